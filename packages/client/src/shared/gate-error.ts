/** The store of a shared rate gate is gone, or cannot be used. Nothing was sent. The `cause` is its error. */
export class RateGateError extends Error {
  override readonly name = 'RateGateError';
  /**
   * Whether the store may answer the next time. If not, its settings or yours are wrong: a package is missing, the user may not
   * write, or its version is too old.
   */
  readonly isTemporary: boolean;

  constructor(message: string, { isTemporary, cause }: { isTemporary: boolean; cause: unknown }) {
    super(message, { cause });
    this.isTemporary = isTemporary;
  }
}

/** What Redis answers starts with a code, such as `NOPERM`; what a client says of its connection does not. */
const reply = /^[A-Z]{2,} /;

/** Codes of Redis that go away by themselves: it starts, another server takes over, or it is short of memory or disk. */
const temporaryReply = /^(LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|READONLY|NOREPLICAS|BUSY|UNBLOCKED|OOM|MISCONF) /;

/**
 * Classes of PostgreSQL's errors that go away by themselves: connection, transaction rollback, resources, intervention of an
 * operator, and failures of the system.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const temporaryCode = /^(08|40|53|55|57|58|XX)/;

/** Turns what a store failed with into an error that names the store and the cure. */
export function gateError(store: string, error: unknown): RateGateError {
  if (error instanceof RateGateError) return error;
  const isTemporary = mayPass(error);
  const cure = isTemporary
    ? 'It counts the requests of all processes, so none can be sent until it is back.'
    : 'Correct the settings of the store, or pass another one to createSharedRateGate.';
  const message = `The rate gate cannot use ${store}: ${reasonOf(error)}. ${cure}`;
  return new RateGateError(message, { isTemporary, cause: error });
}

function mayPass(error: unknown): boolean {
  const { message = '', code = '', severity } = (error ?? {}) as Record<string, string>;
  // PostgreSQL's answers have a severity. Only an answer is sure not to be about the connection.
  if (severity !== undefined) return temporaryCode.test(code);
  return !reply.test(message) || temporaryReply.test(message);
}

/** Node gives an error with several errors, and no message, for a name with several addresses. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(reasonOf).join(', ');
  const { message, code } = (error ?? {}) as { message?: string; code?: string };
  return (message || code || 'it does not answer').replace(/\.$/, '');
}
