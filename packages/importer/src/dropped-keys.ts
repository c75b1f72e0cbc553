import { type AccountInput, inspect } from '@customerscore-kit/contract/inspect';
import { effects } from '@customerscore-kit/runtime/count-values';
import type { DroppedValues } from './findings-by-code.ts';
import { keyPathOf } from './lost-values.ts';

/** How many keys are inspected at once. A list of findings ends at a thousand, so more could hide some. */
const atOnce = 500;

/**
 * The keys that the API drops whatever their values are, with what to do. The findings of a customer with very many keys leave some out.
 *
 * @param paths such as `attributes.plan`; others than attributes and metrics are ignored
 */
export function droppedKeys(paths: readonly string[], account: AccountInput | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (let from = 0; from < paths.length; from += atOnce) {
    const keys = { attributes: {}, metrics: {} };
    for (const path of paths.slice(from, from + atOnce)) {
      const point = path.indexOf('.');
      const part = path.slice(0, point);
      if (part !== 'attributes' && part !== 'metrics') continue;
      // An assignment would not make a key "__proto__".
      Object.defineProperty(keys[part], path.slice(point + 1), { value: 1, enumerable: true });
    }
    const customer = { attributes: keys.attributes, metrics: [keys.metrics] };
    for (const { code, pointer, suggestion } of inspect('uploadCustomers', { customers: [customer] }, { account })
      .warnings) {
      if (effects[code] === 'dropped') found.set(keyPathOf(pointer.replace('/customers/0', '')), suggestion);
    }
  }
  return found;
}

/** The keys with values that the API drops: those of columns, and others that were found in customers. @returns most values first */
export function completeDropped(
  found: ReadonlyMap<string, DroppedValues>,
  columns: readonly { to: string; dropped: number }[],
  keys: ReadonlyMap<string, string>,
): DroppedValues[] {
  const ofColumns = new Map<string, number>();
  for (const { to, dropped } of columns) ofColumns.set(to, (ofColumns.get(to) ?? 0) + dropped);
  const ofKeys = [...keys].map(([path, suggestion]): DroppedValues => {
    return { path, values: Math.max(ofColumns.get(path) ?? 0, found.get(path)?.values ?? 0), suggestion };
  });
  const others = [...found.values()].filter(({ path }) => !keys.has(path));
  return [...ofKeys, ...others].filter(({ values }) => values > 0).sort((a, b) => b.values - a.values);
}
