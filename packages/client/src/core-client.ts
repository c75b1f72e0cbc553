import { createClient as createThinClient, type Client as ThinClient } from '@customerscore-kit/contract/client';
import type { Finding } from '@customerscore-kit/contract/inspect';
import { type OperationId, operations, serverUrl } from '@customerscore-kit/contract/operations';
import { checkBody, logWarning } from './check-body.ts';
import { CustomerscoreError } from './errors.ts';
import { mergeHeaders } from './headers.ts';
import { readKey, refuseBrowser, withoutKey } from './key.ts';
import type { CallOptions, ClientOptions } from './options.ts';
import { type AnyAnswer, type Performance, type Progress, perform } from './perform.ts';
import { createRateGate } from './rate-gate.ts';
import { retryPolicy } from './retry.ts';

type ThinMethod<Id extends OperationId> = ThinClient[Id];

/** The arguments of an operation without its options: identifiers of the path, and the body. */
type Given<Id extends OperationId> =
  Required<Parameters<ThinMethod<Id>>> extends [...infer Args, unknown]
    ? [] extends Parameters<ThinMethod<Id>>
      ? Partial<Args>
      : Args
    : never;

/** What a successful call returns: the answer, whose `response` has the headers, and what the API may have dropped. */
export type Success<Id extends OperationId> = Extract<Awaited<ReturnType<ThinMethod<Id>>>, { ok: true }> & {
  /** What `inspect` warned of. */
  warnings: readonly Finding[];
  /** Number of requests that were sent. */
  attempts: number;
};

/** What a call of `safe` returns. `ok` narrows the type. */
export type Result<Id extends OperationId> = Success<Id> | { ok: false; error: CustomerscoreError };

/** A method for each operation. */
export type Methods = {
  [Id in OperationId]: (...args: [...given: Given<Id>, options?: CallOptions]) => Promise<Success<Id>>;
};

/** The same methods, which return a {@link CustomerscoreError} instead of throwing it. */
export type SafeMethods = {
  [Id in OperationId]: (...args: [...given: Given<Id>, options?: CallOptions]) => Promise<Result<Id>>;
};

/** A client without bulk uploads. */
export interface CoreClient extends Methods {
  readonly safe: SafeMethods;
}

/**
 * Creates a client with a method for each operation. A call inspects its body, waits for the rate gate, and repeats what may
 * succeed the next time. It rejects with a {@link CustomerscoreError} unless the API answers with 2xx, and with a TypeError if its
 * arguments are invalid.
 *
 * @throws TypeError in a browser without `dangerouslyAllowBrowser`, and for an invalid option. No message contains the key.
 */
export function createCoreClient(options: ClientOptions = {}): CoreClient {
  refuseBrowser(options.dangerouslyAllowBrowser);
  const { key, logger, account, rateGate = createRateGate() } = options;
  const onWarning = options.onWarning ?? logWarning(logger);
  const connection = createConnection(options);
  // A function is asked for each call; the other options are checked now.
  connection.open(typeof key === 'function' ? 'unknown' : readKey(key));

  const call = async (operation: OperationId, args: unknown[]): Promise<AnyAnswer> => {
    const count = operations[operation].pathParameters.length + ('body' in operations[operation] ? 1 : 0);
    const [given, own = {}] = [args.slice(0, count), args[count] as CallOptions | undefined];
    const validate = own.validate ?? options.validate ?? 'error';
    const warnings = checkBody(operation, given.at(-1), { validate, account, onWarning });
    const sent = given.map(asSent);
    const headers = mergeHeaders(options.headers, own.headers);
    let opened: Opened;
    const prepare = async () => {
      opened = connection.open(typeof key === 'function' ? await key() : readKey(key));
    };
    const { answer, attempts } = await perform(
      { operation, prepare, rateGate, logger, ...timing(operation, own, options) },
      ({ signal }, progress) => connection.send(opened, operation, [...sent, { headers, signal }], progress),
    );
    return Object.assign(answer, { warnings, attempts });
  };

  const methods = (wrap: (answer: Promise<AnyAnswer>) => Promise<unknown>) =>
    Object.fromEntries(
      (Object.keys(operations) as OperationId[]).map((id) => [id, (...args: unknown[]) => wrap(call(id, args))]),
    );
  const safe = methods((answer) =>
    answer.catch((error: unknown) => {
      if (error instanceof CustomerscoreError) return { ok: false, error };
      throw error;
    }),
  );
  return { ...methods((answer) => answer), safe } as unknown as CoreClient;
}

interface Opened {
  key: string;
  thin: ThinClient;
}

/** The thin clients of a client: one at a time, for the key of the latest call. */
function createConnection({ baseUrl = serverUrl, fetch, maxResponseBytes }: ClientOptions) {
  let current: Opened | undefined;
  let sending: Progress | undefined;
  const observed = async (request: Request) => {
    const progress = sending;
    progress?.onSent();
    const response = await (fetch ?? globalThis.fetch)(request);
    progress?.onHead(response);
    return response;
  };
  return {
    open(key: string): Opened {
      if (current?.key !== key) {
        current = { key, thin: createThinClient({ key, baseUrl, fetch: observed, maxResponseBytes }) };
      }
      return current;
    },
    /** If the arguments are valid, the thin client calls `fetch` before it returns. */
    async send({ key, thin }: Opened, operation: OperationId, args: unknown[], progress: Progress): Promise<AnyAnswer> {
      sending = progress;
      const sent = (thin[operation] as (...args: unknown[]) => Promise<AnyAnswer>)(...args);
      sending = undefined;
      const answer = await sent;
      return answer.ok ? answer : { ...answer, body: withoutKey(answer.body, key) };
    },
  };
}

/** Time limits and retries of a call. */
function timing(operation: OperationId, own: CallOptions, defaults: ClientOptions) {
  return {
    signal: own.signal,
    timeout: own.timeout ?? defaults.timeout ?? 60_000,
    totalTimeout: own.totalTimeout ?? defaults.totalTimeout ?? 600_000,
    retry: retryPolicy(own.retry ?? defaults.retry, operation),
  } satisfies Partial<Performance>;
}

/** A copy of an argument as it is sent. Otherwise a change during a wait would be sent without having been inspected. */
function asSent(argument: unknown): unknown {
  const text = typeof argument === 'object' ? JSON.stringify(argument) : undefined;
  return text === undefined ? argument : JSON.parse(text);
}
