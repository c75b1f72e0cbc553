import { expect, test } from 'vitest';
import type { Level } from './level.ts';
import { judgeVersion } from './version.ts';

test.each<[base: string, level: Level, today: string, want: { ok: boolean; least: string }]>([
  ['1.2.3', 'none', '1.2.3', { ok: true, least: '1.2.3' }],
  ['1.2.3', 'none', '1.2.2', { ok: false, least: '1.2.3' }],
  ['1.2.3', 'none', '2.0.0', { ok: true, least: '1.2.3' }],
  ['1.2.3', 'patch', '1.2.3', { ok: false, least: '1.2.4' }],
  ['1.2.3', 'patch', '1.2.4', { ok: true, least: '1.2.4' }],
  ['1.2.3', 'minor', '1.2.4', { ok: false, least: '1.3.0' }],
  ['1.2.3', 'minor', '1.3.0', { ok: true, least: '1.3.0' }],
  ['1.2.3', 'major', '1.3.0', { ok: false, least: '2.0.0' }],
  ['1.2.3', 'major', '2.0.0', { ok: true, least: '2.0.0' }],
  ['1.9.3', 'minor', '1.10.0', { ok: true, least: '1.10.0' }],
  ['2.0.0', 'patch', '1.9.9', { ok: false, least: '2.0.1' }],
  ['0.1.2', 'patch', '0.1.3', { ok: true, least: '0.1.3' }],
  ['0.1.2', 'minor', '0.1.2', { ok: false, least: '0.1.3' }],
  ['0.1.2', 'minor', '0.1.3', { ok: true, least: '0.1.3' }],
  ['0.1.2', 'major', '0.1.3', { ok: false, least: '0.2.0' }],
  ['0.1.2', 'major', '0.2.0', { ok: true, least: '0.2.0' }],
  ['0.1.2', 'major', '1.0.0', { ok: true, least: '0.2.0' }],
])('%s, %s, %s', (base, level, today, want) => {
  expect(judgeVersion(base, today, level)).toEqual(want);
});

test.each([
  ['1.0', '1.0.0'],
  ['1.0.0', 'v1.0.1'],
  ['1.0.0-rc.1', '1.0.0'],
])('%s, %s: no version of three numbers', (base, today) => {
  expect(() => judgeVersion(base, today, 'none')).toThrow(/not of the form 1\.2\.3/);
});
