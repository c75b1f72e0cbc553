import type { Agent, IncomingMessage } from 'node:http';
import type { AnyAnswer } from './send-with-retries.ts';
import type { TimeLimit } from './time-limit.ts';

/** Sends bodies that are ready. */
export interface Transport {
  /**
   * @param body JSON
   * @throws the error of the connection, if no whole answer arrives
   */
  post(path: string, headers: Record<string, string>, body: string, limit: TimeLimit): Promise<AnyAnswer>;
  /** Closes its connections. */
  close(): void;
}

/** Longest answer to read, in bytes. The API documents no body, so the rest of a longer one is of no use. */
const maxAnswerBytes = 1_000_000;

/**
 * Connections of Node that are kept alive: `fetch` would take longer than all that an upload does besides.
 *
 * Looked up at run time, so that bundles for other runtimes need not resolve it.
 *
 * @returns undefined where the runtime is not Node
 */
export function createNodeTransport(baseUrl: string): Transport | undefined {
  const { process, Deno, Bun } = globalThis as { process?: NodeJS.Process; Deno?: unknown; Bun?: unknown };
  if (Deno !== undefined || Bun !== undefined) return undefined;
  const { protocol, hostname, port, pathname } = new URL(baseUrl);
  const http =
    protocol === 'https:' ? process?.getBuiltinModule?.('node:https') : process?.getBuiltinModule?.('node:http');
  if (http === undefined) return undefined;
  const agent: Agent = new http.Agent({ keepAlive: true });
  return {
    post: (path, headers, body, limit) =>
      new Promise((resolve, reject) => {
        const bytes = Buffer.from(body);
        const request = http.request({
          agent,
          // An IPv6 address is in brackets in a URL only.
          hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
          port,
          path: pathname.replace(/\/+$/, '') + path,
          method: 'POST',
          headers: { ...headers, 'content-length': bytes.length },
        });
        // The option `signal` of Node takes longer.
        const leave = limit.onOver(() => request.destroy());
        request.on('close', leave);
        request.on('error', reject);
        request.on('response', (answer) => readAnswer(answer).then(resolve, reject));
        request.end(bytes);
      }),
    close: () => agent.destroy(),
  };
}

/** @throws Error if the connection is lost within the answer */
function readAnswer(answer: IncomingMessage): Promise<AnyAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = () => resolve(answerOf(answer, Buffer.concat(chunks).toString('utf8')));
    answer.on('data', (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= maxAnswerBytes) return;
      finish();
      answer.destroy();
    });
    answer.on('end', finish);
    answer.on('error', reject);
    answer.on('close', () => {
      if (!answer.complete) reject(new Error('The answer was cut off.'));
    });
  });
}

function answerOf({ statusCode, headers }: IncomingMessage, text: string): AnyAnswer {
  const status = statusCode!;
  // Read only if the answer is an error.
  let response: Response | undefined;
  return {
    ok: status >= 200 && status < 300,
    status,
    body: parse(text),
    get response() {
      response ??= new Response(null, { status: inRange(status), headers: headers as Record<string, string> });
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
