// Loaded into each program that the test of samples starts. Sends what is meant for the production server, or for the mock on its
// usual port, to the mock of the test: what `fetch` sends, and what the client sends with Node's own `http` and `https`.
import http from 'node:http';
import https from 'node:https';

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

const { request: sendByHttp } = http;
for (const [module, protocol] of /** @type {const} */ ([
  [http, 'http:'],
  [https, 'https:'],
])) {
  const { request } = module;
  module.request = /** @type {any} */ (
    (/** @type {any} */ options, /** @type {any} */ ...rest) => {
      const { hostname, port, path } = options;
      const url = redirected(`${protocol}//${hostname}${port ? `:${port}` : ''}${path}`);
      if (url === undefined) return request(options, ...rest);
      const { hostname: host, port: at, pathname } = new URL(url);
      return sendByHttp({ ...options, agent: undefined, hostname: host, port: at, path: pathname }, ...rest);
    }
  );
}
