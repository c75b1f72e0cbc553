import type { ServerResponse } from 'node:http';
import { apiHeaders } from './api-headers.ts';

/** Maximum number of listeners. */
const maxListeners = 20;

/** How many bytes may wait for a listener that reads slowly. Then its connection is closed; browsers connect again. */
const maxWaitingBytes = 1_000_000;

/** Milliseconds between comments that keep connections open. */
const heartbeat = 15_000;

/** Server-sent events for the pages that are open. */
export class EventStream {
  readonly #listeners = new Set<ServerResponse>();
  #timer: NodeJS.Timeout | undefined;

  /** Number of listeners. */
  get size(): number {
    return this.#listeners.size;
  }

  /** Adds a listener. @returns false if there are too many */
  add(response: ServerResponse): boolean {
    if (this.#listeners.size >= maxListeners) return false;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', ...apiHeaders });
    response.flushHeaders();
    this.#listeners.add(response);
    this.#timer ??= setInterval(() => this.#write(': still here\n\n'), heartbeat).unref();
    // An `error` event without a listener would end the process. `close` follows it.
    response.on('error', () => {});
    response.once('close', () => {
      this.#listeners.delete(response);
      if (this.#listeners.size === 0) this.close();
    });
    return true;
  }

  /** Sends an event. @param to only to this listener; default: to all */
  send(event: string, data: unknown, to?: ServerResponse): void {
    if (this.#listeners.size === 0) return;
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`, to === undefined ? this.#listeners : [to]);
  }

  /** Ends all connections. */
  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    for (const response of this.#listeners) response.destroy();
    this.#listeners.clear();
  }

  #write(text: string, to: Iterable<ServerResponse> = this.#listeners): void {
    for (const response of to) {
      // Its `close` event may still be on its way.
      if (response.destroyed) continue;
      response.write(text);
      if (response.writableLength > maxWaitingBytes) response.destroy();
    }
  }
}
