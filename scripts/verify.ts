// npm run verify [-- --server URL] [--write] [--customer ID] [--json FILE] [--junit FILE]
import { runCommand } from '@customerscore-kit/run-tool';
import { runVerify } from '@customerscore-kit/verify';

await runCommand(() =>
  runVerify(process.argv.slice(2), {
    env: process.env,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  }),
);
