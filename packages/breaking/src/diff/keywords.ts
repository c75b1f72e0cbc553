import { isDeepStrictEqual } from 'node:util';
import { asObject, type JsonObject, member } from '../contract.ts';
import type { Change } from '../level.ts';
import { differs, resolve } from './reference.ts';
import { change, narrower, type Scope, wider } from './scope.ts';

/** Compares one keyword of two objects. The value is `undefined` where the object lacks the keyword. */
export type Rule = (was: unknown, is: unknown, scope: Scope, keyword: string) => Change[];

/** The rules of one kind of object, by keyword. */
export type Rules = Readonly<Record<string, Rule>>;

/** Compares two objects by the rules of their kind. A keyword without a rule is breaking. */
export function diffKeywords(rules: Rules, was: JsonObject, is: JsonObject, scope: Scope): Change[] {
  return namesOf(was, is).flatMap((keyword) => {
    const rule = (member(rules, keyword) as Rule | undefined) ?? unknownKeyword;
    return rule(member(was, keyword), member(is, keyword), scope, keyword);
  });
}

/** The same for objects that may be references. */
export function diffObjects(rules: Rules, was: unknown, is: unknown, scope: Scope): Change[] {
  const [old, now] = [resolve(scope.base, was, scope), resolve(scope.today, is, scope)];
  return diffKeywords(rules, asObject(old), asObject(now), scope);
}

/** What to report about members that an object has by name. */
export interface Members {
  removed: (value: unknown, name: string) => Change[];
  added: (value: unknown, name: string) => Change[];
  kept: (was: unknown, is: unknown, name: string) => Change[];
}

/** Compares objects whose keys are names, such as `properties` or `responses`. */
export function diffMembers(was: JsonObject, is: JsonObject, { removed, added, kept }: Members): Change[] {
  return namesOf(was, is).flatMap((name) => {
    if (!Object.hasOwn(is, name)) return removed(was[name], name);
    if (!Object.hasOwn(was, name)) return added(is[name], name);
    return kept(was[name], is[name], name);
  });
}

function namesOf(was: JsonObject, is: JsonObject): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])];
}

/** Text for people: no program behaves differently. */
export const prose: Rule = (was, is, scope, keyword) =>
  isDeepStrictEqual(was, is) ? [] : [change('patch', scope, `${keyword} changed`)];

/** Not compared here, but with the operations or schemas that it applies to. */
export const comparedElsewhere: Rule = () => [];

/** Any change breaks, whichever way values travel. */
export const breaking: Rule = (was, is, scope, keyword) =>
  differs(was, is, scope) ? [change('major', scope, `${keyword} changed${fromTo(was, is)}`)] : [];

const unknownKeyword: Rule = (was, is, scope, keyword) =>
  differs(was, is, scope) ? [change('major', scope, `${keyword} changed, for which the gate has no rule`)] : [];

/** A rule that values must obey: without it more are possible. Whether another one allows more is not known. */
export const constraint: Rule = (was, is, scope, keyword) => {
  if (!differs(was, is, scope)) return [];
  if (was === undefined) return [narrower(scope, `${keyword} is new`)];
  if (is === undefined) return [wider(scope, `${keyword} is gone`)];
  return breaking(was, is, scope, keyword);
};

/** `true` allows less than `false` and absence, which are the same. */
export const strictIfTrue: Rule = (was, is, scope, keyword) => {
  if ((was === true) === (is === true)) return [];
  return [is === true ? narrower(scope, `${keyword} is now true`) : wider(scope, `${keyword} is no longer true`)];
};

/** Semantic Versioning asks for a minor version when something becomes deprecated. */
export const deprecated: Rule = (was, is, scope, keyword) =>
  (was === true) === (is === true) ? [] : [change('minor', scope, `${keyword} changed`)];

/** A list of what is possible, in any order. Without it everything is. */
export const allowedValues: Rule = (was, is, scope, keyword) => {
  if (!Array.isArray(was) || !Array.isArray(is)) return constraint(was, is, scope, keyword);
  return [
    ...without(was, is).map((value) => narrower(scope, `${keyword} no longer has ${JSON.stringify(value)}`)),
    ...without(is, was).map((value) => wider(scope, `${keyword} now has ${JSON.stringify(value)}`)),
  ];
};

/** A list of what there must be, in any order. Without it nothing must. */
export const requiredNames: Rule = (was = [], is = [], scope, keyword) => {
  if (!Array.isArray(was) || !Array.isArray(is)) return breaking(was, is, scope, keyword);
  return [
    ...without(was, is).map((value) => wider(scope, `${keyword} no longer has ${JSON.stringify(value)}`)),
    ...without(is, was).map((value) => narrower(scope, `${keyword} now has ${JSON.stringify(value)}`)),
  ];
};

function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  return values.filter((value) => !others.some((other) => isDeepStrictEqual(other, value)));
}

/** The values, if they are short enough to show. */
function fromTo(was: unknown, is: unknown): string {
  const [from, to] = [was, is].map((value) => JSON.stringify(value) ?? 'nothing') as [string, string];
  return from.length + to.length > 80 ? '' : ` from ${from} to ${to}`;
}
