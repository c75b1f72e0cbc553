import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('work-lock.fixture.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'customerscore-lock-'));
let processes: ChildProcess[];
beforeAll(() => {
  processes = [1, 2, 3].map(() => fork(program, { execArgv: ['--import', 'tsx'] }));
});
afterAll(() => {
  for (const each of processes) each.kill();
  rmSync(root, { recursive: true });
});

/** Tells all processes a folder at the same moment. @returns their answers */
const tell = (folder: string) =>
  Promise.all(
    processes.map(async (each) => {
      const answer = once(each, 'message');
      each.send(folder);
      return (await answer)[0] as string;
    }),
  );

/** A process that has ended. */
const ended = { pid: 2 ** 22 + 1, host: hostname() };

test.each([
  ['a new folder', undefined],
  ['a folder that a killed process had', JSON.stringify(ended)],
  ['a folder whose process was killed as it wrote', ''],
])('of processes that begin at one moment, one has %s', async (name, before) => {
  for (let round = 0; round < 5; round += 1) {
    const folder = join(root, `${name} ${round}`);
    mkdirSync(folder);
    if (before !== undefined) writeFileSync(join(folder, 'lock.json'), before);
    const answers = await tell(folder);
    expect(answers.filter((answer) => answer === 'has it')).toHaveLength(1);
    const others = answers.filter((answer) => answer !== 'has it');
    for (const other of others) expect(other).toMatch(/^Process \d+ is importing in .* Wait until it ends\./);
    await tell('');
  }
});
