import { type OperationId, operations } from '@customerscore-kit/contract/operations';

/** Where a body has codenames. @see {@link operations} */
export interface CodenamePlace {
  readonly path: readonly string[];
  readonly of: string;
  readonly others: string;
  readonly system: readonly string[];
  readonly fields: readonly string[];
}

/** An operation with the parts that the server reads. */
export interface OperationEntry {
  readonly method: string;
  readonly path: string;
  readonly body?: { readonly mediaType: string; readonly required: boolean };
  readonly codenames?: readonly CodenamePlace[];
  readonly limits: {
    readonly maxBodyBytes?: number;
    readonly ratePool?: string;
    readonly requestsPerMinute?: number;
  };
  readonly security: readonly { readonly header: string }[];
  readonly statuses: object;
}

/** The operations of the contract, in a type that does not depend on the operation. */
export const operationTable: Readonly<Record<OperationId, OperationEntry>> = operations;
