import type { AccountInput, CodenamesInput } from '@customerscore-kit/contract/inspect';
import type { OperationId } from '@customerscore-kit/contract/operations';
import { type CodenamePlace, operationTable } from './operation-table.ts';

/** A value that the API accepts and does not store, because its key is not a codename of the account. */
export interface DroppedValue {
  /** JSON pointer in the body. */
  pointer: string;
  key: string;
  /** The part of the account, such as `customer.attributes`. */
  of: string;
}

/** Removes values that are not stored from a body. Returns the same body if there are none. */
export type KeepCodenames = (body: unknown) => { kept: unknown; dropped: DroppedValue[] };

/**
 * How the bodies of an operation lose values whose key is not a codename of the account. Undefined if they lose none: the API
 * refuses such keys, or the body has no codenames. Parts that the account leaves out are not checked.
 */
export function keepCodenames(id: OperationId, account: AccountInput): KeepCodenames | undefined {
  const places = (operationTable[id].codenames ?? []).flatMap((place) => {
    const stored = place.others === 'dropped' ? storedKeys(place, account) : undefined;
    return stored === undefined ? [] : [{ place, stored }];
  });
  if (places.length === 0) return undefined;
  return (body) => {
    const dropped: DroppedValue[] = [];
    const kept = places.reduce((value, { place, stored }) => keep(value, place, stored, place.path, '', dropped), body);
    return { kept, dropped };
  };
}

/** The keys of a place that are stored; undefined if they are not checked. */
function storedKeys({ of, system, fields }: CodenamePlace, account: AccountInput): ReadonlySet<string> | undefined {
  const [subject, kind] = of.split('.') as ['customer' | 'contact', 'attributes' | 'metrics' | undefined];
  // The names of events are values, not keys.
  const codenames: CodenamesInput | undefined = kind && account[subject]?.[kind];
  if (codenames === undefined) return undefined;
  const own = Object.entries(codenames).filter(
    ([, definition]) => typeof definition === 'string' || definition.source !== 'integration',
  );
  return new Set([...fields, ...system, ...own.map(([name]) => name)]);
}

/** @param rest keys from the value to the place */
function keep(
  value: unknown,
  place: CodenamePlace,
  stored: ReadonlySet<string>,
  rest: readonly string[],
  pointer: string,
  dropped: DroppedValue[],
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [key, ...others] = rest;
  if (key === undefined) return keepStored(value, place, stored, pointer, dropped);
  if (key === '*') {
    if (!Array.isArray(value)) return value;
    let items = value as unknown[];
    for (let index = 0; index < value.length; index++) {
      const kept = keep(value[index], place, stored, others, `${pointer}/${index}`, dropped);
      if (kept === value[index]) continue;
      if (items === value) items = [...value];
      items[index] = kept;
    }
    return items;
  }
  if (!Object.hasOwn(value, key)) return value;
  const member = (value as Record<string, unknown>)[key];
  const kept = keep(member, place, stored, others, `${pointer}/${key}`, dropped);
  return kept === member ? value : { ...value, [key]: kept };
}

function keepStored(
  value: object,
  { of }: CodenamePlace,
  stored: ReadonlySet<string>,
  pointer: string,
  dropped: DroppedValue[],
): unknown {
  let isComplete = true;
  for (const key in value) {
    if (stored.has(key)) continue;
    isComplete = false;
    dropped.push({ pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, key, of });
  }
  return isComplete ? value : Object.fromEntries(Object.entries(value).filter(([key]) => stored.has(key)));
}
