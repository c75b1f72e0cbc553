import type { OperationId } from '@customerscore-kit/contract/operations';
import { checkNumbers } from './check-numbers.ts';
import type { CallOptions } from './options.ts';
import { type RetryPolicy, retryPolicy } from './retry.ts';

/** How long a call may take, and how often it is repeated. */
export interface CallLimits {
  signal: AbortSignal | null | undefined;
  timeout: number;
  totalTimeout: number;
  retry: RetryPolicy | undefined;
}

/**
 * The limits of a call: its own options, or else those of its client, or else the defaults.
 *
 * @throws TypeError if one of them is not a number of 0 or more
 */
export function callLimits(operation: OperationId, own: CallOptions, client: Omit<CallOptions, 'signal'>): CallLimits {
  const timeout = own.timeout ?? client.timeout ?? 60_000;
  const totalTimeout = own.totalTimeout ?? client.totalTimeout ?? 600_000;
  checkNumbers({ timeout, totalTimeout });
  return { signal: own.signal, timeout, totalTimeout, retry: retryPolicy(own.retry ?? client.retry, operation) };
}
