/**
 * Makes a Redoc 3.0 page self-contained. With `--inlineBundle` one external URL remains, of a decorative logo, which is
 * replaced. A content security policy blocks all other requests, including any that a later Redoc might add.
 *
 * @throws Error when the page has an unexpected format. Check what changed in the new version of Redoc.
 */
export function selfContained(html: string): string {
  const withoutLogo = html.replaceAll(/https:\/\/cdn\.redoc\.ly\/[\w/.-]+\.svg/g, logo);
  if (withoutLogo === html)
    throw new Error('The page no longer contains the Redoc logo. Check what else changed in Redoc.');
  const withPolicy = withoutLogo.replace(
    '<head>',
    `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
  if (withPolicy === withoutLogo) throw new Error('The page has no <head> for the content security policy.');
  return withPolicy;
}

/**
 * Sets the location that opens by default, such as `/customers`. Redoc shows the operations of a tag only at the tag's own
 * location.
 */
export function openingAt(place: string, html: string): string {
  const script = `if (location.hash === '') history.replaceState(null, '', '#${place}')`;
  return html.replace('<head>', `<head>\n  <script>${script}</script>`);
}

/** Scripts and styles are inline. Redoc's search runs in a worker from a blob URL. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'worker-src blob:',
  'connect-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Replaces the logo with the name. */
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="14"><text y="11" font-family="sans-serif" font-size="12" fill="#777">Redocly</text></svg>',
)}`;
