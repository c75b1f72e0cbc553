// npm run verify [-- --server URL] [--write] [--customer ID] [--json FILE] [--junit FILE]
import { runVerify } from '@customerscore-kit/verify';
import { endWithParent } from './end-with-parent.ts';

endWithParent();
process.exitCode = await runVerify(process.argv.slice(2), {
  env: process.env,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
