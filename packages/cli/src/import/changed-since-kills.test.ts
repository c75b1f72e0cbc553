// Incremental imports of the real command, killed at any moment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '@customerscore-kit/importer';
import { startMock } from '@customerscore-kit/mock';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';

/** Leaves out what is not a file, nor a package of the repository. */
const withoutNpm = ({ path }: { path: string }) =>
  /^([./]|@customerscore-kit\/)/.test(path) ? undefined : { path, external: true };

let folder: string;
let outdir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-changes-kills-'));
  // Bundled, so that it starts in a tenth of the time; in the package, where it finds its dependencies and its version.
  outdir = fileURLToPath(new URL('../../dist/kills', import.meta.url));
  const js = 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';
  await build({
    entryPoints: [fileURLToPath(new URL('../bin.ts', import.meta.url))],
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    banner: { js },
    plugins: [{ name: 'npm', setup: ({ onResolve }) => onResolve({ filter: /./ }, withoutNpm) }],
  });
  await writeFile(join(outdir, '../package.json'), '{"version":"0.0.0"}');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(outdir, { recursive: true, force: true });
  await rm(join(outdir, '../package.json'), { force: true });
});

/** Runs the command, and kills it after a time. @returns its exit code; undefined if it was killed */
async function runUntilKilled(args: string[], milliseconds: number): Promise<number | undefined> {
  const env = { ...process.env, CUSTOMERSCORE_KEY: 'sesame' };
  const child = spawn(process.execPath, [join(outdir, 'bin.js'), ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [errors, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  clearTimeout(timer);
  if (signal === null && code === exitCodes.usage) throw new Error(errors);
  return signal === null ? code : undefined;
}

test('killed at 20 moments, what was stored, rejected and left out is together the source', async () => {
  let kills = 0;
  for (let round = 0; kills < 20; round += 1) {
    const own = join(folder, `${round}`);
    await mkdir(own);
    const [file, state] = [join(own, 'customers.csv'), join(own, 'customers.state')];
    const count = 6000;
    const ids = Array.from({ length: count }, (_, number) => `${round}-${number}`);
    // Each 13th customer has no name, which the API refuses.
    const write = (seatsOf: (number: number) => number) =>
      writeFile(
        file,
        [
          'id,name,attributes.seats',
          ...ids.map((id, n) => `${id},${n % 13 === 0 ? '' : `Customer ${n}`},${seatsOf(n)}`),
          '',
        ].join('\n'),
      );
    const mock = await startMock({ rateLimit: false });
    const toMock = (out: string) => ['--changed-since', state, '--server', mock.url, '--out', join(own, out)];
    const report = async (out: string) =>
      JSON.parse(await readFile(join(own, out, 'report.json'), 'utf8')) as ImportReport;
    try {
      await write(() => 1);
      await runUntilKilled(['import', file, ...toMock('first')], 60_000);
      const before = await readFile(state);
      await mock.reset();
      // Every second one changes.
      await write((number) => 1 + (number % 2));
      let code: number | undefined;
      for (let longest = 800; code === undefined; longest += 300) {
        const isStarted = existsSync(join(own, 'second/import.json'));
        const args = isStarted ? ['resume', join(own, 'second')] : ['import', file, ...toMock('second')];
        code = await runUntilKilled(args, 150 + Math.random() * longest);
        if (code !== undefined) break;
        kills += 1;
        const now = await readFile(state);
        // Replaced as a whole, or not at all.
        if (!now.equals(before)) expect((await report('second')).isComplete).toBe(true);
      }
      const second = await report('second');
      const stored = (await mock.customers()).map(({ external_id }) => external_id);
      const rejects = (await readFile(join(own, 'second/rejects.ndjson'), 'utf8')).trim().split('\n');
      const rejected = rejects.map((line) => JSON.parse(line).id as string);
      const unchanged = ids.filter((_, number) => number % 13 !== 0 && number % 2 === 0);
      expect([...stored, ...rejected, ...unchanged].sort()).toEqual([...ids].sort());
      expect(second).toMatchObject({ isComplete: true, unchanged: unchanged.length, refused: rejected.length });
      expect(existsSync(`${state}.running`)).toBe(false);

      const requests = mock.requests().length;
      await runUntilKilled(['import', file, ...toMock('third')], 60_000);
      expect(await report('third')).toMatchObject({ acknowledged: 0, unchanged: unchanged.length + stored.length });
      expect(mock.requests()).toHaveLength(requests);
    } finally {
      await mock.close();
    }
  }
}, 300_000);
