import type { Account, Codename, ValueType } from './declarations/account.ts';
import { nearest } from './nearest.ts';

const valueTypes: readonly ValueType[] = ['string', 'number', 'boolean', 'date', 'timestamp', 'url', 'email'];
const subjects = ['customer', 'contact'];
const accountParts = ['attributes', 'metrics'];
const keywords = ['type', 'label', 'description', 'values', 'source'] satisfies (keyof Codename)[];

/**
 * Validates an `account` option. Without this, codenames in a misspelt part would silently not be checked.
 *
 * @throws TypeError when the account is malformed
 */
export function checkAccount(account: unknown): asserts account is Account {
  const whole = objectAt(account, 'account', [...subjects, 'events', 'package', '$schema']);
  for (const subject of subjects) {
    if (whole[subject] === undefined) continue;
    const lists = objectAt(whole[subject], `account.${subject}`, accountParts);
    for (const part of accountParts)
      if (lists[part] !== undefined) checkCodenames(lists[part], `account.${subject}.${part}`);
  }
  if (whole.events !== undefined) checkList(whole.events, 'account.events', ['string']);
}

function checkCodenames(codenames: unknown, place: string): void {
  for (const [name, definition] of Object.entries(objectAt(codenames, place))) {
    const at = `${place}[${JSON.stringify(name)}]`;
    if (typeof definition === 'string') checkIsOneOf(definition, valueTypes, at);
    else {
      const { type, values, source } = objectAt(definition, at, keywords, 'a type or an object with a type');
      checkIsOneOf(type, valueTypes, `${at}.type`);
      if (values !== undefined) checkList(values, `${at}.values`, ['string', 'number', 'boolean']);
      if (source !== undefined) checkIsOneOf(source, ['api', 'integration'], `${at}.source`);
    }
  }
}

/** The value as an object. If keys are given, other keys are not allowed. */
function objectAt(
  value: unknown,
  place: string,
  keys?: readonly string[],
  wanted = 'an object',
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(place, wanted, value);
  const unknown = keys && Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    const near = nearest(unknown, keys!);
    const cure =
      near === undefined
        ? `It may have ${keys!.filter((key) => key !== '$schema' && key !== 'package').join(', ')}.`
        : `Write ${JSON.stringify(near)}.`;
    throw new TypeError(`inspect: ${place} has no part ${JSON.stringify(unknown)}. ${cure}`);
  }
  return value as Record<string, unknown>;
}

function checkList(value: unknown, place: string, itemTypes: readonly string[]): void {
  if (!Array.isArray(value)) fail(place, 'a list', value);
  const index = value.findIndex((item) => !itemTypes.includes(typeof item));
  if (index >= 0) fail(`${place}[${index}]`, `of type ${itemTypes.join(' or ')}`, value[index]);
}

function checkIsOneOf(value: unknown, names: readonly string[], place: string): void {
  if (!names.includes(value as string)) fail(place, `one of ${names.join(', ')}`, value);
}

function fail(place: string, wanted: string, value: unknown): never {
  const kind =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : typeof value === 'string'
          ? JSON.stringify(value)
          : `of type ${typeof value}`;
  throw new TypeError(`inspect: ${place} must be ${wanted}, but is ${kind}.`);
}
