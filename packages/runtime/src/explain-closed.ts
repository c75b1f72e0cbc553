import { sentences } from './explain.ts';

/** The keywords that only the contract of an account has. The package of the contract does without these sentences. */
Object.assign(sentences, {
  maximum: ({ limit }: { limit: number }) => `must be at most ${limit}.`,
  enum: ({ allowedValues }: { allowedValues: unknown[] }) => `must be one of ${few(allowedValues)}.`,
  additionalProperties: () => 'is no codename of the account.',
  'false schema': () => 'cannot be written here: an integration feeds it, or the tracker takes no such type.',
});

/** Some values as a list, many as their number. */
function few(values: unknown[]): string {
  if (values.length > 12) return `the ${values.length} allowed values`;
  return values.map((value) => JSON.stringify(value)).join(', ');
}
