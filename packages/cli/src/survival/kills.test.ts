import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startMock } from '@customerscore-kit/mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { type BuiltCommand, buildCommand } from './command.fixture.ts';
import { startProxy } from './proxy.fixture.ts';
import { account, expectAllAccounted, writeSource } from './source.fixture.ts';

let command: BuiltCommand;
const folder = mkdtempSync(join(tmpdir(), 'customerscore-kills-'));
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => {
  command.remove();
  rmSync(folder, { recursive: true, force: true });
});

const statusOf = { SIGKILL: 137, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof statusOf;
const signals: Signal[] = ['SIGKILL', 'SIGINT', 'SIGKILL', 'SIGTERM', 'SIGKILL'];

/** How far an import had come: it opened files, it sent, or all was sent, and it wrote rejects. */
const phases = ['opening', 'sending', 'ending'] as const;

function phaseOf(work: string): (typeof phases)[number] {
  if (existsSync(join(work, 'rejects.csv.tmp')) || existsSync(join(work, 'rejects.csv'))) return 'ending';
  return existsSync(join(work, 'import.json')) ? 'sending' : 'opening';
}

// Windows has no signals between processes.
test.skipIf(process.platform === 'win32')(
  'killed at 50 moments and in each phase, nothing is lost, and what a signal can clean is cleaned',
  async () => {
    const source = writeSource(folder, 1500);
    const hit = new Set<string>();
    let kills = 0;
    let attempts = 0;
    /** Milliseconds that a whole run takes. */
    let whole = 0;
    // The last phase takes a fifteenth of a run: chance may leave it out of 50 kills.
    for (let round = 0; kills < 50 || (hit.size < phases.length && kills < 200); round += 1) {
      const mock = await startMock({ account, rateLimit: false, latency: '1ms..20ms' });
      const proxy = await startProxy(() => mock.url);
      const work = join(folder, `work-${round}`);
      const start = ['import', ...source.args, '--server', proxy.url, '--out', work];
      try {
        let args = start;
        let runs = 0;
        for (let isDone = false; !isDone; ) {
          runs += 1;
          const temporary = join(folder, `temporary-${kills}-${round}`);
          mkdirSync(temporary);
          const signal = signals[kills % signals.length]!;
          const began = performance.now();
          let isKilled = false;
          const { status, stdout, stderr } = await command.run(args, { TMPDIR: temporary }, async (child) => {
            // The first run tells how long one takes, and the last of each round comes to its end.
            if (whole === 0 || runs > 12) return;
            // Spread evenly, whatever chance does.
            attempts += 1;
            await setTimeout(((attempts * 0.618 + Math.random() / 10) % 1) * whole);
            isKilled = child.exitCode === null && child.kill(signal);
          });
          if (whole === 0) whole = performance.now() - began;
          if (isKilled && status === statusOf[signal]) {
            hit.add(phaseOf(work));
            kills += 1;
            if (signal !== 'SIGKILL') expect(readdirSync(temporary)).toEqual([]);
            if (signal !== 'SIGKILL' && args === start && phaseOf(work) === 'sending')
              expect(stderr).toContain(`Not complete. Go on with: customerscore resume ${work}\n`);
          } else if (args[0] === 'resume' && status === exitCodes.usage) {
            // Killed before it began.
            expect(stderr).toBe(`${work} has no import. Start one with "customerscore import --out ${work}".\n`);
            args = start;
            rmSync(temporary, { recursive: true });
            continue;
          } else {
            expect({ status, stderr }).toMatchObject({ status: exitCodes.findings });
            expect(stdout).toContain('customers acknowledged');
            expect(readdirSync(temporary)).toEqual([]);
            isDone = true;
          }
          rmSync(temporary, { recursive: true });
          args = ['resume', work];
        }
        await expectAllAccounted(source, mock, work);
      } finally {
        proxy.close();
        await mock.close();
      }
    }
    expect(hit).toEqual(new Set(phases));
  },
  300_000,
);
