// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
function checkBaseUrl(baseUrl, contractPaths) {
  let url = URL.canParse(baseUrl) ? new URL(baseUrl) : void 0;
  if (url === void 0 || !/^https?:$/.test(url.protocol))
    throw new TypeError('baseUrl: pass an absolute URL that starts with "https://" or "http://".');
  let path = url.pathname.replace(/\/+$/, ""), repeated = contractPaths.find((each) => path.endsWith(each)), appends = "The client appends the path of each operation to the base URL.", forbidden = [
    [
      url.username || url.password,
      "the user name and the password. fetch refuses them in a URL; send a header instead."
    ],
    [url.search, `the query. ${appends}`],
    [url.hash, `the fragment. ${appends}`],
    [repeated, `"${repeated}" at the end. ${appends}`]
  ].find(([found]) => found);
  if (forbidden !== void 0) throw new TypeError(`baseUrl: remove ${forbidden[1]}`);
  return url.origin + path;
}
async function boundedText({ body }, maxBytes) {
  if (body === null) return "";
  let reader = body.getReader(), decoder = new TextDecoder(), text = "", bytes = 0;
  for (; ; ) {
    let { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    if (bytes += value.byteLength, bytes > maxBytes) {
      reader.cancel().catch(() => {
      });
      return;
    }
    text += decoder.decode(value, { stream: true });
  }
}
function requestHeaders(given, own) {
  let headers = own;
  for (let [name, value] of pairsOf(given))
    if (value != null)
      try {
        if (own.has(name)) continue;
        headers === own && (headers = new Headers(own)), headers.append(name, value);
      } catch {
        throw new TypeError(`headers: the name or value of ${JSON.stringify(name)} is not valid in a header.`);
      }
  return headers;
}
function pairsOf(headers) {
  let given = headers ?? {};
  return Symbol.iterator in given ? given : Object.entries(given);
}
function connect(connection) {
  let { key, keyHeader, contractPaths, fetch, transport, maxResponseBytes = 1e7 } = connection;
  if (typeof key != "string" || !/^[\x21-\x7e]+$/.test(key))
    throw new TypeError("key: pass the key as a string of visible ASCII characters, without spaces or line breaks.");
  if (typeof maxResponseBytes != "number" || !(maxResponseBytes >= 0))
    throw new TypeError("maxResponseBytes: pass a number of bytes, 0 or more.");
  let baseUrl = checkBaseUrl(connection.baseUrl, contractPaths), own = new Headers({ [keyHeader]: key, "accept-encoding": "identity" }), ownWithBody = new Headers([...own, ["content-type", "application/json"]]);
  return async ({ id, method, path, parameters = {}, body }, options) => {
    let url = baseUrl + fillPath(path, parameters), headers = requestHeaders(options?.headers, body === void 0 ? own : ownWithBody), sent = transport?.({ method, url, headers, body });
    if (sent !== void 0) return sent;
    let request = new Request(url, {
      method,
      headers,
      body: body === void 0 ? null : JSON.stringify(body),
      signal: options?.signal ?? null,
      redirect: "manual"
    });
    hideFromLogs(request);
    try {
      return await readAnswer(id, await (fetch ?? globalThis.fetch)(request), maxResponseBytes);
    } catch (error) {
      throw isError(error) ? error : asError(id, error, request.signal.aborted);
    }
  };
}
async function readAnswer(id, response, maxBytes) {
  let { ok, status, headers } = response, text = await boundedText(response, maxBytes), body = parse(text), mayBeCut = (headers.get("content-encoding") ?? "identity") !== "identity" && headers.get("content-length") !== "0" && response.body !== null && typeof body != "object";
  if (text === void 0 || mayBeCut) {
    let problem = text === void 0 ? `is longer than ${maxBytes} bytes. To read longer answers, raise maxResponseBytes of createClient` : "is compressed, although the client did not request that, and may be cut off. Check for a proxy that compresses";
    throw new Error(`${id}: the answer (status ${status}) ${problem}. The API may have carried out the request.`);
  }
  return { ok, status, body, response };
}
function fillPath(template, parameters) {
  return template.replaceAll(/\{([^}]+)\}/g, (_, name) => {
    let value = parameters[name];
    if (typeof value != "string" || /^\.{0,2}$|\p{Cs}/u.test(value))
      throw new TypeError(`${name}: ${JSON.stringify(value)} cannot be a path segment. Pass another identifier.`);
    return encodeURIComponent(value);
  });
}
function parse(text = "") {
  if (text !== "")
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
}
function hideFromLogs(request) {
  for (let part of [request, request.headers])
    Object.defineProperty(part, /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), {
      value: () => `[${request.method} ${request.url}]`
    });
}
function isError(thrown) {
  return /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(thrown));
}
function asError(id, cause, aborted) {
  let error = new Error(`${id}: ${aborted ? "the request was aborted" : "fetch failed"}.`, { cause });
  return aborted && (error.name = "AbortError"), error;
}
function createClient({ key, baseUrl = "https://api.customerscore.io", fetch, transport, maxResponseBytes }) {
  let send = connect({
    key,
    keyHeader: "customerscore-key",
    baseUrl,
    contractPaths: ["/api/v1/customers/search", "/api/tracker/track", "/api/v1/customers", "/api/v1/contacts", "/api/v1/customer", "/api/tracker", "/api/v1"],
    fetch,
    transport,
    maxResponseBytes
  });
  return {
    uploadCustomers: (body, options) => send({ id: "uploadCustomers", method: "POST", path: "/api/v1/customers", body }, options),
    searchCustomers: (body, options) => send({ id: "searchCustomers", method: "POST", path: "/api/v1/customers/search", body }, options),
    createCustomer: (body, options) => send({ id: "createCustomer", method: "POST", path: "/api/v1/customer", body }, options),
    getCustomer: (customerExternalId, options) => send({ id: "getCustomer", method: "GET", path: "/api/v1/customer/{customerExternalId}", parameters: { customerExternalId } }, options),
    updateCustomer: (customerExternalId, body, options) => send({ id: "updateCustomer", method: "PUT", path: "/api/v1/customer/{customerExternalId}", parameters: { customerExternalId }, body }, options),
    deleteCustomer: (customerExternalId, options) => send({ id: "deleteCustomer", method: "DELETE", path: "/api/v1/customer/{customerExternalId}", parameters: { customerExternalId } }, options),
    uploadContacts: (body, options) => send({ id: "uploadContacts", method: "POST", path: "/api/v1/contacts", body }, options),
    createContact: (customerExternalId, body, options) => send({ id: "createContact", method: "POST", path: "/api/v1/customer/{customerExternalId}/contact", parameters: { customerExternalId }, body }, options),
    updateContact: (customerExternalId, contactExternalId, body, options) => send({ id: "updateContact", method: "PUT", path: "/api/v1/customer/{customerExternalId}/contact/{contactExternalId}", parameters: { customerExternalId, contactExternalId }, body }, options),
    deleteContact: (customerExternalId, contactExternalId, options) => send({ id: "deleteContact", method: "DELETE", path: "/api/v1/customer/{customerExternalId}/contact/{contactExternalId}", parameters: { customerExternalId, contactExternalId } }, options),
    trackEvents: (body, options) => send({ id: "trackEvents", method: "POST", path: "/api/tracker/track", body }, options)
  };
}
export {
  createClient
};
