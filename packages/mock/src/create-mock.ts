import { type Answer, createContractServer, createRateLimiter, type Exchange } from '@customerscore-kit/server';
import { AccountData, contactOf } from './account-data.ts';
import type { Assumption } from './assumptions.ts';
import { Clock } from './clock.ts';
import { milliseconds, range } from './duration.ts';
import type { EngineOptions } from './engine-options.ts';
import { type Fault, Faults, simulated } from './faults.ts';
import { createHandlers, type KeyState } from './handlers.ts';
import type { MockControl, SeedCustomer } from './mock-control.ts';
import { createRandom } from './random.ts';
import { RecordedExchange, replayExchange } from './recorded-exchange.ts';
import { Recorder } from './recorder.ts';
import { describeRequest, type LoggedRequest } from './request-log.ts';
import { keptHeaders } from './sent-requests.ts';
import { MemoryStore } from './store/memory-store.ts';
import { newCustomer, parseCustomer, type Store, type StoredCustomer } from './store/store.ts';

/** A request that was handled. */
export interface Handled {
  logged: LoggedRequest;
  /** Undefined if the connection is to be reset. */
  answer: Answer | undefined;
}

/** A mock without a server. It runs wherever the Fetch API does. */
export interface MockEngine {
  control: MockControl;
  recorder: Recorder;
  /** The fault of the next request. @param header the value of a request header; undefined if it is absent */
  nextFault(header: (name: string) => string | undefined): Fault;
  /** Handles a request after its fault. A fault that resets the connection is recorded, and not waited for. */
  handle(exchange: Exchange, fault: Fault): Promise<Handled>;
  /** Sends a request again. Resolves to undefined if its body was not kept. */
  replay(id: number): Promise<LoggedRequest | undefined>;
  /** Whether the contract has the path of a request target. */
  hasPath(target: string): boolean;
}

/** Creates a mock without a server. @throws TypeError if an option is malformed */
export function createMock(options: EngineOptions = {}, store: Store = new MemoryStore()): MockEngine {
  const { account, keys, users = ['owner@example.com'], processing = 0 } = options;
  const clock = new Clock();
  const faults = new Faults(options);
  const recorder = new Recorder(async () => {
    const { customers, notifications, queue } = await data.summary();
    return { time: clock.now(), customers, notifications, waiting: queue.length, due: queue.first };
  });
  const random = createRandom(options.seed ?? 1);
  const { from, to } = range(processing);
  const data = new AccountData({
    store,
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
  const core = createContractServer<KeyState>({
    operations: { ...createHandlers(data, options.scores), ...options.operations },
    authenticate(key) {
      if (keys === undefined) return ofEveryKey;
      return Object.hasOwn(keys, key) ? { ...ofEveryKey, ...keys[key] } : undefined;
    },
    account,
    inspect: true,
    rateLimiter: options.rateLimit === false ? false : { take: (...request) => rateLimiter.take(...request) },
    onAnswer(exchange, answer, details) {
      (exchange as RecordedExchange).details = details;
      const assumption = assumptionOf[answer.status];
      if (assumption !== undefined) answer.headers['x-mock-assumed'] ??= assumption;
    },
  });

  function record(exchange: RecordedExchange, answer: Answer, started: number, replayOf: number | undefined) {
    const { details } = exchange;
    const request = {
      time: clock.now(),
      ...describeRequest(exchange, answer, details),
      milliseconds: performance.now() - started,
      ...(replayOf !== undefined && { replayOf }),
    };
    const logged = recorder.add(request, exchange.sent(keptHeaders), details?.inspection?.errors.length ?? 0);
    options.onRequest?.(logged);
    return logged;
  }

  /** The core, after a fault. The answer is undefined if the connection is reset. */
  async function handle(exchange: Exchange, { latency, answer: status }: Fault, replayOf?: number): Promise<Handled> {
    const started = performance.now();
    const recorded = new RecordedExchange(exchange);
    if (status === 'reset') return { logged: record(recorded, noAnswer, started, replayOf), answer: undefined };
    if (latency > 0) await delay(latency);
    const answer = typeof status === 'number' ? simulated(status) : await core.handle(recorded);
    return { logged: record(recorded, answer, started, replayOf), answer };
  }

  async function replay(id: number): Promise<LoggedRequest | undefined> {
    const sent = recorder.replayable(id);
    if (sent === undefined) return undefined;
    const exchange = replayExchange(sent);
    return (await handle(exchange, faults.next(exchange.header), id)).logged;
  }

  const control: MockControl = {
    requests: () => recorder.all(),
    customers: () => data.read(async (stored) => (await stored.allCustomers()).map(copyOf)),
    customer: (id) =>
      data.read(async (stored) => {
        const [customer] = await stored.customers([id]);
        return customer && copyOf(customer);
      }),
    dropped: () => recorder.all().flatMap(({ dropped }) => dropped),
    outbox: () => data.read((stored) => stored.outbox()),
    waiting: async () => (await data.summary()).queue.length,
    seed: async ({ customers }) => data.change((stored) => stored.put(customers.map(seeded))),
    advance: async (duration) => data.advance(milliseconds(duration)),
    script: (steps) => faults.script(steps),
    faults: (given) => faults.set(given),
    async reset() {
      await data.change((stored) => stored.clear());
      recorder.clear();
      faults.clearScript();
      rateLimiter = createRateLimiter(clock.now);
    },
  };

  return {
    control,
    recorder,
    nextFault: (header) => faults.next(header),
    handle,
    replay,
    hasPath: core.hasPath,
  };
}

/** Resolves after some milliseconds. */
export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

/** The assumption behind a status that the pipeline answers. */
const assumptionOf: Readonly<Record<number, Assumption>> = { 413: 'too-large-413', 429: 'sliding-minute' };

/** What comes of a request whose connection is reset. */
export const noAnswer: Answer = { status: 0, headers: {}, body: undefined };

/** A customer that later uploads do not change, of ordinary objects. */
function copyOf(customer: StoredCustomer): StoredCustomer {
  return JSON.parse(JSON.stringify(customer)) as StoredCustomer;
}

/** The customer to add, as the mock stores it. */
function seeded({ external_id: id, name = id, contacts = {}, ...given }: SeedCustomer): StoredCustomer {
  const customer = Object.assign(newCustomer(id, name), given);
  for (const [contactId, contact] of Object.entries(contacts)) {
    Object.assign(contactOf(customer, contactId, contactId), contact);
  }
  return parseCustomer(JSON.stringify(customer));
}
