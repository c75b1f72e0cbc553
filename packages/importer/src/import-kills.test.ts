import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startMock } from '@customerscore-kit/mock';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportReport } from './index.ts';

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-kills-'));
  // Below the repository, where it finds DuckDB; bundled, so that it starts in a tenth of the time.
  program = fileURLToPath(new URL('../../../dist/import-program.mjs', import.meta.url));
  const entry = fileURLToPath(new URL('./import-program.fixture.ts', import.meta.url));
  const external = ['@duckdb/node-api', 'ajv', 'yaml'];
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile: program, external });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(program, { force: true });
});

/** Runs the import in a process of its own, and kills it after a time. @returns the report, if it came to its end */
async function runUntilKilled(args: string[], milliseconds: number): Promise<ImportReport | undefined> {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'pipe' });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  // Killed within the import, not while Node starts.
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [code, signal] =
    child.exitCode === null && child.signalCode === null ? await once(child, 'close') : [child.exitCode, null];
  clearTimeout(timer);
  if (signal !== null) return undefined;
  if (code !== 0) throw new Error(errors);
  return JSON.parse(output.replace('started\n', '')) as ImportReport;
}

test('killed at 50 moments, what the server stored and the rejects are together the source', async () => {
  let kills = 0;
  for (let round = 0; kills < 50; round += 1) {
    const own = join(folder, `${round}`);
    const temporary = join(own, 'temporary');
    await mkdir(temporary, { recursive: true });
    // Each 13th customer has no name, which the API refuses.
    const ids = Array.from({ length: 3000 }, (_, number) => `${round}-${number}`);
    const lines = ids.map((id, number) => `${id},${number % 13 === 0 ? '' : `Customer ${number}`},${number % 90}`);
    const file = join(own, 'customers.csv');
    await writeFile(file, `id,name,seats\n${lines.join('\n')}\n`);
    const mock = await startMock({ rateLimit: false });
    const out = join(own, 'import');
    try {
      let report: ImportReport | undefined;
      // Later and later, so that it comes to its end.
      for (let longest = 400; report === undefined; longest += 200) {
        report = await runUntilKilled([file, mock.url, out, temporary], Math.random() * longest);
        if (report === undefined) kills += 1;
      }
      const stored = (await mock.customers()).map(({ external_id }) => external_id);
      const rejects = (await readFile(join(out, 'rejects.ndjson'), 'utf8')).trim().split('\n');
      const rejected = rejects.map((line) => JSON.parse(line).id as string);
      expect([...stored, ...rejected].sort()).toEqual([...ids].sort());
      expect(report).toMatchObject({ isComplete: true, records: 3000, refused: rejected.length, neverSent: 0 });
    } finally {
      await mock.close();
    }
  }
}, 300_000);
