import { describe, expect, test } from 'vitest';
import { statements, statementsInExamples, statementsInProvenance, untestedStatements } from './statements.ts';

describe('the contract cites what the vendor does after an upload', () => {
  const carried = Object.entries(statements).filter(([, { proof }]) => proof === 'carried');
  test.each(carried)('%s', (id) => {
    expect(statementsInProvenance()).toContain(id);
  });
});

test('the contract or an example cites every statement of the page', () => {
  const named = new Set([...statementsInProvenance(), ...statementsInExamples()]);
  expect(Object.keys(statements).filter((id) => !named.has(id))).toEqual([]);
});

test('every cited id is a statement', () => {
  const named = [...statementsInProvenance(), ...statementsInExamples()].filter((source) => /^S\d+$/.test(source));
  expect(named.filter((id) => !(id in statements))).toEqual([]);
});

describe('untestedStatements', () => {
  const wanted = { S01: { text: 'One.', proof: 'run' }, S02: { text: 'Two.', proof: 'carried' } } as const;
  test.each<[string, { given: string[]; want: string[] }]>([
    ['all proven', { given: ['S01 S02 both'], want: [] }],
    ['one without a test', { given: ['a S01 b'], want: ['S02 has no test: Two.'] }],
    [
      'an id that is no statement',
      { given: ['S01', 'S02', 'S77'], want: ['S77 appears in a test title, but is not a statement.'] },
    ],
    ['letters around it are no id', { given: ['XS01', 'S02', 'S012'], want: ['S01 has no test: One.'] }],
  ])('%s', (_, { given, want }) => {
    expect(untestedStatements(given, wanted)).toEqual(want);
  });
});
