// A command whose tool starts a child process. All three keep stdout open.
// node --import tsx command.fixture.ts (waits | crashes | writes | ends)
import { parseArgs } from 'node:util';
import { exitCode, runCommand, startTool, UsageError, withTemporaryFolder } from './index.ts';

const forkingTool = () => exitCode(startTool('forking-tool', [], { output: 'inherit' }));

const modes: Record<string, () => Promise<number>> = {
  async waits() {
    const code = forkingTool();
    console.log('started');
    return code;
  },
  async crashes() {
    process.stdin.once('data', () => Promise.reject(new Error('This rejection is unhandled.')));
    return forkingTool();
  },
  async writes() {
    setInterval(() => console.log('line'), 10);
    return forkingTool();
  },
};

const ends: (() => Promise<number>)[] = [
  async () => 3,
  async () => {
    throw new Error('The reason.');
  },
  async () => {
    throw new UsageError('--out is missing.');
  },
  async () => {
    parseArgs({ options: {}, args: ['--wrong'] });
    return 0;
  },
];

const run = (main: () => Promise<number>) => runCommand(() => withTemporaryFolder('command-', main), 'the usage');

const mode = process.argv[2]!;
if (mode === 'ends') {
  for (const end of ends) {
    await run(end);
    console.error(`exit code ${process.exitCode}`);
  }
} else await run(modes[mode]!);
