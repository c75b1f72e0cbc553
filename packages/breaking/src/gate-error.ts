/** The gate could not compare the contracts. The message gives the reason and what to do. It never means "unchanged". */
export class GateError extends Error {
  override name = 'GateError';
}
