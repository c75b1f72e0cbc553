import { asObject, type Contract } from '../contract.ts';
import type { Change } from '../level.ts';
import { breaking, diffKeywords, diffMembers, prose, type Rule } from './keywords.ts';
import { lookUp } from './reference.ts';
import { change, inside, type Scope } from './scope.ts';

/** The limits of an operation. The contract package exports them, so programs rely on each of them. */
export const limits: Rule = (before, after, scope, keyword) =>
  diffMembers(asObject(before), asObject(after), {
    removed: (_, limit) => [change('major', scope, `limit ${limit} was removed`)],
    added: (_, limit) => [change('major', scope, `limit ${limit} was added`)],
    kept: (old, now, limit) => diffLimit(old, now, inside(scope, `${keyword} ${limit}`)),
  });

function diffLimit(before: unknown, after: unknown, scope: Scope): Change[] {
  const rules = { description: prose, 'x-provenance': prose, value, pool: breaking, header: breaking };
  return diffKeywords(rules, asObject(before), asObject(after), scope);
}

const value: Rule = (before, after, scope, keyword) => {
  const [old, now] = [limitValue(scope.base, before, scope), limitValue(scope.today, after, scope)];
  if (typeof old !== 'number' || typeof now !== 'number' || now <= old) return breaking(old, now, scope, keyword);
  return [change('minor', scope, `${keyword} rose from ${old} to ${now}`)];
};

/** The value of a limit, which may be a JSON pointer to it. */
function limitValue(contract: Contract, value: unknown, scope: Scope): unknown {
  return typeof value === 'string' && value.startsWith('#/') ? lookUp(contract, value, scope) : value;
}
