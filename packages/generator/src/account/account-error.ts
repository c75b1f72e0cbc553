import { ConfigFileError } from '@customerscore-kit/config-file';

/** An invalid account file. The message has one line per problem, each starting with file, line and column. */
export class AccountError extends ConfigFileError {
  override name = 'AccountError';
}
