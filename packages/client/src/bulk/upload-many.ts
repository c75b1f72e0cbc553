import { callLimits } from '../call-limits.ts';
import { Connection } from '../connection.ts';
import { mergeHeaders } from '../merge-headers.ts';
import { createNodeTransport } from '../node-transport.ts';
import type { ClientOptions } from '../options.ts';
import type { RateGate } from '../rate-gate.ts';
import { sendWithRetries } from '../send-with-retries.ts';
import { type BulkOperation, type BulkPlan, planOf, type RecordsByOperation } from './kinds.ts';
import type { UploadOptions } from './options.ts';
import type { Source } from './source.ts';
import { BulkUpload, type Sender } from './upload.ts';

/** Uploads any number of records: see {@link BulkUpload}. */
export type UploadMany = <Operation extends BulkOperation = 'uploadCustomers'>(
  source: Source<RecordsByOperation[Operation]>,
  options?: UploadOptions<Operation>,
) => BulkUpload<RecordsByOperation[Operation]>;

/** Creates the method `uploadMany` of a client. */
export function createUploadMany(client: ClientOptions & { rateGate: RateGate }): UploadMany {
  return (source, options = {}) => {
    const { operation = 'uploadCustomers' as BulkOperation, trackerKey } = options;
    if ((operation === 'trackEvents') !== (trackerKey !== undefined)) {
      throw new TypeError('uploadMany: trackEvents needs a trackerKey, and no other operation has one.');
    }
    const plan = planOf(operation);
    return new BulkUpload({
      plan,
      source,
      options,
      inspection: {
        validate: options.validate ?? client.validate ?? 'error',
        account: client.account,
        envelope: trackerKey === undefined ? {} : { trackerKey },
        warnings: {},
        onWarning: options.onWarning,
      },
      sender: createSender(client, options, plan),
    });
  };
}

function createSender(
  client: ClientOptions & { rateGate: RateGate },
  options: UploadOptions,
  { operation }: BulkPlan,
): Sender {
  const { rateGate, logger } = client;
  const transport = createNodeTransport(client);
  const connection = new Connection(client, transport.send);
  const headers = mergeHeaders(client.headers, options.headers);
  const call = {
    operation,
    key: () => connection.key(),
    rateGate,
    logger,
    // An upload takes as long as the rate limit makes it take.
    ...callLimits(operation, { ...options, totalTimeout: options.totalTimeout ?? Number.POSITIVE_INFINITY }, client),
  };
  return {
    send: (body, hooks) =>
      sendWithRetries({ ...call, ...hooks }, (key, limit, attemptHooks) =>
        connection.send(key, { operation, parameters: [], body, headers }, limit, attemptHooks),
      ),
    close: () => transport.close(),
  };
}
