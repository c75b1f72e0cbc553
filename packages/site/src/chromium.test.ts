import { afterEach, expect, test, vi } from 'vitest';
import { findChromium } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test('takes the one that CHROMIUM_PATH names', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(findChromium()).toBe(process.execPath);
});

test('a CHROMIUM_PATH that leads nowhere is an error, and so is none at all in CI', () => {
  vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
  expect(() => findChromium()).toThrow('/no/such/browser does not exist');
  vi.stubEnv('CHROMIUM_PATH', undefined);
  vi.stubEnv('CI', 'true');
  expect(() => findChromium([])).toThrow('Chromium not found. Install it, or set CHROMIUM_PATH.');
});

test('elsewhere a missing one is no error', () => {
  vi.stubEnv('CHROMIUM_PATH', undefined);
  vi.stubEnv('CI', undefined);
  expect(findChromium([])).toBeUndefined();
});
