import { expect, test } from 'vitest';
import { kitContract } from './kit-contract.fixture.ts';
import { readContract, readContractPackage } from './read-contract.ts';

test('the contract package holds everything that the generator reads from openapi/', async () => {
  const { json, yaml, ...source } = await readContract(kitContract);
  const { json: packedJson, yaml: packedYaml, ...packed } = await readContractPackage();
  expect(packed).toEqual(source);
  expect([packedJson.trimEnd(), packedYaml.trimEnd()]).toEqual([json.trimEnd(), yaml.trimEnd()]);
});
