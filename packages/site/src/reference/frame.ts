import type { Document } from '../document.ts';
import { escapeHtml, link } from './html.ts';
import type { ReferenceLinks } from './links.ts';
import { frameScript, themeScript } from './script.ts';
import { style } from './style.ts';

/**
 * The page around Redoc as a Handlebars template: the bar of the site, with the only h1, and the theme.
 *
 * Redoc adds its styles to the head at run time, so the rules of the frame have a higher specificity instead of relying on order.
 */
export function pageTemplate({ title, summary }: Document['info'], { home, bar }: ReferenceLinks): string {
  const entries = bar.map(({ label, href, current }) =>
    link(label, { href, 'aria-current': current === true ? 'page' : undefined }),
  );
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Reference | ${text(title)}</title>
  <meta name="description" content="${text(summary)}">
  <script>${themeScript}</script>
  {{{redocHead}}}
  <style>${style}</style>
</head>
<body>
<header class="site-bar">
  <button type="button" class="skip">Skip to content</button>
  <div class="site-name"><a href="${text(home)}">${text(title)}</a> <h1><span class="for-readers-of-headings">${text(title)} </span>Reference</h1></div>
  <nav aria-label="Site">${entries.join('').replaceAll('{{', '&#123;&#123;')}</nav>
  <button type="button" role="switch" aria-checked="false" aria-label="Dark theme" title="Dark theme" class="site-theme">${icons}</button>
</header>
{{{redocHTML}}}
<dialog class="site-try" aria-label="Try it with the mock">
  <form method="dialog"><button type="submit">Close</button></form>
</dialog>
<script>${frameScript}</script>
</body>
</html>
`;
}

/** Text that is safe in HTML and in a template. */
const text = (value: string) => escapeHtml(value).replaceAll('{{', '&#123;&#123;');

/** A sun and a moon, of which the style shows one. */
const icons = `<svg class="sun" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><circle cx="12" cy="12" r="4"/><path d="M12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4"/></svg><svg class="moon" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true"><path d="M21 12.8A9 9 0 1 1 11.2 3 7 7 0 0 0 21 12.8z"/></svg>`;
