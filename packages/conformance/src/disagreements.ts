/** A tool that disagrees with the contract about an example. */
export interface Disagreement {
  tool: string;
  example: string;
  reason: string;
}

/**
 * The known disagreements between tools and examples. Tests fail for a disagreement that is not listed, and for a listed one
 * that no longer exists.
 */
export const disagreements: Disagreement[] = [
  {
    tool: 'prism',
    example: 'uploadCustomers/rejected/metric-dates-repeated',
    reason: 'Prism does not support the keyword x-unique-by, and JSON Schema has no equivalent.',
  },
  {
    tool: 'prism',
    example: 'uploadContacts/rejected/metric-dates-repeated',
    reason: 'Prism does not support the keyword x-unique-by, and JSON Schema has no equivalent.',
  },
  {
    tool: 'prism',
    example: 'uploadCustomers/rejected/number-beyond-javascript',
    reason:
      'Prism reads 1e999 as Infinity, which its Ajv accepts as a number. How the API handles it is unknown; a client that parses it with JSON.parse sends null.',
  },
  {
    tool: 'types',
    example: 'uploadCustomers/accepted/unknown-customer-field',
    reason:
      'TypeScript refuses unknown fields in object literals. The contract allows them, but they are usually typos.',
  },
];
