import { createClient as createThinClient, type Client as ThinClient } from '@customerscore-kit/contract/client';
import type { Finding } from '@customerscore-kit/contract/inspect';
import { type OperationId, operations, serverUrl } from '@customerscore-kit/contract/operations';
import { checkBody, logWarning } from './check-body.ts';
import { CustomerscoreError } from './errors.ts';
import { headersOf } from './headers.ts';
import { readKey, refuseBrowser } from './key.ts';
import type { CallOptions, ClientOptions } from './options.ts';
import { type AnyAnswer, type Performance, perform } from './perform.ts';
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
  if (typeof key !== 'function') connection.open(readKey(key));

  const call = async (operation: OperationId, args: unknown[]): Promise<AnyAnswer> => {
    const count = operations[operation].pathParameters.length + ('body' in operations[operation] ? 1 : 0);
    const [given, own = {}] = [args.slice(0, count), args[count] as CallOptions | undefined];
    const validate = own.validate ?? options.validate ?? 'error';
    const warnings = checkBody(operation, given.at(-1), { validate, account, onWarning });
    const thin = connection.open(typeof key === 'function' ? await key() : readKey(key));
    const headers = { ...headersOf(options), ...headersOf(own) };
    const { answer, attempts } = await perform(
      { operation, rateGate, logger, ...timing(operation, own, options) },
      (signal, onSent) => connection.send(thin, operation, [...given, { headers, signal }], onSent),
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

/** The thin clients of a client: one at a time, for the key of the latest call. */
function createConnection({ baseUrl = serverUrl, fetch }: ClientOptions) {
  let current: { key: string; thin: ThinClient } | undefined;
  let sending: (() => void) | undefined;
  const observed = (request: Request) => {
    sending?.();
    return (fetch ?? globalThis.fetch)(request);
  };
  return {
    open(key: string): ThinClient {
      if (current?.key !== key) current = { key, thin: createThinClient({ key, baseUrl, fetch: observed }) };
      return current.thin;
    },
    /** @param onSent called when the arguments are valid and `fetch` is called, which the thin client does before it returns */
    send(thin: ThinClient, operation: OperationId, args: unknown[], onSent: () => void): Promise<AnyAnswer> {
      sending = onSent;
      try {
        return (thin[operation] as (...args: unknown[]) => Promise<AnyAnswer>)(...args);
      } finally {
        sending = undefined;
      }
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
