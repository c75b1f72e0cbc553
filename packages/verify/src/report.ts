import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import type { StepResult } from './respect.ts';
import { isReadOnly, type StatusTest } from './status-tests.ts';
import { statusTestId } from './status-workflows.ts';

/** The result for one documented status. */
export interface StatusResult {
  status: number;
  outcome: 'passed' | 'failed' | 'not tested';
  /** How the status was triggered, or by which workflow. If it was not tested: why. */
  how: string;
  /** Status of the answer; 0 if there was none; undefined if no request was sent. */
  got: number | undefined;
  milliseconds: number;
  /** What went wrong; empty if nothing did. */
  detail: string;
}

export interface Report {
  server: string;
  /** False if steps that may change data were skipped. */
  writes: boolean;
  /** False if a step failed, did not run, or could not be read. */
  ok: boolean;
  operations: { operationId: OperationId; statuses: StatusResult[] }[];
  /** The hand-written workflows; empty if they were skipped. */
  workflows: { workflowId: string; ok: boolean; steps: StepResult[] }[];
  /** The hand-written workflows that were skipped, with the reason. */
  skippedWorkflows: { workflowId: string; reason: string }[];
}

/**
 * Sums up the steps of a run by documented status and by hand-written workflow.
 *
 * @param written ids of the hand-written workflows; all of them change data
 */
export function reportOf(
  { server, writes, written }: { server: string; writes: boolean; written: readonly string[] },
  planned: readonly StatusTest[],
  steps: readonly StepResult[],
): Report {
  const workflowResults = (writes ? written : []).map((workflowId) => {
    const ownSteps = steps.filter((step) => step.workflowId === workflowId);
    return { workflowId, ok: ownSteps.length > 0 && ownSteps.every(({ ok }) => ok), steps: ownSteps };
  });
  const operationResults = (Object.keys(operations) as OperationId[]).map((operationId) => ({
    operationId,
    statuses: planned.filter((each) => each.operationId === operationId).map((each) => outcome(each, steps, written)),
  }));
  return {
    server,
    writes,
    ok:
      workflowResults.every(({ ok }) => ok) &&
      operationResults.every(({ statuses }) => statuses.every((each) => each.outcome !== 'failed')),
    operations: operationResults,
    workflows: workflowResults,
    skippedWorkflows: writes
      ? []
      : written.map((workflowId) => ({ workflowId, reason: 'it changes data; --write allows it' })),
  };
}

function outcome(planned: StatusTest, steps: readonly StepResult[], written: readonly string[]): StatusResult {
  const { operationId, status, trigger, reason = '' } = planned;
  if (trigger !== undefined) {
    const step = steps.find(({ stepId }) => stepId === statusTestId(planned));
    const how = trigger === 'Prefer' ? `Prefer: code=${status}` : trigger;
    if (step === undefined) {
      return { status, outcome: 'failed', how, got: undefined, milliseconds: 0, detail: 'respect did not run it' };
    }
    const { ok, got, milliseconds, detail } = step;
    return { status, outcome: ok ? 'passed' : 'failed', how, got, milliseconds, detail };
  }
  // A hand-written workflow may have covered the status. Its steps are named after their operations.
  const step = steps.find(
    ({ stepId, workflowId, ok, got }) =>
      ok && got === status && written.includes(workflowId) && stepId.split('-')[0] === operationId,
  );
  if (step === undefined) {
    return { status, outcome: 'not tested', how: reason, got: undefined, milliseconds: 0, detail: '' };
  }
  const { workflowId, got, milliseconds } = step;
  return { status, outcome: 'passed', how: `in ${workflowId}`, got, milliseconds, detail: '' };
}

/** Ids of the operations with statuses that were skipped because they need `--write`. */
export const skippedOperations = (report: Report): OperationId[] =>
  report.writes ? [] : report.operations.map(({ operationId }) => operationId).filter((id) => !isReadOnly(id));
