import { asArray, asObject, type Contract, type JsonObject, member } from '../contract.ts';
import { lookUp } from './reference.ts';
import { isAnnotation } from './schema-keywords.ts';
import type { Scope } from './scope.ts';

/** A schema, taken apart. */
export interface Schema {
  /** Keywords that allow and forbid nothing, such as `description`. */
  annotations: JsonObject;
  /** Keywords that say which values are allowed. None allow every value. */
  constraints: JsonObject;
}

/**
 * Reads a schema: its reference is followed, and `const` is written as the `enum` that it is. Keywords beside a reference
 * are put together with those of its target, or into `allOf` if both have the same.
 *
 * @returns `false` for the schema `false`, which allows no value
 */
export function readSchema(contract: Contract, node: unknown, scope: Scope): Schema | false {
  if (node === false) return false;
  const { $ref, ...keywords } = asObject(node === true ? {} : node);
  const own = takeApart(keywords);
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

/** The alternatives of a schema that says nothing else; `undefined` for any other schema. */
export function alternativesOf({ constraints }: Schema): readonly unknown[] | undefined {
  const [keyword = '', ...others] = Object.keys(constraints);
  return others.length === 0 && /^(oneOf|anyOf)$/.test(keyword) ? asArray(constraints[keyword]) : undefined;
}

function takeApart(keywords: JsonObject): Schema {
  const { const: value, ...others } = keywords;
  const values = member(keywords, 'const') === undefined ? {} : { enum: [value] };
  const members = Object.entries({ ...others, ...values });
  return {
    annotations: Object.fromEntries(members.filter(([keyword]) => isAnnotation(keyword))),
    constraints: Object.fromEntries(members.filter(([keyword]) => !isAnnotation(keyword))),
  };
}
