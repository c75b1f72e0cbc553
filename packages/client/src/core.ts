import { type CoreClient, createCoreClient } from './core-client.ts';
import type { ClientOptions } from './options.ts';

export type { CoreClient };

/**
 * Creates a client without `uploadMany`, which sends each request by `fetch`. Its methods are those of `createClient` of
 * `@customerscore-kit/client`.
 *
 * @throws TypeError in a browser without `dangerouslyAllowBrowser`, and for an invalid option. No message contains the key.
 */
export const createClient = (options: ClientOptions = {}): CoreClient => createCoreClient(options);
