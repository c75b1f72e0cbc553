// npm run bench:client
//
// What the client adds to bare `fetch`, how fast uploadMany is, and how much memory it takes; each compared within one run. The
// server answers at once, and the rate gate is open.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runCommand } from '@customerscore-kit/run-tool';
import { build } from 'esbuild';

const execute = promisify(execFile);

/** Builds the runs as the client is published: without what tsx adds to each function. */
async function buildRuns(): Promise<string> {
  const outfile = fileURLToPath(new URL('../dist/bench-client-runs.mjs', import.meta.url));
  const entry = fileURLToPath(new URL('bench-client-runs.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node20', format: 'esm' });
  return outfile;
}

await runCommand(async () => {
  const runs = await buildRuns();
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
