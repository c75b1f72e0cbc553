// npm run generate [-- --check]
import { parseArgs } from 'node:util';
import { generateContract } from '@customerscore-kit/generator';
import { runCommand } from '@customerscore-kit/run-tool';
import { contractFiles } from './contract-files.ts';

await runCommand(async () => {
  let code = 0;
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

  const started = performance.now();
  const { files, changed, stray, provenanceChanged } = await generateContract({
    ...contractFiles,
    check: values.check,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const stale = [
    ...changed.map((name) => `${contractFiles.outDir}/${name}`),
    ...(provenanceChanged ? [contractFiles.provenanceFile] : []),
  ];

  if (stale.length === 0) {
    console.log(`generated/ is up to date: ${files.length} files, ${seconds} s`);
  } else if (values.check) {
    console.error('generated/ is out of date with openapi/:');
    for (const path of stale) console.error(`  ${path}`);
    console.error('Run "npm run generate" and commit the result.');
    code = 1;
  } else {
    console.log(`generated/ written: ${changed.length} of ${files.length} files changed, ${seconds} s`);
    for (const path of stale) console.log(`  ${path}`);
  }

  if (stray.length > 0) {
    console.error('These files in generated/ are not generated:');
    for (const name of stray) console.error(`  ${contractFiles.outDir}/${name}`);
    console.error('Delete them.');
    code = 1;
  }
  return code;
});
