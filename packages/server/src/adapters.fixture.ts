import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import type { ContractServer } from './create-contract-server.ts';
import { fastifyContract } from './fastify.ts';
import { nodeListener } from './node.ts';

/** A server of a framework. */
export interface Running {
  port: number;
  close(): Promise<void>;
}

/** Where a framework answers what the contract lacks, it does so with this body. */
export const ofFramework = 'from the framework';

/** Starts a server on a free port of 127.0.0.1. */
export async function listen(server: Server): Promise<Running> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port, close };
}

/** Each framework with the contract mounted as the documentation says. */
export const adapters: Record<string, (server: ContractServer) => Promise<Running>> = {
  'node:http': (server) => listen(createServer(nodeListener(server))),
  express(server) {
    const app = express();
    app.use(nodeListener(server));
    app.use(express.json());
    app.use((_request, response) => void response.status(404).send(ofFramework));
    return listen(createServer(app));
  },
  async fastify(server) {
    const app = fastify({ bodyLimit: 10, forceCloseConnections: true });
    app.register(fastifyContract(server));
    app.setNotFoundHandler((_request, reply) => void reply.code(404).send(ofFramework));
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    return { port, close: () => app.close() };
  },
  'hono, all paths': (server) => {
    const app = new Hono();
    app.all('*', (c) => server(c.req.raw));
    return ofHono(app);
  },
  'hono, mounted': (server) => {
    const app = new Hono();
    app.mount('/', server);
    return ofHono(app);
  },
};

/** The objects of the Fetch API stay those of Node: other tests in the same thread use them. */
function ofHono(app: Hono): Promise<Running> {
  return listen(createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server);
}
