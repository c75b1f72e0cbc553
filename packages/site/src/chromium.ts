import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)));

const usualPlaces = [
  ...onPath,
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, or the first of the usual places; undefined where there is none.
 *
 * @throws Error when `CHROMIUM_PATH` leads nowhere, and when there is none though `CI=true`.
 */
export function findChromium(places = usualPlaces): string | undefined {
  const { CHROMIUM_PATH, CI } = process.env;
  if (CHROMIUM_PATH && !existsSync(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH: there is no ${CHROMIUM_PATH}.`);
  const path = CHROMIUM_PATH || places.find((place) => existsSync(place));
  if (path === undefined && CI === 'true') throw new Error('No Chromium: install it, or set CHROMIUM_PATH.');
  return path;
}

/** Flags for a browser that shows local pages and looks for nothing elsewhere. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
