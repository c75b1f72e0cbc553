import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from '@customerscore-kit/run-tool';
import { type Contract, isObject } from './contract.ts';
import { GateError } from './gate-error.ts';
import type { Change } from './level.ts';

/** One change as `redocly diff --format json` reports it. */
export interface RedoclyChange {
  /** JSON pointer of the place where the changed thing is first used. References are followed. */
  path: string;
  /** Type of the node, such as `Schema` or `Response`. */
  typeName: string;
  kind: 'added' | 'removed' | 'modified';
  impact: Change['level'];
  /** What the rules say. Without any, the impact is minor for what was added and patch for everything else. */
  verdicts: { message: string }[];
  /** The changed property of a modified node; `key` if the node's name changed. */
  property?: string;
  base?: { value?: unknown };
  revision?: { value?: unknown };
}

const config = fileURLToPath(new URL('../redocly-diff.yaml', import.meta.url));

/**
 * Runs `redocly diff` on two bundled contracts.
 *
 * @throws GateError when the tool fails or its report is not as expected
 */
export async function redoclyDiff(base: Contract, today: Contract): Promise<RedoclyChange[]> {
  const folder = mkdtempSync(join(tmpdir(), 'breaking-'));
  const [old, now, report] = ['base.json', 'today.json', 'report.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    writeFileSync(old, JSON.stringify(base));
    writeFileSync(now, JSON.stringify(today));
    const options = ['--config', config, '--format', 'json', '--output', report, '--fail-on', 'none'];
    const { code, output } = await runTool('@redocly/cli', ['diff', old, now, ...options]);
    if (code !== 0 || output.includes('No diff rules are on')) {
      throw new GateError(
        `redocly diff failed, so nothing was compared:\n${output.trim()}\nRun "npm ci" and try again.`,
      );
    }
    return readReport(readFileSync(report, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Reads the report of `redocly diff --format json`. The command is experimental, so an unknown form is an error.
 *
 * @throws GateError when it is not of version 1
 */
export function readReport(text: string): RedoclyChange[] {
  const cure = 'Use the version of @redocly/cli in package-lock.json ("npm ci"), or teach the gate the new form.';
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new GateError(`redocly diff reported no JSON.\n${cure}`);
  }
  if (!isObject(report) || report.reportVersion !== '1' || !Array.isArray(report.changes)) {
    throw new GateError(`redocly diff reported in a form that the gate does not know.\n${cure}`);
  }
  for (const change of report.changes) {
    if (!isObject(change) || !['patch', 'minor', 'major'].includes(change.impact as string)) {
      throw new GateError(`redocly diff reported a change without a known impact.\n${cure}`);
    }
  }
  return report.changes as RedoclyChange[];
}
