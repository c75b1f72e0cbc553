import type { Source } from '../types.ts';
import { stdinName } from './list-files.ts';

/** A source as its mapping names it, for messages. */
export function sourceName(source: Source): string {
  const files = 'postgres' in source ? [source.postgres] : source.files;
  const name = files.map((file) => (file === '-' ? stdinName : file)).join(', ');
  return source.table === undefined ? name : `${source.table} of ${name}`;
}
