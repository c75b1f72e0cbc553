// npm run bench:client
//
// What the client adds to bare `fetch`, how fast uploadMany is, and how much memory it takes; each compared within one run. The
// server answers at once, and the rate gate is open.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { runCommand } from '@customerscore-kit/run-tool';
import { buildScript } from './build-script.ts';

const execute = promisify(execFile);

await runCommand(async () => {
  const runs = await buildScript(new URL('bench-client-runs.ts', import.meta.url));
  for (const run of ['call', 'upload']) process.stdout.write((await execute(process.execPath, [runs, run])).stdout);
  const [small, large] = [100_000, 1_000_000];
  const peaks: number[] = [];
  for (const count of [small, large]) {
    const { stdout } = await execute(process.execPath, [runs, 'memory', `${count}`]);
    peaks.push(Number(stdout));
    console.log(
      `Peak memory of an upload of ${count.toLocaleString('en')} customers: ${Math.round(Number(stdout))} MB`,
    );
  }
  console.log(`  ${(peaks[1]! / peaks[0]!).toFixed(2)} times as much for ten times as many. Goal: at most 1.2.`);
  return 0;
});
