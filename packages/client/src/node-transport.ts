import type { Agent, IncomingMessage } from 'node:http';
import type { Transport } from './connection.ts';
import type { ClientOptions } from './options.ts';
import { unsecured } from './retry.ts';
import type { AnyAnswer } from './send-with-retries.ts';

/** A transport with connections that are kept alive. */
export interface NodeTransport {
  send: Transport;
  /** Closes its connections. */
  close(): void;
}

/**
 * Sends by Node's `http`, which takes half of the time of `fetch`. It is looked up at run time, so that bundles for other runtimes
 * need not resolve it: there, and where somebody replaced `fetch`, it leaves the request to `fetch`.
 */
export function createNodeTransport({ fetch, maxResponseBytes = 10_000_000 }: ClientOptions): NodeTransport {
  const load = globalThis.process?.getBuiltinModule;
  const isNode = load !== undefined && !('Deno' in globalThis || 'Bun' in globalThis);
  let agent: Agent | undefined;
  return {
    send({ method, url, headers }, { body, limit, onSent, onHead }) {
      if (!isNode || fetch !== undefined || !isFetchUnchanged()) return undefined;
      const http = load(url.startsWith('https:') ? 'node:https' : 'node:http');
      agent ??= new http.Agent({ keepAlive: true });
      // Node writes headers together with a text, and then in UTF-8.
      const bytes = body === undefined ? undefined : Buffer.from(body);
      onSent();
      return new Promise((resolve, reject) => {
        const request = http.request(url, {
          agent,
          method,
          headers: {
            // Those that `fetch` of Node adds.
            accept: '*/*',
            'user-agent': 'node',
            ...Object.fromEntries(headers),
            ...(bytes && { 'content-length': bytes.length }),
          },
        });
        // The option `signal` of Node takes longer.
        const leave = limit.onOver(() => request.destroy());
        request.on('close', leave);
        request.on('error', (error) => {
          // Not documented by Node. Where it is missing, such a request counts as one that may have been sent.
          if ((request.socket as { secureConnecting?: boolean } | null)?.secureConnecting) unsecured.add(error);
          reject(error);
        });
        request.on('response', (message) => {
          const answer = headOf(message);
          onHead(answer);
          readText(message, maxResponseBytes, load('node:zlib')).then((text) => {
            answer.body = parse(text);
            resolve(answer);
          }, reject);
        });
        request.end(bytes);
      });
    },
    close: () => agent?.destroy(),
  };
}

/**
 * Whether `fetch` is Node's own, and sends directly. One that somebody replaced, such as a test, is called. Proxies and mocks that are
 * set as the dispatcher of `fetch` have a class of their own.
 */
function isFetchUnchanged(): boolean {
  const dispatcher = (globalThis as Record<symbol, object | undefined>)[Symbol.for('undici.globalDispatcher.1')];
  return (
    String(globalThis.fetch).includes('internal/deps/undici') &&
    (dispatcher === undefined || dispatcher.constructor.name === 'Agent')
  );
}

/** @throws Error if the connection is lost within the answer, or if the answer is too long or cannot be decompressed */
function readText(message: IncomingMessage, maxBytes: number, zlib: typeof import('node:zlib')): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    message.on('data', (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length > maxBytes) message.destroy(tooLong(maxBytes));
    });
    message.on('end', () => {
      try {
        resolve(decoded(Buffer.concat(chunks), message.headers['content-encoding'], maxBytes, zlib));
      } catch (error) {
        reject(error);
      }
    });
    message.on('error', reject);
    message.on('close', () => {
      if (!message.complete) reject(new Error('The answer was cut off.'));
    });
  });
}

/** @throws Error if it is too long or cannot be decompressed */
function decoded(
  bytes: Buffer,
  coding: string | undefined,
  maxBytes: number,
  { unzipSync, brotliDecompressSync }: typeof import('node:zlib'),
): string {
  if (coding === undefined || coding === 'identity' || bytes.length === 0) return bytes.toString('utf8');
  const decompress = coding === 'br' ? brotliDecompressSync : unzipSync;
  try {
    return decompress(bytes, { maxOutputLength: Math.min(maxBytes, 2 ** 32) }).toString('utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLong(maxBytes);
    throw new Error(`The answer is not valid ${coding}.`, { cause });
  }
}

const tooLong = (maxBytes: number) =>
  new Error(`The answer is longer than ${maxBytes} bytes. To read longer ones, raise maxResponseBytes.`);

/** The answer before its body. */
function headOf({ statusCode, headers }: IncomingMessage): AnyAnswer {
  const status = statusCode!;
  // Made when somebody asks, because Node takes long to make one.
  let response: Response | undefined;
  return {
    ok: status >= 200 && status < 300,
    status,
    body: undefined,
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
