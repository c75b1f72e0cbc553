import {
  type AccountInput,
  type InspectedOperationId,
  type Inspection,
  inspect,
} from '@customerscore-kit/contract/inspect';
import type { OperationId } from '@customerscore-kit/contract/operations';
import * as validators from '@customerscore-kit/contract/validators';
import { accepts } from './accept.ts';
import { type DroppedValue, type KeepCodenames, keepCodenames } from './codenames.ts';
import { acceptedEncodings, encodingOf, inflate, isContentType } from './content.ts';
import { type Answer, BodyError, type Exchange } from './exchange.ts';
import type { Call, Handlers } from './handlers.ts';
import { operationTable } from './operation-table.ts';
import { parseBody } from './parse-json.ts';
import { type ProblemError, problem } from './problem.ts';
import { createRateLimiter, type RateLimiter } from './rate-limiter.ts';
import { findRoute } from './routes.ts';
import { exchangeOf, responseOf } from './web.ts';

/** The options of {@link createContractServer}. */
export interface ContractServerOptions<Context> {
  /** Handlers by operationId. An operation without a handler answers 501. */
  operations: Handlers<Context>;
  /**
   * Checks a key. Return anything but undefined to accept it; handlers receive it as `context`. Return undefined for an invalid
   * key, which answers 403.
   */
  authenticate(key: string): Context | undefined | Promise<Context | undefined>;
  /** Codenames of the account. Other keys are removed from uploads, and refused in updates. Default: codenames are not checked. */
  account?: AccountInput | undefined;
  /** Whether handlers receive what `inspect` finds in a body. Default: true with an account, else false. */
  inspect?: boolean;
  /** Counts requests for the rate limits of the contract; `false` for no limits. Default: {@link createRateLimiter}. */
  rateLimiter?: RateLimiter | false;
  /** Whether to throw if an operation has no handler. Default: false. */
  strict?: boolean;
  /** Whether to check what handlers return. Default: true, unless the environment variable NODE_ENV is `production`. */
  checkResponses?: boolean;
  /** Called when a handler throws or returns an undocumented status. The client gets 500. Default: writes to the console. */
  onError?: (error: unknown, operation: OperationId) => void;
  /** Called with each answer, before it is sent. */
  onAnswer?: (exchange: Exchange, answer: Answer, details: AnswerDetails) => void;
}

/** How an answer came about. */
export interface AnswerDetails {
  /** Undefined if the path or method does not exist. */
  operation: OperationId | undefined;
  /** The parsed body as it was sent; undefined if there is none, or the request was refused before. */
  body: unknown;
  inspection: Inspection | undefined;
  dropped: readonly DroppedValue[];
}

/** A server: a function from Request to Response. */
export interface ContractServer {
  (request: Request): Promise<Response>;
  /** The same for adapters, without the objects of the Fetch API. Never rejects. */
  handle(exchange: Exchange): Promise<Answer>;
  /** Whether the contract has the path of a request target. */
  hasPath(target: string): boolean;
}

/** A request on its way through the pipeline. */
interface Progress extends AnswerDetails {
  /** The body without the values that are not stored. */
  kept: unknown;
}

/** What the pipeline knows of an operation. */
interface Plan<Context> {
  id: OperationId;
  /** Name of the header with the key; undefined if the operation needs none. */
  keyHeader: string | undefined;
  /** Undefined if the operation has no body. */
  mediaType: string | undefined;
  isBodyRequired: boolean;
  maxBodyBytes: number;
  validate: ((value: unknown) => { ok: boolean; errors?: validators.ValidationError[] }) | undefined;
  isInspected: boolean;
  account: AccountInput | undefined;
  keep: KeepCodenames | undefined;
  checksAccept: boolean;
  rate: { pool: string; requestsPerMinute: number } | undefined;
  handler: ((call: Call<OperationId, Context>) => unknown) | undefined;
}

const json = 'application/json';
const none: readonly DroppedValue[] = [];

/**
 * Creates a server for the operations of the contract. It checks, in this order: path (404), method (405), key (401, 403),
 * content type (400), size (413), content encoding (400), JSON (400), the rules of the contract and the codenames of the account
 * (400), `Accept` (406), and the rate limit (429). Errors are `application/problem+json`, and contain no key and no values.
 *
 * @throws Error with `strict`, if an operation has no handler
 */
export function createContractServer<Context>(options: ContractServerOptions<Context>): ContractServer {
  const {
    rateLimiter = createRateLimiter(),
    checkResponses = globalThis.process?.env.NODE_ENV !== 'production',
    onError = (error, operation) => console.error(`${operation} failed:`, error),
    onAnswer,
  } = options;
  const plans = new Map<OperationId, Plan<Context>>();
  for (const id of Object.keys(operationTable) as OperationId[]) plans.set(id, planOf(id, options));
  const missing = [...plans.values()].filter(({ handler }) => handler === undefined).map(({ id }) => id);
  if (options.strict && missing.length > 0) throw new Error(`These operations have no handler: ${missing.join(', ')}.`);

  async function handle(exchange: Exchange): Promise<Answer> {
    const progress: Progress = {
      operation: undefined,
      body: undefined,
      kept: undefined,
      inspection: undefined,
      dropped: none,
    };
    const answer = await answerTo(exchange, progress);
    onAnswer?.(exchange, answer, progress);
    return answer;
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
      const result = await plan.handler({
        operation: id,
        params: route.params as never,
        body: progress.kept as never,
        context,
        header: (name) => exchange.header(name),
        inspection: progress.inspection,
        dropped: progress.dropped,
        get signal() {
          return exchange.signal;
        },
      });
      return toAnswer(result, id, checkResponses);
    } catch (error) {
      onError(error, id);
      return problem({ status: 500, detail: 'The server failed. The cause is in its log.' });
    }
  }

  return Object.assign(async (request: Request) => responseOf(await handle(exchangeOf(request))), {
    handle,
    hasPath: (target: string) => findRoute(target) !== undefined,
  });
}

function planOf<Context>(id: OperationId, options: ContractServerOptions<Context>): Plan<Context> {
  const { body, limits, security, statuses } = operationTable[id];
  const { account } = options;
  const validate = (validators as Record<string, unknown>)[`validate${id[0]!.toUpperCase()}${id.slice(1)}`];
  const { ratePool, requestsPerMinute } = limits;
  return {
    id,
    keyHeader: security[0]?.header,
    mediaType: body?.mediaType,
    isBodyRequired: body?.required ?? false,
    maxBodyBytes: limits.maxBodyBytes ?? Number.POSITIVE_INFINITY,
    validate: validate as Plan<Context>['validate'],
    isInspected: validate !== undefined && (options.inspect ?? account !== undefined),
    account,
    keep: account && keepCodenames(id, account),
    checksAccept: Object.hasOwn(statuses, '406'),
    rate: requestsPerMinute === undefined ? undefined : { pool: ratePool ?? id, requestsPerMinute },
    handler: options.operations[id] as Plan<Context>['handler'],
  };
}

/** Reads and checks the body. @returns the answer if the request is refused */
async function readBody<Context>(
  exchange: Exchange,
  plan: Plan<Context>,
  progress: Progress,
): Promise<Answer | undefined> {
  const { mediaType, maxBodyBytes } = plan;
  const contentType = exchange.header('content-type');
  const length = exchange.header('content-length');
  if (!plan.isBodyRequired && (length === '0' || (contentType === undefined && length === undefined))) return undefined;
  if (!isContentType(contentType, mediaType!)) {
    return problem({ status: 400, detail: `Send the body as ${mediaType} in UTF-8, with the header Content-Type.` });
  }
  if (Number(length) > maxBodyBytes) return tooLarge(maxBodyBytes);
  let bytes: Uint8Array;
  try {
    bytes = await exchange.readBody(maxBodyBytes);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    if (error.reason === 'too-large') return tooLarge(maxBodyBytes);
    if (error.reason === 'too-slow') return problem({ status: 408, detail: 'The body took too long to arrive.' });
    return problem({ status: 400, detail: 'The body is incomplete.' });
  }
  const encoding = encodingOf(exchange.header('content-encoding'));
  if (encoding === 'unknown') {
    const detail = `The Content-Encoding is not supported. Use ${acceptedEncodings}.`;
    return problem({ status: 400, detail, headers: { 'accept-encoding': acceptedEncodings } });
  }
  if (encoding !== undefined) {
    try {
      bytes = await inflate(bytes, encoding, maxBodyBytes);
    } catch (error) {
      if (error instanceof BodyError) return tooLarge(maxBodyBytes);
      return problem({ status: 400, detail: `The body is not in the format of its Content-Encoding.` });
    }
  }
  const parsed = await parseBody(bytes);
  if (!parsed.ok) return problem({ status: 400, detail: parsed.detail });
  progress.body = parsed.value;
  return checkBody(plan, progress);
}

/** Checks the parsed body. @returns the answer if the request is refused */
function checkBody<Context>(plan: Plan<Context>, progress: Progress): Answer | undefined {
  const { body } = progress;
  progress.kept = body;
  if (plan.isInspected) {
    progress.inspection = inspect(plan.id as InspectedOperationId, body, { account: plan.account });
    const { errors } = progress.inspection;
    if (errors.length > 0)
      return invalid(errors.map(({ pointer, code, message }) => ({ pointer, code, detail: message })));
  } else if (plan.validate !== undefined) {
    const { errors } = plan.validate(body);
    if (errors !== undefined) {
      return invalid(errors.map(({ pointer, keyword, message }) => ({ pointer, code: keyword, detail: message })));
    }
  }
  if (plan.keep !== undefined) Object.assign(progress, plan.keep(body));
  return undefined;
}

function invalid(errors: ProblemError[]): Answer {
  return problem({ status: 400, detail: 'The body violates the contract.', errors });
}

/** The vendor documents the limit, but not the status. */
function tooLarge(maxBytes: number): Answer {
  return problem({ status: 413, detail: `The body may have at most ${maxBytes} bytes.` });
}

function tooManyRequests(milliseconds: number, requestsPerMinute: number): Answer {
  return problem({
    status: 429,
    detail: `At most ${requestsPerMinute} requests a minute are allowed. Wait for the time in the header Retry-After.`,
    headers: { 'retry-after': String(Math.ceil(milliseconds / 1000)) },
  });
}

/** @throws Error if the result has a status that the operation does not document */
function toAnswer(result: unknown, id: OperationId, isChecked: boolean): Answer {
  const { status, body, headers } = result as { status: number; body?: unknown; headers?: Record<string, string> };
  if (isChecked && !Object.hasOwn(operationTable[id].statuses, String(status))) {
    throw new Error(`The handler returned ${status}, which the contract does not document for ${id}.`);
  }
  if (body === undefined) return { status, headers: { ...headers }, body: undefined };
  return { status, headers: { 'content-type': json, ...headers }, body: JSON.stringify(body) };
}
