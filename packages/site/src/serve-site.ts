import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A site that is being served. */
export interface ServedSite {
  /** Address of its home page. */
  url: string;
  close(): Promise<void>;
  /** Resolves when it is no longer served. */
  ended: Promise<void>;
}

/**
 * Serves a built site on 127.0.0.1.
 *
 * @param folder output folder of {@link buildSite}
 * @param base path below which it was built, with slashes at both ends
 * @param port 0 picks a free one
 * @throws Error if the port is in use
 */
export async function serveSite(folder: string, base: string, port: number): Promise<ServedSite> {
  const files = sirv(folder, { dev: true, etag: true, gzip: true });
  const missing = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    const notFound = () => void response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
    if (!request.url!.startsWith(base)) return notFound();
    request.url = request.url!.slice(base.length - 1);
    files(request, response, notFound);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`Port ${port} is in use. Choose another port, or 0 for a free one.`)
      : error;
  });
  const ended = once(server, 'close').then(() => {});
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    ended,
    async close() {
      server.close();
      server.closeAllConnections();
      await ended;
    },
  };
}
