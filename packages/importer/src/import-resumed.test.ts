import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMock } from '@customerscore-kit/mock';
import { query } from '@customerscore-kit/run-tool/postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Source } from './index.ts';
import { useImportProgram } from './run-import.fixture.ts';
import { hasSqlite, newPostgres, writeSqlite } from './source/databases.fixture.ts';
import { workFiles } from './work-files.ts';

const program = useImportProgram('import-resumed');
const postgres = await newPostgres();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-resumed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Customers in SQL, of which each 13th has no name, which the API refuses. */
const insert = (ids: readonly string[]) =>
  `insert into companies values ${ids.map((id, index) => `('${id}', ${index % 13 === 0 ? 'null' : `'Customer ${index}'`}, ${index % 90})`).join(', ')}`;
const create = 'create table companies (id varchar(40), name varchar(40), seats int)';

interface Case {
  what: string;
  source: (own: string) => Source;
  isMissing?: boolean;
  write: (own: string, ids: readonly string[]) => Promise<unknown>;
  /** Deletes half of the rows, and adds others. */
  change: (own: string) => Promise<unknown>;
}
const changes = `delete from companies where seats < 45; ${insert(['new-1', 'new-2'])}`;
const cases: Case[] = [
  {
    what: 'standard input',
    source: () => ({ files: ['-'] }),
    write: (own, ids) =>
      writeFile(
        join(own, 'stdin'),
        `id,name,seats\n${ids.map((id, index) => `${id},${index % 13 === 0 ? '' : `Customer ${index}`},${index % 90}\n`).join('')}`,
      ),
    change: (own) => rm(join(own, 'stdin')),
  },
  {
    what: 'SQLite',
    source: (own) => ({ files: [join(own, 'crm.db')] }),
    isMissing: !hasSqlite,
    write: (own, ids) => writeSqlite(join(own, 'crm.db'), `${create}; ${insert(ids)}`),
    change: (own) => writeSqlite(join(own, 'crm.db'), changes),
  },
  {
    what: 'PostgreSQL',
    source: () => ({ postgres: 'CRM', query: 'select * from companies' }),
    isMissing: postgres === undefined,
    write: (_, ids) => query(postgres!, `drop table if exists companies; ${create}; ${insert(ids)}`),
    change: () => query(postgres!, changes),
  },
];

describe.each(cases)('an import from $what', ({ source, isMissing = false, write, change }) => {
  test.skipIf(isMissing)(
    'that is killed goes on with the rows that were there at its start',
    { timeout: 300_000 },
    async () => {
      let kills = 0;
      for (let round = 0; kills < 5; round += 1) {
        const own = await mkdtemp(join(folder, 'round-'));
        const [out, temporary] = [join(own, 'import'), join(own, 'temporary')];
        await mkdir(temporary);
        const ids = Array.from({ length: 3000 }, (_, number) => `${round}-${number}`);
        await write(own, ids);
        const stdin = existsSync(join(own, 'stdin')) ? await readFile(join(own, 'stdin'), 'utf8') : '';
        const mock = await startMock({ rateLimit: false });
        const given = { source: source(own), url: mock.url, out, temporary, env: { CRM: postgres } };
        try {
          const first = await program.start({ ...given, stdin });
          while (!existsSync(join(out, 'import.json')) && first.child.exitCode === null) await sleep(1);
          await sleep(Math.random() * 300);
          first.child.kill('SIGKILL');
          let report = await first.ended;
          await change(own);
          for (let longest = 400; report === undefined; longest += 200) {
            kills += 1;
            const { child, ended } = await program.start(given);
            const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * longest);
            report = await ended.finally(() => clearTimeout(timer));
          }
          const stored = (await mock.customers()).map(({ external_id }) => external_id);
          const rejects = (await readFile(join(out, 'rejects.ndjson'), 'utf8')).trim().split('\n');
          const rejected = rejects.map((line) => JSON.parse(line).id as string);
          expect([...stored, ...rejected].sort()).toEqual([...ids].sort());
          expect(report).toMatchObject({ isComplete: true, records: 3000, refused: rejected.length, neverSent: 0 });
          expect((await readdir(out)).filter((name) => name.startsWith(workFiles.keptRows))).toEqual([]);
          // What is complete stays so.
          const { ended } = await program.start(given);
          expect({ ...(await ended), peakMemory: report.peakMemory }).toEqual(report);
        } finally {
          await mock.close();
        }
      }
    },
  );
});
