import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromiumFlags, findChromium } from '@customerscore-kit/run-tool/chromium';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { type ServedSite, serveSite } from './serve-site.ts';

const chromePath = findChromium();
const report = 'dist/lighthouse.json';

let folder: string;
let site: ServedSite;
let chrome: Awaited<ReturnType<typeof launch>>;
/** Scores from 0 to 100 by page, form factor and category. */
const scores: Record<string, Record<string, Scores>> = {};
type Scores = Record<'performance' | 'accessibility' | 'best-practices' | 'seo', number>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-site-lighthouse-'));
  await buildSite({ outDir: folder, url: 'https://example.com/' });
  // Hosts of static sites compress what they send.
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) await writeFile(`${file}.gz`, gzipSync(await readFile(file)));
  }
  site = await serveSite(folder, '/', 0);
  chrome = await launch({ chromePath: chromePath!, chromeFlags: ['--headless', ...chromiumFlags] });
}, 180_000);
afterAll(async () => {
  chrome?.kill();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
  await mkdir('dist', { recursive: true });
  await writeFile(report, `${JSON.stringify(scores, null, 2)}\n`);
});

async function scoresOf(address: string, formFactor: 'mobile' | 'desktop'): Promise<Scores> {
  const result = await lighthouse(
    site.url + address,
    { port: chrome.port, logLevel: 'error' },
    formFactor === 'desktop' ? desktopConfig : undefined,
  );
  const { runtimeError, categories } = result!.lhr;
  if (runtimeError !== undefined) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const found = Object.entries(categories).map(([id, { score }]) => [id, Math.round(score! * 100)]);
  const byCategory = Object.fromEntries(found) as Scores;
  scores[address || 'index.html'] = { ...scores[address || 'index.html'], [formFactor]: byCategory };
  return byCategory;
}

const pages = ['', 'guides/bulk-uploads.html', 'errors/429.html', 'findings/miscased-codename.html'];

test.each(pages)('"%s" scores at least 95 in every category on a desktop', async (address) => {
  const { performance, ...others } = await scoresOf(address, 'desktop');
  for (const [category, score] of Object.entries(others)) expect(score, category).toBeGreaterThanOrEqual(95);
  // It measures what else the machine does too: the best of three is the page's own. `npm run test:site` runs these tests alone.
  let best = performance;
  for (let again = 0; best < 95 && again < 2; again += 1) {
    best = Math.max(best, (await scoresOf(address, 'desktop')).performance);
  }
  expect(best, 'performance').toBeGreaterThanOrEqual(95);
});

// The performance on a phone is a slowed clock's, and so mostly of what else this machine does: stated in the report only.
test.each(pages)('"%s" scores at least 95 in what does not depend on the machine, on a phone', async (address) => {
  const { performance: _, ...others } = await scoresOf(address, 'mobile');
  for (const [category, score] of Object.entries(others)) expect(score, category).toBeGreaterThanOrEqual(95);
});

test.each(['desktop', 'mobile'] as const)('the reference is accessible, on %s', async (formFactor) => {
  const { accessibility } = await scoresOf('reference.html', formFactor);
  expect(accessibility).toBe(100);
});
