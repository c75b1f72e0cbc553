// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import createFetchClient from "openapi-fetch";
function connect({ key, keyHeader, baseUrl, fetch }) {
  if (typeof key != "string" || !/^[\x21-\x7e]+$/.test(key))
    throw new TypeError("key: pass the key as a string of visible ASCII characters, without blanks or line breaks.");
  let { request } = createFetchClient({
    baseUrl,
    redirect: "manual",
    pathSerializer: fillPath,
    bodySerializer: (body) => JSON.stringify(body),
    // Looked up at each call, so that a fetch that is replaced later (by a test, say) is the one used.
    fetch: (input) => (fetch ?? globalThis.fetch)(input)
  });
  return async (method, path, content, init = {}) => {
    let headers = new Headers(init.headers);
    headers.set(keyHeader, key), content.body !== void 0 && headers.set("content-type", "application/json");
    let { data, error, response } = await request(method, path, {
      ...init,
      headers,
      params: { path: content.path },
      body: content.body,
      parseAs: "text"
    });
    return {
      ok: response.ok,
      status: response.status,
      body: response.ok ? parse(data) : emptyAsUndefined(error),
      response
    };
  };
}
function fillPath(template, parameters) {
  return template.replaceAll(/\{([^}]+)\}/g, (_, name) => {
    let value = parameters[name];
    if (typeof value != "string" || /^\.{0,2}$|\p{Cs}/u.test(value))
      throw new TypeError(`${name}: ${JSON.stringify(value)} cannot stand in a path.`);
    return encodeURIComponent(value);
  });
}
function parse(text) {
  if (!(typeof text != "string" || text === ""))
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
  let send = connect({ key, keyHeader: "customerscore-key", baseUrl, fetch });
  return {
    uploadCustomers: (body, init) => send("POST", "/api/v1/customers", { body }, init),
    searchCustomers: (body, init) => send("POST", "/api/v1/customers/search", { body }, init),
    createCustomer: (body, init) => send("POST", "/api/v1/customer", { body }, init),
    getCustomer: (customerExternalId, init) => send("GET", "/api/v1/customer/{customerExternalId}", { path: { customerExternalId } }, init),
    updateCustomer: (customerExternalId, body, init) => send("PUT", "/api/v1/customer/{customerExternalId}", { path: { customerExternalId }, body }, init),
    deleteCustomer: (customerExternalId, init) => send("DELETE", "/api/v1/customer/{customerExternalId}", { path: { customerExternalId } }, init),
    uploadContacts: (body, init) => send("POST", "/api/v1/contacts", { body }, init),
    createContact: (customerExternalId, body, init) => send("POST", "/api/v1/customer/{customerExternalId}/contact", { path: { customerExternalId }, body }, init),
    updateContact: (customerExternalId, contactExternalId, body, init) => send("PUT", "/api/v1/customer/{customerExternalId}/contact/{contactExternalId}", { path: { customerExternalId, contactExternalId }, body }, init),
    deleteContact: (customerExternalId, contactExternalId, init) => send("DELETE", "/api/v1/customer/{customerExternalId}/contact/{contactExternalId}", { path: { customerExternalId, contactExternalId } }, init),
    trackEvents: (body, init) => send("POST", "/api/tracker/track", { body }, init)
  };
}
export {
  createClient
};
