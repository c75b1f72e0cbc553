import { type InspectedOperationId, inspect } from '@customerscore-kit/contract/inspect';
import { acceptedEncodings, encodingOf, inflate, isContentType } from './content.ts';
import { type Answer, BodyError, type Exchange } from './exchange.ts';
import { parseBody } from './parse-json.ts';
import type { Plan, Progress } from './plan.ts';
import { type ProblemError, problem } from './problem.ts';

/**
 * Reads and checks the body, and adds it to the progress.
 *
 * @returns the answer if the request is refused
 * @throws Error if the body was read before
 */
export async function readBody<Context>(
  exchange: Exchange,
  plan: Plan<Context>,
  progress: Progress,
): Promise<Answer | undefined> {
  const { mediaType, maxBodyBytes } = plan;
  const contentType = exchange.header('content-type');
  const length = exchange.header('content-length');
  if (!plan.isBodyRequired && contentType === undefined && !announcesBody(exchange, length)) return undefined;
  if (!isContentType(contentType, mediaType!)) {
    return problem({ status: 400, detail: `Send the body as ${mediaType} in UTF-8, with the header Content-Type.` });
  }
  if (Number(length) > maxBodyBytes) return tooLarge(maxBodyBytes);
  let bytes: Uint8Array;
  try {
    bytes = await exchange.readBody(maxBodyBytes, plan.bodyTimeout);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    if (error.reason === 'too-large') return tooLarge(maxBodyBytes);
    if (error.reason === 'too-slow') return problem({ status: 408, detail: 'The body took too long to arrive.' });
    return problem({ status: 400, detail: 'The body is incomplete.' });
  }
  if (bytes.length === 0 && !plan.isBodyRequired) return undefined;
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
  const result = parseBody(bytes);
  const parsed = result instanceof Promise ? await result : result;
  if (!parsed.ok) return problem({ status: 400, detail: parsed.detail });
  progress.body = parsed.value;
  return checkBody(plan, progress);
}

function announcesBody(exchange: Exchange, length: string | undefined): boolean {
  return length === undefined ? exchange.header('transfer-encoding') !== undefined : length !== '0';
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
  // `inspect` finds every value that is not stored.
  if (plan.keep !== undefined && progress.inspection?.warnings.length !== 0) {
    Object.assign(progress, plan.keep(body));
  }
  return undefined;
}

function invalid(errors: ProblemError[]): Answer {
  return problem({ status: 400, detail: 'The body violates the contract.', errors });
}

/** The vendor documents the limit, but not the status. */
function tooLarge(maxBytes: number): Answer {
  return problem({ status: 413, detail: `The body may have at most ${maxBytes} bytes.` });
}
