// Loaded into each program that the test of samples starts. Sends what is meant for the production server, or for the mock on its
// usual port, to the mock of the test.
const { fetch: send } = globalThis;

/** @type {typeof fetch} */
globalThis.fetch = (input, init) => {
  const { SAMPLES_FROM = '', SAMPLES_TO = '' } = process.env;
  const request = new Request(input, init);
  const from = SAMPLES_FROM.split(' ').find((server) => request.url.startsWith(`${server}/`));
  return send(from === undefined ? request : new Request(SAMPLES_TO + request.url.slice(from.length), request));
};
