/** Why the hub closes a live connection. The other codes of graphql-transport-ws are the library's. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

export const closing = {
  /** 4403 lets a client connect again, with a fresh token. */
  tokenInvalid: { code: 4403, reason: 'TokenInvalid' },
  tokenExpired: { code: 4403, reason: 'TokenExpired' },
  tokenRevoked: { code: 4403, reason: 'TokenRevoked' },
  /** The token it was renewed with has other rights than what runs was begun with. */
  rightsChanged: { code: 4403, reason: 'RightsChanged' },
  rightLost: { code: 4410, reason: 'RightLost' },
  tooManyConnections: { code: 4420, reason: 'TooManyConnections' },
  badMessage: { code: 4400, reason: 'Invalid message received' },
  fault: { code: 4500, reason: 'Internal server error' },
  goingAway: { code: 1001, reason: 'Going away' },
} as const satisfies Record<string, Closing>;
