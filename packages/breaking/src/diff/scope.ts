import type { Contract, JsonObject } from '../contract.ts';
import type { Change } from '../level.ts';

/** Whether the user of the contract sends a value (requests, webhook responses) or receives it (responses, webhook requests). */
export type Direction = 'sent' | 'received';

/** The current position of the comparison. */
export interface Scope {
  base: Contract;
  today: Contract;
  direction: Direction;
  /** The operation and the position in it, for messages. */
  where: string;
  /** References that were followed in either contract. */
  followed: Set<string>;
  /** The enclosing schemas. They stop the recursion at a schema that contains itself. */
  ancestors: readonly { before: unknown; after: unknown; direction: Direction }[];
}

/** The scope of a nested position. */
export function inside(scope: Scope, part: string): Scope {
  return { ...scope, where: scope.where === '' ? part : `${scope.where} ${part}` };
}

/** The same position, for values that travel in the other direction. */
export function reversed(scope: Scope): Scope {
  return { ...scope, direction: scope.direction === 'sent' ? 'received' : 'sent' };
}

/** A change with the same level in both directions. */
export function change(level: Change['level'], scope: Scope, what: string): Change {
  return { level, what, where: scope.where || 'the contract' };
}

/** Fewer values are allowed, which breaks senders. */
export function narrower(scope: Scope, what: string): Change {
  return scope.direction === 'sent'
    ? change('major', scope, `${what}: accepts less`)
    : change('minor', scope, `${what}: guarantees more`);
}

/** More values are allowed, which breaks receivers. */
export function wider(scope: Scope, what: string): Change {
  return scope.direction === 'sent'
    ? change('minor', scope, `${what}: accepts more`)
    : change('major', scope, `${what}: guarantees less`);
}

/** A new part of a request or response, such as a header. If it is required, it breaks senders. */
export function newPart(scope: Scope, name: string, { required }: JsonObject): Change {
  return required === true ? narrower(scope, `${name} was added`) : change('minor', scope, `${name} was added`);
}
