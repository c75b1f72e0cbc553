// npm run mock [-- --port N] [--host ADDRESS]
import { parseArgs } from 'node:util';
import { operations } from '@customerscore-kit/contract/operations';
import { startMock } from '@customerscore-kit/mock';
import { endWithParent } from './end-with-parent.ts';

const usage = `npm run mock [-- --port N] [--host ADDRESS]

  --port N          port to listen on, 0 for a free one (default 4010)
  --host ADDRESS    address to listen on (default 127.0.0.1, which no other machine reaches)

The README tells how to provoke each status.`;

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  help: { type: 'boolean', default: false },
} as const;

function readOptions(): { port: number; host: string; help: boolean } {
  try {
    const { port, host, help } = parseArgs({ options }).values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
      throw new Error(`--port must be a number from 0 to 65535, not "${port}".`);
    }
    return { port: Number(port), host, help };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}

const { port, host, help } = readOptions();
if (help) {
  console.log(usage);
} else {
  endWithParent();
  try {
    const mock = await startMock({ port, host, onLog: (line) => console.log(line) });
    for (const { method, path } of Object.values(operations)) console.log(`${method.padEnd(6)} ${mock.url}${path}`);
    console.log('Any key is accepted. "Prefer: code=429" provokes a 429, and so on. Ctrl+C stops the mock.');
    await mock.ended;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
