import { expect, test } from 'vitest';
import { parseArtefacts } from './parse-artefacts.ts';

test.each<[string, { name: string; text: string }]>([
  ['JavaScript', { name: 'inspect.js', text: 'export const a = "\n";' }],
  ['declarations', { name: 'types.d.ts', text: '/** a */ b */ export type A = 1;' }],
  ['JSON', { name: 'openapi.json', text: '{"a": 1,}' }],
  ['YAML', { name: 'openapi.yaml', text: 'a: b: c' }],
])('names the file when %s does not parse', async (_, { name, text }) => {
  const others = { 'a.js': 'export const a = 1;', 'a.d.ts': 'export declare const a: 1;', 'README.md': '# a' };
  await expect(parseArtefacts({ ...others, [name]: text })).rejects.toThrow(`${name}, as generated, does not parse: `);
  await expect(parseArtefacts(others)).resolves.toBeUndefined();
});

test('refuses a kind of file without a parser', async () => {
  await expect(parseArtefacts({ 'a.wasm': '' })).rejects.toThrow('a.wasm: the generator has no parser');
});
