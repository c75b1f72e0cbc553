import { join } from 'node:path';
import { operations } from '@customerscore-kit/contract/operations';
import { startMock } from '@customerscore-kit/mock';
import { type ContractChoice, withContract } from '../contract-folder.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CliProcess } from '../process.ts';

/** Runs the mock until it is interrupted. */
export function runMock(
  { port, host, ...choice }: ContractChoice & { port: number; host: string },
  { out }: CliProcess,
) {
  return withContract(choice, async (folder) => {
    const spec = folder === undefined ? {} : { spec: join(folder, 'openapi.json') };
    const mock = await startMock({ ...spec, port, host, onLog: (line) => void out(`${line}\n`) });
    for (const { method, path } of Object.values(operations)) out(`${method.padEnd(6)} ${mock.url}${path}\n`);
    out(
      'The mock accepts any key. To get an error such as 429, send the header "Prefer: code=429". To stop the mock, press Ctrl+C.\n',
    );
    await mock.ended;
    return exitCodes.success;
  });
}
