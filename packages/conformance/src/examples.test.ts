import { examples } from '@customerscore-kit/contract/examples';
import { afterAll, describe, expect, test } from 'vitest';
import { type Case, cases } from './cases.ts';
import { disagreements } from './disagreements.ts';
import { clientTool } from './tools/client.ts';
import { mockTool, prismTool } from './tools/mock.ts';
import { serverTool } from './tools/server.ts';
import { typesTool } from './tools/types.ts';
import { validatorsTool } from './tools/validators.ts';

const tools = [
  validatorsTool(),
  typesTool(),
  serverTool(),
  ...(await Promise.all([mockTool(), prismTool(), clientTool()])),
];
const tally = new Map(tools.map(({ name }) => [name, { total: 0, agreed: 0 }]));

afterAll(async () => {
  await Promise.all(tools.map((tool) => tool.close?.()));
  const sum = (count: 'total' | 'agreed') => [...tally.values()].reduce((total, row) => total + row[count], 0);
  const rows = [...tally].map(([name, { total, agreed }]) => `  ${name.padEnd(10)} ${agreed} of ${total} agreed`);
  const known = disagreements.map(({ tool, example, reason }) => `  ${tool}, ${example}: ${reason}`);
  console.log(
    [
      `${cases.length} examples × ${tools.length} tools: ${sum('agreed')} of ${sum('total')} agreed`,
      ...rows,
      'Known disagreements:',
      ...known,
    ].join('\n'),
  );
});

for (const tool of tools) {
  describe(tool.name, () => {
    test.each(titled(cases.filter(tool.applies)))('%s', async (_, example) => {
      const count = tally.get(tool.name)!;
      count.total++;
      const actual = await tool.run(example);
      const known = disagreements.find((entry) => entry.tool === tool.name && entry.example === example.name);
      if (known) {
        expect(actual, 'The tool now agrees. Remove this entry from disagreements.ts.').not.toEqual(
          tool.expected(example),
        );
      } else {
        expect(actual).toEqual(tool.expected(example));
        count.agreed++;
      }
    });
  });
}

/** Cases by title: the ids of their statements, and their name. */
function titled(examples: Case[]): [string, Case][] {
  return examples.map((example) => [`${example.statements}${example.name}`, example]);
}

test('every listed disagreement has an existing tool and example', () => {
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
