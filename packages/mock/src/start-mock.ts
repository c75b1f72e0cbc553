import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Exchange } from '@customerscore-kit/server';
import { nodeListener } from '@customerscore-kit/server/node';
import { control, isControl } from './control.ts';
import { createMock, delay, type MockEngine, noAnswer } from './create-mock.ts';
import type { EngineOptions } from './engine-options.ts';
import type { MockControl } from './mock-control.ts';
import { openStore } from './store/open-store.ts';

/** The options of {@link startMock}. */
export interface MockOptions extends EngineOptions {
  /** Port to listen on; 0 picks a free one. Default: 0. */
  port?: number | undefined;
  /** Address to listen on. Default: 127.0.0.1, which other machines cannot reach. */
  host?: string | undefined;
  /**
   * Where to keep customers, waiting uploads, notifications and the clock: path of an SQLite file, or URL of a PostgreSQL database
   * (`postgres://…`), which several mocks can share. Default: in memory, until the mock stops.
   */
  data?: string | undefined;
}

/** A running mock. */
export interface Mock extends MockControl {
  /** Base URL, without a trailing slash. */
  url: string;
  /** Where it keeps its data, for people: without a password. */
  data: string;
  /** Stops the mock, and closes its connections. */
  close(): Promise<void>;
  /** Resolves when the mock has stopped. */
  ended: Promise<void>;
}

/**
 * Starts a mock of the API in this process.
 *
 * @throws TypeError if an option is malformed
 * @throws Error if the mock cannot listen, for example because the port is in use, or cannot keep its data in the given place
 */
export async function startMock({ port = 0, host = '127.0.0.1', data, ...options }: MockOptions = {}): Promise<Mock> {
  const store = await openStore(data);
  try {
    const engine = createMock(options, store);
    const isOpen = !/^(?:localhost|127\..*|::1)$/.test(host);
    const server = createServer(listenerOf(engine, isOpen)).listen(port, host);
    await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE'
        ? new Error(`Port ${port} is in use. Choose another port, or 0 for a free one.`)
        : error;
    });
    const ended = once(server, 'close').then(() => store.close());
    // Other processes may change the data, and do not tell.
    const timer = store.isShared
      ? setInterval(() => engine.recorder.stateChanged(), sharedStateInterval).unref()
      : undefined;
    const { port: actual } = server.address() as AddressInfo;
    return {
      ...engine.control,
      data: store.name,
      url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
      ended,
      async close() {
        clearInterval(timer);
        engine.recorder.close();
        server.close();
        server.closeAllConnections();
        await ended;
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** How often, in milliseconds, open pages of the inspector get the state of data that other processes may change. */
const sharedStateInterval = 1000;

/** Answers the control API, the inspector and the API. */
function listenerOf(engine: MockEngine, isOpen: boolean): RequestListener {
  const controlled = { mock: engine.control, recorder: engine.recorder, replay: engine.replay, isOpen };
  return (request, response) => {
    if (isControl(request)) return void control(controlled, request, response);
    const fault = engine.nextFault((name) => request.headers[name]?.toString());
    const serve = async (exchange: Exchange) => {
      const { answer } = await engine.handle(exchange, fault);
      if (answer !== undefined) return answer;
      await delay(fault.latency);
      request.socket.resetAndDestroy();
      response.destroy();
      return noAnswer;
    };
    nodeListener({ handle: serve, hasPath: engine.hasPath })(request, response);
  };
}
