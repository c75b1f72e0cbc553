import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import type { Mock } from '@customerscore-kit/mock';
import { preparedKeys } from './prepared-keys.ts';
import { type StatusTest, statusTests } from './status-tests.ts';
import { statusTestId } from './status-workflows.ts';

/** Access to a prepared mock. */
const preparedAccess = { isMock: true, isPrepared: true, writes: true } as const;

/**
 * Starts a mock in which requests alone lead to every documented status: it has a record for each test that needs one, keys of
 * accounts in other states, and a key whose rate limits are used up.
 */
export async function startPreparedMock(): Promise<Mock> {
  const { startMock } = await import('@customerscore-kit/mock');
  const { valid, overLimit, unconfigured, blocked } = preparedKeys;
  const mock = await startMock({
    keys: { [valid]: {}, [overLimit]: {}, [unconfigured]: { unconfiguredScoring: true }, [blocked]: { blocked: true } },
  });
  const ids = statusTests(preparedAccess).filter(needsRecord).map(statusTestId);
  await mock.seed({ customers: ids.map((id) => ({ external_id: id, contacts: { [id]: {} } })) });
  for (const id of onePerPool()) await useUp(id, mock.url);
  return mock;
}

/** Whether a test needs a customer or contact that exists. Its id is that of the test. */
function needsRecord({ operationId, trigger }: StatusTest): boolean {
  return trigger === 'by itself' && operations[operationId].pathParameters.length > 0;
}

/** An operation of each pool of the rate limit. */
function onePerPool(): OperationId[] {
  const byPool = new Map(Object.entries(operations).map(([id, { limits }]) => [limits.ratePool, id as OperationId]));
  return [...byPool.values()];
}

/** Sends as many requests as a minute allows. Of an operation with a body, a valid one. */
async function useUp(id: OperationId, url: string): Promise<void> {
  const { method, path, security, limits, ...operation } = operations[id];
  const { header } = security[0];
  const { examples } = await import('@customerscore-kit/contract/examples');
  const accepted = Object.hasOwn(examples, id)
    ? Object.values(examples[id as keyof typeof examples].accepted)[0]
    : undefined;
  const init = {
    method,
    headers: {
      [header]: preparedKeys.overLimit,
      ...('body' in operation && { 'content-type': operation.body.mediaType }),
    },
    ...(accepted !== undefined && { body: JSON.stringify(accepted.body) }),
  };
  for (let count = 0; count < limits.requestsPerMinute; count++) {
    await (await fetch(url + path.replaceAll(/\{[^}]+\}/g, 'none'), init)).arrayBuffer();
  }
}
