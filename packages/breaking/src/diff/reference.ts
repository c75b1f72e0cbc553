import { isDeepStrictEqual } from 'node:util';
import { type Contract, isObject, member } from '../contract.ts';
import { GateError } from '../gate-error.ts';
import type { Scope } from './scope.ts';

/**
 * What a reference such as `#/components/schemas/Customer` points at.
 *
 * @throws GateError when it points nowhere in this contract
 */
export function lookUp(contract: Contract, reference: string, { followed }: Pick<Scope, 'followed'>): unknown {
  followed.add(reference);
  const target = reference
    .split('/')
    .slice(1)
    .map((token) => decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, name) => (typeof node === 'object' && node ? member(node, name) : undefined), contract);
  if (reference.startsWith('#/') && target !== undefined) return target;
  throw new GateError(
    `The contract of version ${contract.info.version} refers to ${reference}, which is not in it.\n` +
      'Bundle it again ("npm run generate"), or compare with another revision: "--base REV".',
  );
}

/** A node, or what it refers to. Members beside `$ref` take precedence over those of the target. */
export function resolve(contract: Contract, node: unknown, scope: Scope): unknown {
  if (!isObject(node) || typeof node.$ref !== 'string') return node;
  const { $ref, ...beside } = node;
  const target = resolve(contract, lookUp(contract, node.$ref, scope), scope);
  return isObject(target) ? { ...target, ...beside } : target;
}

/** Whether two nodes differ, or anything that they refer to. */
export function differs(was: unknown, is: unknown, scope: Scope): boolean {
  return !isDeepStrictEqual(expand(scope.base, was, scope), expand(scope.today, is, scope));
}

/** A node with its references replaced by what they point at. A reference to one of its ancestors stays. */
function expand(contract: Contract, node: unknown, scope: Scope, ancestors: readonly unknown[] = []): unknown {
  if (Array.isArray(node)) return node.map((item) => expand(contract, item, scope, ancestors));
  if (!isObject(node) || ancestors.includes(node)) return node;
  const members = Object.entries(resolve(contract, node, scope) as object);
  return Object.fromEntries(
    members.map(([name, value]) => [name, expand(contract, value, scope, [...ancestors, node])]),
  );
}
