/** What every measured gateway is started with, in its environment. */
export interface GatewayStart {
  readonly port: number;
  readonly supergraphFile: string;
  readonly addresses: Readonly<Record<string, string>>;
}

/** For a benchmark on one machine only; calls are signed with it and tokens too. */
export const gatewayKey = 'k1:00112233445566778899aabbccddeeff';

export function environmentOf(start: GatewayStart): Record<string, string> {
  return {
    NODE_ENV: 'production',
    PEER_PORT: String(start.port),
    PEER_SUPERGRAPH: start.supergraphFile,
    PEER_ADDRESSES: JSON.stringify(start.addresses),
  };
}

export function readStart(): GatewayStart {
  const { PEER_PORT, PEER_SUPERGRAPH, PEER_ADDRESSES } = process.env;
  return {
    port: Number(PEER_PORT),
    supergraphFile: PEER_SUPERGRAPH ?? '',
    addresses: JSON.parse(PEER_ADDRESSES ?? '{}') as Record<string, string>,
  };
}
