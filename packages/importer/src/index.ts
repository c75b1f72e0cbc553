export { Database, type DatabaseOptions } from './database.ts';
