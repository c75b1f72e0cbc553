import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium: the one in CHROMIUM_PATH, else one in the usual places. */
export function openChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || usualPlaces.find((path) => existsSync(path));
  return chromium.launch({ executablePath, args: flags });
}

/** Collects the errors and warnings of a page, except that Chromium reports each answer of 400 and more as an error. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return problems;
}
