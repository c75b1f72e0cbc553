/**
 * Validates a base URL, and removes trailing slashes.
 *
 * @param contractPaths prefixes of the contract's paths, longest first. The URL must not end in one, because the client appends
 * the path
 * @throws TypeError when requests to the URL would fail or reach another path. No message contains the URL, which may include a
 * password.
 */
export function checkBaseUrl(baseUrl: string, contractPaths: readonly string[]): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('baseUrl: pass an absolute URL that starts with "https://" or "http://".');
  }
  const path = url.pathname.replace(/\/+$/, '');
  const repeated = contractPaths.find((each) => path.endsWith(each));
  const appends = 'The client appends the path of each operation to the base URL.';
  const forbidden = [
    [
      url.username || url.password,
      'the user name and the password. fetch refuses them in a URL; send a header instead.',
    ],
    [url.search, `the query. ${appends}`],
    [url.hash, `the fragment. ${appends}`],
    [repeated, `"${repeated}" at the end. ${appends}`],
  ].find(([found]) => found);
  if (forbidden !== undefined) throw new TypeError(`baseUrl: remove ${forbidden[1]}`);
  return url.origin + path;
}
