// A process that sends requests through a shared rate gate. Gets its task as JSON; sends a report, and ends when nothing is left to do.
import { getEventListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type RateGate, type RatePool, requestsPerMinute } from '../rate-gate.ts';
import { createGate, createSharedRateGate, RateGateError } from '../shared-rate-gate.ts';
import { connect } from './connect.fixture.ts';
import { now, type Report, type Task } from './task.fixture.ts';

/** Tells the target a name. */
const tell = ({ target }: Task, name: string) => fetch(`${target}/${name}?sent=${now()}`);

async function send(gate: RateGate, task: Task, pools: RatePool[]): Promise<Report> {
  const { workers, time, close } = task;
  const report: Report = { sent: 0, refused: [], failed: [], left: [] };
  const end = new AbortController();
  const work = async (pool: RatePool) => {
    while (!end.signal.aborted) {
      try {
        await gate.acquire(pool, end.signal);
        report.sent += 1;
        await tell(task, pool);
      } catch (error) {
        if (error instanceof RateGateError) report.refused.push(error.message);
        else if (error !== end.signal.reason) report.failed.push(String(error));
        if (!end.signal.aborted) await setTimeout(100);
      }
    }
  };
  const running = pools.flatMap((pool) => Array.from({ length: workers }, () => work(pool)));
  if (close !== undefined) {
    await setTimeout(close.after);
    await tell(task, 'closing');
    await gate.close(close.pool, close.time);
    await tell(task, 'closed');
  }
  await setTimeout(time - (close?.after ?? 0));
  end.abort();
  await setTimeout(50);
  report.left = [
    ...process.getActiveResourcesInfo().filter((name) => name === 'Timeout'),
    ...getEventListeners(end.signal, 'abort').map(() => 'listener'),
  ];
  await Promise.all(running);
  return report;
}

const task = JSON.parse(process.argv[2]!) as Task;
const realNow = Date.now;
Date.now = () => realNow() + (task.ahead ?? 0);
const [store, disconnect] = await connect(task);
const { options, limits } = task;
const gate = limits
  ? createGate({ ...store, ...options }, limits.requests, limits.period)
  : createSharedRateGate({ ...store, ...options });
const report = await send(gate, task, Object.keys(requestsPerMinute) as RatePool[]);
await disconnect();
process.send!(report);
