import { readStream } from './content.ts';
import { type Answer, BodyError, type Exchange } from './exchange.ts';

/** How long a body may take to arrive, in milliseconds. */
export const bodyTimeout = 30_000;

/** The exchange of a Request. */
export function exchangeOf(request: Request): Exchange {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    target: pathname + search,
    header: (name) => request.headers.get(name) ?? undefined,
    readBody: (maxBytes) => readBody(request, maxBytes),
    signal: request.signal,
  };
}

async function readBody({ body }: Request, maxBytes: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BodyError('too-slow')), bodyTimeout);
  });
  try {
    return await Promise.race([readStream(body, maxBytes), late]);
  } catch (error) {
    throw error instanceof BodyError ? error : new BodyError('aborted');
  } finally {
    clearTimeout(timer);
  }
}

/** The Response for an answer. */
export function responseOf({ status, headers, body }: Answer): Response {
  return new Response(body ?? null, { status, headers });
}
