import { operations, serverUrl } from '@customerscore-kit/contract/operations';
import { responseOf, WebExchange } from '@customerscore-kit/server';
import { type HttpHandler, HttpResponse, http } from 'msw';
import { createMock, delay } from './create-mock.ts';
import type { EngineOptions } from './engine-options.ts';
import type { MockControl } from './mock-control.ts';

/** The options of {@link createMswMock}. */
export interface MswMockOptions extends EngineOptions {
  /** Base URL of the requests to answer, without a trailing slash. Default: the production server. */
  baseUrl?: string;
}

/** A mock whose requests come from [MSW](https://mswjs.io). */
export interface MswMock extends MockControl {
  /** A handler for each path of the contract: `setupServer(...mock.handlers)` or `setupWorker(...mock.handlers)`. */
  handlers: HttpHandler[];
}

/**
 * Creates a mock of the API without a server, for MSW 2 and 3 in Node and in browsers. Your code sends its requests to the production
 * server; MSW passes them to the mock.
 *
 * @throws TypeError if an option is malformed
 */
export function createMswMock({ baseUrl = serverUrl, ...options }: MswMockOptions = {}): MswMock {
  const engine = createMock(options);
  const paths = [...new Set(Object.values(operations).map(({ path }) => path))];
  const answer = async ({ request }: { request: Request }) => {
    const exchange = new WebExchange(request);
    const fault = engine.nextFault((name) => exchange.header(name));
    const { answer } = await engine.handle(exchange, fault);
    if (answer !== undefined) return responseOf(answer);
    await delay(fault.latency);
    return HttpResponse.error();
  };
  // MSW writes parameters as :name.
  const handlers = paths.map((path) => http.all(baseUrl + path.replaceAll(/\{(\w+)\}/g, ':$1'), answer));
  return { ...engine.control, handlers };
}
