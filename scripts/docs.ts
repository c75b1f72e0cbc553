// npm run docs [-- --contract DIR] [--out DIR]
import { parseArgs } from 'node:util';
import { runCommand } from '@customerscore-kit/run-tool';
import { buildSite } from '@customerscore-kit/site';
import { fromCaller } from './from-caller.ts';

const usage = `npm run docs [-- --contract DIR] [--out DIR]

  --contract DIR    package of an account, created with "npm run account" (default: the general contract)
  --out DIR         output folder (default: dist/site)`;

const options = {
  contract: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { contract, out, help } = parseArgs({ options }).values;
  if (help) {
    console.log(usage);
    return 0;
  }
  const outDir = out === undefined ? 'dist/site' : fromCaller(out);
  const started = performance.now();
  const { files } = await buildSite({
    outDir,
    ...(contract === undefined ? {} : { contract: fromCaller(contract) }),
  });
  console.log(`${outDir} written in ${((performance.now() - started) / 1000).toFixed(1)} s: ${files.join(', ')}`);
  console.log(`Open ${outDir}/index.html in a browser. It needs no server and no network.`);
  return 0;
}, usage);
