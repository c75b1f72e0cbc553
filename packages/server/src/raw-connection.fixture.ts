import { connect, type Socket } from 'node:net';

/** An answer as it arrived. */
export interface RawAnswer {
  status: number;
  /** By name in lower case; the values of a repeated header are joined. */
  headers: Record<string, string>;
  body: string;
}

/** The head of a request and its body. `content-length` is added, unless the headers have it or `transfer-encoding`. */
export function rawRequest(line: string, headers: Record<string, string> = {}, body: string | Uint8Array = ''): Buffer {
  const bytes = Buffer.from(body);
  const sent: Record<string, string> = { host: 'localhost', ...headers };
  const isFramed = Object.keys(sent).some((name) => /^(content-length|transfer-encoding)$/i.test(name));
  if (!isFramed && bytes.length > 0) sent['content-length'] = String(bytes.length);
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${line} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'), bytes]);
}

/** A connection to a server on this machine, for requests that HTTP clients refuse to send. */
export class RawConnection {
  readonly socket: Socket;
  /** Resolves with true if the connection was reset. */
  readonly closed: Promise<boolean>;
  #received = Buffer.alloc(0);
  #isEnded = false;
  #wake = () => {};

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    let wasReset = false;
    this.socket.on('data', (chunk) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake();
    });
    const end = () => {
      this.#isEnded = true;
      this.#wake();
    };
    this.socket.on('end', end);
    this.socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      wasReset ||= code === 'ECONNRESET' || code === 'EPIPE';
    });
    this.closed = new Promise((resolve) => {
      this.socket.on('close', () => {
        end();
        resolve(wasReset);
      });
    });
  }

  send(bytes: string | Uint8Array): void {
    this.socket.write(bytes);
  }

  /**
   * The next answer, including 1xx.
   *
   * @param isHead whether it answers a HEAD request, so that no body follows
   * @param timeout in milliseconds
   * @returns undefined if the connection ends before
   * @throws Error if no complete answer arrives in time
   */
  async answer(isHead = false, timeout = 10_000): Promise<RawAnswer | undefined> {
    const deadline = Date.now() + timeout;
    for (;;) {
      const parsed = parse(this.#received, isHead);
      if (parsed !== undefined) {
        this.#received = this.#received.subarray(parsed.length);
        return parsed.answer;
      }
      if (this.#isEnded) return undefined;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`No answer within ${timeout} ms.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  close(): void {
    this.socket.destroy();
  }
}

/** @returns undefined if the answer is incomplete */
function parse(bytes: Buffer, isHead: boolean): { answer: RawAnswer; length: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1]);
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [name = '', value = ''] = line.split(/:(.*)/s).map((part) => part.trim());
    const lower = name.toLowerCase();
    headers[lower] = headers[lower] === undefined ? value : `${headers[lower]}, ${value}`;
  }
  const start = end + 4;
  if (isHead || status < 200 || status === 204 || status === 304) {
    return { answer: { status, headers, body: '' }, length: start };
  }
  if (headers['transfer-encoding'] === 'chunked') {
    const body = parseChunks(bytes.subarray(start));
    return body && { answer: { status, headers, body: body.text }, length: start + body.length };
  }
  const length = Number(headers['content-length'] ?? 0);
  if (bytes.length < start + length) return undefined;
  return {
    answer: { status, headers, body: bytes.toString('utf8', start, start + length) },
    length: start + length,
  };
}

function parseChunks(bytes: Buffer): { text: string; length: number } | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line === -1) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    const next = line + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return { text: Buffer.concat(chunks).toString(), length: next };
    chunks.push(bytes.subarray(line + 2, line + 2 + size));
    at = next;
  }
}
