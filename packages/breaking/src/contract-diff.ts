import { isDeepStrictEqual } from 'node:util';
import { asObject, type Contract } from './contract.ts';
import { components } from './diff/components.ts';
import { breaking, comparedElsewhere, diffKeywords, prose, type Rule } from './diff/keywords.ts';
import { operations } from './diff/operations.ts';
import { change, inside, reversed, type Scope } from './diff/scope.ts';
import { sortSets } from './diff/sort-sets.ts';
import type { Change } from './level.ts';

const infoRules = {
  // The gate checks the version itself.
  version: comparedElsewhere,
  title: prose,
  summary: prose,
  description: prose,
  termsOfService: prose,
  contact: prose,
  license: prose,
};

const info: Rule = (before, after, scope, keyword) =>
  diffKeywords(infoRules, asObject(before), asObject(after), inside(scope, keyword));

/** Patch versions of OpenAPI (3.1.1, 3.1.2) only clarify the text of the specification. */
const openapi: Rule = (before, after, scope, keyword) => {
  const [old, now] = [before, after].map((version) => String(version).split('.').slice(0, 2).join('.'));
  return old === now ? prose(before, after, scope, keyword) : breaking(before, after, scope, keyword);
};

const documentRules = {
  openapi,
  info,
  paths: operations,
  webhooks: (before, after, scope, keyword) => operations(before, after, reversed(scope), keyword),
  servers: comparedElsewhere,
  security: comparedElsewhere,
  components: comparedElsewhere,
  tags: prose,
  externalDocs: prose,
  'x-sources': prose,
  'x-statements': prose,
} satisfies Record<string, Rule>;

/**
 * Lists what changed between two bundled contracts, from the point of view of their users, with the level of each change.
 * `diff/` has a table of rules for each kind of object. A keyword without a rule is breaking.
 *
 * @throws GateError when a reference has no target
 */
export function diffContracts(base: Contract, today: Contract): Change[] {
  const scope: Scope = { base, today, direction: 'sent', where: '', followed: new Set(), ancestors: [] };
  const changes = [
    ...diffKeywords(documentRules, base, today, scope),
    ...components(base.components, today.components, scope, 'components'),
  ];
  if (changes.length > 0 || isDeepStrictEqual(withoutVersion(base), withoutVersion(today))) return changes;
  return [change('patch', scope, 'the contract is written differently, with the same meaning')];
}

function withoutVersion(contract: Contract): unknown {
  return sortSets({ ...contract, info: { ...contract.info, version: '' } });
}
