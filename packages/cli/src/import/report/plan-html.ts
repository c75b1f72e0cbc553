import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plan } from '@customerscore-kit/importer';
import { columnsSection, lostColumns } from './columns.ts';
import { Html, html } from './html.ts';
import { findingsSection, rowsSection } from './problems.ts';
import { figures, filesAndRows, verdictOf } from './summary.ts';

/**
 * A plan as a page that needs nothing else: no script, and no request. The stylesheet is next to this module in the repository, and
 * next to the bundle in the published package.
 *
 * @param now when the files were read
 */
export function planHtml(plan: Plan, now: Date): string {
  // The browser hashes the text that it parsed, whose line breaks are those.
  const css = readFileSync(new URL('./report.css', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const { state, title, text } = verdictOf(plan);
  const day = now.toISOString();
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Import plan: ${title}</title>
<style>${new Html(css)}</style>
</head>
<body>
<main>
<header>
<p class="kind">Import plan for Customerscore.io</p>
<h1 class="${state}">${title}</h1>
<p class="lead">${text}</p>
<p class="note">Nothing was sent. The files were read on <time datetime="${day}">${day.slice(0, 10)} at ${day.slice(11, 16)} UTC</time>.</p>
</header>
${figures(plan)}
${filesAndRows(plan)}${columnsSection(plan)}${lostColumns(plan)}${findingsSection(plan)}${rowsSection(plan)}</main>
</body>
</html>
`;
  return page.text;
}
