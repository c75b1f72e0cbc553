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
} from '@customerscore-kit/server';
import { nodeListener } from '@customerscore-kit/server/node';
import { AccountData, contactOf } from './account-data.ts';
import type { Assumption } from './assumptions.ts';
import { Clock } from './clock.ts';
import { control, isControl } from './control.ts';
import { milliseconds, range } from './duration.ts';
import { type Fault, type FaultOptions, Faults } from './faults.ts';
import { createHandlers, type KeyState, type Scores } from './handlers.ts';
import type { MockControl } from './mock-control.ts';
import { createRandom } from './random.ts';
import { RecordedExchange, replayExchange } from './recorded-exchange.ts';
import { Recorder } from './recorder.ts';
import { describeRequest, type LoggedRequest } from './request-log.ts';
import { keptHeaders } from './sent-requests.ts';
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
  /** Whether more requests than the contract allows in a minute answer 429. Turn it off for load tests. Default: true. */
  rateLimit?: boolean;
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
  const isOpen = !/^(?:localhost|127\..*|::1)$/.test(host);
  const clock = new Clock();
  const faults = new Faults(options);
  const recorder = new Recorder(() => ({
    time: clock.now(),
    customers: data.customers().length,
    notifications: data.outbox.length,
    waiting: data.waiting,
    due: data.nextDue,
  }));
  const random = createRandom(options.seed ?? 1);
  const { from, to } = range(processing);
  const data = new AccountData({
    store: new MemoryStore(),
    clock,
    users,
    events: account?.events && new Set(account.events),
    processingTime: () => from + random() * (to - from),
    onChange: () => recorder.stateChanged(),
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
    rateLimiter: options.rateLimit === false ? false : { take: (...request) => rateLimiter.take(...request) },
    onAnswer(exchange, answer, found) {
      details.set(exchange, found);
      const assumption = assumptionOf[answer.status];
      if (assumption !== undefined) answer.headers['x-mock-assumed'] ??= assumption;
    },
  });

  function record(exchange: RecordedExchange, answer: Answer, started: number, replayOf: number | undefined) {
    const found = details.get(exchange);
    const request = {
      time: clock.now(),
      ...describeRequest(exchange, answer, found),
      milliseconds: performance.now() - started,
      ...(replayOf !== undefined && { replayOf }),
    };
    const logged = recorder.add(request, exchange.sent(keptHeaders), found?.inspection?.errors.length ?? 0);
    options.onRequest?.(logged);
    return logged;
  }

  /** The core, after a fault. The answer is undefined if the connection is reset. */
  async function handle(exchange: Exchange, { latency, answer: status }: Fault, replayOf?: number) {
    const started = performance.now();
    const recorded = new RecordedExchange(exchange);
    if (status === 'reset') return { logged: record(recorded, noAnswer, started, replayOf), answer: undefined };
    if (latency > 0) await delay(latency);
    const answer = typeof status === 'number' ? faultAnswer(status) : await core.handle(recorded);
    return { logged: record(recorded, answer, started, replayOf), answer };
  }

  async function replay(id: number): Promise<LoggedRequest | undefined> {
    const sent = recorder.replayable(id);
    if (sent === undefined) return undefined;
    const exchange = replayExchange(sent);
    return (await handle(exchange, faults.next(exchange.header), id)).logged;
  }

  const mock: MockControl = {
    requests: () => recorder.all(),
    customers: () => data.customers(),
    customer: (id) => data.customer(id),
    dropped: () => recorder.all().flatMap(({ dropped }) => dropped),
    outbox() {
      data.process();
      return [...data.outbox];
    },
    waiting() {
      data.process();
      return data.waiting;
    },
    seed: (given) => seed(data, given),
    advance(duration) {
      clock.advance(milliseconds(duration));
      recorder.stateChanged();
    },
    script: (steps) => faults.script(steps),
    faults: (given) => faults.set(given),
    reset() {
      data.reset();
      recorder.clear();
      faults.clearScript();
      rateLimiter = createRateLimiter(clock.now);
    },
  };

  const server = createServer((request, response) => {
    if (isControl(request)) return void control({ mock, recorder, replay, isOpen }, request, response);
    const fault = faults.next((name) => request.headers[name]?.toString());
    const serve = async (exchange: Exchange) => {
      const { answer } = await handle(exchange, fault);
      if (answer !== undefined) return answer;
      await delay(fault.latency);
      request.socket.resetAndDestroy();
      response.destroy();
      return noAnswer;
    };
    nodeListener({ handle: serve, hasPath: core.hasPath })(request, response);
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
      recorder.close();
      server.close();
      server.closeAllConnections();
      await ended;
    },
  };
}

/** The assumption behind a status that the pipeline answers. */
const assumptionOf: Readonly<Record<number, Assumption>> = { 413: 'too-large-413', 429: 'sliding-minute' };

/** What comes of a request whose connection is reset. */
const noAnswer: Answer = { status: 0, headers: {}, body: undefined };

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
