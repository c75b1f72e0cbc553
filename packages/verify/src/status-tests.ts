import { type OperationId, operations } from '@customerscore-kit/contract/operations';

/** The kind of request that makes the server return a status. */
export type Trigger =
  | 'by itself'
  | 'without a key'
  | 'with a wrong key'
  | 'with an invalid body'
  | 'for an unknown id'
  | 'with another method'
  | 'with Accept: text/csv'
  | 'over the rate limit'
  | 'without configured scoring'
  | 'in a blocked account'
  | 'Prefer';

/** One documented status of one operation, and how to make the server under test return it. */
export interface StatusTest {
  operationId: OperationId;
  status: number;
  /** Undefined if the status cannot be triggered, or must not be. */
  trigger: Trigger | undefined;
  /** Why there is no trigger; undefined if there is one. */
  reason?: string;
  /** The server is a prepared mock, which has a record with the id of each test. */
  isPrepared?: boolean | undefined;
}

/** What the server under test supports and allows. */
export interface ServerAccess {
  /** The server is the mock, which supports `Prefer: code=NNN`. */
  isMock: boolean;
  /** The server is a mock that `startPreparedMock` started: requests alone make it return every status. */
  isPrepared?: boolean | undefined;
  /** Requests with a valid key may change data. */
  writes: boolean;
  /** External id of an existing customer; undefined if none is known. */
  customer?: string | undefined;
}

/** Whether an operation only reads. Any method but GET may change data, so a search by POST counts as writing. */
export const isReadOnly = (operationId: OperationId) => operations[operationId].method === 'GET';

/** A test for every documented status of every operation, in the order of the contract. */
export function statusTests(access: ServerAccess): StatusTest[] {
  return (Object.keys(operations) as OperationId[]).flatMap((operationId) =>
    Object.keys(operations[operationId].statuses).map((status) => {
      const found = find(operationId, Number(status), access);
      return { operationId, status: Number(status), isPrepared: access.isPrepared, ...found };
    }),
  );
}

type Found = Pick<StatusTest, 'trigger' | 'reason'>;

function find(operationId: OperationId, status: number, access: ServerAccess): Found {
  if (access.isPrepared) return { trigger: fromPreparedMock(operationId, status) };
  return access.isMock ? fromMock(operationId, status, access) : fromServer(operationId, status, access);
}

const triggers: Readonly<Record<number, Trigger>> = {
  400: 'with an invalid body',
  401: 'without a key',
  403: 'with a wrong key',
  404: 'for an unknown id',
  405: 'with another method',
  406: 'with Accept: text/csv',
  429: 'over the rate limit',
  490: 'without configured scoring',
  491: 'in a blocked account',
};

function fromPreparedMock(operationId: OperationId, status: number): Trigger {
  const trigger = isFirstSuccess(operationId, status) ? 'by itself' : triggers[status];
  if (trigger === undefined) throw new Error(`${operationId}: no request makes the mock return ${status}.`);
  return trigger;
}

const notTested = (reason: string): Found => ({ trigger: undefined, reason });
const needsWrite = 'it may change data; --write allows it';

function fromMock(operationId: OperationId, status: number, { writes }: ServerAccess): Found {
  if (status === 401) return { trigger: 'without a key' };
  if (!isReadOnly(operationId) && !writes) return notTested(needsWrite);
  const needsRecord = operations[operationId].pathParameters.length > 0;
  if (isFirstSuccess(operationId, status) && !needsRecord) return { trigger: 'by itself' };
  return { trigger: status === 400 ? 'with an invalid body' : 'Prefer' };
}

function fromServer(operationId: OperationId, status: number, { writes, customer }: ServerAccess): Found {
  if (status === 401) return { trigger: 'without a key' };
  if (status === 403) return { trigger: 'with a wrong key' };
  const pathParameters: readonly string[] = operations[operationId].pathParameters;
  if (isReadOnly(operationId) && isFirstSuccess(operationId, status)) {
    if (customer === undefined && pathParameters.length > 0)
      return notTested('no customer is known; pass one with --customer');
    return { trigger: 'by itself' };
  }
  if (isReadOnly(operationId) && status === 404) return { trigger: 'for an unknown id' };
  if (status !== 404 && status !== 400 && !isFirstSuccess(operationId, status)) {
    return notTested('only the mock can return it on request');
  }
  if (!writes) return notTested(needsWrite);
  if (status === 404) return { trigger: 'for an unknown id' };
  if (status === 400 && pathParameters.length > 0) return notTested('a server may look up the id first and answer 404');
  if (status === 400) return { trigger: 'with an invalid body' };
  return notTested('no workflow triggered it');
}

const isFirstSuccess = (operationId: OperationId, status: number) =>
  Object.keys(operations[operationId].statuses).find((each) => each.startsWith('2')) === String(status);
