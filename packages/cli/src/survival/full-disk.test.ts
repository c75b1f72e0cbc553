import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { type BuiltCommand, buildCommand } from './command.fixture.ts';
import { type FaultyProxy, startProxy } from './proxy.fixture.ts';
import { account, expectAllAccounted, type Source, writeSource } from './source.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'customerscore-full-disk-'));
const disk = join(folder, 'disk');
const isMounted = mountSmallDisk();
if (!isMounted) console.warn('Skipped: tests of a full disk mount a small one, for which they need Linux and root.');

let command: BuiltCommand;
let source: Source;
let mock: Mock;
let proxy: FaultyProxy;
beforeAll(async () => {
  command = await buildCommand();
  source = writeSource(join(folder, 'source'), 3000, 600);
});
afterAll(() => {
  command.remove();
  if (isMounted) execFileSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  mock = await startMock({ account, rateLimit: false });
  proxy = await startProxy(() => mock.url);
});
afterEach(async () => {
  proxy.close();
  await mock.close();
  rmSync(join(disk, 'work'), { recursive: true, force: true });
});

function mountSmallDisk(): boolean {
  mkdirSync(disk);
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    // Containers may not mount.
    return false;
  }
}

/** Fills the disk but for some bytes. @returns makes room */
function fill(free: number): () => void {
  const { bavail, bsize } = statfsSync(disk);
  const filler = join(disk, 'filler');
  writeFileSync(filler, Buffer.alloc(bavail * bsize - free));
  return () => rmSync(filler);
}

/** While files are opened, loaded and sorted. */
test.runIf(isMounted).each([[0], [500], [2000]])(
  'a temporary folder with %i kB is full, which is said, and after it has room nothing is lost',
  async (kilobytes) => {
    const work = join(folder, `work-${kilobytes}`);
    const start = ['import', ...source.args, '--server', proxy.url, '--out', work];
    const makeRoom = fill(kilobytes * 1024);
    const { status, stderr } = await command.run(start, { TMPDIR: disk });
    makeRoom();
    expect(stderr).toMatch(/There is no space left in \S+disk\S* for the rows while they are read/);
    expect(status).toBe(exitCodes.findings);
    const hasBegun = stderr.includes(`Not complete. Go on with: customerscore resume ${work}\n`);
    expect(await command.run(hasBegun ? ['resume', work] : start)).toMatchObject({ status: exitCodes.findings });
    await expectAllAccounted(source, mock, work);
  },
  60_000,
);

/** From nothing at all to everything but the last files. */
test.runIf(isMounted).each([0, 8, 24].map((kilobytes) => [kilobytes]))(
  'a work folder with %i kB is full, which is said, and after it has room nothing is lost',
  async (kilobytes) => {
    const work = join(disk, 'work');
    const start = ['import', ...source.args, '--server', proxy.url, '--out', work];
    const makeRoom = fill(kilobytes * 1024);
    const { status, stderr } = await command.run(start);
    makeRoom();
    expect(stderr).toContain(`There is no space left in ${work} for the state of the import.`);
    expect(status).toBe(exitCodes.findings);
    const hasBegun = stderr.includes(`Not complete. Go on with: customerscore resume ${work}\n`);
    const resumed = await command.run(hasBegun ? ['resume', work] : start);
    expect(resumed).toMatchObject({ status: exitCodes.findings, stdout: expect.stringContaining('acknowledged') });
    await expectAllAccounted(source, mock, work);
  },
  60_000,
);

/** Rows of standard input are kept there before they are sent. */
test.runIf(isMounted)(
  'a work folder that has no room for the rows of standard input says so, and is left as it was',
  async () => {
    const work = join(disk, 'work');
    const rows = Array.from({ length: 60_000 }, (_, index) => `${index},Customer ${index},${'x'.repeat(100)}`);
    const input = ['external_id,name,note', ...rows].join('\n');
    const { status, stderr } = await command.run(
      ['import', '-', '--server', proxy.url, '--out', work],
      {},
      undefined,
      input,
    );
    expect(stderr).toContain(`There is no space left in ${work} for the state of the import.`);
    expect(status).toBe(exitCodes.findings);
    expect(readdirSync(disk)).toEqual([]);
  },
);

test.runIf(isMounted)(
  'a state that has no room says so after all is sent, and the import is then completed',
  async () => {
    const work = join(folder, 'work-of-state');
    const state = join(disk, 'customers.state');
    const start = ['import', ...source.args, '--server', proxy.url, '--out', work, '--changed-since', state];
    // Room for the file that says which import runs.
    const makeRoom = fill(4096);
    const { stderr } = await command.run(start);
    makeRoom();
    expect(stderr).toContain(`There is no space left in ${disk} for the state (changedSince).`);
    expect(readdirSync(disk)).toEqual(['customers.state.running']);
    const sent = (await mock.customers()).length;
    expect(await command.run(['resume', work])).toMatchObject({ status: exitCodes.findings });
    expect((await mock.customers()).length).toBe(sent);
    expect(readdirSync(disk)).toEqual(['customers.state']);
    rmSync(state);
  },
);
