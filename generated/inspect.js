// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import {
  Candidates,
  accepts,
  codePoints,
  encodeToken,
  entryOf,
  explain,
  hidesField,
  inspectCodename,
  inspectEvent,
  inspectFields,
  inspectIdentifier,
  inspectIdentities,
  inspectMilliseconds,
  inspectName,
  inspectNumber,
  isDate,
  isEmail,
  isEnumerable,
  isPlaceholder,
  isPlain,
  memberOf,
  nearest,
  placeRemarks,
  placesIn,
  plainLength,
  pointerOf,
  repeats,
  report
} from "./shared.js";
var CodenameTable = class {
  entries;
  /**
   * The keys of the previous object, and their entries. Objects in an upload usually have the same keys in the same order, and
   * comparing two keys is faster than a lookup.
   */
  #keys = [];
  #found = [];
  #nearest = /* @__PURE__ */ new Map();
  #differingInCase = /* @__PURE__ */ new Map();
  #bare;
  #candidates;
  constructor(codenames) {
    let entries = Object.entries(codenames);
    this.entries = new Map(entries.map(([name, definition]) => [name, entryOf(definition)]));
  }
  /** Whether a key is a codename and its value is valid. @param index position of the key in its object */
  accepts(key, index, value) {
    let entry = this.#keys[index] === key ? this.#found[index] : this.#find(key, index);
    return entry !== void 0 && accepts(entry, value);
  }
  #find(key, index) {
    let entry = this.entries.get(key);
    return index < 64 && (this.#keys[index] = key, this.#found[index] = entry), entry;
  }
  /** The codename that differs from a key only in case, separators or normalization. Cached, because keys repeat. */
  differingInCase(key) {
    if (key.length > 1e3) return;
    if (this.#differingInCase.has(key)) return this.#differingInCase.get(key);
    this.#bare ??= new Map([...this.entries.keys()].reverse().map((name) => [comparable(name), name]));
    let found = this.#bare.get(comparable(key));
    return this.#differingInCase.size < maxRemembered && this.#differingInCase.set(key, found), found;
  }
  /** The codename that is most similar to a key. Cached, because a search is slow. */
  nearest(key, budget) {
    if (this.#nearest.has(key)) return this.#nearest.get(key);
    this.#candidates ??= new Candidates(this.entries.keys());
    let found = this.#candidates.nearest(key, budget);
    return this.#nearest.size < maxRemembered && budget.left > 0 && this.#nearest.set(key, found), found;
  }
}, maxRemembered = 1e3;
function comparable(name) {
  return name.normalize().toLowerCase().replaceAll(/[\s_.-]/g, "");
}
function tablesOf(account2, system2) {
  let table = (list, codenames) => codenames && new CodenameTable({ ...system2[list], ...codenames });
  return {
    lists: {
      "customer.attributes": table("customer.attributes", account2.customer?.attributes),
      "customer.metrics": table("customer.metrics", account2.customer?.metrics),
      "contact.attributes": table("contact.attributes", account2.contact?.attributes),
      "contact.metrics": table("contact.metrics", account2.contact?.metrics)
    },
    events: account2.events && { names: new Set(account2.events), candidates: new Candidates(account2.events) }
  };
}
var bytesOfUnit = 6;
function isCertainlyWithin(maxBytes, body) {
  let units = typeof body == "number" ? body : plainLength(body);
  return units !== void 0 && bytesOfUnit * units <= maxBytes;
}
var longestString = 2 ** 29;
function countBytes(body, units) {
  if (units > longestString) return Number.POSITIVE_INFINITY;
  try {
    return new TextEncoder().encode(JSON.stringify(body)).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
var valueTypes = ["string", "number", "boolean", "date", "timestamp", "url", "email"], subjects = ["customer", "contact"], accountParts = ["attributes", "metrics"], keywords = ["type", "label", "description", "values", "source"];
function checkAccount(account2) {
  let whole = objectAt(account2, "account", [...subjects, "events", "package", "$schema"]);
  for (let subject of subjects) {
    if (whole[subject] === void 0) continue;
    let lists = objectAt(whole[subject], `account.${subject}`, accountParts);
    for (let part of accountParts)
      lists[part] !== void 0 && checkCodenames(lists[part], `account.${subject}.${part}`);
  }
  whole.events !== void 0 && checkList(whole.events, "account.events", ["string"]);
}
function checkCodenames(codenames, place) {
  for (let [name, definition] of Object.entries(objectAt(codenames, place))) {
    let at = `${place}[${JSON.stringify(name)}]`;
    if (typeof definition == "string") checkIsOneOf(definition, valueTypes, at);
    else {
      let { type, values, source } = objectAt(definition, at, keywords, "a type or an object with a type");
      checkIsOneOf(type, valueTypes, `${at}.type`), values !== void 0 && checkList(values, `${at}.values`, ["string", "number", "boolean"]), source !== void 0 && checkIsOneOf(source, ["api", "integration"], `${at}.source`);
    }
  }
}
function objectAt(value, place, keys, wanted = "an object") {
  (typeof value != "object" || value === null || Array.isArray(value)) && fail(place, wanted, value);
  let unknown = keys && Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== void 0) {
    let near = nearest(unknown, keys), cure = near === void 0 ? `It may have ${keys.filter((key) => key !== "$schema" && key !== "package").join(", ")}.` : `Write ${JSON.stringify(near)}.`;
    throw new TypeError(`inspect: ${place} has no part ${JSON.stringify(unknown)}. ${cure}`);
  }
  return value;
}
function checkList(value, place, itemTypes) {
  Array.isArray(value) || fail(place, "a list", value);
  let index = value.findIndex((item) => !itemTypes.includes(typeof item));
  index >= 0 && fail(`${place}[${index}]`, `of type ${itemTypes.join(" or ")}`, value[index]);
}
function checkIsOneOf(value, names, place) {
  names.includes(value) || fail(place, `one of ${names.join(", ")}`, value);
}
function fail(place, wanted, value) {
  let kind = value === null ? "null" : Array.isArray(value) ? "a list" : typeof value == "string" ? JSON.stringify(value) : `of type ${typeof value}`;
  throw new TypeError(`inspect: ${place} must be ${wanted}, but is ${kind}.`);
}
var effects = {
  "unknown-codename": "dropped",
  "miscased-codename": "dropped",
  "integration-fed": "dropped",
  "not-tracked": "dropped",
  "wrong-type": "misread",
  "date-time": "misread",
  milliseconds: "misread",
  "value-not-allowed": "misread",
  "unsafe-integer": "misread"
};
function countValues(values, violations, remarks) {
  if (violations.length === 0 && remarks.length === 0) return { dropped: 0, misread: 0, refused: 0 };
  let refused = /* @__PURE__ */ new Set();
  for (let { pointer } of violations) values.test(pointer) && refused.add(pointer);
  for (let remark of remarks) remark.isRefused && refused.add(pointerOf(remark));
  let counted = { dropped: 0, misread: 0 };
  return remarks.forEach((remark, index) => {
    let effect = effects[remark.code];
    if (!(effect === void 0 || refused.size > 0 && refused.has(pointerOf(remark)))) {
      if (remark.code === "unsafe-integer") {
        let next = remarks[index + 1];
        if (next?.key === remark.key && next?.pointer === remark.pointer || !values.test(pointerOf(remark))) return;
      }
      counted[effect]++;
    }
  }), { ...counted, refused: refused.size };
}
var findingCodes = {
  type: {
    consequence: "makes the API refuse the request.",
    cure: "Send a value of the type in the message."
  },
  required: {
    consequence: "makes the API refuse the request.",
    cure: "Add the field."
  },
  maxLength: {
    consequence: "makes the API refuse the request.",
    cure: "Shorten it. The limit counts Unicode code points."
  },
  maxItems: {
    consequence: "makes the API refuse the request.",
    cure: "Split it into several requests, and send them one after another."
  },
  format: {
    consequence: "makes the API refuse the request.",
    cure: "Write dates as YYYY-MM-DD, and e-mail addresses without a name or spaces."
  },
  "x-unique-by": {
    consequence: "makes the API refuse the request.",
    cure: "Merge all metrics of a date into one object."
  },
  maxBodyBytes: {
    consequence: "makes the API refuse the request.",
    cure: "Split it into several requests, and send them one after another."
  },
  readable: {
    consequence: "cannot be read, so it cannot be sent either.",
    cure: "Pass plain values, like those that JSON.parse returns."
  },
  unserializable: {
    consequence: "makes JSON.stringify throw, so nothing is sent.",
    cure: "Send a number or a string, and remove circular references."
  },
  "unknown-codename": {
    consequence: "is dropped without an error: the account has no such codename.",
    whereRefused: "makes the API refuse the whole request: the account has no such codename.",
    cure: "Configure the codename in the application and add it to the account file, or remove the key."
  },
  "miscased-codename": {
    consequence: "is dropped without an error: a key must match its codename exactly, including case.",
    whereRefused: "makes the API refuse the whole request: a key must match its codename exactly, including case.",
    cure: "Write the key exactly like the codename."
  },
  "wrong-type": {
    consequence: "does not have the type of its codename: no page says what happens to it, so expect it to be lost.",
    whereRefused: "makes the API refuse the whole request: it does not have the type of its codename.",
    cure: "Send a value of the type of the codename, or correct the account file."
  },
  "date-time": {
    consequence: "has a time, but must be a date: no page says what happens to it, so expect it to be lost.",
    whereRefused: "has a time, but must be a date: expect the API to refuse the whole request.",
    cure: "Send only the date, written YYYY-MM-DD."
  },
  milliseconds: {
    consequence: "is read as seconds, which gives a date thousands of years in the future.",
    cure: "Divide it by 1,000."
  },
  "value-not-allowed": {
    consequence: "is not one of the values that the account file allows, so anything that relies on these values will not recognize it.",
    cure: "Send one of the allowed values, or add it to the account file."
  },
  "integration-fed": {
    consequence: "is fed by an integration and cannot be written through the API: expect it to be dropped.",
    whereRefused: "makes the API refuse the whole request: an integration feeds it.",
    cure: "Remove it, and change the value in the source of the integration."
  },
  "not-tracked": {
    consequence: "is ignored: the tracker accepts only strings and numbers.",
    cure: "Set the attribute with an upload or an update."
  },
  "retired-field": {
    consequence: "is a field of the retired format: expect it to be ignored.",
    cure: "Use the fields of the current format."
  },
  "camelcase-field": {
    consequence: "is not a field of the API, which uses snake_case: expect it to be ignored.",
    cure: "Write it in snake_case."
  },
  "unknown-field": {
    consequence: "is not documented for this operation: expect it to be ignored.",
    cure: "Remove it. Put your own values into attributes or metrics."
  },
  "duplicate-customer": {
    consequence: "is already in this upload: no page says which of the two is used.",
    cure: "Merge the two into one customer."
  },
  "duplicate-contact": {
    consequence: "is already in this upload: no page says which of the two is used.",
    cure: "Merge the two into one contact."
  },
  "unknown-customer": {
    consequence: "is not one of the given customers: records of a customer that does not exist are not imported.",
    cure: "Upload the customer first."
  },
  "uncounted-event": {
    consequence: "is not counted: no metric of the account has this codename.",
    cure: "Configure a metric with this codename and add the event to the account file, or do not send it."
  },
  seconds: {
    consequence: "is read as milliseconds, which gives a date shortly after 1970.",
    cure: "Multiply it by 1,000."
  },
  microseconds: {
    consequence: "is read as milliseconds, which gives a date thousands of years in the future.",
    cure: "Divide it by 1,000, or by 1,000,000."
  },
  "unsafe-integer": {
    consequence: "may differ from the intended number: JavaScript rounds integers of this size.",
    cure: "Send a smaller number. Put identifiers into an attribute of type string."
  },
  "becomes-null": {
    consequence: "becomes null in JSON, which the API does not accept.",
    cure: "Remove the field, or send a number."
  },
  "left-out": {
    consequence: "is omitted from the JSON, as if it were missing.",
    cure: "Set a value, or remove the key."
  },
  "date-object": {
    consequence: "becomes a string with a time in JSON, which the API does not accept.",
    cure: "Send a date as a string YYYY-MM-DD, or a timestamp as a number."
  },
  "not-plain": {
    consequence: "is sent differently than it appears: JSON contains only its own enumerable properties, or the result of toJSON.",
    cure: "Pass a plain object. JSON.parse(JSON.stringify(value)) shows what is sent."
  },
  "padded-id": {
    consequence: "includes the whitespace, so it identifies a different record than without it.",
    cure: "Trim it."
  },
  "placeholder-id": {
    consequence: "is treated as a normal identifier: all records without an identifier become the same record.",
    cure: "Send the identifier, or omit the record if it has none."
  },
  blank: {
    consequence: "is blank, and no page says what happens to such a record.",
    cure: "Send the identifier or name, or omit the record if it has none."
  },
  "empty-upload": {
    consequence: "imports nothing, but counts as a request.",
    cure: "Do not send it."
  },
  "small-uploads": {
    consequence: "would fit into the previous upload: each upload notifies every user of the account.",
    cure: "Send them as one upload."
  }
};
function hiddenContent(object, fields2) {
  let hidden = Object.getOwnPropertyNames(object).filter((key) => !isEnumerable(object, key));
  return Array.isArray(object) ? [] : isBase(Object.getPrototypeOf(object)) ? hidden.filter((key) => fields2.has(key)).map((key) => ({ code: "left-out", path: `/${key}` })) : hidden.length > 0 || inheritsContent(object) ? [{ code: "not-plain", path: "" }] : [];
}
function isBase(prototype) {
  return prototype === null || Object.hasOwn(prototype, "isPrototypeOf");
}
function inheritsContent(object) {
  for (let from = Object.getPrototypeOf(object); !isBase(from); from = Object.getPrototypeOf(from))
    if (Object.hasOwn(from, Symbol.toStringTag) || Object.values(Object.getOwnPropertyDescriptors(from)).some(({ enumerable, get }) => enumerable || get)) return true;
  return false;
}
var maxCopiedItems = 1e6, maxDepth = 1e5, safeDepth = 1e3, unsendable = 0n, wrappers = { String, Number, Boolean, BigInt };
function copyAsSent(root, findChanges) {
  let copier = new Copier(findChanges);
  return { copy: copier.copy(root), violations: copier.violations, changes: copier.changes, units: copier.units };
}
var Copier = class {
  violations = [];
  changes = [];
  units = 0;
  #findChanges;
  /** The current object and its ancestors. */
  #frames = [];
  #open = /* @__PURE__ */ new Set();
  /** Copies of objects without changes, and their sizes. */
  #copies = /* @__PURE__ */ new Map();
  constructor(findChanges) {
    this.#findChanges = findChanges;
  }
  copy(root) {
    let deepest = 0, copy = this.#read({ "": root }, "");
    for (let frame = this.#frames.at(-1); frame !== void 0; frame = this.#frames.at(-1))
      frame.next < frame.length ? this.#copyNext(frame) : this.#close(frame), deepest = Math.max(deepest, this.#frames.length);
    return deepest > safeDepth && this.violations.length === 0 && !canStringify(copy) && this.#refuse("unserializable", ""), copy !== void 0 ? copy : (this.#note("left-out", ""), typeof root == "object" ? void 0 : root);
  }
  #copyNext(frame) {
    let { source, copy, keys } = frame, index = frame.next++, key = keys === void 0 ? index : keys[index], value = this.#read(source, key);
    Array.isArray(copy) ? (value === void 0 && this.#note("becomes-null", key), copy[index] = value ?? null) : value === void 0 ? this.#note("left-out", key) : key === "__proto__" ? Object.defineProperty(copy, key, { value, enumerable: true }) : copy[key] = value;
  }
  /** @returns undefined if JSON omits the value; for an object, an empty copy that is filled later */
  #read(holder, key) {
    try {
      let value = holder[key], replacement = replace(value, String(key));
      return Object.is(value, replacement) || this.#note(value instanceof Date ? "date-object" : "not-plain", key), this.#convert(replacement, key);
    } catch {
      return this.#refuse("readable", key);
    }
  }
  #convert(value, key) {
    switch (typeof value) {
      case "string":
        return this.#count(value.length), value;
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) ? value : (this.#note("becomes-null", key), null);
      case "bigint":
        return this.#refuse("unserializable", key);
      case "object":
        return value === null ? null : this.#open.has(value) || this.#frames.length === maxDepth ? this.#refuse("unserializable", key) : this.#known(value) ?? this.#begin(value, key);
      default:
        return;
    }
  }
  #known(source) {
    let known = this.#copies.get(source);
    return known !== void 0 && this.#count(known.units), known?.copy;
  }
  #count(units) {
    let frame = this.#frames.at(-1);
    frame === void 0 ? this.units += units : frame.units += units;
  }
  #begin(source, key) {
    let isArray = Array.isArray(source), keys = isArray ? void 0 : Object.keys(source), length = keys?.length ?? Math.min(source.length, maxCopiedItems), notesBefore = this.#notes;
    for (let { code, path } of this.#findChanges?.(source) ?? []) this.#note(code, key, path);
    let copy = isArray ? new Array(source.length) : {};
    return this.#frames.push({ source, copy, keys, length, next: 0, key, units: length, notesBefore }), this.#open.add(source), copy;
  }
  #close({ source, copy, units, notesBefore }) {
    this.#frames.pop(), this.#count(units), this.#open.delete(source), this.#notes === notesBefore && this.#copies.set(source, { copy, units });
  }
  get #notes() {
    return this.violations.length + this.changes.length;
  }
  #note(code, key, path = "") {
    this.changes.length < 1e3 && this.changes.push({ code, path: this.#pathOf(key) + path });
  }
  #refuse(keyword, key) {
    return this.violations.length < 1e3 && this.violations.push({ pointer: this.#pathOf(key), keyword, params: {}, value: void 0 }), unsendable;
  }
  /** The pointer to a property of the current object. */
  #pathOf(key) {
    return [...this.#frames.map((frame) => frame.key), key].slice(1).map((each) => `/${encodeToken(String(each))}`).join("");
  }
};
function replace(value, key) {
  if (isPlain(value) || !/object|function|bigint/.test(typeof value)) return value;
  let { toJSON } = value;
  return unwrap(typeof toJSON == "function" ? toJSON.call(value, key) : value);
}
function unwrap(value) {
  let name = Object.prototype.toString.call(value).slice(8, -1);
  if (typeof value != "object" || !(name in wrappers)) return value;
  try {
    let { prototype } = wrappers[name], primitive = prototype.valueOf.call(value);
    return typeof primitive == "string" ? String(value) : typeof primitive == "number" ? Number(value) : primitive;
  } catch {
    return value;
  }
}
function canStringify(value) {
  try {
    return JSON.stringify(value), true;
  } catch {
    return false;
  }
}
function checkAsSent(check, value, makeContext, findChanges) {
  try {
    let context2 = makeContext();
    check.call(context2, value);
    let { violations: violations2 } = context2;
    if (context2.isPlain && (violations2.length === 0 || violations2.every(isAboutPlainValue)))
      return { sent: value, violations: violations2, changes: [], units: 0, context: context2 };
  } catch {
  }
  let { copy, violations, changes, units } = copyAsSent(value, findChanges), context = makeContext();
  check.call(context, copy);
  let unsent = new Set(violations.map(({ pointer }) => pointer)), others = context.violations.filter(({ pointer }) => !unsent.has(pointer));
  return { sent: copy, violations: [...violations, ...others], changes, units, context };
}
function isAboutPlainValue({ keyword, value }) {
  return keyword === "type" ? plainLength(value) !== void 0 : isPlain(value);
}
function createInspect({ operations: operations2, system: system2, fields: fields2, account: own }) {
  let names = new Set(fields2), known = /* @__PURE__ */ new WeakMap(), lookUp = (account2) => {
    let cached = known.get(account2);
    if (cached !== void 0) return cached;
    checkAccount(account2);
    let tables = tablesOf(account2, system2);
    return known.set(account2, tables), tables;
  };
  return (id, payload, { account: account2 = own, customers, previous } = {}) => {
    if (!Object.hasOwn(operations2, id))
      throw new TypeError(`inspect: "${id}" must be one of ${Object.keys(operations2).join(", ")}.`);
    if (customers !== void 0 && typeof customers.has != "function")
      throw new TypeError("inspect: customers must be a Set of identifiers. Write new Set(identifiers).");
    let operation = operations2[id], tables = account2 === void 0 ? void 0 : lookUp(account2), { sent, violations, changes, units, context } = checkAsSent(
      operation.check,
      payload,
      () => ({
        isPlain: true,
        violations: [],
        maxViolations: Number.POSITIVE_INFINITY,
        tables,
        customers,
        values: 0,
        units: 0,
        remarks: [],
        placed: 0
      }),
      (object) => hiddenContent(object, names)
    ), errors = explain(violations.slice(0, 1e3), sent, errorOf), { maxBodyBytes } = operation;
    if (sent !== void 0 && !violations.some(({ keyword }) => isUnsent(keyword)) && !isCertainlyWithin(maxBodyBytes, violations.length === 0 ? context.units : sent)) {
      let bytes = countBytes(sent, units);
      bytes > maxBodyBytes && errors.push(tooLarge(bytes, maxBodyBytes));
    }
    let items = itemsOf(operation, sent), { remarks } = context;
    remarks.push(...remarksOnUpload(operation, items, previous));
    for (let { code, path } of changes) remarks.push(remarkOn(code, path));
    let distinct = changes.length === 0 ? remarks : dedupe(remarks), refused = [], accepted = [], toFinding = findingsIn(sent);
    for (let remark of distinct.length === 0 ? [] : reported(distinct, errors))
      (remark.isRefused ? refused : accepted).push(toFinding(remark));
    return {
      errors: [...errors, ...refused],
      warnings: accepted,
      stats: {
        // An operation on one record has one item.
        items: operation.batch ? items?.length ?? 0 : 1,
        values: context.values,
        ...countValues(operation.values, violations, remarks)
      }
    };
  };
}
function remarksOnUpload({ batch, notifies }, items, previous) {
  return batch === void 0 || items === void 0 ? [] : items.length === 0 ? [remarkOn("empty-upload")] : notifies && previous !== void 0 && previous.items + items.length <= batch.maxItems ? [remarkOn("small-uploads")] : [];
}
function remarkOn(code, pointer = "") {
  return { code, pointer, key: void 0, suggest: void 0, isRefused: false };
}
function itemsOf({ batch }, payload) {
  let items = batch && payload?.[batch.field];
  return Array.isArray(items) ? items : void 0;
}
function dedupe(remarks) {
  let distinct = /* @__PURE__ */ new Map();
  for (let remark of remarks) {
    let key = `${remark.code} ${pointerOf(remark)}`;
    distinct.has(key) || distinct.set(key, remark);
  }
  return [...distinct.values()];
}
function reported(remarks, errors) {
  let withTypeError = new Set(
    errors.filter(({ code }) => typeKeywords.has(code)).map(({ pointer }) => pointer)
  ), isNew = (remark) => !(typeCodes.has(remark.code) && withTypeError.has(pointerOf(remark)));
  return (withTypeError.size === 0 ? remarks : remarks.filter(isNew)).slice(0, 1e3);
}
function isUnsent(keyword) {
  return keyword === "readable" || keyword === "unserializable";
}
var typeKeywords = /* @__PURE__ */ new Set(["type", "format", "readable", "unserializable"]), typeCodes = /* @__PURE__ */ new Set(["wrong-type", "date-time", "value-not-allowed", "unsafe-integer"]);
function errorOf({ pointer, keyword, message }) {
  let code = keyword;
  return { code, pointer, message, suggestion: findingCodes[code].cure };
}
function tooLarge(bytes, limit) {
  return { code: "maxBodyBytes", pointer: "", message: `The body has ${Number.isFinite(bytes) ? `${bytes} bytes as JSON` : "more bytes than JSON.stringify can write"}, but may have at most ${limit}.`, suggestion: findingCodes.maxBodyBytes.cure };
}
function findingsIn(sent) {
  let placeOf = placesIn(sent), budget = { left: maxComparisons }, last, place = "";
  return (remark) => {
    let { code, pointer, key, suggest, isRefused } = remark;
    pointer !== last && (last = pointer, place = placeOf(pointer).place);
    let named = key === void 0 ? place || "The body" : memberOf(place, key), { consequence, whereRefused, cure } = findingCodes[code], happens = isRefused ? whereRefused ?? consequence : consequence, suggestion = suggest?.(budget) ?? cure;
    return { code, pointer: pointerOf(remark), message: `${named} ${happens}`, suggestion };
  };
}
var maxComparisons = 5e7;
var checkUploadCustomers = validate0;
var obj0 = false, obj1 = { list: "customer.attributes", fields: [], required: 0, takesBooleans: true, isStrict: false }, obj2 = ["crm_link", "contact_email", "renewal_date"], obj4 = { list: "customer.metrics", fields: ["date"], required: 1, takesBooleans: true, isStrict: false }, obj5 = ["date"], obj7 = /* @__PURE__ */ new Set(["external_id", "name", "owner_email", "attributes", "metrics"]), obj8 = /* @__PURE__ */ new Map([["scorings", "metrics"], ["crm_link", "attributes.crm_link"], ["admin_link", "attributes"]]), obj9 = ["external_id", "name", "owner_email", "attributes", "metrics"], obj10 = ["external_id"], obj11 = "duplicate-customer", obj12 = 100, obj13 = /* @__PURE__ */ new Set(["customers"]), obj14 = /* @__PURE__ */ new Map([]), obj15 = ["customers"];
function validate0(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.customers === void 0 && report(this, "", "required", { missingProperty: "customers" }, data), data.customers !== void 0) {
      let data0 = data.customers;
      if (Array.isArray(data0)) {
        data0.length > 100 && report(this, "/customers", "maxItems", { limit: 100 }, data0);
        let length0 = data0.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data1 = data0[index0];
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.external_id === void 0 && report(this, "/customers/" + index0, "required", { missingProperty: "external_id" }, data1), data1.name === void 0 && report(this, "/customers/" + index0, "required", { missingProperty: "name" }, data1), data1.external_id !== void 0) {
                let data2 = data1.external_id;
                typeof data2 == "string" ? (data2.length > 255 && codePoints(data2) > 255 && report(this, "/customers/" + index0 + "/external_id", "maxLength", { limit: 255 }, data2), data2.charCodeAt(0) >= 33 && data2.charCodeAt(0) <= 159 && data2.charCodeAt(data2.length - 1) >= 33 && data2.charCodeAt(data2.length - 1) <= 159 && !isPlaceholder(data2) || inspectIdentifier(data2, this, obj0), this.remarks.length > this.placed && placeRemarks(this, "/customers/" + index0 + "/external_id")) : report(this, "/customers/" + index0 + "/external_id", "type", { type: "string" }, data2);
              }
              if (data1.name !== void 0) {
                let data3 = data1.name;
                typeof data3 == "string" ? (data3.length > 255 && codePoints(data3) > 255 && report(this, "/customers/" + index0 + "/name", "maxLength", { limit: 255 }, data3), data3.charCodeAt(0) >= 33 && data3.charCodeAt(0) <= 159 || inspectName(data3, this), this.remarks.length > this.placed && placeRemarks(this, "/customers/" + index0 + "/name")) : report(this, "/customers/" + index0 + "/name", "type", { type: "string" }, data3);
              }
              if (data1.owner_email !== void 0) {
                let data4 = data1.owner_email;
                typeof data4 == "string" ? (data4.length > 255 && codePoints(data4) > 255 && report(this, "/customers/" + index0 + "/owner_email", "maxLength", { limit: 255 }, data4), isEmail(data4) || report(this, "/customers/" + index0 + "/owner_email", "format", { format: "email" }, data4)) : report(this, "/customers/" + index0 + "/owner_email", "type", { type: "string" }, data4);
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.crm_link !== void 0) {
                    let data6 = data5.crm_link;
                    typeof data6 != "string" && report(this, "/customers/" + index0 + "/attributes/crm_link", "type", { type: "string" }, data6);
                  }
                  if (data5.contact_email !== void 0) {
                    let data7 = data5.contact_email;
                    typeof data7 != "string" && report(this, "/customers/" + index0 + "/attributes/contact_email", "type", { type: "string" }, data7);
                  }
                  if (data5.renewal_date !== void 0) {
                    let data8 = data5.renewal_date;
                    typeof data8 == "string" ? isDate(data8) || report(this, "/customers/" + index0 + "/attributes/renewal_date", "format", { format: "date" }, data8) : report(this, "/customers/" + index0 + "/attributes/renewal_date", "type", { type: "string" }, data8);
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let keys0 = 0, units0 = 0, seen0 = 0, areUsual0 = true, table0 = this.tables && this.tables.lists["customer.attributes"];
                  if (table0 === void 0)
                    for (let key0 in data5) {
                      let value0 = data5[key0];
                      key0.length > 30 && (units0 += key0.length), typeof value0 == "string" ? value0.length > 30 && (units0 += value0.length) : typeof value0 == "number" && Math.abs(value0) <= Number.MAX_SAFE_INTEGER || typeof value0 == "boolean" || (areUsual0 = false, isPlain(value0) || (this.isPlain = false), inspectNumber(value0, key0, this)), (key0 === "crm_link" || key0 === "contact_email" || key0 === "renewal_date") && seen0++, keys0++;
                    }
                  else
                    for (let key1 in data5) {
                      let value1 = data5[key1];
                      key1.length > 30 && (units0 += key1.length), typeof value1 == "string" ? value1.length > 30 && (units0 += value1.length) : typeof value1 == "number" && Math.abs(value1) <= Number.MAX_SAFE_INTEGER || typeof value1 == "boolean" || (areUsual0 = false, isPlain(value1) || (this.isPlain = false), inspectNumber(value1, key1, this)), (key1 === "crm_link" || key1 === "contact_email" || key1 === "renewal_date") && seen0++, table0.accepts(key1, keys0, value1) || inspectCodename(key1, value1, this, table0, obj1), keys0++;
                    }
                  if (seen0 !== 0 + (data5.crm_link !== void 0) + (data5.contact_email !== void 0) + (data5.renewal_date !== void 0) && hidesField(data5, obj2) && (this.isPlain = false), this.values += Math.max(0, keys0 - 0), this.units += units0 + 65 * keys0 + 1, this.remarks.length > this.placed && placeRemarks(this, "/customers/" + index0 + "/attributes"), !areUsual0 && data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                    let seen1 = 0;
                    for (let key2 in data5)
                      if (key2 === "crm_link" || key2 === "contact_email" || key2 === "renewal_date")
                        data5[key2] !== void 0 && seen1++;
                      else if (data5[key2] !== void 0) {
                        let data9 = data5[key2];
                        typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9)) && typeof data9 != "boolean" && report(this, "/customers/" + index0 + "/attributes/" + encodeToken(key2), "type", { type: ["string", "number", "boolean"] }, data9);
                      }
                    seen1 !== 0 + (data5.crm_link !== void 0) + (data5.contact_email !== void 0) + (data5.renewal_date !== void 0) && hidesField(data5, obj2) && (this.isPlain = false);
                  }
                } else
                  report(this, "/customers/" + index0 + "/attributes", "type", { type: "object" }, data5);
              }
              if (data1.metrics !== void 0) {
                let data10 = data1.metrics;
                if (Array.isArray(data10)) {
                  data10.length > 200 && report(this, "/customers/" + index0 + "/metrics", "maxItems", { limit: 200 }, data10);
                  let length1 = data10.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data11 = data10[index1];
                      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        if (data11.date === void 0 && report(this, "/customers/" + index0 + "/metrics/" + index1, "required", { missingProperty: "date" }, data11), data11.date !== void 0) {
                          let data12 = data11.date;
                          typeof data12 == "string" ? isDate(data12) || report(this, "/customers/" + index0 + "/metrics/" + index1 + "/date", "format", { format: "date" }, data12) : report(this, "/customers/" + index0 + "/metrics/" + index1 + "/date", "type", { type: "string" }, data12);
                        }
                        (data11.toJSON !== void 0 || Object.getPrototypeOf(data11) !== Object.prototype) && (this.isPlain = false);
                        let keys1 = 0, units1 = 0, seen2 = 0, areUsual1 = true, table1 = this.tables && this.tables.lists["customer.metrics"];
                        if (table1 === void 0)
                          for (let key3 in data11) {
                            let value2 = data11[key3];
                            key3.length > 30 && (units1 += key3.length), typeof value2 == "string" ? value2.length > 30 && (units1 += value2.length) : typeof value2 == "number" && Math.abs(value2) <= Number.MAX_SAFE_INTEGER || typeof value2 == "boolean" || (areUsual1 = false, isPlain(value2) || (this.isPlain = false), inspectNumber(value2, key3, this)), key3 === "date" && seen2++, keys1++;
                          }
                        else
                          for (let key4 in data11) {
                            let value3 = data11[key4];
                            key4.length > 30 && (units1 += key4.length), typeof value3 == "string" ? value3.length > 30 && (units1 += value3.length) : typeof value3 == "number" && Math.abs(value3) <= Number.MAX_SAFE_INTEGER || typeof value3 == "boolean" || (areUsual1 = false, isPlain(value3) || (this.isPlain = false), inspectNumber(value3, key4, this)), key4 === "date" ? seen2++ : table1.accepts(key4, keys1, value3) || inspectCodename(key4, value3, this, table1, obj4), keys1++;
                          }
                        if (seen2 !== 0 + (data11.date !== void 0) && hidesField(data11, obj5) && (this.isPlain = false), this.values += Math.max(0, keys1 - 1), this.units += units1 + 65 * keys1 + 1, this.remarks.length > this.placed && placeRemarks(this, "/customers/" + index0 + "/metrics/" + index1), !areUsual1 && data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                          let seen3 = 0;
                          for (let key5 in data11)
                            if (key5 === "date")
                              data11[key5] !== void 0 && seen3++;
                            else if (data11[key5] !== void 0) {
                              let data13 = data11[key5];
                              typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13)) && typeof data13 != "boolean" && report(this, "/customers/" + index0 + "/metrics/" + index1 + "/" + encodeToken(key5), "type", { type: ["string", "number", "boolean"] }, data13);
                            }
                          seen3 !== 0 + (data11.date !== void 0) && hidesField(data11, obj5) && (this.isPlain = false);
                        }
                      } else
                        report(this, "/customers/" + index0 + "/metrics/" + index1, "type", { type: "object" }, data11);
                    }
                  let repeats0 = data10.length <= 200 ? repeats(data10, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0)
                      report(this, "/customers/" + index0 + "/metrics/" + index2 + "/date", "x-unique-by", { property: "date", index: index2 }, data10[index2].date);
                  (data10.toJSON !== void 0 || Object.getPrototypeOf(data10) !== Array.prototype) && (this.isPlain = false);
                } else
                  report(this, "/customers/" + index0 + "/metrics", "type", { type: "array" }, data10);
              }
              (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Object.prototype) && (this.isPlain = false);
              let keys2 = 0, units2 = 0, seen4 = 0, areAll0 = true;
              for (let key6 in data1)
                keys2++, data1[key6] !== void 0 && (key6 === "external_id" || key6 === "name" || key6 === "owner_email" || key6 === "attributes" || key6 === "metrics") ? seen4++ : (areAll0 = false, key6.length > 30 && (units2 += key6.length), typeof data1[key6] == "string" && data1[key6].length > 30 && (units2 += data1[key6].length));
              typeof data1.external_id == "string" && data1.external_id.length > 30 && (units2 += data1.external_id.length), typeof data1.name == "string" && data1.name.length > 30 && (units2 += data1.name.length), typeof data1.owner_email == "string" && data1.owner_email.length > 30 && (units2 += data1.owner_email.length), seen4 !== 0 + (data1.external_id !== void 0) + (data1.name !== void 0) + (data1.owner_email !== void 0) + (data1.attributes !== void 0) + (data1.metrics !== void 0) && hidesField(data1, obj9) && (this.isPlain = false), this.units += units2 + 65 * keys2 + 1, areAll0 || inspectFields(data1, this, obj7, obj8), this.remarks.length > this.placed && placeRemarks(this, "/customers/" + index0);
            } else
              report(this, "/customers/" + index0, "type", { type: "object" }, data1);
          }
        (data0.toJSON !== void 0 || Object.getPrototypeOf(data0) !== Array.prototype) && (this.isPlain = false), inspectIdentities(data0, this, obj10, obj11, obj12), this.remarks.length > this.placed && placeRemarks(this, "/customers");
      } else
        report(this, "/customers", "type", { type: "array" }, data0);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys3 = 0, units3 = 0, seen5 = 0, areAll1 = true;
    for (let key7 in data)
      keys3++, data[key7] !== void 0 && key7 === "customers" ? seen5++ : (areAll1 = false, key7.length > 30 && (units3 += key7.length), typeof data[key7] == "string" && data[key7].length > 30 && (units3 += data[key7].length));
    seen5 !== 0 + (data.customers !== void 0) && hidesField(data, obj15) && (this.isPlain = false), this.units += units3 + 65 * keys3 + 1, areAll1 || inspectFields(data, this, obj13, obj14), this.remarks.length > this.placed && placeRemarks(this, "");
  } else
    report(this, "", "type", { type: "object" }, data);
}
var checkCreateCustomer = validate1;
var obj17 = true, obj18 = /* @__PURE__ */ new Set(["external_id", "name", "parent_external_id"]), obj20 = ["external_id", "name", "parent_external_id"];
function validate1(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0 && report(this, "", "required", { missingProperty: "external_id" }, data), data.name === void 0 && report(this, "", "required", { missingProperty: "name" }, data), data.external_id !== void 0) {
      let data0 = data.external_id;
      typeof data0 == "string" ? (data0.length > 255 && codePoints(data0) > 255 && report(this, "/external_id", "maxLength", { limit: 255 }, data0), data0.charCodeAt(0) >= 33 && data0.charCodeAt(0) <= 159 && data0.charCodeAt(data0.length - 1) >= 33 && data0.charCodeAt(data0.length - 1) <= 159 && !isPlaceholder(data0) || inspectIdentifier(data0, this, obj0), this.remarks.length > this.placed && placeRemarks(this, "/external_id")) : report(this, "/external_id", "type", { type: "string" }, data0);
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      typeof data1 == "string" ? (data1.length > 255 && codePoints(data1) > 255 && report(this, "/name", "maxLength", { limit: 255 }, data1), data1.charCodeAt(0) >= 33 && data1.charCodeAt(0) <= 159 || inspectName(data1, this), this.remarks.length > this.placed && placeRemarks(this, "/name")) : report(this, "/name", "type", { type: "string" }, data1);
    }
    if (data.parent_external_id !== void 0) {
      let data2 = data.parent_external_id;
      typeof data2 == "string" ? (data2.length > 255 && codePoints(data2) > 255 && report(this, "/parent_external_id", "maxLength", { limit: 255 }, data2), inspectIdentifier(data2, this, obj17), this.remarks.length > this.placed && placeRemarks(this, "/parent_external_id")) : report(this, "/parent_external_id", "type", { type: "string" }, data2);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys0 = 0, units0 = 0, seen0 = 0, areAll0 = true;
    for (let key0 in data)
      keys0++, data[key0] !== void 0 && (key0 === "external_id" || key0 === "name" || key0 === "parent_external_id") ? seen0++ : (areAll0 = false, key0.length > 30 && (units0 += key0.length), typeof data[key0] == "string" && data[key0].length > 30 && (units0 += data[key0].length));
    typeof data.external_id == "string" && data.external_id.length > 30 && (units0 += data.external_id.length), typeof data.name == "string" && data.name.length > 30 && (units0 += data.name.length), typeof data.parent_external_id == "string" && data.parent_external_id.length > 30 && (units0 += data.parent_external_id.length), seen0 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) + (data.parent_external_id !== void 0) && hidesField(data, obj20) && (this.isPlain = false), this.units += units0 + 65 * keys0 + 1, areAll0 || inspectFields(data, this, obj18, obj14), this.remarks.length > this.placed && placeRemarks(this, "");
  } else
    report(this, "", "type", { type: "object" }, data);
}
var checkUpdateCustomer = validate2;
var obj21 = { list: "customer.attributes", fields: [], required: 0, takesBooleans: true, isStrict: true }, obj22 = /* @__PURE__ */ new Set(["name", "is_churned", "is_unsubscribed", "churned_date", "owner_email", "attributes"]), obj24 = ["name", "is_churned", "is_unsubscribed", "churned_date", "owner_email", "attributes"];
function validate2(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      typeof data0 == "string" ? (data0.length > 255 && codePoints(data0) > 255 && report(this, "/name", "maxLength", { limit: 255 }, data0), data0.charCodeAt(0) >= 33 && data0.charCodeAt(0) <= 159 || inspectName(data0, this), this.remarks.length > this.placed && placeRemarks(this, "/name")) : report(this, "/name", "type", { type: "string" }, data0);
    }
    if (data.is_churned !== void 0) {
      let data1 = data.is_churned;
      typeof data1 != "boolean" && report(this, "/is_churned", "type", { type: "boolean" }, data1);
    }
    if (data.is_unsubscribed !== void 0) {
      let data2 = data.is_unsubscribed;
      typeof data2 != "boolean" && report(this, "/is_unsubscribed", "type", { type: "boolean" }, data2);
    }
    if (data.churned_date !== void 0) {
      let data3 = data.churned_date;
      typeof data3 == "string" ? isDate(data3) || report(this, "/churned_date", "format", { format: "date" }, data3) : report(this, "/churned_date", "type", { type: "string" }, data3);
    }
    if (data.owner_email !== void 0) {
      let data4 = data.owner_email;
      typeof data4 == "string" ? (data4.length > 255 && codePoints(data4) > 255 && report(this, "/owner_email", "maxLength", { limit: 255 }, data4), isEmail(data4) || report(this, "/owner_email", "format", { format: "email" }, data4)) : report(this, "/owner_email", "type", { type: "string" }, data4);
    }
    if (data.attributes !== void 0) {
      let data5 = data.attributes;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
        let keys0 = 0, units0 = 0, areUsual0 = true, table0 = this.tables && this.tables.lists["customer.attributes"];
        if (table0 === void 0)
          for (let key0 in data5) {
            let value0 = data5[key0];
            key0.length > 30 && (units0 += key0.length), typeof value0 == "string" ? value0.length > 30 && (units0 += value0.length) : typeof value0 == "number" && Math.abs(value0) <= Number.MAX_SAFE_INTEGER || typeof value0 == "boolean" || (areUsual0 = false, isPlain(value0) || (this.isPlain = false), inspectNumber(value0, key0, this)), keys0++;
          }
        else
          for (let key1 in data5) {
            let value1 = data5[key1];
            key1.length > 30 && (units0 += key1.length), typeof value1 == "string" ? value1.length > 30 && (units0 += value1.length) : typeof value1 == "number" && Math.abs(value1) <= Number.MAX_SAFE_INTEGER || typeof value1 == "boolean" || (areUsual0 = false, isPlain(value1) || (this.isPlain = false), inspectNumber(value1, key1, this)), table0.accepts(key1, keys0, value1) || inspectCodename(key1, value1, this, table0, obj21), keys0++;
          }
        if (this.values += Math.max(0, keys0 - 0), this.units += units0 + 65 * keys0 + 1, this.remarks.length > this.placed && placeRemarks(this, "/attributes"), !areUsual0 && data5 && typeof data5 == "object" && !Array.isArray(data5)) {
          let seen1 = 0;
          for (let key2 in data5)
            if (data5[key2] !== void 0) {
              let data6 = data5[key2];
              typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean" && report(this, "/attributes/" + encodeToken(key2), "type", { type: ["string", "number", "boolean"] }, data6);
            }
        }
      } else
        report(this, "/attributes", "type", { type: "object" }, data5);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys1 = 0, units1 = 0, seen2 = 0, areAll0 = true;
    for (let key3 in data)
      keys1++, data[key3] !== void 0 && (key3 === "name" || key3 === "is_churned" || key3 === "is_unsubscribed" || key3 === "churned_date" || key3 === "owner_email" || key3 === "attributes") ? seen2++ : (areAll0 = false, key3.length > 30 && (units1 += key3.length), typeof data[key3] == "string" && data[key3].length > 30 && (units1 += data[key3].length));
    typeof data.name == "string" && data.name.length > 30 && (units1 += data.name.length), typeof data.churned_date == "string" && data.churned_date.length > 30 && (units1 += data.churned_date.length), typeof data.owner_email == "string" && data.owner_email.length > 30 && (units1 += data.owner_email.length), seen2 !== 0 + (data.name !== void 0) + (data.is_churned !== void 0) + (data.is_unsubscribed !== void 0) + (data.churned_date !== void 0) + (data.owner_email !== void 0) + (data.attributes !== void 0) && hidesField(data, obj24) && (this.isPlain = false), this.units += units1 + 65 * keys1 + 1, areAll0 || inspectFields(data, this, obj22, obj14), this.remarks.length > this.placed && placeRemarks(this, "");
  } else
    report(this, "", "type", { type: "object" }, data);
}
var checkUploadContacts = validate3;
var obj27 = { list: "contact.attributes", fields: [], required: 0, takesBooleans: true, isStrict: false }, obj28 = { list: "contact.metrics", fields: ["date"], required: 1, takesBooleans: true, isStrict: false }, obj31 = /* @__PURE__ */ new Set(["customer_external_id", "contact_external_id", "contact_name", "attributes", "metrics"]), obj33 = ["customer_external_id", "contact_external_id", "contact_name", "attributes", "metrics"], obj34 = ["customer_external_id", "contact_external_id"], obj35 = "duplicate-contact", obj37 = /* @__PURE__ */ new Set(["contacts"]), obj39 = ["contacts"];
function validate3(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contacts === void 0 && report(this, "", "required", { missingProperty: "contacts" }, data), data.contacts !== void 0) {
      let data0 = data.contacts;
      if (Array.isArray(data0)) {
        data0.length > 100 && report(this, "/contacts", "maxItems", { limit: 100 }, data0);
        let length0 = data0.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data1 = data0[index0];
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.customer_external_id === void 0 && report(this, "/contacts/" + index0, "required", { missingProperty: "customer_external_id" }, data1), data1.contact_external_id === void 0 && report(this, "/contacts/" + index0, "required", { missingProperty: "contact_external_id" }, data1), data1.contact_name === void 0 && report(this, "/contacts/" + index0, "required", { missingProperty: "contact_name" }, data1), data1.customer_external_id !== void 0) {
                let data2 = data1.customer_external_id;
                typeof data2 == "string" ? (data2.length > 255 && codePoints(data2) > 255 && report(this, "/contacts/" + index0 + "/customer_external_id", "maxLength", { limit: 255 }, data2), inspectIdentifier(data2, this, obj17), this.remarks.length > this.placed && placeRemarks(this, "/contacts/" + index0 + "/customer_external_id")) : report(this, "/contacts/" + index0 + "/customer_external_id", "type", { type: "string" }, data2);
              }
              if (data1.contact_external_id !== void 0) {
                let data3 = data1.contact_external_id;
                typeof data3 == "string" ? (data3.length > 255 && codePoints(data3) > 255 && report(this, "/contacts/" + index0 + "/contact_external_id", "maxLength", { limit: 255 }, data3), data3.charCodeAt(0) >= 33 && data3.charCodeAt(0) <= 159 && data3.charCodeAt(data3.length - 1) >= 33 && data3.charCodeAt(data3.length - 1) <= 159 && !isPlaceholder(data3) || inspectIdentifier(data3, this, obj0), this.remarks.length > this.placed && placeRemarks(this, "/contacts/" + index0 + "/contact_external_id")) : report(this, "/contacts/" + index0 + "/contact_external_id", "type", { type: "string" }, data3);
              }
              if (data1.contact_name !== void 0) {
                let data4 = data1.contact_name;
                typeof data4 == "string" ? (data4.length > 255 && codePoints(data4) > 255 && report(this, "/contacts/" + index0 + "/contact_name", "maxLength", { limit: 255 }, data4), data4.charCodeAt(0) >= 33 && data4.charCodeAt(0) <= 159 || inspectName(data4, this), this.remarks.length > this.placed && placeRemarks(this, "/contacts/" + index0 + "/contact_name")) : report(this, "/contacts/" + index0 + "/contact_name", "type", { type: "string" }, data4);
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let keys0 = 0, units0 = 0, areUsual0 = true, table0 = this.tables && this.tables.lists["contact.attributes"];
                  if (table0 === void 0)
                    for (let key0 in data5) {
                      let value0 = data5[key0];
                      key0.length > 30 && (units0 += key0.length), typeof value0 == "string" ? value0.length > 30 && (units0 += value0.length) : typeof value0 == "number" && Math.abs(value0) <= Number.MAX_SAFE_INTEGER || typeof value0 == "boolean" || (areUsual0 = false, isPlain(value0) || (this.isPlain = false), inspectNumber(value0, key0, this)), keys0++;
                    }
                  else
                    for (let key1 in data5) {
                      let value1 = data5[key1];
                      key1.length > 30 && (units0 += key1.length), typeof value1 == "string" ? value1.length > 30 && (units0 += value1.length) : typeof value1 == "number" && Math.abs(value1) <= Number.MAX_SAFE_INTEGER || typeof value1 == "boolean" || (areUsual0 = false, isPlain(value1) || (this.isPlain = false), inspectNumber(value1, key1, this)), table0.accepts(key1, keys0, value1) || inspectCodename(key1, value1, this, table0, obj27), keys0++;
                    }
                  if (this.values += Math.max(0, keys0 - 0), this.units += units0 + 65 * keys0 + 1, this.remarks.length > this.placed && placeRemarks(this, "/contacts/" + index0 + "/attributes"), !areUsual0 && data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                    let seen1 = 0;
                    for (let key2 in data5)
                      if (data5[key2] !== void 0) {
                        let data6 = data5[key2];
                        typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean" && report(this, "/contacts/" + index0 + "/attributes/" + encodeToken(key2), "type", { type: ["string", "number", "boolean"] }, data6);
                      }
                  }
                } else
                  report(this, "/contacts/" + index0 + "/attributes", "type", { type: "object" }, data5);
              }
              if (data1.metrics !== void 0) {
                let data7 = data1.metrics;
                if (Array.isArray(data7)) {
                  data7.length > 200 && report(this, "/contacts/" + index0 + "/metrics", "maxItems", { limit: 200 }, data7);
                  let length1 = data7.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data8 = data7[index1];
                      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                        if (data8.date === void 0 && report(this, "/contacts/" + index0 + "/metrics/" + index1, "required", { missingProperty: "date" }, data8), data8.date !== void 0) {
                          let data9 = data8.date;
                          typeof data9 == "string" ? isDate(data9) || report(this, "/contacts/" + index0 + "/metrics/" + index1 + "/date", "format", { format: "date" }, data9) : report(this, "/contacts/" + index0 + "/metrics/" + index1 + "/date", "type", { type: "string" }, data9);
                        }
                        (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
                        let keys1 = 0, units1 = 0, seen2 = 0, areUsual1 = true, table1 = this.tables && this.tables.lists["contact.metrics"];
                        if (table1 === void 0)
                          for (let key3 in data8) {
                            let value2 = data8[key3];
                            key3.length > 30 && (units1 += key3.length), typeof value2 == "string" ? value2.length > 30 && (units1 += value2.length) : typeof value2 == "number" && Math.abs(value2) <= Number.MAX_SAFE_INTEGER || typeof value2 == "boolean" || (areUsual1 = false, isPlain(value2) || (this.isPlain = false), inspectNumber(value2, key3, this)), key3 === "date" && seen2++, keys1++;
                          }
                        else
                          for (let key4 in data8) {
                            let value3 = data8[key4];
                            key4.length > 30 && (units1 += key4.length), typeof value3 == "string" ? value3.length > 30 && (units1 += value3.length) : typeof value3 == "number" && Math.abs(value3) <= Number.MAX_SAFE_INTEGER || typeof value3 == "boolean" || (areUsual1 = false, isPlain(value3) || (this.isPlain = false), inspectNumber(value3, key4, this)), key4 === "date" ? seen2++ : table1.accepts(key4, keys1, value3) || inspectCodename(key4, value3, this, table1, obj28), keys1++;
                          }
                        if (seen2 !== 0 + (data8.date !== void 0) && hidesField(data8, obj5) && (this.isPlain = false), this.values += Math.max(0, keys1 - 1), this.units += units1 + 65 * keys1 + 1, this.remarks.length > this.placed && placeRemarks(this, "/contacts/" + index0 + "/metrics/" + index1), !areUsual1 && data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                          let seen3 = 0;
                          for (let key5 in data8)
                            if (key5 === "date")
                              data8[key5] !== void 0 && seen3++;
                            else if (data8[key5] !== void 0) {
                              let data10 = data8[key5];
                              typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10)) && typeof data10 != "boolean" && report(this, "/contacts/" + index0 + "/metrics/" + index1 + "/" + encodeToken(key5), "type", { type: ["string", "number", "boolean"] }, data10);
                            }
                          seen3 !== 0 + (data8.date !== void 0) && hidesField(data8, obj5) && (this.isPlain = false);
                        }
                      } else
                        report(this, "/contacts/" + index0 + "/metrics/" + index1, "type", { type: "object" }, data8);
                    }
                  let repeats0 = data7.length <= 200 ? repeats(data7, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0)
                      report(this, "/contacts/" + index0 + "/metrics/" + index2 + "/date", "x-unique-by", { property: "date", index: index2 }, data7[index2].date);
                  (data7.toJSON !== void 0 || Object.getPrototypeOf(data7) !== Array.prototype) && (this.isPlain = false);
                } else
                  report(this, "/contacts/" + index0 + "/metrics", "type", { type: "array" }, data7);
              }
              (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Object.prototype) && (this.isPlain = false);
              let keys2 = 0, units2 = 0, seen4 = 0, areAll0 = true;
              for (let key6 in data1)
                keys2++, data1[key6] !== void 0 && (key6 === "customer_external_id" || key6 === "contact_external_id" || key6 === "contact_name" || key6 === "attributes" || key6 === "metrics") ? seen4++ : (areAll0 = false, key6.length > 30 && (units2 += key6.length), typeof data1[key6] == "string" && data1[key6].length > 30 && (units2 += data1[key6].length));
              typeof data1.customer_external_id == "string" && data1.customer_external_id.length > 30 && (units2 += data1.customer_external_id.length), typeof data1.contact_external_id == "string" && data1.contact_external_id.length > 30 && (units2 += data1.contact_external_id.length), typeof data1.contact_name == "string" && data1.contact_name.length > 30 && (units2 += data1.contact_name.length), seen4 !== 0 + (data1.customer_external_id !== void 0) + (data1.contact_external_id !== void 0) + (data1.contact_name !== void 0) + (data1.attributes !== void 0) + (data1.metrics !== void 0) && hidesField(data1, obj33) && (this.isPlain = false), this.units += units2 + 65 * keys2 + 1, areAll0 || inspectFields(data1, this, obj31, obj14), this.remarks.length > this.placed && placeRemarks(this, "/contacts/" + index0);
            } else
              report(this, "/contacts/" + index0, "type", { type: "object" }, data1);
          }
        (data0.toJSON !== void 0 || Object.getPrototypeOf(data0) !== Array.prototype) && (this.isPlain = false), inspectIdentities(data0, this, obj34, obj35, obj12), this.remarks.length > this.placed && placeRemarks(this, "/contacts");
      } else
        report(this, "/contacts", "type", { type: "array" }, data0);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys3 = 0, units3 = 0, seen5 = 0, areAll1 = true;
    for (let key7 in data)
      keys3++, data[key7] !== void 0 && key7 === "contacts" ? seen5++ : (areAll1 = false, key7.length > 30 && (units3 += key7.length), typeof data[key7] == "string" && data[key7].length > 30 && (units3 += data[key7].length));
    seen5 !== 0 + (data.contacts !== void 0) && hidesField(data, obj39) && (this.isPlain = false), this.units += units3 + 65 * keys3 + 1, areAll1 || inspectFields(data, this, obj37, obj14), this.remarks.length > this.placed && placeRemarks(this, "");
  } else
    report(this, "", "type", { type: "object" }, data);
}
var checkCreateContact = validate4;
var obj41 = /* @__PURE__ */ new Set(["external_id", "name"]), obj43 = ["external_id", "name"];
function validate4(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0 && report(this, "", "required", { missingProperty: "external_id" }, data), data.name === void 0 && report(this, "", "required", { missingProperty: "name" }, data), data.external_id !== void 0) {
      let data0 = data.external_id;
      typeof data0 == "string" ? (data0.length > 255 && codePoints(data0) > 255 && report(this, "/external_id", "maxLength", { limit: 255 }, data0), data0.charCodeAt(0) >= 33 && data0.charCodeAt(0) <= 159 && data0.charCodeAt(data0.length - 1) >= 33 && data0.charCodeAt(data0.length - 1) <= 159 && !isPlaceholder(data0) || inspectIdentifier(data0, this, obj0), this.remarks.length > this.placed && placeRemarks(this, "/external_id")) : report(this, "/external_id", "type", { type: "string" }, data0);
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      typeof data1 == "string" ? (data1.length > 255 && codePoints(data1) > 255 && report(this, "/name", "maxLength", { limit: 255 }, data1), data1.charCodeAt(0) >= 33 && data1.charCodeAt(0) <= 159 || inspectName(data1, this), this.remarks.length > this.placed && placeRemarks(this, "/name")) : report(this, "/name", "type", { type: "string" }, data1);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys0 = 0, units0 = 0, seen0 = 0, areAll0 = true;
    for (let key0 in data)
      keys0++, data[key0] !== void 0 && (key0 === "external_id" || key0 === "name") ? seen0++ : (areAll0 = false, key0.length > 30 && (units0 += key0.length), typeof data[key0] == "string" && data[key0].length > 30 && (units0 += data[key0].length));
    typeof data.external_id == "string" && data.external_id.length > 30 && (units0 += data.external_id.length), typeof data.name == "string" && data.name.length > 30 && (units0 += data.name.length), seen0 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) && hidesField(data, obj43) && (this.isPlain = false), this.units += units0 + 65 * keys0 + 1, areAll0 || inspectFields(data, this, obj41, obj14), this.remarks.length > this.placed && placeRemarks(this, "");
  } else
    report(this, "", "type", { type: "object" }, data);
}
var checkUpdateContact = validate5;
var obj44 = /* @__PURE__ */ new Set(["name"]), obj46 = ["name"];
function validate5(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      typeof data0 == "string" ? (data0.length > 255 && codePoints(data0) > 255 && report(this, "/name", "maxLength", { limit: 255 }, data0), data0.charCodeAt(0) >= 33 && data0.charCodeAt(0) <= 159 || inspectName(data0, this), this.remarks.length > this.placed && placeRemarks(this, "/name")) : report(this, "/name", "type", { type: "string" }, data0);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys0 = 0, units0 = 0, seen0 = 0, areAll0 = true;
    for (let key0 in data)
      keys0++, data[key0] !== void 0 && key0 === "name" ? seen0++ : (areAll0 = false, key0.length > 30 && (units0 += key0.length), typeof data[key0] == "string" && data[key0].length > 30 && (units0 += data[key0].length));
    typeof data.name == "string" && data.name.length > 30 && (units0 += data.name.length), seen0 !== 0 + (data.name !== void 0) && hidesField(data, obj46) && (this.isPlain = false), this.units += units0 + 65 * keys0 + 1, areAll0 || inspectFields(data, this, obj44, obj14), this.remarks.length > this.placed && placeRemarks(this, "");
  } else
    report(this, "", "type", { type: "object" }, data);
}
var checkTrackEvents = validate6;
var obj49 = /* @__PURE__ */ new Set(["customer", "contact"]), obj51 = ["customer", "contact"], obj52 = { list: "customer.attributes", fields: [], required: 0, takesBooleans: false, isStrict: false }, obj53 = { list: "contact.attributes", fields: ["contact_name"], required: 0, takesBooleans: false, isStrict: false }, obj54 = ["contact_name"], obj59 = /* @__PURE__ */ new Set(["name", "timestamp", "identification", "data"]), obj61 = ["name", "timestamp", "identification", "data"], obj62 = /* @__PURE__ */ new Set(["trackerKey", "events"]), obj64 = ["trackerKey", "events"];
function validate6(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.trackerKey === void 0 && report(this, "", "required", { missingProperty: "trackerKey" }, data), data.events === void 0 && report(this, "", "required", { missingProperty: "events" }, data), data.trackerKey !== void 0) {
      let data0 = data.trackerKey;
      typeof data0 != "string" && report(this, "/trackerKey", "type", { type: "string" }, data0);
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        data1.length > 100 && report(this, "/events", "maxItems", { limit: 100 }, data1);
        let length0 = data1.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data2 = data1[index0];
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              if (data2.name === void 0 && report(this, "/events/" + index0, "required", { missingProperty: "name" }, data2), data2.timestamp === void 0 && report(this, "/events/" + index0, "required", { missingProperty: "timestamp" }, data2), data2.identification === void 0 && report(this, "/events/" + index0, "required", { missingProperty: "identification" }, data2), data2.name !== void 0) {
                let data3 = data2.name;
                typeof data3 == "string" ? (inspectEvent(data3, this), this.remarks.length > this.placed && placeRemarks(this, "/events/" + index0 + "/name")) : report(this, "/events/" + index0 + "/name", "type", { type: "string" }, data3);
              }
              if (data2.timestamp !== void 0) {
                let data4 = data2.timestamp;
                typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4) || report(this, "/events/" + index0 + "/timestamp", "type", { type: "integer" }, data4), typeof data4 == "number" && isFinite(data4) && (inspectMilliseconds(data4, this), this.remarks.length > this.placed && placeRemarks(this, "/events/" + index0 + "/timestamp"));
              }
              if (data2.identification !== void 0) {
                let data5 = data2.identification;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.customer === void 0 && report(this, "/events/" + index0 + "/identification", "required", { missingProperty: "customer" }, data5), data5.customer !== void 0) {
                    let data6 = data5.customer;
                    typeof data6 == "string" ? (inspectIdentifier(data6, this, obj17), this.remarks.length > this.placed && placeRemarks(this, "/events/" + index0 + "/identification/customer")) : report(this, "/events/" + index0 + "/identification/customer", "type", { type: "string" }, data6);
                  }
                  if (data5.contact !== void 0) {
                    let data7 = data5.contact;
                    typeof data7 == "string" ? (data7.charCodeAt(0) >= 33 && data7.charCodeAt(0) <= 159 && data7.charCodeAt(data7.length - 1) >= 33 && data7.charCodeAt(data7.length - 1) <= 159 && !isPlaceholder(data7) || inspectIdentifier(data7, this, obj0), this.remarks.length > this.placed && placeRemarks(this, "/events/" + index0 + "/identification/contact")) : report(this, "/events/" + index0 + "/identification/contact", "type", { type: "string" }, data7);
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let keys0 = 0, units0 = 0, seen0 = 0, areAll0 = true;
                  for (let key0 in data5)
                    keys0++, data5[key0] !== void 0 && (key0 === "customer" || key0 === "contact") ? seen0++ : (areAll0 = false, key0.length > 30 && (units0 += key0.length), typeof data5[key0] == "string" && data5[key0].length > 30 && (units0 += data5[key0].length));
                  typeof data5.customer == "string" && data5.customer.length > 30 && (units0 += data5.customer.length), typeof data5.contact == "string" && data5.contact.length > 30 && (units0 += data5.contact.length), seen0 !== 0 + (data5.customer !== void 0) + (data5.contact !== void 0) && hidesField(data5, obj51) && (this.isPlain = false), this.units += units0 + 65 * keys0 + 1, areAll0 || inspectFields(data5, this, obj49, obj14), this.remarks.length > this.placed && placeRemarks(this, "/events/" + index0 + "/identification");
                } else
                  report(this, "/events/" + index0 + "/identification", "type", { type: "object" }, data5);
              }
              if (data2.data !== void 0) {
                let data8 = data2.data;
                if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                  if (data8.customer !== void 0) {
                    let data9 = data8.customer;
                    if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                      (data9.toJSON !== void 0 || Object.getPrototypeOf(data9) !== Object.prototype) && (this.isPlain = false);
                      let keys1 = 0, units1 = 0, areUsual0 = true, table0 = this.tables && this.tables.lists["customer.attributes"];
                      if (table0 === void 0)
                        for (let key1 in data9) {
                          let value0 = data9[key1];
                          key1.length > 30 && (units1 += key1.length), typeof value0 == "string" ? value0.length > 30 && (units1 += value0.length) : typeof value0 == "number" && Math.abs(value0) <= Number.MAX_SAFE_INTEGER || (areUsual0 = false, isPlain(value0) || (this.isPlain = false), inspectNumber(value0, key1, this)), keys1++;
                        }
                      else
                        for (let key2 in data9) {
                          let value1 = data9[key2];
                          key2.length > 30 && (units1 += key2.length), typeof value1 == "string" ? value1.length > 30 && (units1 += value1.length) : typeof value1 == "number" && Math.abs(value1) <= Number.MAX_SAFE_INTEGER || (areUsual0 = false, isPlain(value1) || (this.isPlain = false), inspectNumber(value1, key2, this)), typeof value1 != "boolean" && table0.accepts(key2, keys1, value1) || inspectCodename(key2, value1, this, table0, obj52), keys1++;
                        }
                      if (this.values += Math.max(0, keys1 - 0), this.units += units1 + 65 * keys1 + 1, this.remarks.length > this.placed && placeRemarks(this, "/events/" + index0 + "/data/customer"), !areUsual0 && data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                        let seen2 = 0;
                        for (let key3 in data9)
                          if (data9[key3] !== void 0) {
                            let data10 = data9[key3];
                            typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10)) && report(this, "/events/" + index0 + "/data/customer/" + encodeToken(key3), "type", { type: ["string", "number"] }, data10);
                          }
                      }
                    } else
                      report(this, "/events/" + index0 + "/data/customer", "type", { type: "object" }, data9);
                  }
                  if (data8.contact !== void 0) {
                    let data11 = data8.contact;
                    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                      if (data11.contact_name !== void 0) {
                        let data12 = data11.contact_name;
                        typeof data12 != "string" && !(typeof data12 == "number" && isFinite(data12)) && report(this, "/events/" + index0 + "/data/contact/contact_name", "type", { type: ["string", "number"] }, data12);
                      }
                      (data11.toJSON !== void 0 || Object.getPrototypeOf(data11) !== Object.prototype) && (this.isPlain = false);
                      let keys2 = 0, units2 = 0, seen3 = 0, areUsual1 = true, table1 = this.tables && this.tables.lists["contact.attributes"];
                      if (table1 === void 0)
                        for (let key4 in data11) {
                          let value2 = data11[key4];
                          key4.length > 30 && (units2 += key4.length), typeof value2 == "string" ? value2.length > 30 && (units2 += value2.length) : typeof value2 == "number" && Math.abs(value2) <= Number.MAX_SAFE_INTEGER || (areUsual1 = false, isPlain(value2) || (this.isPlain = false), inspectNumber(value2, key4, this)), key4 === "contact_name" && seen3++, keys2++;
                        }
                      else
                        for (let key5 in data11) {
                          let value3 = data11[key5];
                          key5.length > 30 && (units2 += key5.length), typeof value3 == "string" ? value3.length > 30 && (units2 += value3.length) : typeof value3 == "number" && Math.abs(value3) <= Number.MAX_SAFE_INTEGER || (areUsual1 = false, isPlain(value3) || (this.isPlain = false), inspectNumber(value3, key5, this)), key5 === "contact_name" ? seen3++ : typeof value3 != "boolean" && table1.accepts(key5, keys2, value3) || inspectCodename(key5, value3, this, table1, obj53), keys2++;
                        }
                      if (seen3 !== 0 + (data11.contact_name !== void 0) && hidesField(data11, obj54) && (this.isPlain = false), this.values += Math.max(0, keys2 - 0), this.units += units2 + 65 * keys2 + 1, this.remarks.length > this.placed && placeRemarks(this, "/events/" + index0 + "/data/contact"), !areUsual1 && data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        let seen4 = 0;
                        for (let key6 in data11)
                          if (key6 === "contact_name")
                            data11[key6] !== void 0 && seen4++;
                          else if (data11[key6] !== void 0) {
                            let data13 = data11[key6];
                            typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13)) && report(this, "/events/" + index0 + "/data/contact/" + encodeToken(key6), "type", { type: ["string", "number"] }, data13);
                          }
                        seen4 !== 0 + (data11.contact_name !== void 0) && hidesField(data11, obj54) && (this.isPlain = false);
                      }
                    } else
                      report(this, "/events/" + index0 + "/data/contact", "type", { type: "object" }, data11);
                  }
                  (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
                  let keys3 = 0, units3 = 0, seen5 = 0, areAll1 = true;
                  for (let key7 in data8)
                    keys3++, data8[key7] !== void 0 && (key7 === "customer" || key7 === "contact") ? seen5++ : (areAll1 = false, key7.length > 30 && (units3 += key7.length), typeof data8[key7] == "string" && data8[key7].length > 30 && (units3 += data8[key7].length));
                  seen5 !== 0 + (data8.customer !== void 0) + (data8.contact !== void 0) && hidesField(data8, obj51) && (this.isPlain = false), this.units += units3 + 65 * keys3 + 1, areAll1 || inspectFields(data8, this, obj49, obj14), this.remarks.length > this.placed && placeRemarks(this, "/events/" + index0 + "/data");
                } else
                  report(this, "/events/" + index0 + "/data", "type", { type: "object" }, data8);
              }
              (data2.toJSON !== void 0 || Object.getPrototypeOf(data2) !== Object.prototype) && (this.isPlain = false);
              let keys4 = 0, units4 = 0, seen6 = 0, areAll2 = true;
              for (let key8 in data2)
                keys4++, data2[key8] !== void 0 && (key8 === "name" || key8 === "timestamp" || key8 === "identification" || key8 === "data") ? seen6++ : (areAll2 = false, key8.length > 30 && (units4 += key8.length), typeof data2[key8] == "string" && data2[key8].length > 30 && (units4 += data2[key8].length));
              typeof data2.name == "string" && data2.name.length > 30 && (units4 += data2.name.length), seen6 !== 0 + (data2.name !== void 0) + (data2.timestamp !== void 0) + (data2.identification !== void 0) + (data2.data !== void 0) && hidesField(data2, obj61) && (this.isPlain = false), this.units += units4 + 65 * keys4 + 1, areAll2 || inspectFields(data2, this, obj59, obj14), this.remarks.length > this.placed && placeRemarks(this, "/events/" + index0);
            } else
              report(this, "/events/" + index0, "type", { type: "object" }, data2);
          }
        (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Array.prototype) && (this.isPlain = false);
      } else
        report(this, "/events", "type", { type: "array" }, data1);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys5 = 0, units5 = 0, seen7 = 0, areAll3 = true;
    for (let key9 in data)
      keys5++, data[key9] !== void 0 && (key9 === "trackerKey" || key9 === "events") ? seen7++ : (areAll3 = false, key9.length > 30 && (units5 += key9.length), typeof data[key9] == "string" && data[key9].length > 30 && (units5 += data[key9].length));
    typeof data.trackerKey == "string" && data.trackerKey.length > 30 && (units5 += data.trackerKey.length), seen7 !== 0 + (data.trackerKey !== void 0) + (data.events !== void 0) && hidesField(data, obj64) && (this.isPlain = false), this.units += units5 + 65 * keys5 + 1, areAll3 || inspectFields(data, this, obj62, obj14), this.remarks.length > this.placed && placeRemarks(this, "");
  } else
    report(this, "", "type", { type: "object" }, data);
}
var account = void 0, operations = {
  uploadCustomers: { check: checkUploadCustomers, batch: {
    field: "customers",
    maxItems: 100
  }, maxBodyBytes: 5e6, values: /^(?:\/customers\/\d+\/attributes\/[^/]*|\/customers\/\d+\/metrics\/\d+\/(?!(?:date)$)[^/]*)$/, notifies: true },
  createCustomer: { check: checkCreateCustomer, batch: void 0, maxBodyBytes: 5e6, values: /(?!)/, notifies: false },
  updateCustomer: { check: checkUpdateCustomer, batch: void 0, maxBodyBytes: 5e6, values: /^(?:\/attributes\/[^/]*)$/, notifies: false },
  uploadContacts: { check: checkUploadContacts, batch: {
    field: "contacts",
    maxItems: 100
  }, maxBodyBytes: 5e6, values: /^(?:\/contacts\/\d+\/attributes\/[^/]*|\/contacts\/\d+\/metrics\/\d+\/(?!(?:date)$)[^/]*)$/, notifies: false },
  createContact: { check: checkCreateContact, batch: void 0, maxBodyBytes: 5e6, values: /(?!)/, notifies: false },
  updateContact: { check: checkUpdateContact, batch: void 0, maxBodyBytes: 5e6, values: /(?!)/, notifies: false },
  trackEvents: { check: checkTrackEvents, batch: {
    field: "events",
    maxItems: 100
  }, maxBodyBytes: 5e6, values: /^(?:\/events\/\d+\/data\/customer\/[^/]*|\/events\/\d+\/data\/contact\/[^/]*)$/, notifies: false }
}, system = {
  "customer.attributes": {
    crm_link: "string",
    contact_email: "string",
    renewal_date: "date"
  },
  "customer.metrics": {},
  "contact.attributes": {},
  "contact.metrics": {}
}, fields = [
  "customers",
  "external_id",
  "name",
  "owner_email",
  "attributes",
  "metrics",
  "crm_link",
  "contact_email",
  "renewal_date",
  "date",
  "parent_external_id",
  "is_churned",
  "is_unsubscribed",
  "churned_date",
  "contacts",
  "customer_external_id",
  "contact_external_id",
  "contact_name",
  "trackerKey",
  "events",
  "timestamp",
  "identification",
  "data",
  "customer",
  "contact"
], inspect = createInspect({ operations, system, fields, account });
export {
  account,
  inspect
};
