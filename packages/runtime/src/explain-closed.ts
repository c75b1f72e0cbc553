import { formatNames, sentences } from './explain.ts';

/** Messages for keywords and formats that only the contract of an account uses. The general contract package does not include them. */
Object.assign(sentences, {
  maximum: ({ limit }: { limit: number }) => `must be at most ${limit}.`,
  enum: ({ allowedValues }: { allowedValues: unknown[] }) => `must be one of ${listValues(allowedValues)}.`,
  additionalProperties: () => 'is not a codename of the account.',
  'false schema': () => 'cannot be written here: an integration feeds it, or the tracker does not accept its type.',
});

Object.assign(formatNames, { uri: 'a URI' });

/** A few values as a list, or the number of values. */
function listValues(values: unknown[]): string {
  if (values.length > 12) return `the ${values.length} allowed values`;
  return values.map((value) => JSON.stringify(value)).join(', ');
}
