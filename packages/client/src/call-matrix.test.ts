import { describe } from 'vitest';
import { type Row, testRows } from './call-matrix.fixture.ts';
import { answer, gzip, informed, notGzip, resetInBody } from './hostile-server.fixture.ts';

const ok = answer(200, '{"ok":true}');

describe('an answer of 2xx is a success', () => {
  const rows: Row[] = [
    { name: '200 with JSON', script: [ok], want: { outcome: 200, attempts: 1, body: { ok: true } } },
    { name: '200 without a body', script: [answer(200)], want: { outcome: 200, attempts: 1, body: undefined } },
    {
      name: '200 with text that says it is JSON',
      script: [answer(200, 'OK')],
      want: { outcome: 200, attempts: 1, body: 'OK' },
    },
    {
      name: '200 with JSON that says it is text',
      script: [answer(200, '{"ok":true}', { 'content-type': 'text/plain' })],
      want: { outcome: 200, attempts: 1, body: { ok: true } },
    },
    {
      name: '200 with HTML',
      script: [answer(200, '<p>hello</p>', { 'content-type': 'text/html' })],
      want: { outcome: 200, attempts: 1, body: '<p>hello</p>' },
    },
    { name: '202, which is not documented', script: [answer(202)], want: { outcome: 202, attempts: 1 } },
    { name: '204, which has no body', script: [answer(204)], want: { outcome: 204, attempts: 1, body: undefined } },
    { name: '205, which has no body', script: [answer(205)], want: { outcome: 205, attempts: 1, body: undefined } },
    { name: '299, which nobody registered', script: [answer(299)], want: { outcome: 299, attempts: 1 } },
    { name: 'after informational answers', script: [informed(ok)], want: { outcome: 200, attempts: 1 } },
    {
      name: 'in gzip, which was not asked for, if it is complete',
      script: [gzip],
      want: { outcome: 200, attempts: 1, body: { zipped: true } },
    },
    {
      name: 'at the limit of its length',
      script: [answer(200, '"1234567"')],
      options: { maxResponseBytes: 9 },
      want: { outcome: 200, attempts: 1, body: '1234567' },
    },
  ];
  testRows(rows);
});

describe('a refusal is an error at once', () => {
  const refused: [status: number, outcome: string][] = [
    [400, 'BadRequestError'],
    [401, 'MissingKeyError'],
    [403, 'InvalidKeyError'],
    [404, 'NotFoundError'],
    [405, 'MethodNotAllowedError'],
    [406, 'NotAcceptableError'],
    [413, 'PayloadTooLargeError'],
    [418, 'StatusError'],
    [422, 'StatusError'],
    [490, 'UnconfiguredScoringError'],
    [491, 'AccountBlockedError'],
  ];
  const rows = refused.map(([status, outcome]): Row => {
    const want = { outcome, attempts: 1, status, body: { message: 'no' } };
    return { name: `${status}`, script: [answer(status, '{"message":"no"}')], want };
  });
  const unread = { outcome: 'InvalidKeyError', attempts: 1, status: 403, body: undefined };
  testRows([
    ...rows,
    { name: 'even if its body is cut off', script: [resetInBody(403)], want: unread },
    { name: 'even if its body is not what it claims', script: [notGzip(403)], want: unread },
    {
      name: 'even if its body is too long',
      script: [answer(403, 'x'.repeat(101))],
      options: { maxResponseBytes: 100 },
      want: unread,
    },
    {
      name: 'with the text of its body, if it is HTML',
      script: [answer(400, '<h1>Bad Request</h1>', { 'content-type': 'text/html' })],
      want: { outcome: 'BadRequestError', attempts: 1, body: '<h1>Bad Request</h1>' },
    },
  ]);
});
