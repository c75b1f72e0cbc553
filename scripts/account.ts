// npm run account -- --account FILE --out DIR [--check]
// npm run account -- --from FILE [--from …] [--out FILE]
import { runAccount } from './run-account.ts';

process.exitCode = await runAccount(process.argv.slice(2), {
  folder: process.env.INIT_CWD,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
