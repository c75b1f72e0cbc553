import { isDeepStrictEqual } from 'node:util';
import { type Contract, isObject, member } from '../contract.ts';
import { GateError } from '../gate-error.ts';
import type { Scope } from './scope.ts';

/**
 * The target of a reference such as `#/components/schemas/Customer`.
 *
 * @throws GateError when the contract has no such target
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
      'Regenerate it ("npm run generate"), or compare with another revision: "--base REV".',
  );
}

/** A node, with its reference resolved. Members next to `$ref` override those of the target. */
export function resolve(contract: Contract, node: unknown, scope: Scope): unknown {
  if (!isObject(node) || typeof node.$ref !== 'string') return node;
  const { $ref, ...beside } = node;
  const target = resolve(contract, lookUp(contract, node.$ref, scope), scope);
  return isObject(target) ? { ...target, ...beside } : target;
}

/** Whether two nodes differ, including everything that they refer to. */
export function differs(before: unknown, after: unknown, scope: Scope): boolean {
  return !isDeepStrictEqual(expand(scope.base, before, scope), expand(scope.today, after, scope));
}

/** A node with all references resolved, except those to an ancestor. */
function expand(contract: Contract, node: unknown, scope: Scope, ancestors: readonly unknown[] = []): unknown {
  if (Array.isArray(node)) return node.map((item) => expand(contract, item, scope, ancestors));
  if (!isObject(node) || ancestors.includes(node)) return node;
  const members = Object.entries(resolve(contract, node, scope) as object);
  return Object.fromEntries(
    members.map(([name, value]) => [name, expand(contract, value, scope, [...ancestors, node])]),
  );
}
