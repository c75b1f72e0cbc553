/** The gate could not compare. Its message names the cause and the cure. It never means that nothing changed. */
export class GateError extends Error {
  override name = 'GateError';
}
