import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Arrival, startTarget } from './arrivals.fixture.ts';
import type { Report, Task } from './task.fixture.ts';

/** Limits that a test reaches in seconds. */
export const small = { requests: { rest: 40, tracker: 16 }, period: 10_000 };

const children = new Set<ChildProcess>();

/** Kills the processes that still run. */
export function killProcesses(): void {
  for (const child of children) child.kill('SIGKILL');
}

/** Runs a task in a process of its own, until that ends by itself. */
async function runProcess(task: Task): Promise<Report> {
  const child = fork(process.env.RATE_GATE_TEST_PROGRAM!, [JSON.stringify(task)]);
  children.add(child);
  child.once('exit', () => children.delete(child));
  let report: Report | undefined;
  child.once('message', (message: Report) => {
    report = message;
  });
  const [code] = await once(child, 'exit');
  if (report === undefined) throw new Error(`The process ended without a report, with ${code}.`);
  return report;
}

/** What several processes did. */
export interface Run<Result> {
  reports: Report[];
  arrivals: Arrival[];
  /** Of `meanwhile`. */
  result: Result;
}

/**
 * Runs several processes with the same task, except that only the first closes a pool. The clocks of the others are wrong.
 *
 * @param meanwhile runs from when the first requests have arrived
 */
export async function runProcesses<Result>(
  count: number,
  task: Omit<Task, 'target' | 'ahead'>,
  meanwhile: () => Promise<Result>,
): Promise<Run<Result>> {
  const target = await startTarget();
  try {
    const clocks = [0, 3_000, -3_000, 60_000].slice(0, count);
    const running = Promise.all(
      clocks.map((ahead, index) =>
        runProcess({ ...task, target: target.url, ahead, close: index === 0 ? task.close : undefined }),
      ),
    );
    let isRunning = true;
    void running
      .catch(() => {})
      .finally(() => {
        isRunning = false;
      });
    while (isRunning && target.arrivals.length < 6) await setTimeout(20);
    const result = await meanwhile();
    return { reports: await running, arrivals: target.arrivals, result };
  } finally {
    target.close();
  }
}
