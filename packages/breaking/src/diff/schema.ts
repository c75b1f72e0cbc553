import { asArray, asObject, isObject } from '../contract.ts';
import type { Change } from '../level.ts';
import { comparedElsewhere, diffKeywords, diffMembers, type Rule, type Rules } from './keywords.ts';
import { alternativesOf, readSchema, type Schema } from './read-schema.ts';
import { differs } from './reference.ts';
import { annotations, valueConstraints } from './schema-keywords.ts';
import { change, inside, narrower, reversed, type Scope, wider } from './scope.ts';

/**
 * Compares two schemas by the values that they allow. `true`, `{}` and a missing schema all allow every value.
 * https://json-schema.org/draft/2020-12/json-schema-core#section-4.3.2
 */
export function diffSchema(before: unknown, after: unknown, scope: Scope): Change[] {
  const { ancestors, direction } = scope;
  if (ancestors.some((pair) => pair.before === before && pair.after === after && pair.direction === direction))
    return [];
  const within: Scope = { ...scope, ancestors: [...ancestors, { before, after, direction }] };
  const [old, now] = [readSchema(scope.base, before, scope), readSchema(scope.today, after, scope)];
  if (old === false && now === false) return [];
  if (now === false) return [narrower(scope, 'no value is allowed any more')];
  if (old === false) return [wider(scope, 'values are allowed where none were')];
  return [...diffKeywords(annotations, old.annotations, now.annotations, within), ...diffConstraints(old, now, within)];
}

function diffConstraints(before: Schema, after: Schema, scope: Scope): Change[] {
  const [wasOpen, isOpen] = [before, after].map((schema) => Object.keys(schema.constraints).length === 0);
  if (wasOpen && isOpen) return [];
  if (wasOpen !== isOpen) {
    return [
      wasOpen
        ? narrower(scope, 'a schema was added where every value was allowed')
        : wider(scope, 'every value is now allowed'),
      ...diffKeywords(knownConstraints, before.constraints, after.constraints, scope),
    ];
  }
  const [old, now] = [alternativesOf(before), alternativesOf(after)];
  if (old !== undefined || now !== undefined) {
    return diffAlternatives(old ?? [before.constraints], now ?? [after.constraints], scope);
  }
  return [
    ...diffKeywords(constraints, before.constraints, after.constraints, scope),
    ...diffNewProperties(before, after, scope),
  ];
}

const subschema: Rule = (before = true, after = true, scope, keyword) =>
  diffSchema(before, after, inside(scope, keyword));

const properties: Rule = (before, after, scope, keyword) =>
  diffMembers(asObject(before), asObject(after), {
    // Breaking even if additional properties are allowed: the types lack it, and its value is lost.
    removed: (_, name) => [change('major', scope, `property ${name} was removed`)],
    added: (_, name) => [change('minor', scope, `property ${name} was added`)],
    kept: (old, now, name) => diffSchema(old, now, inside(scope, `${keyword}/${name}`)),
  });

/** A new property was allowed before as an additional one. If `additionalProperties` had a schema, the new one may be narrower. */
function diffNewProperties({ constraints: before }: Schema, { constraints: after }: Schema, scope: Scope): Change[] {
  const { properties: known, additionalProperties: others = true } = before;
  const wereTyped = isObject(others) && Object.keys(others).length > 0;
  return Object.entries(asObject(after.properties))
    .filter(([name, schema]) => !Object.hasOwn(asObject(known), name) && (wereTyped || schema === false))
    .flatMap(([name, schema]) => diffSchema(others, schema, inside(scope, `properties/${name}`)));
}

const patternProperties: Rule = (before, after, scope, keyword) =>
  diffMembers(asObject(before), asObject(after), {
    removed: (_, pattern) => [change('major', scope, `${keyword} no longer has ${pattern}`)],
    added: (_, pattern) => [narrower(scope, `${keyword} now has ${pattern}`)],
    kept: (old, now, pattern) => diffSchema(old, now, inside(scope, `${keyword}/${pattern}`)),
  });

/** Values must match all members; their order is irrelevant. An added or removed member is compared with an empty schema. */
const allOf: Rule = (before, after, scope, keyword) => {
  const lost = asArray(before).filter((old) => asArray(after).every((now) => differs(old, now, scope)));
  const gained = asArray(after).filter((now) => asArray(before).every((old) => differs(old, now, scope)));
  const place = inside(scope, keyword);
  if (lost.length === gained.length) return lost.flatMap((schema, index) => diffSchema(schema, gained[index], place));
  const read = (contract: Scope['base'], node: unknown) =>
    (readSchema(contract, node, scope) || { constraints: { not: {} } }).constraints;
  return [
    ...lost.flatMap((schema) => diffKeywords(constraints, read(scope.base, schema), {}, place)),
    ...gained.flatMap((schema) => diffKeywords(constraints, {}, read(scope.today, schema), place)),
  ];
};

const alternatives: Rule = (before, after, scope, keyword) => {
  if (before === undefined) return [narrower(scope, `${keyword} was added`)];
  if (after === undefined) return [wider(scope, `${keyword} was removed`)];
  return diffAlternatives(asArray(before), asArray(after), inside(scope, keyword));
};

/**
 * Alternatives are unordered. If exactly one changed, its two versions are compared. Otherwise an alternative counts as removed
 * only if no other alternative covers it: `oneOf` of an enum and `null` still allows the enum's values.
 */
function diffAlternatives(before: readonly unknown[], after: readonly unknown[], scope: Scope): Change[] {
  const [changed, ...othersChanged] = before.filter((old) => after.every((now) => differs(old, now, scope)));
  const [changedTo, ...othersChangedTo] = after.filter((now) => before.every((old) => differs(old, now, scope)));
  const isOne = changed !== undefined && changedTo !== undefined && othersChanged.length + othersChangedTo.length === 0;
  if (isOne) return diffSchema(changed, changedTo, scope);
  const forth: Scope = { ...scope, direction: 'sent' };
  const back: Scope = { ...forth, base: scope.today, today: scope.base };
  return [
    ...before
      .filter((old) => !after.some((now) => isCovered(old, now, forth)))
      .map(() => narrower(scope, 'an alternative was removed')),
    ...after
      .filter((now) => !before.some((old) => isCovered(now, old, back)))
      .map(() => wider(scope, 'an alternative was added')),
  ];
}

/** Whether a schema allows every value that another one allows. */
function isCovered(schema: unknown, by: unknown, scope: Scope): boolean {
  return diffSchema(schema, by, scope).every(({ level }) => level !== 'major');
}

/** The more a schema allows, the less its negation does. */
const not: Rule = (before = false, after = false, scope, keyword) =>
  diffSchema(before, after, reversed(inside(scope, keyword)));

const constraints: Rules = {
  ...valueConstraints,
  properties,
  patternProperties,
  additionalProperties: subschema,
  unevaluatedProperties: subschema,
  propertyNames: subschema,
  items: subschema,
  allOf,
  anyOf: alternatives,
  oneOf: alternatives,
  not,
};

const knownConstraints = Object.fromEntries(Object.keys(constraints).map((keyword) => [keyword, comparedElsewhere]));
