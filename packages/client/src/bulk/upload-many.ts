import { createClient as createThinClient } from '@customerscore-kit/contract/client';
import { serverUrl } from '@customerscore-kit/contract/operations';
import { mergeHeaders } from '../headers.ts';
import { readKey, withoutKey } from '../key.ts';
import type { ClientOptions } from '../options.ts';
import { perform } from '../perform.ts';
import type { RateGate } from '../rate-gate.ts';
import { retryPolicy } from '../retry.ts';
import { createTransport, type Transport } from '../transport.ts';
import { type BulkOperation, planOf, type RecordsByOperation } from './kinds.ts';
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
  { operation, path, keyHeader, mediaType }: ReturnType<typeof planOf>,
): Sender {
  const { key, baseUrl = serverUrl, fetch, rateGate, logger } = client;
  const given = mergeHeaders(client.headers, options.headers).filter(
    (header): header is [string, string] => header[1] !== undefined && header[1] !== null,
  );
  const call = {
    operation,
    rateGate,
    logger,
    signal: options.signal,
    timeout: options.timeout ?? client.timeout ?? 60_000,
    // An upload takes as long as the rate limit makes it take.
    totalTimeout: options.totalTimeout ?? Number.POSITIVE_INFINITY,
    retry: retryPolicy(options.retry ?? client.retry, operation),
  };
  let transport: Transport | undefined;
  return {
    async send(body, hooks) {
      let secret = '';
      const prepare = async () => {
        secret = typeof key === 'function' ? await key() : readKey(key);
        // Checks the key and the base URL.
        if (transport === undefined) createThinClient({ key: secret, baseUrl });
        transport ??= createTransport(baseUrl, fetch);
      };
      return perform({ ...call, ...hooks, prepare }, async (limit, progress) => {
        const own = { 'accept-encoding': 'identity', 'content-type': mediaType, [keyHeader]: secret };
        const headers = { ...Object.fromEntries(given), ...own };
        progress.onSent();
        const answer = await transport!.post(path, headers, body, limit);
        return answer.ok ? answer : { ...answer, body: withoutKey(answer.body, secret) };
      });
    },
    close: () => transport?.close(),
  };
}
