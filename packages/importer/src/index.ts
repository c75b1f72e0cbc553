export { Database, type DatabaseOptions } from './database.ts';
export type { Guess, MatchedColumn, Table, TableColumn, TableName, UnmatchedColumn } from './mapping/guess.ts';
export { guessMapping } from './mapping/guess-mapping.ts';
export { MappingError, type MappingProblem } from './mapping/mapping-error.ts';
export { parseMapping } from './mapping/parse-mapping.ts';
export { type MappingNotes, printMapping } from './mapping/print-mapping.ts';
export { type OpenedSource, type OpenOptions, openSource } from './source/open-source.ts';
