export { Database, type DatabaseOptions } from './database.ts';
export { type OpenedSource, type OpenOptions, openSource } from './source/open-source.ts';
