import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runTool } from './run-tool.ts';
import { toolPath } from './tool-path.ts';

test.each([
  ['knip', 'which does not export its package.json'],
  ['typescript', 'which has two commands'],
  ['@redocly/cli', 'which has a scope'],
])('finds the command of %s, %s', (name) => {
  expect(readFileSync(toolPath(name), 'utf8')).toMatch(/^#!.*\bnode\b/);
});

test('runs the command', async () => {
  const { code, output } = await runTool('typescript', ['--version']);
  expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^Version \d+\.\d+\.\d+\n$/) });
});

test('returns the exit code and the output of the tool', async () => {
  const { code, output } = await runTool('typescript', ['--project', 'no-such-folder']);
  expect(code).toBeGreaterThan(0);
  expect(output).toContain('no-such-folder');
});

test.each<[string, string]>([
  ['no-such-package', 'Run "npm install --save-dev no-such-package"'],
  ['fast-check', 'fast-check has no command'],
])('%s: %s', (name, message) => {
  expect(() => toolPath(name)).toThrow(message);
});
