import { asObject, type Contract } from '../contract.ts';
import type { Change } from '../level.ts';
import { breaking, diffKeywords, diffMembers, prose, type Rule } from './keywords.ts';
import { lookUp } from './reference.ts';
import { change, inside, type Scope } from './scope.ts';

/** The limits of an operation. They are data of the contract package: a program that reads one relies on it. */
export const limits: Rule = (was, is, scope, keyword) =>
  diffMembers(asObject(was), asObject(is), {
    removed: (_, limit) => [change('major', scope, `limit ${limit} is gone`)],
    added: (_, limit) => [change('major', scope, `limit ${limit} is new`)],
    kept: (old, now, limit) => diffLimit(old, now, inside(scope, `${keyword} ${limit}`)),
  });

function diffLimit(was: unknown, is: unknown, scope: Scope): Change[] {
  const rules = { description: prose, 'x-provenance': prose, value, pool: breaking, header: breaking };
  return diffKeywords(rules, asObject(was), asObject(is), scope);
}

const value: Rule = (was, is, scope, keyword) => {
  const [old, now] = [figure(scope.base, was, scope), figure(scope.today, is, scope)];
  if (typeof old !== 'number' || typeof now !== 'number' || now <= old) return breaking(old, now, scope, keyword);
  return [change('minor', scope, `${keyword} rose from ${old} to ${now}`)];
};

/** The value of a limit, which may be a pointer at the place where it stands. */
function figure(contract: Contract, value: unknown, scope: Scope): unknown {
  return typeof value === 'string' && value.startsWith('#/') ? lookUp(contract, value, scope) : value;
}
