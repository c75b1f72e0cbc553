import { readdir, readFile } from 'node:fs/promises';
import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { expect, test } from 'vitest';
import ruleset from './ruleset.js';

const named = Object.entries(ruleset.rules);
const switchedOff = named.filter(([, rule]) => rule === 'off').map(([name]) => name);

test('every rule with a test is in the ruleset', async () => {
  const tests = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.test.ts'));
  const rules = tests.map((file) => file.replace('.test.ts', '')).filter((name) => name !== 'ruleset');
  expect(named.map(([name]) => name).filter((name) => !switchedOff.includes(name))).toEqual(rules.sort());
});

test('the contract violates every rule that is off', async () => {
  const contract = JSON.parse(await readFile(new URL('../../generated/openapi.json', import.meta.url), 'utf8'));
  const spectral = new Spectral();
  spectral.setRuleset({ extends: ruleset.extends } as RulesetDefinition);
  const broken = new Set((await spectral.run(contract)).map(({ code }) => code));
  expect([...broken].sort()).toEqual([...switchedOff].sort());
});
