import { isDeepStrictEqual } from 'node:util';
import { asArray, asObject, type Contract, member } from '../contract.ts';
import type { Rule } from './keywords.ts';
import { resolve } from './reference.ts';
import { narrower, type Scope, wider } from './scope.ts';

/** Security requirements; a request must meet one of them. One that meets the stricter of two also meets the other. */
export const security: Rule = (before, after, scope) => {
  const [old, now] = [requirementsOf(scope.base, before, scope), requirementsOf(scope.today, after, scope)];
  const lost = old.filter((requirement) => !now.some((other) => includes(requirement, other)));
  const gained = now.filter((requirement) => !old.some((other) => includes(requirement, other)));
  return [
    ...lost.map(() => narrower(scope, 'a security requirement was removed')),
    ...gained.map(() => wider(scope, 'a security requirement was added')),
  ];
};

/** Each requirement as a list of schemes, and of scopes with their schemes. An empty list means no security. */
function requirementsOf(contract: Contract, list: unknown, scope: Scope): unknown[][] {
  const requirements = asArray(list).map((requirement) =>
    Object.entries(asObject(requirement)).flatMap(([name, scopes]) => {
      const scheme = schemeOf(contract, name, scope);
      return [scheme, ...asArray(scopes).map((granted) => [scheme, granted])];
    }),
  );
  return requirements.length === 0 ? [[]] : requirements;
}

/** A security scheme without prose. Its name does not matter, because it is not sent. */
function schemeOf(contract: Contract, name: string, scope: Scope): unknown {
  const schemes = asObject(asObject(contract.components).securitySchemes);
  const { description: _, 'x-provenance': __, ...scheme } = asObject(resolve(contract, member(schemes, name), scope));
  return scheme;
}

function includes(requirement: readonly unknown[], other: readonly unknown[]): boolean {
  return other.every((needed) => requirement.some((given) => isDeepStrictEqual(given, needed)));
}
