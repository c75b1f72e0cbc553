/** The keys of a prepared mock. */
export const preparedKeys = {
  valid: 'verify',
  overLimit: 'verify-over-the-limit',
  unconfigured: 'verify-without-scoring',
  blocked: 'verify-blocked',
} as const;
