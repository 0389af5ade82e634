// Mercurius' gateway, with the packages of this folder. It knows the first version of federation only.
import Fastify from 'fastify';
import mercuriusGateway from '@mercuriusjs/gateway';

const server = Fastify();
const services = Object.entries(JSON.parse(process.env.PEER_ADDRESSES)).map(([name, url]) => ({
  name,
  url,
  connections: 64,
}));
await server.register(mercuriusGateway, { gateway: { services }, jit: 1 });
await server.listen({ port: Number(process.env.PEER_PORT), host: '127.0.0.1' });
