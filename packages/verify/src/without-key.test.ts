import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutKey } from './without-key.ts';

const anyKey = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
});

test('masks every form of any key in any text', () => {
  fc.assert(
    fc.property(anyKey, fc.string(), fc.string(), (key, before, after) => {
      const escaped = JSON.stringify(key).slice(1, -1);
      for (const form of [key, key.toLowerCase(), key.toUpperCase(), escaped]) {
        const masked = withoutKey(`${before}${form}${after}${form}`, key).replaceAll('********', '');
        expect(masked.toLowerCase()).not.toContain(form.toLowerCase());
      }
    }),
  );
});

test.each([
  ['nothing of it', 'secret', 'nothing of it'],
  ['a $&(key)[ and a $&(KEY)[', '$&(key)[', 'a ******** and a ********'],
  ['{"a":"say \\"k\\\\\\""}', '"k\\"', '{"a":"say ********"}'],
])('%s', (given, key, want) => {
  expect(withoutKey(given, key)).toBe(want);
});
