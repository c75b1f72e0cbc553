export { type CoreClient, createCoreClient as createClient } from './core-client.ts';
