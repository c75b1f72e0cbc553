import type { Contract, JsonObject } from '../contract.ts';
import type { Change } from '../level.ts';

/** Whether the user of the contract sends a value (requests, answers to webhooks) or receives it (the other way round). */
export type Direction = 'sent' | 'received';

/** Where the comparison is. */
export interface Scope {
  base: Contract;
  today: Contract;
  direction: Direction;
  /** For people: the operation and the place in it. */
  where: string;
  /** References that were followed, in either contract. */
  followed: Set<string>;
  /** The schemas that this place is in, so that the comparison of one which contains itself ends. */
  ancestors: readonly { was: unknown; is: unknown; direction: Direction }[];
}

/** The scope of a place within. */
export function inside(scope: Scope, part: string): Scope {
  return { ...scope, where: scope.where === '' ? part : `${scope.where} ${part}` };
}

/** The same place, for values that travel the other way. */
export function reversed(scope: Scope): Scope {
  return { ...scope, direction: scope.direction === 'sent' ? 'received' : 'sent' };
}

/** A change that is major, minor or patch whichever way values travel. */
export function change(level: Change['level'], scope: Scope, what: string): Change {
  return { level, what, where: scope.where || 'the contract' };
}

/** Fewer values are possible: that breaks those who send them. */
export function narrower(scope: Scope, what: string): Change {
  return scope.direction === 'sent'
    ? change('major', scope, `${what}: accepts less`)
    : change('minor', scope, `${what}: promises more`);
}

/** More values are possible: that breaks those who receive them. */
export function wider(scope: Scope, what: string): Change {
  return scope.direction === 'sent'
    ? change('minor', scope, `${what}: accepts more`)
    : change('major', scope, `${what}: promises less`);
}

/** A part of a request or response that is new, such as a header. Whoever sends it must know of it if it is required. */
export function newPart(scope: Scope, name: string, { required }: JsonObject): Change {
  return required === true ? narrower(scope, `${name} is new`) : change('minor', scope, `${name} is new`);
}
