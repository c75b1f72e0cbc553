import { button, element } from './dom.js';

/** @typedef {{ method: string, path: string, headers: Record<string, string>, body: unknown }} FirstRequest */

/**
 * The curl command for a request, for a POSIX shell.
 *
 * @param {FirstRequest} request
 */
function curl({ method, path, headers, body }) {
  return [
    `curl -X ${method} ${location.origin}${path}`,
    ...Object.entries(headers).map(([name, value]) => `  -H '${name}: ${value}'`),
    `  -d '${JSON.stringify(body)}'`,
  ].join(' \\\n');
}

/**
 * What the page shows before the first request.
 *
 * @param {{ firstRequest: FirstRequest }} mock
 * @returns {HTMLElement[]}
 */
export function emptyParts({ firstRequest }) {
  const command = curl(firstRequest);
  const copy = button('Copy', async () => {
    await navigator.clipboard.writeText(command);
    copy.textContent = 'Copied';
    setTimeout(() => {
      copy.textContent = 'Copy';
    }, 2000);
  });
  // Browsers have a clipboard only for pages that they consider secure.
  copy.hidden = navigator.clipboard === undefined;
  return [
    element('h2', {}, 'No requests yet'),
    element('p', {}, 'Requests to the mock appear here as they arrive. Send the first one:'),
    element('div', { class: 'command' }, element('pre', { tabindex: '0' }, command), copy),
    element(
      'p',
      { class: 'hint' },
      'Every key is valid, unless the mock was started with --key. Start it with --account, and it stores only the codenames of your account: then you see here what is dropped, and why.',
    ),
  ];
}
