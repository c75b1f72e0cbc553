// npm run mock:prism [-- --port 4010]
//
// Runs plain Prism with the contract, to compare its answers with those of the mock.
import { parseArgs } from 'node:util';
import { startPrism } from '@customerscore-kit/prism';
import { runCommand } from '@customerscore-kit/run-tool';

await runCommand(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' } } });
  const prism = await startPrism({ port: Number(values.port), onLog: (line) => console.log(line) });
  console.log(`Prism: ${prism.url}`);
  await prism.ended;
  return 0;
});
