import type { SourceColumn } from '../source/source-column.ts';
import type { Table } from './guess.ts';

/** Headers, separated by commas. After a colon: the type of the column, if it is not text. */
export const table = (file: string, headers: string): Table => ({
  source: { files: [file] },
  columns: headers.split(', ').map((header) => {
    const [name, type = 'text'] = header.split(':');
    return { name: name!, type: type as SourceColumn['type'] };
  }),
});
