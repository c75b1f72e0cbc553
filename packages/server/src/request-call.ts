import type { Inspection } from '@customerscore-kit/contract/inspect';
import type { OperationId } from '@customerscore-kit/contract/operations';
import type { DroppedValue } from './codenames.ts';
import type { Exchange } from './exchange.ts';
import type { Call } from './handlers.ts';
import type { Progress } from './plan.ts';

/**
 * What a handler receives. A class, because each object literal with a getter has a shape of its own in V8. Shapes live in the old
 * generation, and would keep each request alive until the next full collection, which takes a fifth of the throughput.
 */
export class RequestCall<Context> implements Call<OperationId, Context> {
  readonly operation: OperationId;
  readonly params: never;
  readonly body: never;
  readonly context: Context;
  readonly inspection: Inspection | undefined;
  readonly dropped: readonly DroppedValue[];
  /** A property, so that handlers can destructure it. */
  readonly header: (name: string) => string | undefined;
  readonly #exchange: Exchange;

  constructor(
    operation: OperationId,
    params: Record<string, string>,
    context: Context,
    progress: Progress,
    exchange: Exchange,
  ) {
    this.operation = operation;
    // The route and the validator decide these types at run time; the compiler cannot relate them to the operation.
    this.params = params as never;
    this.body = progress.kept as never;
    this.context = context;
    this.inspection = progress.inspection;
    this.dropped = progress.dropped;
    this.header = (name) => exchange.header(name);
    this.#exchange = exchange;
  }

  get signal(): AbortSignal {
    return this.#exchange.signal;
  }
}
