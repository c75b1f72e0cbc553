import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import { failurePaths, provocationId } from './failure-paths.ts';
import { type Provocation, provocations, readsOnly, type Terms } from './provocations.ts';
import { respect, type StepResult } from './respect.ts';

export interface VerifyOptions extends Omit<Terms, 'prefers'> {
  /** Address of the server, with its path up to that of the contract, without a slash at the end. */
  server: string;
  /** The key of the account: sent, and kept out of what is returned and thrown. */
  key: string;
}

/** One documented status, and what became of it. */
export interface StatusResult {
  status: number;
  outcome: 'passed' | 'failed' | 'not provoked';
  /** How it was provoked, or by which workflow; for what was not provoked, why. */
  how: string;
  /** Status of the answer; 0 if none came; undefined if nothing was sent. */
  got: number | undefined;
  milliseconds: number;
  /** What was wrong; empty if nothing was. */
  detail: string;
}

export interface Report {
  server: string;
  /** False if steps that may change data were left out. */
  writes: boolean;
  /** False if a step failed, did not run, or could not be read. */
  ok: boolean;
  operations: { operationId: OperationId; statuses: StatusResult[] }[];
  /** The written workflows; empty when they were left out. */
  workflows: { workflowId: string; ok: boolean; steps: StepResult[] }[];
  /** The written workflows that were left out, with the reason. */
  leftOut: { workflowId: string; reason: string }[];
}

/** The server gave no answer at all. */
export class UnreachableError extends Error {}

const folder = fileURLToPath(new URL('../../../openapi/workflows/', import.meta.url));
const contract = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json'));

const ending = '.arazzo.yaml';

/** The workflows of `openapi/workflows/`, named like their files. All of them change data. */
const written = readdirSync(folder)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))
  .sort();

/**
 * Runs every workflow against a server: those of `openapi/workflows/`, and one for each documented status.
 *
 * Against the mock each status is provoked. Another server gives those that a request can bring about, and the others are
 * reported as not provoked.
 *
 * @throws UnreachableError when the server does not answer.
 * @throws Error when respect crashes, or leaves a report that cannot be read.
 */
export async function verify({ server, key, writes, customer }: VerifyOptions): Promise<Report> {
  const planned = provocations({ prefers: await isMock(server), writes, customer });
  const steps = await run(planned, { server, key, writes, customer });
  for (const step of steps) step.detail = step.detail.replaceAll(key, '********');

  const workflows = (writes ? written : []).map((workflowId) => {
    const its = steps.filter((step) => step.workflowId === workflowId);
    return { workflowId, ok: its.length > 0 && its.every(({ ok }) => ok), steps: its };
  });
  const ofOperations = (Object.keys(operations) as OperationId[]).map((operationId) => ({
    operationId,
    statuses: planned.filter((each) => each.operationId === operationId).map((each) => outcome(each, steps)),
  }));
  return {
    server,
    writes,
    ok:
      workflows.every(({ ok }) => ok) &&
      ofOperations.every(({ statuses }) => statuses.every((each) => each.outcome !== 'failed')),
    operations: ofOperations,
    workflows,
    leftOut: writes ? [] : written.map((workflowId) => ({ workflowId, reason: 'it changes data: --write allows it' })),
  };
}

/** Whether it is Prism, which alone obeys `Prefer: code=NNN`. A request without a key for what no API has tells it. */
async function isMock(server: string): Promise<boolean> {
  try {
    const response = await fetch(`${server}/`, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    return (await response.text()).includes('https://stoplight.io/prism/errors#');
  } catch (error) {
    const { cause, message } = error as Error;
    throw new UnreachableError(cause instanceof Error ? cause.message || String(cause) : message);
  }
}

async function run(planned: readonly Provocation[], options: VerifyOptions): Promise<StepResult[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'customerscore-verify-'));
  const failures = join(temporary, 'failure-paths.arazzo.json');
  const customer = `verify-${randomUUID()}`;
  try {
    writeFileSync(failures, JSON.stringify(failurePaths(planned, contract), undefined, 2));
    const files = [failures, ...(options.writes ? written.map((name) => join(folder, name + ending)) : [])];
    return await respect(files, options.server, {
      key: options.key,
      customer,
      knownCustomer: options.customer ?? customer,
    });
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function outcome(planned: Provocation, steps: readonly StepResult[]): StatusResult {
  const { operationId, status, way, reason = '' } = planned;
  if (way !== undefined) {
    const step = steps.find(({ stepId }) => stepId === provocationId(planned));
    const how = way === 'Prefer' ? `Prefer: code=${status}` : way;
    if (step === undefined) {
      return { status, outcome: 'failed', how, got: undefined, milliseconds: 0, detail: 'respect did not run it' };
    }
    const { ok, got, milliseconds, detail } = step;
    return { status, outcome: ok ? 'passed' : 'failed', how, got, milliseconds, detail };
  }
  // A written workflow may have got it on its way. Its steps are named after their operations.
  const step = steps.find(
    ({ stepId, workflowId, ok, got }) =>
      ok && got === status && written.includes(workflowId) && stepId.split('-')[0] === operationId,
  );
  if (step === undefined) {
    return { status, outcome: 'not provoked', how: reason, got: undefined, milliseconds: 0, detail: '' };
  }
  const { workflowId, got, milliseconds } = step;
  return { status, outcome: 'passed', how: `in ${workflowId}`, got, milliseconds, detail: '' };
}

/** Ids of the operations of which some status was left to `--write`. */
export const leftToWrite = (report: Report): OperationId[] =>
  report.writes ? [] : report.operations.map(({ operationId }) => operationId).filter((id) => !readsOnly(id));
