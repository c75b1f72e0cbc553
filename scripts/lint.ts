// npm run lint
import { styleText } from 'node:util';
import { runCommand } from '@customerscore-kit/run-tool';
import { lint } from './lint-steps.ts';

const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (colour: 'green' | 'red', text: string) => (colours ? styleText(colour, text) : text);

await runCommand(async () => {
  const results = await lint();
  for (const { name, ok, seconds, output } of results) {
    console.log(`${ok ? paint('green', '✓') : paint('red', '✗')} ${name}, ${seconds.toFixed(1)} s`);
    if (!ok) console.log(output.trimEnd());
  }
  return results.every(({ ok }) => ok) ? 0 : 1;
});
