import { ConfigFileError } from '@customerscore-kit/config-file';

/** An invalid mapping file. The message has one line per problem, each starting with file, line and column. */
export class MappingError extends ConfigFileError {
  override name = 'MappingError';
}
