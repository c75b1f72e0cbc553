// npm run check:breaking [-- --base REV]
//
// Compares the contract with the one at the base. Exits with 0 if info.version was raised as far as the changes require, 1 if
// it was not, 2 if the contracts could not be compared.
import { parseArgs } from 'node:util';
import { checkBreaking, describeReport, GateError } from '@customerscore-kit/breaking';
import { runCommand } from '@customerscore-kit/run-tool';

const usage = `npm run check:breaking [-- --base REV]

  --base REV   revision to compare with (default: the merge base with the main branch, else the last release)`;

await runCommand(async () => {
  const { base } = parseArgs({ options: { base: { type: 'string' } } }).values;
  try {
    const report = await checkBreaking({ repository: process.cwd(), ...(base === undefined ? {} : { base }) });
    for (const line of describeReport(report)) console.log(line);
    return report.ok ? 0 : 1;
  } catch (error) {
    console.error(error instanceof GateError ? error.message : error);
    return 2;
  }
}, usage);
