// A command whose tool starts a process of its own. All three hold stdout open.
// node --import tsx command.fixture.ts (forever | crash | returns | throws | usage | option | listens)
import { parseArgs } from 'node:util';
import { exitCode, runCommand, startTool, UsageError, withTemporaryFolder } from './index.ts';

const work: Record<string, (folder: string) => Promise<number>> = {
  forever: () => exitCode(startTool('forking-tool', [], { output: 'inherit' })),
  async crash() {
    const tool = startTool('forking-tool', [], { output: 'inherit' });
    process.stdin.once('data', () => Promise.reject(new Error('Nobody catches this.')));
    return exitCode(tool);
  },
  async throws() {
    throw new Error('The reason.');
  },
  returns: async () => 3,
  async usage() {
    throw new UsageError('--out is missing.');
  },
  async option() {
    parseArgs({ options: {}, args: ['--wrong'] });
    return 0;
  },
  async writes() {
    const tool = exitCode(startTool('forking-tool', [], { output: 'inherit' }));
    setInterval(() => console.log('line'), 10);
    return tool;
  },
};

await runCommand(() => withTemporaryFolder('command-', work[process.argv[2]!]!), 'the usage');
