import type { IncomingMessage } from 'node:http';
import { concatenate } from './content.ts';
import { BodyError, bodyWasRead } from './exchange.ts';

/**
 * Reads the body of a request.
 *
 * @param maxBytes where to stop reading
 * @param timeout in milliseconds, from now
 * @throws BodyError if the client is the cause; another error if something else has read the body
 */
export function readBody(request: IncomingMessage, maxBytes: number, timeout: number): Promise<Uint8Array> {
  if (request.readableDidRead || request.readableEnded) return Promise.reject(bodyWasRead());
  // The client closed the connection while the key was checked. No more events follow.
  if (request.destroyed) return Promise.reject(new BodyError('aborted'));
  return request.complete ? readBuffered(request, maxBytes) : readArriving(request, maxBytes, timeout);
}

/** A body that has arrived, as small ones have at this point. Reading it needs no events and no timer. */
async function readBuffered(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const body: Buffer | null = request.read();
  if (body === null) return new Uint8Array();
  if (body.length > maxBytes) throw new BodyError('too-large');
  return body;
}

function readArriving(request: IncomingMessage, maxBytes: number, timeout: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (error?: BodyError) => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      if (error === undefined) resolve(concatenate(chunks, length));
      else reject(error);
    };
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length > maxBytes) settle(new BodyError('too-large'));
    };
    const onEnd = () => settle();
    // Without `end` before it, the client closed the connection.
    const onClose = () => settle(new BodyError('aborted'));
    const timer = setTimeout(() => settle(new BodyError('too-slow')), timeout);
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', ignore);
  });
}

/** An `error` event without a listener would end the process. `close` follows it. */
function ignore(): void {}
