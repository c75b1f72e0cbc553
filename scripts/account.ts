// npm run account -- --account FILE --out DIR [--check]
// npm run account -- --from FILE [--from …] [--out FILE]
import { runCommand } from '@customerscore-kit/run-tool';
import { accountUsage, runAccount } from './run-account.ts';

const run = () =>
  runAccount(process.argv.slice(2), {
    folder: process.env.INIT_CWD,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  });
await runCommand(run, accountUsage);
