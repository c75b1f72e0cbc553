import { createUploadMany, type UploadMany } from './bulk/upload-many.ts';
import { type CoreClient, createCoreClient } from './core-client.ts';
import { createNodeTransport } from './node-transport.ts';
import type { ClientOptions } from './options.ts';
import { createRateGate } from './rate-gate.ts';

/** A client of the API. */
export interface Client extends CoreClient {
  /**
   * Uploads customers, contacts or events from any iterable or stream, in as few requests as the limits allow. `await` it for a
   * report, or iterate over it for each batch.
   */
  readonly uploadMany: UploadMany;
}

/**
 * Creates a client: a method for each operation, and `uploadMany`. For a smaller bundle without `uploadMany`, use `createClient` of
 * `@customerscore-kit/client/core`.
 *
 * @throws TypeError in a browser without `dangerouslyAllowBrowser`, and for an invalid option. No message contains the key.
 */
export function createClient(options: ClientOptions = {}): Client {
  const settings = { ...options, rateGate: options.rateGate ?? createRateGate() };
  return { ...createCoreClient(settings, createNodeTransport(settings).send), uploadMany: createUploadMany(settings) };
}
