import type { OperationId } from '@customerscore-kit/contract/operations';
import { accepts } from './accept.ts';
import type { DroppedValue } from './codenames.ts';
import type { Answer, Exchange } from './exchange.ts';
import { operationTable } from './operation-table.ts';
import type { ContractServerOptions } from './options.ts';
import { type Plan, type Progress, planOf } from './plan.ts';
import { problem } from './problem.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { readBody } from './read-body.ts';
import { RequestCall } from './request-call.ts';
import { findRoute } from './routes.ts';
import { json, toAnswer } from './to-answer.ts';
import { responseOf, WebExchange } from './web.ts';

/** A server: a function from Request to Response. */
export interface ContractServer {
  (request: Request): Promise<Response>;
  /** The same for adapters, without the objects of the Fetch API. Never rejects. */
  handle(exchange: Exchange): Promise<Answer>;
  /** Whether the contract has the path of a request target. */
  hasPath(target: string): boolean;
}

const none: readonly DroppedValue[] = [];

/**
 * Creates a server for the operations of the contract. It checks, in this order: path (404), method (405), key (401, 403),
 * content type (400), size (413), time (408), content encoding (400), JSON (400), the rules of the contract and the codenames of
 * the account (400), `Accept` (406), and the rate limit (429). Errors are `application/problem+json`, and contain no key and no
 * values.
 *
 * @throws Error with `strict`, if an operation has no handler
 */
export function createContractServer<Context>(options: ContractServerOptions<Context>): ContractServer {
  const {
    rateLimiter = createRateLimiter(),
    checkResponses = globalThis.process?.env.NODE_ENV !== 'production',
    onError = logError,
    onAnswer,
  } = options;
  const plans = new Map<OperationId, Plan<Context>>();
  for (const id of Object.keys(operationTable) as OperationId[]) plans.set(id, planOf(id, options));
  const missing = [...plans.values()].filter(({ handler }) => handler === undefined).map(({ id }) => id);
  if (options.strict && missing.length > 0) throw new Error(`These operations have no handler: ${missing.join(', ')}.`);

  function handle(exchange: Exchange): Promise<Answer> {
    const progress: Progress = {
      operation: undefined,
      body: undefined,
      kept: undefined,
      inspection: undefined,
      dropped: none,
    };
    const answered = answerTo(exchange, progress);
    return onAnswer === undefined ? answered : answered.then((answer) => observed(exchange, answer, progress));
  }

  function observed(exchange: Exchange, answer: Answer, progress: Progress): Answer {
    try {
      onAnswer?.(exchange, answer, progress);
    } catch (error) {
      report(error, progress.operation);
    }
    return answer;
  }

  function report(error: unknown, operation: OperationId | undefined): void {
    try {
      onError(error, operation);
    } catch (another) {
      // A failure of the log must not become a failure of the server.
      logError(another, operation);
    }
  }

  async function answerTo(exchange: Exchange, progress: Progress): Promise<Answer> {
    const route = findRoute(exchange.target);
    if (route === undefined) return problem({ status: 404, detail: 'The API has no such path.' });
    const id = route.operations.get(exchange.method);
    if (id === undefined) {
      const allow = [...route.operations.keys()].join(', ');
      return problem({ status: 405, detail: `This path supports ${allow}.`, headers: { allow } });
    }
    progress.operation = id;
    const plan = plans.get(id)!;

    const key = plan.keyHeader === undefined ? '' : exchange.header(plan.keyHeader);
    if (plan.keyHeader !== undefined && (key === undefined || key === '')) {
      return problem({ status: 401, detail: `Send your key in the header ${plan.keyHeader}.` });
    }
    try {
      const context = await options.authenticate(key!);
      if (context === undefined) return problem({ status: 403, detail: 'The key is invalid.' });

      const refusal = plan.mediaType === undefined ? undefined : await readBody(exchange, plan, progress);
      if (refusal !== undefined) return refusal;
      if (plan.checksAccept && !accepts(exchange.header('accept'), json)) {
        return problem({ status: 406, detail: `Responses are ${json}. Allow it in the header Accept.` });
      }
      if (plan.rate !== undefined && rateLimiter !== false) {
        const taken = rateLimiter.take(key!, plan.rate.pool, plan.rate.requestsPerMinute);
        const wait = typeof taken === 'number' ? taken : await taken;
        if (wait > 0) return tooManyRequests(wait, plan.rate.requestsPerMinute);
      }
      if (plan.handler === undefined)
        return problem({ status: 501, detail: 'This server does not implement the operation.' });
      const result = await plan.handler(new RequestCall(id, route.params, context, progress, exchange));
      return toAnswer(result, id, checkResponses);
    } catch (error) {
      report(error, id);
      return problem({ status: 500, detail: 'The server failed. The cause is in its log.' });
    }
  }

  return Object.assign(async (request: Request) => responseOf(await handle(new WebExchange(request))), {
    handle,
    hasPath: (target: string) => findRoute(target) !== undefined,
  });
}

function logError(error: unknown, operation: OperationId | undefined): void {
  console.error(`${operation ?? 'A request'} failed:`, error);
}

function tooManyRequests(milliseconds: number, requestsPerMinute: number): Answer {
  return problem({
    status: 429,
    detail: `At most ${requestsPerMinute} requests a minute are allowed. Wait for the time in the header Retry-After.`,
    headers: { 'retry-after': String(Math.ceil(milliseconds / 1000)) },
  });
}
