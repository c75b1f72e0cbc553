import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMock } from '@customerscore-kit/mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportReport } from './index.ts';
import { type ImportArguments, useImportProgram } from './run-import.fixture.ts';

const program = useImportProgram('import-kills');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-kills-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the import, and kills it after a time: within the import, not while Node starts. @returns the report, if it came to its end */
async function runUntilKilled(given: ImportArguments, milliseconds: number): Promise<ImportReport | undefined> {
  const { child, ended } = await program.start(given);
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return ended.finally(() => clearTimeout(timer));
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
    const source = { files: [file] };
    try {
      let report: ImportReport | undefined;
      // Later and later, so that it comes to its end.
      for (let longest = 400; report === undefined; longest += 200) {
        report = await runUntilKilled({ source, url: mock.url, out, temporary }, Math.random() * longest);
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
