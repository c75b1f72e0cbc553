import { isDeepStrictEqual } from 'node:util';
import { asArray, asObject, type Contract, member } from '../contract.ts';
import type { Rule } from './keywords.ts';
import { resolve } from './reference.ts';
import { narrower, type Scope, wider } from './scope.ts';

/** The ways to authenticate. A request goes one of them, and may do more than it needs. */
export const security: Rule = (was, is, scope) => {
  const [old, now] = [waysOf(scope.base, was, scope), waysOf(scope.today, is, scope)];
  const lost = old.filter((way) => !now.some((other) => isEnough(way, other)));
  const gained = now.filter((way) => !old.some((other) => isEnough(way, other)));
  return [
    ...lost.map(() => narrower(scope, 'a way to authenticate is gone')),
    ...gained.map(() => wider(scope, 'a way to authenticate is new')),
  ];
};

/** What each way needs: schemes, and scopes of them. Without any way, nothing is needed. */
function waysOf(contract: Contract, requirements: unknown, scope: Scope): unknown[][] {
  const ways = asArray(requirements).map((way) =>
    Object.entries(asObject(way)).flatMap(([name, scopes]) => {
      const scheme = schemeOf(contract, name, scope);
      return [scheme, ...asArray(scopes).map((granted) => [scheme, granted])];
    }),
  );
  return ways.length === 0 ? [[]] : ways;
}

/** A scheme without its prose. Its name is not sent. */
function schemeOf(contract: Contract, name: string, scope: Scope): unknown {
  const schemes = asObject(asObject(contract.components).securitySchemes);
  const { description: _, 'x-provenance': __, ...scheme } = asObject(resolve(contract, member(schemes, name), scope));
  return scheme;
}

/** Whether a request that goes one way has what another way needs. */
function isEnough(way: readonly unknown[], other: readonly unknown[]): boolean {
  return other.every((needed) => way.some((given) => isDeepStrictEqual(given, needed)));
}
