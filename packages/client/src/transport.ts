import type { Agent, IncomingMessage } from 'node:http';
import type { AnyAnswer } from './perform.ts';
import type { TimeLimit } from './time-limit.ts';

/** Sends bodies that are ready. Used by uploads, where `fetch` would take longer than all the rest. */
export interface Transport {
  /** @param body JSON */
  post(path: string, headers: Record<string, string>, body: string, limit: TimeLimit): Promise<AnyAnswer>;
  /** Closes its connections. */
  close(): void;
}

/** Longest answer to read, in bytes. The API documents no body, so the rest of a longer one is of no use. */
const maxAnswerBytes = 1_000_000;

/** `fetch` when this module was loaded. Another one later means that somebody wants to see the requests, such as a test. */
const ownFetch = globalThis.fetch;

/**
 * The fastest way to send that the runtime has: connections of Node that are kept alive, else `fetch`.
 *
 * @param fetch of the user, which is used instead, as is a global one that was replaced
 */
export function createTransport(
  baseUrl: string,
  fetch: ((request: Request) => Promise<Response>) | undefined,
): Transport {
  const url = new URL(baseUrl);
  return (
    (fetch === undefined && globalThis.fetch === ownFetch ? nodeTransport(url) : undefined) ??
    fetchTransport(url, fetch)
  );
}

function fetchTransport(url: URL, fetch: ((request: Request) => Promise<Response>) | undefined): Transport {
  return {
    async post(path, headers, body, { signal }) {
      const request = new Request(url.origin + prefixOf(url) + path, {
        method: 'POST',
        headers,
        body,
        signal,
        redirect: 'manual',
      });
      const response = await (fetch ?? globalThis.fetch)(request);
      const { ok, status } = response;
      return { ok, status, body: parse(await response.text()), response };
    },
    close() {},
  };
}

/** Undefined where the runtime is not Node. Looked up at run time, so that bundles for other runtimes need not resolve it. */
function nodeTransport(url: URL): Transport | undefined {
  const { process, Deno, Bun } = globalThis as { process?: NodeJS.Process; Deno?: unknown; Bun?: unknown };
  if (Deno !== undefined || Bun !== undefined) return undefined;
  const http =
    url.protocol === 'https:' ? process?.getBuiltinModule?.('node:https') : process?.getBuiltinModule?.('node:http');
  if (http === undefined) return undefined;
  const agent: Agent = new http.Agent({ keepAlive: true });
  const { hostname, port } = url;
  return {
    post: (path, headers, body, limit) =>
      new Promise((resolve, reject) => {
        const bytes = Buffer.from(body);
        const request = http.request({
          agent,
          // An IPv6 address is in brackets in a URL only.
          hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
          port,
          path: prefixOf(url) + path,
          method: 'POST',
          headers: { ...headers, 'content-length': bytes.length },
        });
        // The option `signal` of Node takes longer.
        const end = limit.onOver(() => request.destroy(limit.reason as Error));
        request.on('error', (error) => {
          end();
          reject(error);
        });
        request.on('response', (answer) => {
          readAnswer(answer, (error, found) => {
            end();
            if (found === undefined) reject(error);
            else resolve(found);
          });
        });
        request.end(bytes);
      }),
    close: () => agent.destroy(),
  };
}

/** The path of the base URL, to which those of the contract are appended. */
const prefixOf = ({ pathname }: URL): string => pathname.replace(/\/+$/, '');

function readAnswer(answer: IncomingMessage, done: (error?: Error, found?: AnyAnswer) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  answer.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= maxAnswerBytes) chunks.push(chunk);
    else answer.destroy();
  });
  answer.on('error', done);
  // Without `complete`, the connection was lost within the answer.
  answer.on('close', () =>
    done(answer.complete || length > maxAnswerBytes ? undefined : new Error('The answer was cut off.')),
  );
  answer.on('end', () => done(undefined, answerOf(answer, Buffer.concat(chunks).toString('utf8'))));
}

function answerOf(answer: IncomingMessage, text: string): AnyAnswer {
  const status = answer.statusCode!;
  // Read only if the answer is an error.
  let response: Response | undefined;
  return {
    ok: status >= 200 && status < 300,
    status,
    body: parse(text),
    get response() {
      response ??= new Response(null, { status: inRange(status), headers: answer.headers as Record<string, string> });
      return response;
    },
  };
}

/** `Response` accepts no other status. */
const inRange = (status: number) => (status >= 200 && status <= 599 ? status : 502);

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
