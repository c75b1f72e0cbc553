// npm run mock [-- --port N] [--host ADDRESS] [--contract DIR]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { operations } from '@customerscore-kit/contract/operations';
import { startMock } from '@customerscore-kit/mock';
import { endWithParent } from './end-with-parent.ts';
import { fromCaller } from './from-caller.ts';

const usage = `npm run mock [-- --port N] [--host ADDRESS] [--contract DIR]

  --port N          port to listen on, 0 for a free one (default 4010)
  --host ADDRESS    address to listen on (default 127.0.0.1, which no other machine reaches)
  --contract DIR    package of an account, as "npm run account" writes it (default: the contract as it stands); its mock
                    refuses codenames that the account does not have

The README tells how to provoke each status.`;

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  contract: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function readOptions(): { port: number; host: string; help: boolean; spec: { spec?: string } } {
  try {
    const { port, host, help, contract: given } = parseArgs({ options }).values;
    const contract = given === undefined ? undefined : fromCaller(given);
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
      throw new Error(`--port must be a number from 0 to 65535, not "${port}".`);
    }
    if (contract !== undefined && !existsSync(join(contract, 'openapi.json'))) {
      throw new Error(`--contract: ${contract} holds no openapi.json. Make it with "npm run account".`);
    }
    const spec = contract === undefined ? {} : { spec: join(contract, 'openapi.json') };
    return { port: Number(port), host, help, spec };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}

const { port, host, help, spec } = readOptions();
if (help) {
  console.log(usage);
} else {
  endWithParent();
  try {
    const mock = await startMock({ ...spec, port, host, onLog: (line) => console.log(line) });
    for (const { method, path } of Object.values(operations)) console.log(`${method.padEnd(6)} ${mock.url}${path}`);
    console.log('Any key is accepted. "Prefer: code=429" provokes a 429, and so on. Ctrl+C stops the mock.');
    await mock.ended;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
