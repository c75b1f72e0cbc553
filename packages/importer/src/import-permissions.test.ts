import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { useImportProgram } from './run-import.fixture.ts';

const program = useImportProgram('import-permissions');
const folder = mkdtempSync(join(tmpdir(), 'customerscore-permissions-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Root may read and write everything, so it imports as another user, who has to reach the folder. */
const isRoot = process.geteuid?.() === 0;
if (isRoot) {
  chmodSync(folder, 0o755);
  chmodSync(dirname(folder), statSync(dirname(folder)).mode | 0o011);
}

test.each([
  {
    what: 'a file that may not be read',
    file: 0o000,
    out: 0o777,
    want: /customers\.csv may not be read\. Give the user/,
  },
  { what: 'a folder that may not be written', file: 0o644, out: 0o555, want: /EACCES.*import/ },
])('$what is named', async ({ what, file: fileMode, out: outMode, want }) => {
  const own = join(folder, what);
  const [file, parent, temporary] = [join(own, 'customers.csv'), join(own, 'parent'), join(own, 'temporary')];
  for (const each of [own, parent, temporary]) mkdirSync(each);
  writeFileSync(file, 'id,name,seats\n1,Acme,2\n');
  chmodSync(file, fileMode);
  chmodSync(parent, outMode);
  chmodSync(temporary, 0o777);
  const given = { source: { files: [file] }, url: 'http://127.0.0.1:9', out: join(parent, 'import'), temporary };
  const { ended } = await program.start({ ...given, env: isRoot ? { AS_USER: '65534' } : {} });
  await expect(ended).rejects.toThrow(want);
});
