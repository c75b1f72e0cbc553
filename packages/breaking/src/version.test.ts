import { expect, test } from 'vitest';
import type { Level } from './level.ts';
import { checkVersion } from './version.ts';

test.each<[base: string, level: Level, today: string, want: { ok: boolean; minimum: string }]>([
  ['1.2.3', 'none', '1.2.3', { ok: true, minimum: '1.2.3' }],
  ['1.2.3', 'none', '1.2.2', { ok: false, minimum: '1.2.3' }],
  ['1.2.3', 'none', '2.0.0', { ok: true, minimum: '1.2.3' }],
  ['1.2.3', 'patch', '1.2.3', { ok: false, minimum: '1.2.4' }],
  ['1.2.3', 'patch', '1.2.4', { ok: true, minimum: '1.2.4' }],
  ['1.2.3', 'minor', '1.2.4', { ok: false, minimum: '1.3.0' }],
  ['1.2.3', 'minor', '1.3.0', { ok: true, minimum: '1.3.0' }],
  ['1.2.3', 'major', '1.3.0', { ok: false, minimum: '2.0.0' }],
  ['1.2.3', 'major', '2.0.0', { ok: true, minimum: '2.0.0' }],
  ['1.9.3', 'minor', '1.10.0', { ok: true, minimum: '1.10.0' }],
  ['2.0.0', 'patch', '1.9.9', { ok: false, minimum: '2.0.1' }],
  ['0.1.2', 'patch', '0.1.3', { ok: true, minimum: '0.1.3' }],
  ['0.1.2', 'minor', '0.1.2', { ok: false, minimum: '0.1.3' }],
  ['0.1.2', 'minor', '0.1.3', { ok: true, minimum: '0.1.3' }],
  ['0.1.2', 'major', '0.1.3', { ok: false, minimum: '0.2.0' }],
  ['0.1.2', 'major', '0.2.0', { ok: true, minimum: '0.2.0' }],
  ['0.1.2', 'major', '1.0.0', { ok: true, minimum: '0.2.0' }],
])('%s, %s, %s', (base, level, today, want) => {
  expect(checkVersion(base, today, level)).toEqual(want);
});

test.each([
  ['1.0', '1.0.0'],
  ['1.0.0', 'v1.0.1'],
  ['1.0.0-rc.1', '1.0.0'],
])('%s, %s: refuses versions that are not three numbers', (base, today) => {
  expect(() => checkVersion(base, today, 'none')).toThrow(/does not have the form 1\.2\.3/);
});
