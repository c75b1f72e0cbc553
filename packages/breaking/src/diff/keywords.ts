import { isDeepStrictEqual } from 'node:util';
import { asObject, type JsonObject, member } from '../contract.ts';
import type { Change } from '../level.ts';
import { differs, resolve } from './reference.ts';
import { change, narrower, type Scope, wider } from './scope.ts';

/** Compares one keyword of two objects. A missing keyword is `undefined`. */
export type Rule = (before: unknown, after: unknown, scope: Scope, keyword: string) => Change[];

/** Rules for one kind of object, by keyword. */
export type Rules = Readonly<Record<string, Rule>>;

/** Compares two objects keyword by keyword. A keyword without a rule is breaking. */
export function diffKeywords(rules: Rules, before: JsonObject, after: JsonObject, scope: Scope): Change[] {
  return namesOf(before, after).flatMap((keyword) => {
    const rule = (member(rules, keyword) as Rule | undefined) ?? unknownKeyword;
    return rule(member(before, keyword), member(after, keyword), scope, keyword);
  });
}

/** Like {@link diffKeywords}, for objects that may be references. */
export function diffObjects(rules: Rules, before: unknown, after: unknown, scope: Scope): Change[] {
  const [old, now] = [resolve(scope.base, before, scope), resolve(scope.today, after, scope)];
  return diffKeywords(rules, asObject(old), asObject(now), scope);
}

/** What to report about the members of a map, such as `properties`. */
export interface Members {
  removed: (value: unknown, name: string) => Change[];
  added: (value: unknown, name: string) => Change[];
  kept: (before: unknown, after: unknown, name: string) => Change[];
}

/** Compares objects whose keys are names, such as `properties` or `responses`. */
export function diffMembers(before: JsonObject, after: JsonObject, { removed, added, kept }: Members): Change[] {
  return namesOf(before, after).flatMap((name) => {
    if (!Object.hasOwn(after, name)) return removed(before[name], name);
    if (!Object.hasOwn(before, name)) return added(after[name], name);
    return kept(before[name], after[name], name);
  });
}

function namesOf(before: JsonObject, after: JsonObject): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

/** Text for people. A change of it changes no program. */
export const prose: Rule = (before, after, scope, keyword) =>
  isDeepStrictEqual(before, after) ? [] : [change('patch', scope, `${keyword} changed`)];

/** Not compared here, but with the operations or schemas that it applies to. */
export const comparedElsewhere: Rule = () => [];

/** Any change is breaking, in both directions. */
export const breaking: Rule = (before, after, scope, keyword) =>
  differs(before, after, scope) ? [change('major', scope, `${keyword} changed${fromTo(before, after)}`)] : [];

const unknownKeyword: Rule = (before, after, scope, keyword) =>
  differs(before, after, scope) ? [change('major', scope, `${keyword} changed; the gate has no rule for it`)] : [];

/** A restriction on values. Removing it allows more; a changed one cannot be compared, so it is breaking. */
export const constraint: Rule = (before, after, scope, keyword) => {
  if (!differs(before, after, scope)) return [];
  if (before === undefined) return [narrower(scope, `${keyword} was added`)];
  if (after === undefined) return [wider(scope, `${keyword} was removed`)];
  return breaking(before, after, scope, keyword);
};

/** `true` allows less. `false` and a missing keyword mean the same. */
export const strictIfTrue: Rule = (before, after, scope, keyword) => {
  if ((before === true) === (after === true)) return [];
  return [after === true ? narrower(scope, `${keyword} is now true`) : wider(scope, `${keyword} is no longer true`)];
};

/** Semantic Versioning requires a minor version for a deprecation. */
export const deprecated: Rule = (before, after, scope, keyword) =>
  (before === true) === (after === true) ? [] : [change('minor', scope, `${keyword} changed`)];

/** An unordered list of allowed values. Without it, every value is allowed. */
export const allowedValues: Rule = (before, after, scope, keyword) => {
  if (!Array.isArray(before) || !Array.isArray(after)) return constraint(before, after, scope, keyword);
  return [
    ...without(before, after).map((value) => narrower(scope, `${keyword} no longer has ${JSON.stringify(value)}`)),
    ...without(after, before).map((value) => wider(scope, `${keyword} now has ${JSON.stringify(value)}`)),
  ];
};

/** An unordered list of required names. Without it, nothing is required. */
export const requiredNames: Rule = (before = [], after = [], scope, keyword) => {
  if (!Array.isArray(before) || !Array.isArray(after)) return breaking(before, after, scope, keyword);
  return [
    ...without(before, after).map((value) => wider(scope, `${keyword} no longer has ${JSON.stringify(value)}`)),
    ...without(after, before).map((value) => narrower(scope, `${keyword} now has ${JSON.stringify(value)}`)),
  ];
};

function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  return values.filter((value) => !others.some((other) => isDeepStrictEqual(other, value)));
}

/** Both values, if they are short enough to print. */
function fromTo(before: unknown, after: unknown): string {
  const [from, to] = [before, after].map((value) => JSON.stringify(value) ?? 'nothing') as [string, string];
  return from.length + to.length > 80 ? '' : ` from ${from} to ${to}`;
}
