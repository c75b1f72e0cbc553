import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface RecordedRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A server that answers every request with 200 and records the last one. */
export async function startRecorder(): Promise<{ url: string; last(): RecordedRequest; close(): Promise<void> }> {
  let last: RecordedRequest | undefined;
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    last = { method, path, headers, body: await buffer(request) };
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    last() {
      if (last === undefined) throw new Error('No request has been received yet.');
      return last;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
