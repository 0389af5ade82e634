/** The token of an `Authorization` value: null when it names no bearer token. */
export function bearerToken(authorization: string): string | null {
  return /^bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i.exec(authorization)?.[1] ?? null;
}
