/** What is changed in the page that Redoc 3.0 writes, for want of an option. */
const patches: { why: string; from: RegExp; to: string }[] = [
  {
    why: 'The frame has the h1, because Redoc removes its own while the overview is out of view.',
    from: /L\.h1(?=\.attrs\(\(\{className:e\}\)=>\(\{"data-component-name":`Typography\/H1`)/,
    to: 'L.h2',
  },
  {
    why: 'The same, in the HTML that Redoc rendered in advance.',
    from: /<h1 ([^>]*data-component-name="Typography\/H1"[^>]*>[^<]*<)\/h1>/,
    to: '<h2 $1/h2>',
  },
  {
    why: 'The headings below an operation, an h2, are h4.',
    from: /L\.h4(?=\.attrs\(\(\{className:e\}\)=>\(\{"data-component-name":`Typography\/H4`)/,
    to: 'L.h3',
  },
  {
    why: 'One external URL remains with --inlineBundle: of a decorative logo, which is replaced with the name.',
    from: /https:\/\/cdn\.redoc\.ly\/[\w/.-]+\.svg/g,
    to: `data:image/svg+xml,${encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="14"><text y="11" font-family="sans-serif" font-size="12" fill="#777">Redocly</text></svg>',
    )}`,
  },
];

/**
 * Applies the patches.
 *
 * @throws Error when one finds nothing. Check what changed in the new version of Redoc.
 */
export function patched(html: string): string {
  return patches.reduce((page, { why, from, to }) => {
    const next = page.replace(from, to);
    if (next === page) throw new Error(`The page of Redoc has changed, and cannot be patched any more: ${why}`);
    return next;
  }, html);
}

/**
 * Adds a content security policy that blocks all requests, including any that a later Redoc might add.
 *
 * @throws Error when the page has no head.
 */
export function selfContained(html: string): string {
  const withPolicy = html.replace(
    '<head>',
    `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
  if (withPolicy === html) throw new Error('The page has no <head> for the content security policy.');
  return withPolicy;
}

/** Scripts and styles are inline. Redoc's search runs in a worker from a blob URL. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'worker-src blob:',
  // The page that sends an operation to the mock.
  "frame-src 'self'",
  'connect-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
