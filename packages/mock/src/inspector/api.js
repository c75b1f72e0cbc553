/**
 * Calls the control API of the mock.
 *
 * @param {string} path after `/_mock/`
 * @param {{ method?: string, body?: unknown }} [options] default: GET
 * @returns {Promise<any>} the parsed answer
 * @throws {Error} if the mock refuses the request or cannot be reached; the message is for users
 */
export async function call(path, { method = 'GET', body } = {}) {
  /** @type {RequestInit} */
  const init = { method };
  if (method !== 'GET') init.headers = { 'content-type': 'application/json' };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(`/_mock/${path}`, init).catch(() => {
    throw new Error('The mock does not answer. Is it running?');
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}
