// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import createFetchClient from "openapi-fetch";
function connect({ key, keyHeader, baseUrl, fetch }) {
  if (typeof key !== "string" || !/^[\x21-\x7e]+$/.test(key)) {
    throw new TypeError("key: pass the key as a string of visible ASCII characters, without blanks or line breaks.");
  }
  const { request } = createFetchClient({
    baseUrl,
    headers: { [keyHeader]: key },
    redirect: "manual",
    // Looked up at each call, so that a fetch that is replaced later (by a test, say) is the one used.
    fetch: (input) => (fetch ?? globalThis.fetch)(input)
  });
  return async (method, path, body, init = {}) => {
    const { data, error, response } = await request(method, path, { ...init, body, parseAs: "text" });
    return {
      ok: response.ok,
      status: response.status,
      body: response.ok ? parse(data) : emptyAsUndefined(error),
      response
    };
  };
}
function parse(text) {
  if (typeof text !== "string" || text === "") return void 0;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function emptyAsUndefined(body) {
  return body === "" ? void 0 : body;
}

function createClient({ key, baseUrl = "https://api.customerscore.io", fetch }) {
  const send = connect({ key, keyHeader: "customerscore-key", baseUrl, fetch });
  return {
    uploadCustomers: (body, init) => send("post", "/api/v1/customers", body, init)
  };
}
export {
  createClient
};
