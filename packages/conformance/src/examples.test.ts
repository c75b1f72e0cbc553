import { examples } from '@customerscore-kit/contract/examples';
import { afterAll, describe, expect, test } from 'vitest';
import { type Case, cases } from './cases.ts';
import { disagreements } from './disagreements.ts';
import { askClient } from './tools/client.ts';
import { askMock } from './tools/mock.ts';
import { askTypes } from './tools/types.ts';
import { askValidators } from './tools/validators.ts';

const tools = [askValidators(), askTypes(), ...(await Promise.all([askMock(), askClient()]))];
const tally = new Map(tools.map(({ name }) => [name, { asked: 0, agreed: 0 }]));

afterAll(async () => {
  await Promise.all(tools.map((tool) => tool.close?.()));
  const sum = (count: 'asked' | 'agreed') => [...tally.values()].reduce((total, row) => total + row[count], 0);
  const rows = [...tally].map(([name, { asked, agreed }]) => `  ${name.padEnd(10)} ${agreed} of ${asked} agreed`);
  const known = disagreements.map(({ tool, example, reason }) => `  ${tool}, ${example}: ${reason}`);
  console.log(
    [
      `${cases.length} examples × ${tools.length} tools: ${sum('agreed')} of ${sum('asked')} agreed`,
      ...rows,
      'Known disagreements:',
      ...known,
    ].join('\n'),
  );
});

for (const tool of tools) {
  describe(tool.name, () => {
    test.each(titled(cases.filter(tool.isAsked)))('%s', async (_, example) => {
      const count = tally.get(tool.name)!;
      count.asked++;
      const said = await tool.ask(example);
      const known = disagreements.find((entry) => entry.tool === tool.name && entry.example === example.name);
      if (known) {
        expect(said, 'This disagreement is listed, but the tool agrees now: take it off the list.').not.toEqual(
          tool.want(example),
        );
      } else {
        expect(said).toEqual(tool.want(example));
        count.agreed++;
      }
    });
  });
}

/** Each case under its name and the ids of the statements it bears on. */
function titled(examples: Case[]): [string, Case][] {
  return examples.map((example) => [`${example.statements}${example.name}`, example]);
}

test('every listed disagreement is about a tool and an example that exist', () => {
  for (const { tool, example } of disagreements) {
    expect(tools.map(({ name }) => name)).toContain(tool);
    expect(cases.map(({ name }) => name)).toContain(example);
  }
});

test.each(['accepted', 'rejected'])('every operation with a body has enough %s examples', (verdict) => {
  for (const operationId of Object.keys(examples)) {
    const count = cases.filter(({ name }) => name.startsWith(`${operationId}/${verdict}/`)).length;
    expect(count, operationId).toBeGreaterThanOrEqual(operationId === 'uploadCustomers' ? 20 : 6);
  }
});
