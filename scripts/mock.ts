// npm run mock [-- --port N] [--host ADDRESS] [--contract DIR]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { operations } from '@customerscore-kit/contract/operations';
import { startMock } from '@customerscore-kit/mock';
import { runCommand, UsageError } from '@customerscore-kit/run-tool';
import { fromCaller } from './from-caller.ts';

const usage = `npm run mock [-- --port N] [--host ADDRESS] [--contract DIR]

  --port N          port to listen on, or 0 for a free one (default: 4010)
  --host ADDRESS    address to listen on (default: 127.0.0.1, which other machines cannot reach)
  --contract DIR    package of an account, created with "npm run account" (default: the general contract). The mock then
                    refuses codenames that the account does not have

To get any documented status, send the header "Prefer: code=NNN".`;

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  contract: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function readOptions() {
  const { port, host, help, contract: given } = parseArgs({ options }).values;
  const contract = given === undefined ? undefined : fromCaller(given);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new UsageError(`--port must be a number from 0 to 65535, not "${port}".`);
  }
  if (contract !== undefined && !existsSync(join(contract, 'openapi.json'))) {
    throw new UsageError(
      `--contract: ${contract} contains no openapi.json. Create the package with "npm run account".`,
    );
  }
  const spec = contract === undefined ? {} : { spec: join(contract, 'openapi.json') };
  return { port: Number(port), host, help, spec };
}

await runCommand(async () => {
  const { port, host, help, spec } = readOptions();
  if (help) {
    console.log(usage);
    return 0;
  }
  const mock = await startMock({ ...spec, port, host, onLog: (line) => console.log(line) });
  for (const { method, path } of Object.values(operations)) console.log(`${method.padEnd(6)} ${mock.url}${path}`);
  console.log('The mock accepts any key. Send "Prefer: code=429" to get a 429, and so on. Press Ctrl+C to stop.');
  await mock.ended;
  return 0;
}, usage);
