/** The environment variable with the key. */
const variable = 'CUSTOMERSCORE_KEY';

/**
 * The key: the option, or else the environment variable.
 *
 * @throws TypeError if there is none
 */
export function readKey(option: string | undefined): string {
  const key = option ?? globalThis.process?.env?.[variable];
  if (key === undefined || key === '') throw new TypeError(`key: pass the key of the account, or set ${variable}.`);
  return key;
}

/** Shorter ones, of tests, may be a part of any text. */
const shortestKey = 8;

/**
 * The body of a refusal without the key. Proxies and debug pages show the headers that they received, and bodies of errors are
 * logged.
 */
export function withoutKey(body: unknown, key: string): unknown {
  const [text, secret] = [JSON.stringify(body), JSON.stringify(key).slice(1, -1)];
  if (key.length < shortestKey || !text?.includes(secret)) return body;
  return JSON.parse(text.replaceAll(secret, '[key]'));
}

/** @throws TypeError in a browser, where everyone could read the key */
export function refuseBrowser(isAllowed = false): void {
  const { window, document, navigator } = globalThis as { window?: unknown; document?: unknown; navigator?: unknown };
  if (isAllowed || window === undefined || document === undefined || navigator === undefined) return;
  throw new TypeError(
    'In a browser, everyone can read the key. Call the API from a server, or pass dangerouslyAllowBrowser: true.',
  );
}
