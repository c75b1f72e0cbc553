import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import { randomBody } from './fuzz-bodies.fixture.ts';
import type { Random } from './fuzz-random.fixture.ts';

/** A random request, with what the oracle must know of it. */
export interface FuzzRequest {
  method: string;
  target: string;
  /** Undefined: no header. */
  key: string | undefined;
  contentType: Choice;
  accept: Choice;
  encoding: Choice;
  /** The body before it is encoded; undefined if there is none. */
  body: Buffer | undefined;
  /** What is sent after the head. */
  payload: Buffer;
  isChunked: boolean;
  bytes: Buffer;
}

/** A value of a header; undefined if it is absent. And whether it is one that the server must accept. */
interface Choice {
  value: string | undefined;
  isAccepted: boolean;
}

const choice = (isAccepted: boolean, ...values: (string | undefined)[]): Choice[] =>
  values.map((value) => ({ value, isAccepted }));

const json = [
  'application/json',
  'Application/JSON',
  'application/json;charset=utf-8',
  'application/json ; charset="UTF-8"',
];
const contentTypes = [
  ...choice(true, ...json, 'application/json; a=b'),
  ...choice(false, undefined, '', 'text/plain', 'application/jsonp', 'application/json; charset=latin1', ';', '\u00ff'),
];
const accepts = [
  ...choice(
    true,
    undefined,
    '*/*',
    'application/json',
    'text/csv, application/*;q=0.5',
    '',
    'text/csv;q=x',
    '\u00ff',
    '"',
  ),
  ...choice(false, 'text/csv', 'application/json;q=0', 'text/*, image/png', '*/*;q=0'),
];

type Encoder = (body: Buffer, random: Random) => Buffer;
const same: Encoder = (body) => body;
const encodings: [Choice, Encoder][] = [
  ...choice(true, undefined, 'identity', '').map((each): [Choice, Encoder] => [each, same]),
  ...choice(true, 'gzip', 'GZIP', 'x-gzip').map((each): [Choice, Encoder] => [each, (body) => gzipSync(body)]),
  [{ value: 'deflate', isAccepted: true }, (body) => deflateSync(body)],
  [{ value: 'deflate', isAccepted: false }, (body) => deflateRawSync(body)],
  [{ value: 'gzip', isAccepted: false }, same],
  [{ value: 'gzip', isAccepted: false }, (body, random) => gzipSync(body).subarray(0, -1 - random.below(18))],
  ...choice(false, 'br', 'gzip, gzip', 'constructor', '\u00ff').map((each): [Choice, Encoder] => [each, same]),
];

const overLimit = Buffer.alloc(operations.uploadCustomers.limits.maxBodyBytes, ' ');

const ids = Object.keys(operations) as OperationId[];
const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND'];
const parameters = [
  '1',
  'C12345',
  'a%2Fb',
  '%C4%8D',
  '..',
  '__proto__',
  'x'.repeat(300),
  '%',
  '%zz',
  '%ff',
  '%00',
  '+',
  '%20',
  '',
];
const otherPaths = [
  '/',
  '/api/v1',
  '/api/v2/customers',
  '/API/v1/customers',
  '/api/v1/customers/',
  '//api/v1/customers',
  '/%61pi/v1/customers',
  '*',
  '/constructor',
];

/** A random request: each part is mostly valid. @param index sent in the header `X-Index` */
export function randomRequest(random: Random, index: number): FuzzRequest {
  const id = random.pick(ids);
  const { method: ownMethod, path } = operations[id];
  const method = random.mostly([ownMethod, ...methods], 0.92);
  const filled = path.replaceAll(/\{\w+\}/g, () => random.mostly(parameters));
  const origin = random.mostly(['', 'http://example.com', 'HTTPS://[::1]:80'], 0.97);
  const suffix = random.mostly(['', '?a=b', '?', '#c', '?/../%', '/'], 0.92);
  const target = random.chance(0.03) ? random.pick(otherPaths) : origin + filled + suffix;
  const key = random.mostly(['valid', undefined, '', 'other', '\u00c5\u0099', 'valid, valid'], 0.92);
  const [contentType, accept] = [random.mostly(contentTypes), random.mostly(accepts, 0.6)];
  const [encoding, encode] = random.mostly(encodings, 0.7);
  const needsBody = 'body' in operations[id];
  let body = random.chance(needsBody ? 0.97 : 0.1) ? randomBody(id, random) : undefined;
  // Over the limit before or after decompression. A body in a wrong format may answer 400 or 413, whichever is noticed first.
  if (body !== undefined && encoding.isAccepted && random.chance(0.004)) body = Buffer.concat([body, overLimit]);
  const payload = body === undefined ? Buffer.alloc(0) : encode(body, random);
  const isChunked = body !== undefined && random.chance(0.25);
  const request = { method, target, key, contentType, accept, encoding, body, payload, isChunked };
  return { ...request, bytes: bytesOf(request, random, index) };
}

function bytesOf(request: Omit<FuzzRequest, 'bytes'>, random: Random, index: number): Buffer {
  const { method, target, key, contentType, accept, encoding, body, payload, isChunked } = request;
  const headers: [string, string | undefined][] = [
    ['Host', 'localhost'],
    ['X-Index', String(index)],
    [random.pick(['customerscore-key', 'Customerscore-Key']), key],
    ['Content-Type', contentType.value],
    ['Accept', accept.value],
    ['Content-Encoding', encoding.value],
    ['X-Random', random.mostly([undefined, '__proto__', '\u0080\u00ff', 'x'.repeat(5000)], 0.9)],
    ['Content-Length', body !== undefined && !isChunked ? String(payload.length) : undefined],
    ['Transfer-Encoding', isChunked ? 'chunked' : undefined],
  ];
  const lines = headers.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
  return Buffer.concat([head, ...(isChunked ? chunksOf(payload, random) : [payload])]);
}

function chunksOf(payload: Buffer, random: Random): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < payload.length; ) {
    const end = Math.min(payload.length, at + 1 + random.below(payload.length));
    chunks.push(Buffer.from(`${(end - at).toString(16)}\r\n`), payload.subarray(at, end), Buffer.from('\r\n'));
    at = end;
  }
  return [...chunks, Buffer.from('0\r\n\r\n')];
}
