export { Database, type DatabaseOptions } from './database.ts';
export { MappingError, type MappingProblem } from './mapping/mapping-error.ts';
export { parseMapping } from './mapping/parse-mapping.ts';
