import type { FastifyPluginCallback } from 'fastify';
import type { ContractServer } from './create-contract-server.ts';
import { nodeListener } from './node.ts';

/**
 * A plugin for Fastify 5: `app.register(fastifyContract(server))`, on the root instance. It answers requests to the paths of the
 * contract before Fastify routes their bodies to a parser, so Fastify's parsers and `bodyLimit` do not apply to them. Fastify
 * handles all other requests. Hooks `onRequest` that were added before run first; `onResponse` runs as well.
 */
export function fastifyContract(server: Pick<ContractServer, 'handle' | 'hasPath'>): FastifyPluginCallback {
  const listener = nodeListener(server);
  const plugin: FastifyPluginCallback = (app, _options, done) => {
    app.addHook('onRequest', (request, reply, next) => {
      if (!server.hasPath(request.raw.url ?? '')) return next();
      reply.hijack();
      listener(request.raw, reply.raw);
    });
    done();
  };
  // What the package fastify-plugin does: the hook is for the whole application, also for paths without a route.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}
