import { asArray, asObject, isObject } from '../contract.ts';
import type { Change } from '../level.ts';
import { comparedElsewhere, diffKeywords, diffMembers, type Rule, type Rules } from './keywords.ts';
import { alternativesOf, readSchema, type Schema } from './read-schema.ts';
import { differs } from './reference.ts';
import { annotations, valueConstraints } from './schema-keywords.ts';
import { change, inside, narrower, reversed, type Scope, wider } from './scope.ts';

/**
 * Compares two schemas by the values that they allow. `true`, `{}` and no schema at all are the same: every value.
 * https://json-schema.org/draft/2020-12/json-schema-core#section-4.3.2
 */
export function diffSchema(was: unknown, is: unknown, scope: Scope): Change[] {
  const { ancestors, direction } = scope;
  if (ancestors.some((pair) => pair.was === was && pair.is === is && pair.direction === direction)) return [];
  const within: Scope = { ...scope, ancestors: [...ancestors, { was, is, direction }] };
  const [old, now] = [readSchema(scope.base, was, scope), readSchema(scope.today, is, scope)];
  if (old === false && now === false) return [];
  if (now === false) return [narrower(scope, 'no value is possible any more')];
  if (old === false) return [wider(scope, 'values are possible where none was')];
  return [...diffKeywords(annotations, old.annotations, now.annotations, within), ...diffConstraints(old, now, within)];
}

function diffConstraints(was: Schema, is: Schema, scope: Scope): Change[] {
  const [wasOpen, isOpen] = [was, is].map((schema) => Object.keys(schema.constraints).length === 0);
  if (wasOpen && isOpen) return [];
  if (wasOpen !== isOpen) {
    return [
      wasOpen ? narrower(scope, 'a schema where every value was possible') : wider(scope, 'every value is possible'),
      ...diffKeywords(knownConstraints, was.constraints, is.constraints, scope),
    ];
  }
  const [old, now] = [alternativesOf(was), alternativesOf(is)];
  if (old !== undefined || now !== undefined) {
    return diffAlternatives(old ?? [was.constraints], now ?? [is.constraints], scope);
  }
  return [...diffKeywords(constraints, was.constraints, is.constraints, scope), ...diffNewProperties(was, is, scope)];
}

const subschema: Rule = (was = true, is = true, scope, keyword) => diffSchema(was, is, inside(scope, keyword));

const properties: Rule = (was, is, scope, keyword) =>
  diffMembers(asObject(was), asObject(is), {
    // Whether other properties are allowed or not: the types lack it, and its value is lost.
    removed: (_, name) => [change('major', scope, `property ${name} is gone`)],
    added: (_, name) => [change('minor', scope, `property ${name} is new`)],
    kept: (old, now, name) => diffSchema(old, now, inside(scope, `${keyword}/${name}`)),
  });

/** A new property was possible before, as one of the additional ones. If these had a schema, its own may allow less. */
function diffNewProperties({ constraints: was }: Schema, { constraints: is }: Schema, scope: Scope): Change[] {
  const { properties: known, additionalProperties: others = true } = was;
  const wereTyped = isObject(others) && Object.keys(others).length > 0;
  return Object.entries(asObject(is.properties))
    .filter(([name, schema]) => !Object.hasOwn(asObject(known), name) && (wereTyped || schema === false))
    .flatMap(([name, schema]) => diffSchema(others, schema, inside(scope, `properties/${name}`)));
}

const patternProperties: Rule = (was, is, scope, keyword) =>
  diffMembers(asObject(was), asObject(is), {
    removed: (_, pattern) => [change('major', scope, `${keyword} no longer has ${pattern}`)],
    added: (_, pattern) => [narrower(scope, `${keyword} now has ${pattern}`)],
    kept: (old, now, pattern) => diffSchema(old, now, inside(scope, `${keyword}/${pattern}`)),
  });

/** Every value obeys all members, in any order. A member that comes or goes is compared keyword by keyword with nothing. */
const allOf: Rule = (was, is, scope, keyword) => {
  const lost = asArray(was).filter((old) => asArray(is).every((now) => differs(old, now, scope)));
  const gained = asArray(is).filter((now) => asArray(was).every((old) => differs(old, now, scope)));
  const place = inside(scope, keyword);
  if (lost.length === gained.length) return lost.flatMap((schema, index) => diffSchema(schema, gained[index], place));
  const read = (contract: Scope['base'], node: unknown) =>
    (readSchema(contract, node, scope) || { constraints: { not: {} } }).constraints;
  return [
    ...lost.flatMap((schema) => diffKeywords(constraints, read(scope.base, schema), {}, place)),
    ...gained.flatMap((schema) => diffKeywords(constraints, {}, read(scope.today, schema), place)),
  ];
};

const alternatives: Rule = (was, is, scope, keyword) => {
  if (was === undefined) return [narrower(scope, `${keyword} is new`)];
  if (is === undefined) return [wider(scope, `${keyword} is gone`)];
  return diffAlternatives(asArray(was), asArray(is), inside(scope, keyword));
};

/**
 * In any order. If one alternative changed, it is compared with itself. Otherwise one that another covers is not lost: an
 * enum in `oneOf` beside `null` allows what the enum did alone.
 */
function diffAlternatives(was: readonly unknown[], is: readonly unknown[], scope: Scope): Change[] {
  const [changed, ...othersChanged] = was.filter((old) => is.every((now) => differs(old, now, scope)));
  const [changedTo, ...othersChangedTo] = is.filter((now) => was.every((old) => differs(old, now, scope)));
  const isOne = changed !== undefined && changedTo !== undefined && othersChanged.length + othersChangedTo.length === 0;
  if (isOne) return diffSchema(changed, changedTo, scope);
  const forth: Scope = { ...scope, direction: 'sent' };
  const back: Scope = { ...forth, base: scope.today, today: scope.base };
  return [
    ...was
      .filter((old) => !is.some((now) => isCovered(old, now, forth)))
      .map(() => narrower(scope, 'an alternative is gone')),
    ...is
      .filter((now) => !was.some((old) => isCovered(now, old, back)))
      .map(() => wider(scope, 'an alternative is new')),
  ];
}

/** Whether every value of a schema is possible by another one too. */
function isCovered(schema: unknown, by: unknown, scope: Scope): boolean {
  return diffSchema(schema, by, scope).every(({ level }) => level !== 'major');
}

/** What the more allows, the less its negation does. */
const not: Rule = (was = false, is = false, scope, keyword) => diffSchema(was, is, reversed(inside(scope, keyword)));

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
