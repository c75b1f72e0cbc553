import { describe, expect, test } from 'vitest';
import { parseReleases, readReleases } from './releases.ts';

describe('parseReleases', () => {
  test('reads versions, days and changes, without hashes of commits', () => {
    const changelog =
      '# @x/y\n\n## 0.2.0\n\n2026-11-25\n\n### Minor Changes\n\n- 34613e7: One.\n- Two.\n\n## 0.1.0\n\n2026-11-22\n\n- Three.\n';
    expect(parseReleases(changelog)).toEqual([
      { version: '0.2.0', day: '2026-11-25', changes: '### Minor Changes\n\n- One.\n- Two.' },
      { version: '0.1.0', day: '2026-11-22', changes: '- Three.' },
    ]);
  });

  test('names a version without a day', () => {
    expect(() => parseReleases('# x\n\n## 0.2.0\n\n- One.\n')).toThrow('below "## 0.2.0"');
  });
});

test('the releases of the contract are in order', async () => {
  const days = (await readReleases()).map(({ day }) => day);
  expect(days.length).toBeGreaterThan(3);
  expect(days).toEqual([...days].sort().reverse());
});
