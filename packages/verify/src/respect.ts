import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runTool, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { defaultLimits, noAnswer, problemHeader } from './forwarder.ts';
import { sourceName } from './status-workflows.ts';
import { mask } from './without-key.ts';

/** The result of one workflow step. */
export interface StepResult {
  /** File name, without its folder. */
  file: string;
  workflowId: string;
  stepId: string;
  ok: boolean;
  /** Status of the answer; 0 if there was none. */
  got: number;
  milliseconds: number;
  /** What went wrong; empty if nothing did. */
  detail: string;
}

/** Timeout of respect, in milliseconds. The forwarder times out earlier, and reports the reason. */
const maxFetchTimeout = 2 * defaultLimits.milliseconds;

/**
 * Runs Arazzo files with `redocly respect`.
 *
 * Inputs are passed in the environment, which other users of the machine cannot see. They are JSON, because respect truncates
 * `name=value` inputs at the second `=` and at commas.
 *
 * @param files paths of Arazzo files whose contract is named {@link sourceName}
 * @param server base URL of a forwarder; respect itself follows redirects and reads without limits
 * @param inputs those of every workflow; `key` is the one that respect masks
 * @returns the steps that ran; a failed step ends its workflow
 * @throws Error when respect leaves no report, or one that cannot be read or lacks a file. The message contains no output
 *   of respect, which may repeat the key.
 */
export async function respect(
  files: readonly string[],
  server: string,
  inputs: Readonly<Record<string, string>> & { key: string },
): Promise<StepResult[]> {
  return withTemporaryFolder('customerscore-respect-', async (folder) => {
    const report = join(folder, 'report.json');
    const { code } = await runTool(
      '@redocly/cli',
      [
        'respect',
        ...files,
        ...['--server', JSON.stringify({ [sourceName]: server })],
        ...['--json-output', report],
        ...['--max-fetch-timeout', String(maxFetchTimeout)],
      ],
      // Without NO_PROXY, respect uses the proxy of the environment even for the loopback address.
      { env: { REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs), NO_PROXY: '*' } },
    );
    const steps = readReport(read(report, code), files, inputs.key);
    if (code !== 0 && steps.every(({ ok }) => ok)) {
      throw new Error(`redocly respect ended with exit code ${code}, but its report has no failure.`);
    }
    return steps;
  });
}

function read(path: string, code: number): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(`redocly respect ended with exit code ${code} and left no readable report.`);
  }
}

/** All texts of a report are masked, but no names of its fields. */
interface ReportedStep {
  workflowId: string;
  stepId: string;
  response?: { statusCode?: number; headers?: Record<string, string>; time?: number };
  checks: { name: string; passed: boolean; message?: string; status?: string }[];
}

/** A `goto` puts a workflow among the steps. */
interface ReportedWorkflow {
  executedSteps: (ReportedStep | ReportedWorkflow)[];
}

interface Report {
  files: Record<string, { executedWorkflows: ReportedWorkflow[] }>;
}

/**
 * The steps in a report of `redocly respect --json-output`.
 *
 * @param key what respect masked: also in ids, if they happen to contain it
 * @throws Error when the report has another format, or no steps for a file.
 */
export function readReport(report: unknown, files: readonly string[], key: string): StepResult[] {
  return files.flatMap((file) => {
    let steps: StepResult[];
    try {
      const { executedWorkflows } = (report as Report).files[file]!;
      steps = executedWorkflows.flatMap(stepsOf).map((step) => result(basename(file), step, key));
    } catch {
      throw new Error(`The report of redocly respect has no results of ${basename(file)}, or an unknown format.`);
    }
    if (steps.length === 0) throw new Error(`redocly respect ran no step of ${basename(file)}.`);
    return steps;
  });
}

const stepsOf = ({ executedSteps }: ReportedWorkflow): ReportedStep[] =>
  executedSteps.flatMap((step) => ('executedSteps' in step ? stepsOf(step) : [step]));

function result(file: string, { workflowId, stepId, response, checks }: ReportedStep, key: string): StepResult {
  const unmasked = (id: string) => id.replaceAll(mask, () => key);
  const failed = checks.filter(({ passed }) => passed !== true);
  const problem = response?.headers?.[problemHeader];
  const got = response?.statusCode ?? 0;
  return {
    file,
    workflowId: unmasked(workflowId),
    stepId: unmasked(stepId),
    ok: problem === undefined && checks.length > 0 && failed.length === 0,
    got: problem !== undefined && got === noAnswer ? 0 : got,
    milliseconds: response?.time ?? 0,
    detail: problem ?? failed.map(({ name, message = '' }) => `${name}: ${withoutAnswer(message)}`).join('; '),
  };
}

/**
 * A message on one line, without parts of the answer. JSON parse errors quote the beginning of the answer, which may contain
 * part of the key, and respect masks only the complete key.
 */
const withoutAnswer = (message: string) =>
  /\bin JSON|JSON input|after JSON|valid JSON/.test(message)
    ? 'the answer is not JSON, and its Content-Type is missing or wrong'
    : message.replace(/\s+/g, ' ').trim();
