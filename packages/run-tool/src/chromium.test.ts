import { afterEach, expect, test, vi } from 'vitest';
import { findChromium } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test('returns CHROMIUM_PATH', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(findChromium()).toBe(process.execPath);
});

test('throws if CHROMIUM_PATH does not exist, or if Chromium is missing in CI', () => {
  vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
  expect(() => findChromium()).toThrow('/no/such/browser does not exist');
  vi.stubEnv('CHROMIUM_PATH', undefined);
  vi.stubEnv('CI', 'true');
  expect(() => findChromium([])).toThrow('Chromium not found. Install it, or set CHROMIUM_PATH.');
});

test('returns undefined if Chromium is missing outside CI', () => {
  vi.stubEnv('CHROMIUM_PATH', undefined);
  vi.stubEnv('CI', undefined);
  expect(findChromium([])).toBeUndefined();
});
