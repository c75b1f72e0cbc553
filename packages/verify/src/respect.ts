import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runTool, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { sourceName } from './failure-paths.ts';
import { defaultLimits, noAnswer, problemHeader } from './forwarder.ts';

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

/** Milliseconds after which respect gives an answer up. The forwarder has done so before, and says why. */
const maxFetchTimeout = 2 * defaultLimits.milliseconds;

/**
 * Runs Arazzo files by `redocly respect`.
 *
 * The inputs go through the environment, where no other user of the machine sees them, and as JSON: in `name=value` respect
 * cuts a value at its second `=` and at a comma.
 *
 * @param files paths of Arazzo files whose contract is named {@link sourceName}
 * @param server address of a forwarder: respect follows redirects and reads without bounds
 * @returns the steps that ran; those after a failed one did not
 * @throws Error when respect ends without a report, or with one that cannot be read or leaves a file out. It holds no
 *   output of respect, which may repeat the key.
 */
export async function respect(
  files: readonly string[],
  server: string,
  inputs: Readonly<Record<string, string>>,
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
      // Without NO_PROXY, respect asks the proxy of the environment even for the loopback address.
      { env: { REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs), NO_PROXY: '*' } },
    );
    const steps = readReport(read(report, code), files);
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
    throw new Error(`redocly respect ended with exit code ${code} and left no report that can be read.`);
  }
}

interface ReportedStep {
  type: 'step';
  workflowId: string;
  stepId: string;
  response?: { statusCode?: number; headers?: Record<string, string>; time?: number };
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
  const problem = response?.headers?.[problemHeader];
  const got = response?.statusCode ?? 0;
  return {
    file,
    workflowId,
    stepId,
    ok: problem === undefined && checks.length > 0 && failed.length === 0,
    got: problem !== undefined && got === noAnswer ? 0 : got,
    milliseconds: response?.time ?? 0,
    detail: problem ?? failed.map(({ name, message = '' }) => `${name}: ${withoutAnswer(message)}`).join('; '),
  };
}

/**
 * A message on one line. The parser's quotes the beginning of the answer, in which the server may have repeated the key, and
 * respect masks only the whole of it.
 */
const withoutAnswer = (message: string) =>
  /\bin JSON|JSON input|after JSON|valid JSON/.test(message)
    ? 'the answer is not JSON, and its Content-Type is missing or wrong'
    : message.replace(/\s+/g, ' ').trim();
