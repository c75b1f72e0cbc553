import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runTool } from '@customerscore-kit/run-tool';
import { sourceName } from './failure-paths.ts';

/** What became of one step of a workflow. */
export interface StepResult {
  /** Name of the file without its folder. */
  file: string;
  workflowId: string;
  stepId: string;
  ok: boolean;
  /** Status of the answer; 0 if none came. */
  got: number;
  milliseconds: number;
  /** What was wrong; empty if nothing was. */
  detail: string;
}

/**
 * Runs Arazzo files by `redocly respect`.
 *
 * The inputs go through the environment, where no other user of the machine sees them, and as JSON: in `name=value` respect
 * cuts a value at its second `=` and at a comma.
 *
 * @param files paths of Arazzo files whose contract is named {@link sourceName}
 * @returns the steps that ran; those after a failed one did not
 * @throws Error when respect ends without a report, or with one that cannot be read or leaves a file out. It holds no
 *   output of respect, which may repeat the key.
 */
export async function respect(
  files: readonly string[],
  server: string,
  inputs: Readonly<Record<string, string>>,
): Promise<StepResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'customerscore-respect-'));
  const report = join(folder, 'report.json');
  try {
    const { code } = await runTool(
      '@redocly/cli',
      [
        'respect',
        ...files,
        ...['--server', JSON.stringify({ [sourceName]: server })],
        ...['--json-output', report],
        // Milliseconds that one answer may take.
        ...['--max-fetch-timeout', '15000'],
      ],
      { REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs) },
    );
    const steps = readReport(read(report, code), files);
    if (code !== 0 && steps.every(({ ok }) => ok)) {
      throw new Error(`redocly respect ended with exit code ${code}, but its report tells of no failure.`);
    }
    return steps;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(path: string, code: number): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(`redocly respect ended with exit code ${code} and left no report that can be read.`);
  }
}

interface ReportedStep {
  type: 'step';
  workflowId: string;
  stepId: string;
  response?: { statusCode?: number; time?: number };
  checks: { name: string; passed: boolean; message?: string; status?: string }[];
}

/** A `goto` puts a workflow among the steps. */
interface ReportedWorkflow {
  type: 'workflow';
  executedSteps: (ReportedStep | ReportedWorkflow)[];
}

interface Report {
  files: Record<string, { executedWorkflows: ReportedWorkflow[] }>;
}

/**
 * The steps in a report of `redocly respect --json-output`.
 *
 * @throws Error when it is no such report, or a file has no step in it.
 */
export function readReport(report: unknown, files: readonly string[]): StepResult[] {
  return files.flatMap((file) => {
    let steps: StepResult[];
    try {
      const { executedWorkflows } = (report as Report).files[file]!;
      steps = executedWorkflows.flatMap(stepsOf).map((step) => result(basename(file), step));
    } catch {
      throw new Error(`The report of redocly respect has no results of ${basename(file)}, or not in the known form.`);
    }
    if (steps.length === 0) throw new Error(`redocly respect ran no step of ${basename(file)}.`);
    return steps;
  });
}

const stepsOf = ({ executedSteps }: ReportedWorkflow): ReportedStep[] =>
  executedSteps.flatMap((step) => (step.type === 'workflow' ? stepsOf(step) : [step]));

function result(file: string, { workflowId, stepId, response, checks }: ReportedStep): StepResult {
  const failed = checks.filter(({ passed }) => passed !== true);
  return {
    file,
    workflowId,
    stepId,
    ok: checks.length > 0 && failed.length === 0,
    got: response?.statusCode ?? 0,
    milliseconds: response?.time ?? 0,
    detail: failed.map(({ name, message = '' }) => `${name}: ${withoutAnswer(message)}`).join('; '),
  };
}

/**
 * A message on one line. The parser's quotes the beginning of the answer, in which the server may have repeated the key, and
 * respect masks only the whole of it.
 */
const withoutAnswer = (message: string) =>
  /\bin JSON|JSON input|after JSON|valid JSON/.test(message)
    ? 'the answer is no JSON, and no Content-Type says so'
    : message.replace(/\s+/g, ' ').trim();
