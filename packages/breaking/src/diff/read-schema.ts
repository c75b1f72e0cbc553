import { asArray, asObject, type Contract, type JsonObject, member } from '../contract.ts';
import { lookUp } from './reference.ts';
import { isAnnotation } from './schema-keywords.ts';
import type { Scope } from './scope.ts';

/** A schema, split into two groups of keywords. */
export interface Schema {
  /** Keywords that do not restrict values, such as `description`. */
  annotations: JsonObject;
  /** Keywords that restrict values. Without any, every value is allowed. */
  constraints: JsonObject;
}

/**
 * Reads a schema. Follows its reference, and rewrites `const` as `enum`. Merges keywords next to `$ref` with those of the
 * target; if both have the same keyword, combines them with `allOf`.
 *
 * @returns `false` for the schema `false`, which allows no value
 */
export function readSchema(contract: Contract, node: unknown, scope: Scope): Schema | false {
  if (node === false) return false;
  const { $ref, ...keywords } = asObject(node === true ? {} : node);
  const own = splitKeywords(keywords);
  if (typeof $ref !== 'string') return own;
  const target = readSchema(contract, lookUp(contract, $ref, scope), scope);
  if (target === false) return false;
  const clashes = Object.keys(own.constraints).some((keyword) => Object.hasOwn(target.constraints, keyword));
  return {
    annotations: { ...target.annotations, ...own.annotations },
    constraints: clashes
      ? { allOf: [target.constraints, own.constraints] }
      : { ...target.constraints, ...own.constraints },
  };
}

/** The alternatives of a schema whose only constraint is `oneOf` or `anyOf`; `undefined` for any other schema. */
export function alternativesOf({ constraints }: Schema): readonly unknown[] | undefined {
  const [keyword = '', ...others] = Object.keys(constraints);
  return others.length === 0 && /^(oneOf|anyOf)$/.test(keyword) ? asArray(constraints[keyword]) : undefined;
}

function splitKeywords(keywords: JsonObject): Schema {
  const { const: value, ...others } = keywords;
  const values = member(keywords, 'const') === undefined ? {} : { enum: [value] };
  const members = Object.entries({ ...others, ...values });
  return {
    annotations: Object.fromEntries(members.filter(([keyword]) => isAnnotation(keyword))),
    constraints: Object.fromEntries(members.filter(([keyword]) => !isAnnotation(keyword))),
  };
}
