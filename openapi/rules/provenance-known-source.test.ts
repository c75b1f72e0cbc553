import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';
import rule from './provenance-known-source.js';

const sources = { 'x-sources': { intro: { level: 'documented' }, reading: { level: 'assumed' } } };
const inSchema = (entry: unknown) => ({
  ...sources,
  components: { schemas: { A: { type: 'string', 'x-provenance': [entry] } } },
});

test.each<[string, { given: unknown; want: string[] }]>([
  ['statement', { given: { level: 'documented', source: 'S01' }, want: [] }],
  [
    'statement at another level',
    {
      given: { level: 'reported', source: 'S01' },
      want: ['S01 is a statement of the vendor\'s page. Its level must be "documented".'],
    },
  ],
  ['key of x-sources', { given: { level: 'documented', source: 'intro' }, want: [] }],
  [
    'key of x-sources at another level',
    {
      given: { level: 'reported', source: 'intro' },
      want: ['"intro" has the level "documented" in x-sources, not "reported".'],
    },
  ],
  [
    'unknown source',
    {
      given: { level: 'assumed', source: 'intros' },
      want: ['"intros" is neither a statement (S01 …) nor a key of x-sources.'],
    },
  ],
  [
    'statement of three digits',
    {
      given: { level: 'documented', source: 'S001' },
      want: ['"S001" is neither a statement (S01 …) nor a key of x-sources.'],
    },
  ],
  [
    'name that every object has',
    {
      given: { level: 'documented', source: 'toString' },
      want: ['"toString" is neither a statement (S01 …) nor a key of x-sources.'],
    },
  ],
  [
    'unknown level',
    { given: { level: 'sure', source: 'S01' }, want: ['level must be one of documented, reported, assumed.'] },
  ],
  ['no level', { given: { source: 'S01' }, want: ['level must be one of documented, reported, assumed.'] }],
  ['no source', { given: { level: 'documented' }, want: ['source must be a string.'] }],
  ['note', { given: { level: 'documented', source: 'S01', note: 'Once.' }, want: [] }],
  [
    'note of another type',
    { given: { level: 'documented', source: 'S01', note: 1 }, want: ['note must be a string.'] },
  ],
  ['stray field', { given: { level: 'documented', source: 'S01', off: [] }, want: ['An entry has no field "off".'] }],
  ['of a keyword', { given: { level: 'documented', source: 'S01', of: ['type'] }, want: [] }],
  [
    'of a keyword that is not there',
    {
      given: { level: 'documented', source: 'S01', of: ['format'] },
      want: ['of contains "format", which is not a keyword here.'],
    },
  ],
  ['of nothing', { given: { level: 'documented', source: 'S01', of: [] }, want: ['of must be a list of keywords.'] }],
  [
    'of a string',
    { given: { level: 'documented', source: 'S01', of: 'type' }, want: ['of must be a list of keywords.'] },
  ],
  ['an entry that is a string', { given: 'S01', want: ['An entry must be an object with level and source.'] }],
])('%s', async (_name, { given, want }) => {
  expect((await lintWith(rule, inSchema(given)))['components/schemas/A/x-provenance/0'] ?? []).toEqual(want);
});

const of = (aspect: string) => ({ 'x-provenance': [{ level: 'documented', source: 'S01', of: [aspect] }] });

test.each<[string, { given: object; want: string[] }]>([
  ['security of an operation', { given: { paths: { '/a': { get: of('security') } } }, want: [] }],
  [
    'a status of an operation',
    { given: { paths: { '/a': { get: { ...of('404'), responses: { 404: {} } } } } }, want: [] },
  ],
  [
    'a status that the operation does not have',
    {
      given: { paths: { '/a': { get: { ...of('404'), responses: { 400: {} } } } } },
      want: ['paths/~1a/get/x-provenance/0'],
    },
  ],
  [
    'security of a response',
    {
      given: { components: { responses: { A: of('security') } } },
      want: ['components/responses/A/x-provenance/0'],
    },
  ],
  [
    'consequence of a limit',
    { given: { paths: { '/a': { get: { 'x-limits': { maxItems: of('consequence') } } } } }, want: [] },
  ],
  [
    'consequence of an operation',
    { given: { paths: { '/a': { get: of('consequence') } } }, want: ['paths/~1a/get/x-provenance/0'] },
  ],
  ['name of a property', { given: { components: { schemas: { A: { properties: { b: of('name') } } } } }, want: [] }],
  [
    'name of a component',
    { given: { components: { schemas: { A: of('name') } } }, want: ['components/schemas/A/x-provenance/0'] },
  ],
  [
    'x-provenance that is no list',
    {
      given: { components: { headers: { A: { 'x-provenance': 'S01' } } } },
      want: ['components/headers/A/x-provenance'],
    },
  ],
])('%s', async (_name, { given, want }) => {
  expect(Object.keys(await lintWith(rule, given))).toEqual(want);
});
