import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import { provocationId } from './failure-paths.ts';
import { type Provocation, readsOnly } from './provocations.ts';
import type { StepResult } from './respect.ts';

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

/**
 * What the steps of a run say about each documented status and each written workflow.
 *
 * @param written ids of the written workflows; all of them change data
 */
export function reportOf(
  { server, writes, written }: { server: string; writes: boolean; written: readonly string[] },
  planned: readonly Provocation[],
  steps: readonly StepResult[],
): Report {
  const ofWorkflows = (writes ? written : []).map((workflowId) => {
    const its = steps.filter((step) => step.workflowId === workflowId);
    return { workflowId, ok: its.length > 0 && its.every(({ ok }) => ok), steps: its };
  });
  const ofOperations = (Object.keys(operations) as OperationId[]).map((operationId) => ({
    operationId,
    statuses: planned.filter((each) => each.operationId === operationId).map((each) => outcome(each, steps, written)),
  }));
  return {
    server,
    writes,
    ok:
      ofWorkflows.every(({ ok }) => ok) &&
      ofOperations.every(({ statuses }) => statuses.every((each) => each.outcome !== 'failed')),
    operations: ofOperations,
    workflows: ofWorkflows,
    leftOut: writes ? [] : written.map((workflowId) => ({ workflowId, reason: 'it changes data: --write allows it' })),
  };
}

function outcome(planned: Provocation, steps: readonly StepResult[], written: readonly string[]): StatusResult {
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
