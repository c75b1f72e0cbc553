import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * What a proxy does with a request: passes it on, answers a status itself, or passes it on and then keeps the answer (`silent`), cuts
 * it off in the middle (`cut`), or closes the connection (`reset`).
 */
export type Deed = 'pass' | 'silent' | 'cut' | 'reset' | number;

/** A proxy in front of a server. */
export interface FaultyProxy {
  url: string;
  port: number;
  close(): void;
}

/** @param deedOf what becomes of a request. Default: a 400 for what names the owner that `writeSource` says only the API refuses */
export async function startProxy(
  target: () => string,
  deedOf: (body: Buffer) => Deed = (body) => (body.includes('nobody@example.com') ? 400 : 'pass'),
  port = 0,
): Promise<FaultyProxy> {
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const deed = deedOf(body);
    if (typeof deed === 'number') return response.writeHead(deed).end();
    const { method, url, headers } = request;
    const { 'content-length': _, host: __, connection: ___, ...others } = headers as Record<string, string>;
    const answer = await fetch(`${target()}${url}`, { method: method!, headers: others, body });
    if (deed === 'reset') return response.destroy();
    if (deed === 'silent') return;
    response.writeHead(answer.status, { 'content-length': deed === 'cut' ? 100 : 0 });
    if (deed === 'cut') response.write('{', () => response.destroy());
    else response.end();
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
