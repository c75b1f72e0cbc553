import { type OperationId, operations } from '@customerscore-kit/contract/operations';

/** How a request is made to get a status. */
export type Way =
  | 'by itself'
  | 'without a key'
  | 'with a wrong key'
  | 'with a faulty body'
  | 'for an unknown id'
  | 'Prefer';

/** One documented status of one operation, and how to get it from the server at hand. */
export interface Provocation {
  operationId: OperationId;
  status: number;
  /** Undefined if it cannot be had, or must not be tried. */
  way: Way | undefined;
  /** Why there is no way; undefined if there is one. */
  reason?: string;
}

/** What may be asked of a server. */
export interface Terms {
  /** It answers `Prefer: code=NNN`: it is the mock. */
  prefers: boolean;
  /** Requests with a valid key may change what it stores. */
  writes: boolean;
  /** External id of a customer that it has; undefined if none is known. */
  customer?: string | undefined;
}

/** Operations that only read. Any other method may change something, a search by POST among them. */
export const readsOnly = (operationId: OperationId) => operations[operationId].method === 'GET';

/** Every documented status of every operation, in the contract's order, with the way to it under these terms. */
export function provocations(terms: Terms): Provocation[] {
  return (Object.keys(operations) as OperationId[]).flatMap((operationId) =>
    Object.keys(operations[operationId].statuses).map((status) => {
      const found = terms.prefers
        ? fromMock(operationId, Number(status), terms)
        : fromServer(operationId, Number(status), terms);
      return { operationId, status: Number(status), ...found };
    }),
  );
}

type Found = Pick<Provocation, 'way' | 'reason'>;
const no = (reason: string): Found => ({ way: undefined, reason });
const writing = 'it may change data: --write allows it';

function fromMock(operationId: OperationId, status: number, { writes }: Terms): Found {
  if (status === 401) return { way: 'without a key' };
  if (!readsOnly(operationId) && !writes) return no(writing);
  if (isFirstSuccess(operationId, status)) return { way: 'by itself' };
  return { way: status === 400 ? 'with a faulty body' : 'Prefer' };
}

function fromServer(operationId: OperationId, status: number, { writes, customer }: Terms): Found {
  if (status === 401) return { way: 'without a key' };
  if (status === 403) return { way: 'with a wrong key' };
  const pathParameters: readonly string[] = operations[operationId].pathParameters;
  if (readsOnly(operationId) && isFirstSuccess(operationId, status)) {
    if (customer === undefined && pathParameters.length > 0) return no('no customer is known: --customer names one');
    return { way: 'by itself' };
  }
  if (readsOnly(operationId) && status === 404) return { way: 'for an unknown id' };
  if (status !== 404 && status !== 400 && !isFirstSuccess(operationId, status)) {
    return no('only the mock gives it when asked');
  }
  if (!writes) return no(writing);
  if (status === 404) return { way: 'for an unknown id' };
  if (status === 400 && pathParameters.length > 0) return no('a server may look for the id first, and answer 404');
  if (status === 400) return { way: 'with a faulty body' };
  return no('no workflow has got it');
}

const isFirstSuccess = (operationId: OperationId, status: number) =>
  Object.keys(operations[operationId].statuses).find((each) => each.startsWith('2')) === String(status);
