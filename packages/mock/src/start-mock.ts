import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { AccountInput } from '@customerscore-kit/contract/inspect';
import {
  type Answer,
  type AnswerDetails,
  createContractServer,
  createRateLimiter,
  type Exchange,
  problemMediaType,
} from '@customerscore-kit/server';
import { nodeListener } from '@customerscore-kit/server/node';
import { AccountData, contactOf } from './account-data.ts';
import type { Assumption } from './assumptions.ts';
import { Clock } from './clock.ts';
import { control, controlPath } from './control.ts';
import { milliseconds, range } from './duration.ts';
import { type Fault, type FaultOptions, Faults } from './faults.ts';
import { createHandlers, type KeyState, type Scores } from './handlers.ts';
import type { MockControl } from './mock-control.ts';
import { createRandom } from './random.ts';
import { type LoggedRequest, RequestLog } from './request-log.ts';
import { MemoryStore, newCustomer } from './store.ts';

/** The options of {@link startMock}. */
export interface MockOptions extends FaultOptions {
  /** The codenames of the account. Values of other keys are dropped. Default: every key is a codename. */
  account?: AccountInput | undefined;
  /** The valid keys, and what they give access to. Default: every key is valid. */
  keys?: Readonly<Record<string, KeyState>>;
  /** E-mail addresses of the users of the account. They own customers, and are notified. Default: `owner@example.com`. */
  users?: readonly string[];
  /** How long uploads are processed after the answer: a duration such as `5s`, or a range such as `0s..30m`. Default: 0. */
  processing?: number | string;
  /** Whether uploads of customers answer 490. Default: false. */
  unconfiguredScoring?: boolean;
  /** Whether updates of customers answer 491. Default: false. */
  blocked?: boolean;
  /** Returns the scores of a customer. Default: customers have no scores. */
  scores?: Scores;
  /** Port to listen on; 0 picks a free one. Default: 0. */
  port?: number;
  /** Address to listen on. Default: 127.0.0.1, which other machines cannot reach. */
  host?: string;
  /** Called with each request, after its answer. */
  onRequest?: (request: LoggedRequest) => void;
}

/** A running mock. */
export interface Mock extends MockControl {
  /** Base URL, without a trailing slash. */
  url: string;
  /** Stops the mock, and closes its connections. */
  close(): Promise<void>;
  /** Resolves when the mock has stopped. */
  ended: Promise<void>;
}

/**
 * Starts a mock of the API in this process.
 *
 * @throws TypeError if an option is malformed
 * @throws Error if the mock cannot listen, for example because the port is in use
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { account, keys, users = ['owner@example.com'], processing = 0, port = 0, host = '127.0.0.1' } = options;
  const clock = new Clock();
  const faults = new Faults(options);
  const log = new RequestLog();
  const random = createRandom(options.seed ?? 1);
  const { from, to } = range(processing);
  const data = new AccountData({
    store: new MemoryStore(),
    clock,
    users,
    events: account?.events && new Set(account.events),
    processingTime: () => from + random() * (to - from),
  });
  let rateLimiter = createRateLimiter(clock.now);
  const ofEveryKey: KeyState = {
    unconfiguredScoring: options.unconfiguredScoring ?? false,
    blocked: options.blocked ?? false,
  };
  const details = new WeakMap<Exchange, AnswerDetails>();
  const core = createContractServer<KeyState>({
    operations: createHandlers(data, options.scores),
    authenticate(key) {
      if (keys === undefined) return ofEveryKey;
      return Object.hasOwn(keys, key) ? { ...ofEveryKey, ...keys[key] } : undefined;
    },
    account,
    inspect: true,
    rateLimiter: { take: (...request) => rateLimiter.take(...request) },
    onAnswer(exchange, answer, found) {
      details.set(exchange, found);
      const assumption = assumptionOf[answer.status];
      if (assumption !== undefined) answer.headers['x-mock-assumed'] ??= assumption;
    },
  });

  function record(
    { method, target }: Pick<Exchange, 'method' | 'target'>,
    { status, headers, body }: Answer,
    started: number,
    found?: AnswerDetails,
  ) {
    const isProblem = headers['content-type'] === problemMediaType;
    const { errors = [], warnings = [] } = found?.inspection ?? {};
    const logged = log.add({
      time: clock.now(),
      method,
      path: target.split('?')[0]!,
      operation: found?.operation,
      status,
      milliseconds: performance.now() - started,
      detail: isProblem ? (JSON.parse(body!) as { detail: string }).detail : undefined,
      findings: [...errors, ...warnings],
      dropped: [...(found?.dropped ?? [])],
    });
    options.onRequest?.(logged);
  }

  /** The core, after a fault. */
  async function handle(exchange: Exchange, { latency, answer: status }: Fault): Promise<Answer> {
    const started = performance.now();
    if (latency > 0) await delay(latency);
    const answer = typeof status === 'number' ? faultAnswer(status) : await core.handle(exchange);
    record(exchange, answer, started, details.get(exchange));
    return answer;
  }

  const mock: MockControl = {
    requests: () => log.all(),
    customers: () => data.customers(),
    customer: (id) => data.customer(id),
    dropped: () => log.all().flatMap(({ dropped }) => dropped),
    outbox() {
      data.process();
      return [...data.outbox];
    },
    waiting() {
      data.process();
      return data.waiting;
    },
    seed: (given) => seed(data, given),
    advance: (duration) => clock.advance(milliseconds(duration)),
    script: (steps) => faults.script(steps),
    faults: (given) => faults.set(given),
    reset() {
      data.reset();
      log.clear();
      faults.clearScript();
      rateLimiter = createRateLimiter(clock.now);
    },
  };

  const server = createServer((request, response) => {
    if (request.url!.startsWith(controlPath)) return void control(mock, request, response);
    const fault = faults.next((name) => request.headers[name]?.toString());
    if (fault.answer !== 'reset') {
      return nodeListener({ handle: (exchange) => handle(exchange, fault), hasPath: core.hasPath })(request, response);
    }
    record(
      { method: request.method!, target: request.url! },
      { status: 0, headers: {}, body: undefined },
      performance.now(),
    );
    setTimeout(() => request.socket.resetAndDestroy(), fault.latency);
  });
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`Port ${port} is in use. Choose another port, or 0 for a free one.`)
      : error;
  });
  const ended = once(server, 'close').then(() => {});
  const { port: actual } = server.address() as AddressInfo;
  return {
    ...mock,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    ended,
    async close() {
      server.close();
      server.closeAllConnections();
      await ended;
    },
  };
}

/** The assumption behind a status that the pipeline answers. */
const assumptionOf: Readonly<Record<number, Assumption>> = { 413: 'too-large-413', 429: 'sliding-minute' };

function faultAnswer(status: number): Answer {
  const headers: Record<string, string> = status === 429 || status === 503 ? { 'retry-after': '1' } : {};
  return { status, headers, body: undefined };
}

function seed(data: AccountData, { customers }: Parameters<MockControl['seed']>[0]): void {
  for (const { external_id: id, name = id, contacts = {}, ...given } of customers) {
    const customer = Object.assign(newCustomer(id, name), given);
    for (const [contactId, contact] of Object.entries(contacts)) {
      Object.assign(contactOf(customer, contactId, contact.name), contact);
    }
    data.save(customer);
  }
}
