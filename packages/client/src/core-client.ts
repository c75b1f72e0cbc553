import type { Client as ThinClient } from '@customerscore-kit/contract/client';
import type { Finding } from '@customerscore-kit/contract/inspect';
import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import { callLimits } from './call-limits.ts';
import { checkBody, logWarning } from './check-body.ts';
import { Connection, type Transport } from './connection.ts';
import { CustomerscoreError } from './errors.ts';
import { refuseBrowser } from './key.ts';
import { mergeHeaders } from './merge-headers.ts';
import type { CallOptions, ClientOptions } from './options.ts';
import { createRateGate } from './rate-gate.ts';
import { type AnyAnswer, sendWithRetries } from './send-with-retries.ts';

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
  // Of its keys, which have the documentation of its methods.
  [Id in keyof ThinClient]: (...args: [...given: Given<Id>, options?: CallOptions]) => Promise<Success<Id>>;
};

/** The same methods, which return a {@link CustomerscoreError} instead of throwing it. */
export type SafeMethods = {
  [Id in keyof ThinClient]: (...args: [...given: Given<Id>, options?: CallOptions]) => Promise<Result<Id>>;
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
export function createCoreClient(options: ClientOptions = {}, transport?: Transport): CoreClient {
  refuseBrowser(options.dangerouslyAllowBrowser);
  const { logger, account, rateGate = createRateGate() } = options;
  const onWarning = options.onWarning ?? logWarning(logger);
  const connection = new Connection(options, transport);

  const call = async (operation: OperationId, args: unknown[]): Promise<AnyAnswer> => {
    const { length } = operations[operation].pathParameters;
    const hasBody = 'body' in operations[operation];
    const own = (args[hasBody ? length + 1 : length] ?? {}) as CallOptions;
    const given = hasBody ? args[length] : undefined;
    const validate = own.validate ?? options.validate ?? 'error';
    const warnings = checkBody(operation, given, { validate, account, onWarning });
    const sent = {
      operation,
      parameters: args.slice(0, length),
      // At once: otherwise a change during a wait would be sent without having been inspected.
      body: JSON.stringify(given),
      headers: mergeHeaders(options.headers, own.headers),
    };
    const { answer, attempts } = await sendWithRetries(
      { operation, key: () => connection.key(), rateGate, logger, ...callLimits(operation, own, options) },
      (key, limit, hooks) => connection.send(key, sent, limit, hooks),
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
