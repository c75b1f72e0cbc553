import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '@customerscore-kit/run-tool';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runs } from '../artefacts/runs.fixture.ts';
import { bundle, printYaml } from './bundle.ts';
import { awkwardNames, hostileTexts } from './hostile-texts.fixture.ts';
import { kitContract } from './kit-contract.fixture.ts';

test.each(['json', 'yaml'] as const)(
  'the bundle is that of the command line tool, as %s, byte for byte',
  async (extension) => {
    const folder = await mkdtemp(join(tmpdir(), 'customerscore-bundle-'));
    try {
      const target = join(folder, `openapi.${extension}`);
      const { code, output } = await runTool('@redocly/cli', ['bundle', kitContract, '--output', target]);
      expect(code, output).toBe(0);
      expect((await bundle(kitContract))[extension].trimEnd()).toBe((await readFile(target, 'utf8')).trimEnd());
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test('YAML preserves any keys and strings', () => {
  const text = fc.oneof(fc.constantFrom(...awkwardNames, ...hostileTexts), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.dictionary(text, text), (value) => {
      expect(parse(printYaml(value))).toEqual(value);
    }),
    { numRuns: runs(200, 100) },
  );
});
