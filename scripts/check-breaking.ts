// npm run check:breaking [-- --base REV]
//
// Compares the contract with the one at the base. Exits with 0 if info.version moved as far as the changes ask, 1 if it
// did not, 2 if nothing could be compared.
import { parseArgs } from 'node:util';
import { checkBreaking, describeReport, GateError } from '@customerscore-kit/breaking';

const usage = `npm run check:breaking [-- --base REV]

  --base REV   revision to compare with (default: the merge base with the main branch, else the last release)`;

try {
  const { base } = parseArgs({ options: { base: { type: 'string' } } }).values;
  const report = await checkBreaking({ repository: process.cwd(), ...(base === undefined ? {} : { base }) });
  for (const line of describeReport(report)) console.log(line);
  process.exitCode = report.ok ? 0 : 1;
} catch (error) {
  const isUsage = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  console.error(error instanceof GateError || isUsage ? (error as Error).message : error);
  if (isUsage) console.error(usage);
  process.exitCode = 2;
}
