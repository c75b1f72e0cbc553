import { serverUrl } from '@customerscore-kit/contract/operations';
import { callLimits } from '../call-limits.ts';
import { Connection } from '../connection.ts';
import { withoutKey } from '../key.ts';
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

/** `fetch` when this module was loaded. Another one later means that somebody wants to see the requests, such as a test. */
const ownFetch = globalThis.fetch;

function createSender(
  client: ClientOptions & { rateGate: RateGate },
  options: UploadOptions,
  { operation, path, keyHeader, mediaType }: BulkPlan,
): Sender {
  const { baseUrl = serverUrl, rateGate, logger } = client;
  const connection = new Connection(client);
  const isWatched = client.fetch !== undefined || globalThis.fetch !== ownFetch;
  const transport = isWatched ? undefined : createNodeTransport(baseUrl);
  const headers = mergeHeaders(client.headers, options.headers);
  const given = headers.filter((header): header is [string, string] => typeof header[1] === 'string');
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
      sendWithRetries({ ...call, ...hooks }, async (key, limit, { onSent, onHead }) => {
        if (transport === undefined) {
          const request = { headers, signal: limit.signal };
          return connection.send(key, operation, [JSON.parse(body)], request, { onSent, onHead });
        }
        onSent();
        const own = { 'accept-encoding': 'identity', 'content-type': mediaType, [keyHeader]: key };
        const answer = await transport.post(path, { ...Object.fromEntries(given), ...own }, body, limit);
        return answer.ok ? answer : { ...answer, body: withoutKey(answer.body, key) };
      }),
    close: () => transport?.close(),
  };
}
