import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lintContract } from './lint-steps.ts';

const repository = fileURLToPath(new URL('../', import.meta.url));

test('lints a checkout in a folder with any name, and reports file, line and column', async () => {
  // Within the repository, so that the rules find the packages that they import.
  await mkdir(join(repository, 'dist'), { recursive: true });
  const folder = await mkdtemp(join(repository, 'dist/odd #1 %20 é '));
  try {
    for (const name of ['redocly.yaml', 'openapi']) {
      await cp(join(repository, name), join(folder, name), { recursive: true });
    }
    const file = join(folder, 'openapi/paths/customers.yaml');
    const text = await readFile(file, 'utf8');
    const lines = text.split('\n');
    const line = lines.findIndex((each) => each.includes('summary:'));
    await writeFile(file, lines.toSpliced(line, 1).join('\n'));
    expect(await lintContract(folder)).toMatchObject([
      { ok: false, output: expect.stringMatching(/openapi\/paths\/customers\.yaml:\d+:\d+/) },
      { ok: true, output: expect.not.stringContaining('Error') },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
