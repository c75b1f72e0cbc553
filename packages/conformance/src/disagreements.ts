/** A tool that cannot say of an example what the contract says. */
export interface Disagreement {
  tool: string;
  example: string;
  reason: string;
}

/**
 * Every known disagreement between a tool and the examples. One that is not listed fails the tests; so does a listed one
 * that is no longer there.
 */
export const disagreements: Disagreement[] = [
  {
    tool: 'mock',
    example: 'uploadCustomers/rejected/metric-dates-repeated',
    reason: 'Prism does not know the keyword x-unique-by, and JSON Schema has none of its own for it.',
  },
  {
    tool: 'mock',
    example: 'uploadContacts/rejected/metric-dates-repeated',
    reason: 'As above.',
  },
  {
    tool: 'mock',
    example: 'uploadCustomers/rejected/number-beyond-javascript',
    reason:
      'Prism reads 1e999 as Infinity, which its Ajv takes for a number. What the API makes of it nobody knows; whoever reads it by JSON.parse sends null.',
  },
  {
    tool: 'types',
    example: 'uploadCustomers/accepted/unknown-customer-field',
    reason:
      'TypeScript refuses unknown fields in object literals. The contract does not forbid them, but a typo is likelier.',
  },
];
