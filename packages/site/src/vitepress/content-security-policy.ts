import { createHash } from 'node:crypto';

/** Styles of VitePress's own elements. Its script sets the first again, which the policy allows; the theme's CSS has the second. */
const ofTheme = ['--vp-vh:0px;', 'position:relative;'];

/**
 * Adds a content security policy to a page that VitePress built: scripts and styles of the site itself, and its inline scripts by
 * their hashes. Nothing else loads.
 *
 * @throws Error if the page has what the policy would block
 */
export function withPolicy(built: string, name: string): string {
  const html = ofTheme.reduce((text, style) => text.replaceAll(` style="${style}"`, ''), built);
  const scripts = [...html.matchAll(/<script(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/g)]
    .map(({ groups }) => groups as { attributes: string; code: string })
    .filter(({ attributes, code }) => !/\ssrc=/.test(attributes) && code !== '');
  const hashes = scripts.map(({ code }) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  const [blocked] = / style="[^"]*"|<style[\s>]| on[a-z]+="/.exec(html) ?? [];
  if (blocked !== undefined) throw new Error(`${name} contains ${blocked.trim()}, which its policy blocks.`);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(hashes)].join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const [head, ...rest] = html.split('<head>');
  if (rest.length !== 1) throw new Error(`${name} has no <head> for its policy.`);
  return `${head}<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">${rest[0]}`;
}
