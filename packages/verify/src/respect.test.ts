import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noAnswer, problemHeader } from './forwarder.ts';
import { readReport, respect } from './respect.ts';

const step = { workflowId: 'w', stepId: 's', response: { statusCode: 200, time: 5 } };
const passed = { name: 'status', passed: true };
const of = (executedSteps: unknown[]) => ({ files: { 'a/b.yaml': { executedWorkflows: [{ executedSteps }] } } });

test.each<[string, unknown, unknown]>([
  ['passes with its checks', of([{ ...step, checks: [passed] }]), [{ stepId: 's', ok: true, got: 200, detail: '' }]],
  [
    'fails with one of them',
    of([{ ...step, checks: [passed, { name: 'schema', passed: false, message: 'no\n  name' }] }]),
    [{ ok: false, detail: 'schema: no name' }],
  ],
  [
    'fails, and does not quote the answer',
    of([
      {
        ...step,
        checks: [
          { name: 'network', passed: false, message: `Unexpected token 's', "secret-key"... is not valid JSON` },
        ],
      },
    ]),
    [{ detail: 'network: the answer is not JSON, and its Content-Type is missing or wrong' }],
  ],
  [
    'fails with an answer that was not handed on whole, whatever its checks say',
    of([{ ...step, response: { ...step.response, headers: { [problemHeader]: 'too long' } }, checks: [passed] }]),
    [{ ok: false, got: 200, detail: 'too long' }],
  ],
  [
    'has got nothing if that stands for no answer',
    of([{ ...step, response: { statusCode: noAnswer, headers: { [problemHeader]: 'none' } }, checks: [passed] }]),
    [{ ok: false, got: 0, detail: 'none' }],
  ],
  ['fails without any check', of([{ ...step, checks: [] }]), [{ ok: false }]],
  ['has got nothing without an answer', of([{ ...step, response: undefined, checks: [passed] }]), [{ got: 0 }]],
  ['is found behind a goto', of([{ executedSteps: [{ ...step, checks: [passed] }] }]), [{ stepId: 's' }]],
  [
    'is found if its ids contain the key',
    of([{ ...step, workflowId: 'trac********Events-401', stepId: '********-********', checks: [passed] }]),
    [{ workflowId: 'tracKEYEvents-401', stepId: 'KEY-KEY' }],
  ],
])('a step %s', (_, report, want) => {
  expect(readReport(report, ['a/b.yaml'], 'KEY')).toMatchObject(want as object[]);
});

test.each<[string, unknown, string]>([
  ['null', null, 'has no results of b.yaml'],
  ['an empty one', {}, 'has no results of b.yaml'],
  ['one of another file', { files: { 'c.yaml': { executedWorkflows: [] } } }, 'has no results of b.yaml'],
  ['one of another form', of([{}]), 'has no results of b.yaml'],
  ['one without steps', of([]), 'ran no step of b.yaml'],
])('throws for a report that is %s', (_, report, message) => {
  expect(() => readReport(report, ['a/b.yaml'], 'KEY')).toThrow(message);
});

test('throws for a file that respect cannot run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'customerscore-respect-test-'));
  const file = join(folder, 'broken.arazzo.yaml');
  try {
    writeFileSync(file, 'arazzo: 1.0.1\nworkflows: {');
    await expect(respect([file], 'http://127.0.0.1:1', { key: 'secret' })).rejects.toThrow(/broken|no readable report/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
