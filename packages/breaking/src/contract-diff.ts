import { isDeepStrictEqual } from 'node:util';
import { asObject, type Contract } from './contract.ts';
import { components } from './diff/components.ts';
import { breaking, comparedElsewhere, diffKeywords, prose, type Rule } from './diff/keywords.ts';
import { operations } from './diff/operations.ts';
import { change, inside, reversed, type Scope } from './diff/scope.ts';
import { sortSets } from './diff/sort-sets.ts';
import type { Change } from './level.ts';

const infoRules = {
  // The version is what the gate judges by the changes.
  version: comparedElsewhere,
  title: prose,
  summary: prose,
  description: prose,
  termsOfService: prose,
  contact: prose,
  license: prose,
};

const info: Rule = (was, is, scope, keyword) =>
  diffKeywords(infoRules, asObject(was), asObject(is), inside(scope, keyword));

/** Version 3.1.2 of OpenAPI only words things better than 3.1.1. */
const openapi: Rule = (was, is, scope, keyword) => {
  const [old, now] = [was, is].map((version) => String(version).split('.').slice(0, 2).join('.'));
  return old === now ? prose(was, is, scope, keyword) : breaking(was, is, scope, keyword);
};

const documentRules = {
  openapi,
  info,
  paths: operations,
  webhooks: (was, is, scope, keyword) => operations(was, is, reversed(scope), keyword),
  servers: comparedElsewhere,
  security: comparedElsewhere,
  components: comparedElsewhere,
  tags: prose,
  externalDocs: prose,
  'x-sources': prose,
  'x-statements': prose,
} satisfies Record<string, Rule>;

/**
 * What changed between two bundled contracts for those who use them, and at which level. Everything is compared by rules
 * (`diff/`), one table for each kind of object; what has no rule is breaking.
 *
 * @throws GateError when a reference points nowhere
 */
export function diffContracts(base: Contract, today: Contract): Change[] {
  const scope: Scope = { base, today, direction: 'sent', where: '', followed: new Set(), ancestors: [] };
  const changes = [
    ...diffKeywords(documentRules, base, today, scope),
    ...components(base.components, today.components, scope, 'components'),
  ];
  if (changes.length > 0 || isDeepStrictEqual(withoutVersion(base), withoutVersion(today))) return changes;
  return [change('patch', scope, 'the same is written in another way')];
}

function withoutVersion(contract: Contract): unknown {
  return sortSets({ ...contract, info: { ...contract.info, version: '' } });
}
