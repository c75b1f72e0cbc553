import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EventStream } from './event-stream.ts';

let stream: EventStream;
let server: Server;
beforeEach(async () => {
  stream = new EventStream();
  server = createServer((_, response) => stream.add(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  vi.useRealTimers();
  stream.close();
  await new Promise((resolve) => server.close(resolve));
});

async function connect(): Promise<IncomingMessage> {
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  const [response] = await once(request, 'response');
  return response.on('error', () => {});
}

test('disconnects a listener that does not read, before its events take much memory', async () => {
  const response = await connect();
  response.pause();
  let sent = 0;
  while (stream.size > 0 && sent < 1000) {
    // Two at once: the first may disconnect it.
    for (const event of ['large', 'larger']) stream.send(event, 'x'.repeat(100_000));
    sent += 2;
    await new Promise(setImmediate);
  }
  expect(stream.size).toBe(0);
  // The system buffers a few megabytes of a connection, too.
  expect(sent).toBeLessThan(200);
});

test('sends a comment every 15 seconds while somebody listens', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const response = await connect();
  vi.advanceTimersByTime(15_000);
  const [chunk] = await once(response, 'data');
  expect(String(chunk)).toBe(': still here\n\n');
  response.destroy();
  await vi.waitFor(() => expect(stream.size).toBe(0));
  expect(vi.getTimerCount()).toBe(0);
});
