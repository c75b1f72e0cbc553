// Loaded into each program that the test of samples starts. Sends what is meant for the production server, or for the mock on its
// usual port, to the mock of the test. The client uses `fetch` because it is replaced.

/**
 * Where a request goes instead.
 *
 * @param {string} url
 */
function redirected(url) {
  const { SAMPLES_FROM = '', SAMPLES_TO = '' } = process.env;
  const from = SAMPLES_FROM.split(' ').find((server) => url.startsWith(`${server}/`));
  return from === undefined ? undefined : SAMPLES_TO + url.slice(from.length);
}

const { fetch: send } = globalThis;

/** @type {typeof fetch} */
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const url = redirected(request.url);
  return send(url === undefined ? request : new Request(url, request));
};
