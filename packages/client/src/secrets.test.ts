import { describe, expect, test } from 'vitest';
import { runModule } from './child-process.fixture.ts';
import { withoutKey } from './key.ts';

const key = 'sesame-0123456789-unmistakable';

describe.concurrent('no error, cause, response or log entry shows the key', { timeout: 120_000 }, () => {
  const cases: [source: string, env: NodeJS.ProcessEnv][] = [
    ['option', { KEY: key }],
    ['function', { KEY: key }],
    ['environment', { CUSTOMERSCORE_KEY: key }],
  ];
  test.for(cases)('from the %s', async ([source, env], { expect }) => {
    const { code, stdout, stderr } = await runModule(new URL('secrets.fixture.ts', import.meta.url), [source], env);
    // It was not the failures that were missing.
    expect(stdout).toMatch(/\n80 failures, \d\d entries\n$/);
    for (const name of ['InvalidKeyError', 'ConnectionError', 'TimeoutError', 'AbortedError', 'ValidationError']) {
      expect(stdout).toContain(name);
    }
    expect(stderr).toContain('TypeError: baseUrl');
    expect(stderr).not.toContain('A call did not fail');
    expect(code).toBe(1);
    expect(`${stdout}${stderr}`.indexOf('unmistakable')).toBe(-1);
  });
});

describe('the body of a refusal is kept without the key', () => {
  const cases: { name: string; body: unknown; key: string; want: unknown }[] = [
    { name: 'in a text', body: `Key ${key} is wrong. ${key}`, key, want: 'Key [key] is wrong. [key]' },
    { name: 'deep in JSON', body: { a: [{ b: `Bearer ${key}` }] }, key, want: { a: [{ b: 'Bearer [key]' }] } },
    { name: 'as a name', body: { [key]: 1 }, key, want: { '[key]': 1 } },
    { name: 'with characters that JSON escapes', body: 'the "quoted\\key"', key: '"quoted\\key"', want: 'the [key]' },
    { name: 'a body without it is the same', body: { a: 1 }, key, want: { a: 1 } },
    { name: 'no body', body: undefined, key, want: undefined },
    { name: 'a key of a test, which any text may contain, stays', body: 'your key', key: 'key', want: 'your key' },
  ];
  test.each(cases)('$name', ({ body, key, want }) => expect(withoutKey(body, key)).toEqual(want));
});
