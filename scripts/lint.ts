// npm run lint
import { styleText } from 'node:util';
import { lint } from './lint-steps.ts';

const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (colour: 'green' | 'red', text: string) => (colours ? styleText(colour, text) : text);

for (const { name, ok, seconds, output } of await lint()) {
  console.log(`${ok ? paint('green', '✓') : paint('red', '✗')} ${name}, ${seconds.toFixed(1)} s`);
  if (ok) continue;
  console.log(output.trimEnd());
  process.exitCode = 1;
}
