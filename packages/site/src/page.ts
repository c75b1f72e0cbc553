/**
 * Makes a page of Redoc 3.0 ask nobody for anything. `--inlineBundle` leaves one address in it, of a decorative logo;
 * a content security policy makes sure of the rest, also of what a later Redoc might add.
 *
 * @throws Error when the page is not as expected: a new version of Redoc then wants a look.
 */
export function selfContained(html: string): string {
  const withoutLogo = html.replaceAll(/https:\/\/cdn\.redoc\.ly\/[\w/.-]+\.svg/g, logo);
  if (withoutLogo === html) throw new Error('The page has no Redoc logo any more: see what else has changed.');
  const withPolicy = withoutLogo.replace(
    '<head>',
    `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
  if (withPolicy === withoutLogo) throw new Error('The page has no <head> to put the policy into.');
  return withPolicy;
}

/**
 * Makes the page open at a place of its own, such as `/customers`, when its address names none: Redoc shows the
 * operations of a tag only there.
 */
export function openingAt(place: string, html: string): string {
  const script = `if (location.hash === '') history.replaceState(null, '', '#${place}')`;
  return html.replace('<head>', `<head>\n  <script>${script}</script>`);
}

/** Scripts and styles stand in the page; Redoc's search runs in a worker made of a blob. */
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

/** The maker's name in place of its logo. */
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="14"><text y="11" font-family="sans-serif" font-size="12" fill="#777">Redocly</text></svg>',
)}`;
