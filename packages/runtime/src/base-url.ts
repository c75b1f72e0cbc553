/**
 * The base URL without slashes at its end.
 *
 * @param contractPaths what it must not end in, longest first, since the client appends it: beginnings of the contract's
 * paths
 * @throws TypeError when requests to it would fail or reach something else. No message repeats the URL, which may hold a
 * password.
 */
export function checkBaseUrl(baseUrl: string, contractPaths: readonly string[]): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('baseUrl: pass an absolute URL that begins with "https://" or "http://".');
  }
  const path = url.pathname.replace(/\/+$/, '');
  const repeated = contractPaths.find((each) => path.endsWith(each));
  const appends = 'The client appends the path of each operation to the base URL.';
  const surplus = [
    [
      url.username || url.password,
      'the user name and the password. fetch refuses them in a URL; send a header instead.',
    ],
    [url.search, `the query. ${appends}`],
    [url.hash, `the fragment. ${appends}`],
    [repeated, `"${repeated}" at the end. ${appends}`],
  ].find(([found]) => found);
  if (surplus !== undefined) throw new TypeError(`baseUrl: leave out ${surplus[1]}`);
  return url.origin + path;
}
