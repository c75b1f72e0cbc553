import type { Account, FindingCode, InspectedOperationId, InspectOptions } from '@customerscore-kit/contract/inspect';

/** A payload, and what is to be said of it. */
export interface InspectionCase {
  name: string;
  operationId: InspectedOperationId;
  payload: unknown;
  /** `example`: the account of `openapi/account/customerscore.account.yaml`. */
  account: 'example' | 'none' | Account;
  options?: Pick<InspectOptions, 'customers' | 'previous'>;
  errors: Expected[];
  warnings: Expected[];
  /**
   * What the compiler says of the payload as a literal, with the types of the example account or, for `none`, of the
   * contract: nothing, or a message that matches. Undefined where the account has no types of its own.
   */
  types?: 'compiles' | RegExp;
}

/** A finding: its code, where, and what its suggestion says, if that matters. */
export type Expected = readonly [code: FindingCode, pointer: string, suggestion?: RegExp];

/** What a row of a table says beside its name. */
export type Row = Partial<Omit<InspectionCase, 'name' | 'operationId' | 'payload'>>;

/** A case of the example account without findings, but for what the row says. */
export function caseOf(
  operationId: InspectedOperationId,
  name: string,
  payload: unknown,
  { errors = [], warnings = [], account = 'example', ...row }: Row,
): InspectionCase {
  return { name: `${operationId}: ${name}`, operationId, payload, account, errors, warnings, ...row };
}
