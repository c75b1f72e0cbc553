import type { AccountInput } from '@customerscore-kit/contract/inspect';
import type { OperationId } from '@customerscore-kit/contract/operations';
import * as validators from '@customerscore-kit/contract/validators';
import { type KeepCodenames, keepCodenames } from './codenames.ts';
import type { Call } from './handlers.ts';
import { operationTable } from './operation-table.ts';
import type { AnswerDetails, ContractServerOptions } from './options.ts';

/** What the pipeline knows of an operation. */
export interface Plan<Context> {
  id: OperationId;
  /** Name of the header with the key; undefined if the operation needs none. */
  keyHeader: string | undefined;
  /** Undefined if the operation has no body. */
  mediaType: string | undefined;
  isBodyRequired: boolean;
  maxBodyBytes: number;
  /** In milliseconds. */
  bodyTimeout: number;
  validate: ((value: unknown) => { ok: boolean; errors?: validators.ValidationError[] }) | undefined;
  isInspected: boolean;
  account: AccountInput | undefined;
  keep: KeepCodenames | undefined;
  checksAccept: boolean;
  rate: { pool: string; requestsPerMinute: number } | undefined;
  handler: ((call: Call<OperationId, Context>) => unknown) | undefined;
}

/** A request on its way through the pipeline. */
export interface Progress extends AnswerDetails {
  /** The body without the values that are not stored. */
  kept: unknown;
}

/** The plan of an operation. */
export function planOf<Context>(id: OperationId, options: ContractServerOptions<Context>): Plan<Context> {
  const { body, limits, security, statuses } = operationTable[id];
  const { account, bodyTimeout = 30_000 } = options;
  const validate = (validators as Record<string, unknown>)[`validate${id[0]!.toUpperCase()}${id.slice(1)}`];
  const { ratePool, requestsPerMinute } = limits;
  return {
    id,
    keyHeader: security[0]?.header,
    mediaType: body?.mediaType,
    isBodyRequired: body?.required ?? false,
    maxBodyBytes: limits.maxBodyBytes ?? Number.POSITIVE_INFINITY,
    bodyTimeout,
    validate: validate as Plan<Context>['validate'],
    isInspected: validate !== undefined && (options.inspect ?? account !== undefined),
    account,
    keep: account && keepCodenames(id, account),
    checksAccept: Object.hasOwn(statuses, '406'),
    rate: requestsPerMinute === undefined ? undefined : { pool: ratePool ?? id, requestsPerMinute },
    handler: options.operations[id] as Plan<Context>['handler'],
  };
}
