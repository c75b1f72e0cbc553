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
 * Path of Chromium: `CHROMIUM_PATH`, else the first of the usual places where it exists, else undefined.
 *
 * @throws Error when `CHROMIUM_PATH` does not exist, or when Chromium is not found and `CI=true`.
 */
export function findChromium(places = usualPlaces): string | undefined {
  const { CHROMIUM_PATH, CI } = process.env;
  if (CHROMIUM_PATH && !existsSync(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH: ${CHROMIUM_PATH} does not exist.`);
  const path = CHROMIUM_PATH || places.find((place) => existsSync(place));
  if (path === undefined && CI === 'true') throw new Error('Chromium not found. Install it, or set CHROMIUM_PATH.');
  return path;
}

/** Flags for a browser that shows local pages and makes no background requests. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
