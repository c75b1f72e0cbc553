import type { Account, FindingCode, InspectedOperationId, InspectOptions } from '@customerscore-kit/contract/inspect';

/** A payload and the findings that `inspect` must report. */
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
   * Whether the payload compiles as a literal, or the error that the compiler reports. Uses the types of the example account,
   * or of the contract for `none`. Undefined for other accounts, for which no types are generated.
   */
  types?: 'compiles' | RegExp;
}

/** An expected finding: its code, its pointer and, optionally, a pattern for its suggestion. */
export type Expected = readonly [code: FindingCode, pointer: string, suggestion?: RegExp];

/** The optional parts of a case. */
export type Row = Partial<Omit<InspectionCase, 'name' | 'operationId' | 'payload'>>;

/** A case with defaults: the example account, no findings. */
export function caseOf(
  operationId: InspectedOperationId,
  name: string,
  payload: unknown,
  { errors = [], warnings = [], account = 'example', ...row }: Row,
): InspectionCase {
  return { name: `${operationId}: ${name}`, operationId, payload, account, errors, warnings, ...row };
}
