// npm run generate [-- --check]
import { parseArgs } from 'node:util';
import { generateContract } from '@customerscore-kit/generator';

try {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

  const started = performance.now();
  const { files, changed, stray } = await generateContract({
    source: 'openapi/openapi.yaml',
    outDir: 'generated',
    check: values.check,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);

  if (changed.length === 0) {
    console.log(`generated/ is up to date: ${files.length} files, ${seconds} s`);
  } else if (values.check) {
    console.error('generated/ is not what openapi/ gives. Stale:');
    for (const name of changed) console.error(`  generated/${name}`);
    console.error('Cure: run "npm run generate" and commit the result.');
    process.exitCode = 1;
  } else {
    console.log(`generated/ written: ${changed.length} of ${files.length} files changed, ${seconds} s`);
    for (const name of changed) console.log(`  ${name}`);
  }

  if (stray.length > 0) {
    console.error("Not the generator's, and in its folder:");
    for (const name of stray) console.error(`  generated/${name}`);
    console.error('Cure: delete them.');
    process.exitCode = 1;
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
