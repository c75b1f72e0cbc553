import { readAll } from './content.ts';
import { type Answer, BodyError, bodyWasRead, type Exchange } from './exchange.ts';

/** The exchange of a Request. */
export class WebExchange implements Exchange {
  readonly method: string;
  readonly target: string;
  readonly #request: Request;

  constructor(request: Request) {
    const { pathname, search } = new URL(request.url);
    this.method = request.method;
    this.target = pathname + search;
    this.#request = request;
  }

  header(name: string): string | undefined {
    return this.#request.headers.get(name) ?? undefined;
  }

  readBody(maxBytes: number, timeout: number): Promise<Uint8Array> {
    return readBody(this.#request, maxBytes, timeout);
  }

  /** Read on demand: some runtimes create it when it is read. */
  get signal(): AbortSignal {
    return this.#request.signal;
  }
}

async function readBody(request: Request, maxBytes: number, timeout: number): Promise<Uint8Array> {
  const { body } = request;
  if (request.bodyUsed || body?.locked) throw bodyWasRead();
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new BodyError('too-slow'));
      reader.cancel().catch(() => {});
    }, timeout);
  });
  try {
    return await Promise.race([readAll(reader, maxBytes), late]);
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
