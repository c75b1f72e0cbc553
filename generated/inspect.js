// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import {
  Candidates,
  codePoints,
  encodeToken,
  explain,
  hidesField,
  inspectCodenames,
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
  isPlain,
  nearest,
  placesIn,
  plainLength,
  repeats
} from "./shared.js";
var CodenameTable = class {
  entries;
  /**
   * The keys of the object looked at last, and what each is. The objects of one upload mostly have the same keys in the
   * same order: then a key is compared once, and not looked up.
   */
  #keys = [];
  #found = [];
  #nearest = /* @__PURE__ */ new Map();
  #differingInCase = /* @__PURE__ */ new Map();
  #bare;
  #candidates;
  constructor(codenames) {
    this.entries = new Map(
      Object.entries(codenames).map(([name, definition]) => {
        let { type, values, source } = typeof definition == "string" ? { type: definition } : definition;
        return [name, { type, values: values && new Set(values), isFed: source === "integration" }];
      })
    );
  }
  /** What the account knows of a key that stands at the index within its object. */
  find(key, index) {
    if (this.#keys[index] === key) return this.#found[index];
    let entry = this.entries.get(key);
    return index < 64 && (this.#keys[index] = key, this.#found[index] = entry), entry;
  }
  /** The codename that a key differs from in case and separators only. An upload repeats its keys: each is looked up once. */
  differingInCase(key) {
    if (this.#differingInCase.has(key)) return this.#differingInCase.get(key);
    this.#bare ??= new Map([...this.entries.keys()].reverse().map((name) => [bare(name), name]));
    let found = this.#bare.get(bare(key));
    return this.#differingInCase.size < maxRemembered && this.#differingInCase.set(key, found), found;
  }
  /** The codename that a key is near to. A search takes time: each key is searched for once. */
  nearest(key, budget) {
    if (this.#nearest.has(key)) return this.#nearest.get(key);
    this.#candidates ??= new Candidates(this.entries.keys());
    let found = this.#candidates.nearest(key, budget);
    return this.#nearest.size < maxRemembered && budget.left > 0 && this.#nearest.set(key, found), found;
  }
}, maxRemembered = 1e3;
function bare(name) {
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
var types = ["string", "number", "boolean", "date", "timestamp", "url", "email"], subjects = ["customer", "contact"], parts = ["attributes", "metrics"], keywords = ["type", "label", "description", "values", "source"];
function checkAccount(account2) {
  let whole = objectAt(account2, "account", [...subjects, "events", "$schema"]);
  for (let subject of subjects) {
    if (whole[subject] === void 0) continue;
    let lists = objectAt(whole[subject], `account.${subject}`, parts);
    for (let part of parts) lists[part] !== void 0 && checkCodenames(lists[part], `account.${subject}.${part}`);
  }
  whole.events !== void 0 && checkList(whole.events, "account.events", ["string"]);
}
function checkCodenames(codenames, place) {
  for (let [name, definition] of Object.entries(objectAt(codenames, place))) {
    let at = `${place}[${JSON.stringify(name)}]`;
    if (typeof definition == "string") checkIsOneOf(definition, types, at);
    else {
      let { type, values, source } = objectAt(definition, at, keywords, "a type or an object with a type");
      checkIsOneOf(type, types, `${at}.type`), values !== void 0 && checkList(values, `${at}.values`, ["string", "number", "boolean"]), source !== void 0 && checkIsOneOf(source, ["api", "integration"], `${at}.source`);
    }
  }
}
function objectAt(value, place, keys, wanted = "an object") {
  (typeof value != "object" || value === null || Array.isArray(value)) && fail(place, wanted, value);
  let unknown = keys && Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== void 0) {
    let near = nearest(unknown, keys), cure = near === void 0 ? `It may have ${keys.filter((key) => key !== "$schema").join(", ")}.` : `Write ${JSON.stringify(near)}.`;
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
function countValues(values, faults, remarks) {
  let paths = [
    ...faults.map(({ instancePath }) => instancePath),
    ...remarks.flatMap(({ path, isRefused }) => isRefused ? [path] : [])
  ], refused = new Set(paths.filter((path) => values.test(path))), counted = { dropped: /* @__PURE__ */ new Set(), misread: /* @__PURE__ */ new Set() };
  for (let { code, path } of remarks) {
    let effect = effects[code];
    effect !== void 0 && values.test(path) && !refused.has(path) && counted[effect].add(path);
  }
  let misread = [...counted.misread].filter((path) => !counted.dropped.has(path));
  return { dropped: counted.dropped.size, misread: misread.length, refused: refused.size };
}
var findingCodes = {
  type: {
    consequence: "makes the API refuse the request.",
    cure: "Send the type that the message names."
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
    cure: "Split it, and send the parts one after the other."
  },
  format: {
    consequence: "makes the API refuse the request.",
    cure: "Write a date as YYYY-MM-DD, and an address without a name or blanks."
  },
  "x-unique-by": {
    consequence: "makes the API refuse the request.",
    cure: "Merge the metrics of a day into one object."
  },
  maxBodyBytes: {
    consequence: "makes the API refuse the request.",
    cure: "Split it, and send the parts one after the other."
  },
  readable: {
    consequence: "cannot be read, and could not be sent either.",
    cure: "Pass plain values, as JSON.parse gives them."
  },
  unserializable: {
    consequence: "makes JSON.stringify throw, so that nothing is sent at all.",
    cure: "Send a number or a string, and no object within itself."
  },
  "unknown-codename": {
    consequence: "is dropped without an error: the account has no such codename.",
    whereRefused: "makes the API refuse the whole request: the account has no such codename.",
    cure: "Configure the codename in the application, and add it to the account file; or remove the key."
  },
  "miscased-codename": {
    consequence: "is dropped without an error: a key must equal its codename letter by letter, case included.",
    whereRefused: "makes the API refuse the whole request: a key must equal its codename letter by letter, case included.",
    cure: "Write the key exactly like the codename."
  },
  "wrong-type": {
    consequence: "is not of the type of its codename: no page says what becomes of it, so expect it to be lost.",
    whereRefused: "makes the API refuse the whole request: it is not of the type of its codename.",
    cure: "Send the type of the codename, or correct the account file."
  },
  "date-time": {
    consequence: "has a time where a date is due: no page says what becomes of it, so expect it to be lost.",
    whereRefused: "has a time where a date is due: expect the API to refuse the whole request.",
    cure: "Send the day alone, written YYYY-MM-DD."
  },
  milliseconds: {
    consequence: "is read as seconds, and so as a moment thousands of years ahead.",
    cure: "Divide it by 1,000."
  },
  "value-not-allowed": {
    consequence: "is none of the values that the account file allows: what is made of them will not know it.",
    cure: "Send one of the allowed values, or add it to the account file."
  },
  "integration-fed": {
    consequence: "is fed by an integration and cannot be written through the API: expect it to be dropped.",
    whereRefused: "makes the API refuse the whole request: an integration feeds it.",
    cure: "Leave it out, and change the value where the integration takes it from."
  },
  "not-tracked": {
    consequence: "is ignored: the tracker takes strings and numbers only.",
    cure: "Set the attribute with an upload or an update."
  },
  "retired-field": {
    consequence: "is a field of the retired format: expect it to be ignored.",
    cure: "Use the fields of the present format."
  },
  "camelcase-field": {
    consequence: "is no field of the API, which writes it in snake_case: expect it to be ignored.",
    cure: "Write it in snake_case."
  },
  "unknown-field": {
    consequence: "is no field that any page documents for this operation: expect it to be ignored.",
    cure: "Remove it; values of your own belong into attributes or metrics."
  },
  "duplicate-customer": {
    consequence: "stands in this upload already: no page says which of the two counts.",
    cure: "Merge the two into one customer."
  },
  "duplicate-contact": {
    consequence: "stands in this upload already: no page says which of the two counts.",
    cure: "Merge the two into one contact."
  },
  "unknown-customer": {
    consequence: "is none of the given customers: what refers to a customer that is not stored is not imported.",
    cure: "Upload the customer first."
  },
  "uncounted-event": {
    consequence: "is not counted: no metric of the account has this codename.",
    cure: "Configure a metric with this codename, and add the event to the account file; or do not send it."
  },
  seconds: {
    consequence: "is read as milliseconds, and so as a moment of the first years after 1970.",
    cure: "Multiply it by 1,000."
  },
  microseconds: {
    consequence: "is read as milliseconds, and so as a moment thousands of years ahead.",
    cure: "Divide it by 1,000, or by 1,000,000."
  },
  "unsafe-integer": {
    consequence: "may be another number than was meant: JavaScript rounds integers of this size.",
    cure: "Send a smaller number. An identifier belongs into an attribute of type string."
  },
  "becomes-null": {
    consequence: "becomes null in JSON, which the API takes nowhere.",
    cure: "Leave the field out, or send a number."
  },
  "left-out": {
    consequence: "is left out of the JSON, as if it were not there.",
    cure: "Give it a value, or remove the key."
  },
  "date-object": {
    consequence: "becomes a text with a time in JSON, which the API takes nowhere.",
    cure: "Write the day as a text YYYY-MM-DD, or the time as a number."
  },
  "not-plain": {
    consequence: "is not sent as it looks: JSON has only its own enumerable properties, or what its toJSON returns.",
    cure: "Pass a plain object. JSON.parse(JSON.stringify(value)) shows what is sent."
  },
  "padded-id": {
    consequence: "is taken with the white space at its ends, and names another record than without.",
    cure: "Trim it."
  },
  "placeholder-id": {
    consequence: "is taken as an identifier like any other: all records without one become the same record.",
    cure: "Send the identifier, or leave the record out if it has none."
  },
  blank: {
    consequence: "is blank, and no page says what becomes of such a record.",
    cure: "Send the identifier or the name, or leave the record out if it has none."
  },
  "empty-upload": {
    consequence: "imports nothing, and counts as a request all the same.",
    cure: "Send nothing."
  },
  "small-uploads": {
    consequence: "would fit into the upload before it: each upload notifies every user of the account.",
    cure: "Send the two as one."
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
var maxItems = 1e6, maxDepth = 1e5, safeDepth = 1e3, unsendable = 0n, wrappers = { String, Number, Boolean, BigInt };
function copyAsSent(root, findChanges) {
  let copier = new Copier(findChanges);
  return { copy: copier.copy(root), faults: copier.faults, changes: copier.changes, units: copier.units };
}
var Copier = class {
  faults = [];
  changes = [];
  units = 0;
  #findChanges;
  /** The objects that the one copied now stands in, itself included. */
  #frames = [];
  #open = /* @__PURE__ */ new Set();
  /** The copies of objects without changes, and what they take. */
  #copies = /* @__PURE__ */ new Map();
  constructor(findChanges) {
    this.#findChanges = findChanges;
  }
  copy(root) {
    let deepest = 0, copy = this.#read({ "": root }, "");
    for (let frame = this.#frames.at(-1); frame !== void 0; frame = this.#frames.at(-1))
      frame.next < frame.length ? this.#copyNext(frame) : this.#close(frame), deepest = Math.max(deepest, this.#frames.length);
    return deepest > safeDepth && this.faults.length === 0 && !canStringify(copy) && this.#refuse("unserializable", ""), copy !== void 0 ? copy : (this.#note("left-out", ""), typeof root == "object" ? void 0 : root);
  }
  #copyNext(frame) {
    let { source, copy, keys } = frame, index = frame.next++, key = keys === void 0 ? index : keys[index], value = this.#read(source, key);
    Array.isArray(copy) ? (value === void 0 && this.#note("becomes-null", key), copy[index] = value ?? null) : value === void 0 ? this.#note("left-out", key) : key === "__proto__" ? Object.defineProperty(copy, key, { value, enumerable: true }) : copy[key] = value;
  }
  /** @returns undefined for what JSON does not have; an empty copy, to be filled later, for an object */
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
    let isArray = Array.isArray(source), keys = isArray ? void 0 : Object.keys(source), length = keys?.length ?? Math.min(source.length, maxItems), notesBefore = this.#notes;
    for (let { code, path } of this.#findChanges?.(source) ?? []) this.#note(code, key, path);
    let copy = isArray ? new Array(source.length) : {};
    return this.#frames.push({ source, copy, keys, length, next: 0, key, units: length, notesBefore }), this.#open.add(source), copy;
  }
  #close({ source, copy, units, notesBefore }) {
    this.#frames.pop(), this.#count(units), this.#open.delete(source), this.#notes === notesBefore && this.#copies.set(source, { copy, units });
  }
  get #notes() {
    return this.faults.length + this.changes.length;
  }
  #note(code, key, path = "") {
    this.changes.length < 1e3 && this.changes.push({ code, path: this.#pathOf(key) + path });
  }
  #refuse(keyword, key) {
    return this.faults.length < 1e3 && this.faults.push({ instancePath: this.#pathOf(key), keyword, params: {} }), unsendable;
  }
  /** The pointer of a property of the object that is copied now. */
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
    let { prototype } = wrappers[name], held = prototype.valueOf.call(value);
    return typeof held == "string" ? String(value) : typeof held == "number" ? Number(value) : held;
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
function judge(check, value, makeContext, findChanges) {
  try {
    let context2 = makeContext(), faults2 = run(check, context2, value);
    if (context2.isPlain && areOfPlainValues(faults2, value))
      return { sent: value, faults: faults2, changes: [], units: 0, context: context2 };
  } catch {
  }
  let { copy, faults, changes, units } = copyAsSent(value, findChanges), context = makeContext(), unsent = new Set(faults.map(({ instancePath }) => instancePath)), others = run(check, context, copy).filter(({ instancePath }) => !unsent.has(instancePath));
  return { sent: copy, faults: [...faults, ...others], changes, units, context };
}
function run(check, context, value) {
  return check.call(context, value) ? [] : check.errors ?? [];
}
function areOfPlainValues(faults, root) {
  if (faults.length === 0) return true;
  let placeOf = placesIn(root);
  return faults.every(({ instancePath, keyword, params }) => {
    if (params.remark !== void 0) return true;
    let { value } = placeOf(instancePath);
    if (keyword === "type") return plainLength(value) !== void 0;
    let key = params.additionalProperty;
    return isPlain(key === void 0 ? value : value[key]);
  });
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
    let operation = operations2[id], tables = account2 === void 0 ? void 0 : lookUp(account2), { sent, faults, changes, units, context } = judge(
      operation.check,
      payload,
      () => ({ isPlain: true, tables, customers, values: 0, units: 0 }),
      (object) => hiddenContent(object, names)
    ), broken = faults.filter(({ params }) => params.remark === void 0), errors = explain(broken.slice(0, 1e3), sent).map(errorOf), { maxBodyBytes } = operation;
    if (sent !== void 0 && !broken.some(({ keyword }) => isUnsent(keyword)) && !isCertainlyWithin(maxBodyBytes, broken.length === 0 ? context.units : sent)) {
      let bytes = countBytes(sent, units);
      bytes > maxBodyBytes && errors.push(tooLarge(bytes, maxBodyBytes));
    }
    let items = itemsOf(operation, sent), remarks = [
      ...faults.flatMap(({ instancePath, params }) => {
        let remark = params.remark;
        return remark === void 0 ? [] : [{ ...remark, path: instancePath + (remark.path ?? "") }];
      }),
      ...remarksOnUpload(operation, items, previous),
      ...changes
    ], placeOf = placesIn(sent), budget = { left: maxComparisons }, [refused, accepted] = [[], []];
    for (let remark of dedupe(remarks, errors))
      (remark.isRefused ? refused : accepted).push(findingOf(remark, placeOf(remark.path).place, budget));
    return {
      errors: [...errors, ...refused],
      warnings: accepted,
      stats: {
        // An operation on one record has one item.
        items: operation.batch ? items?.length ?? 0 : 1,
        values: context.values,
        ...countValues(operation.values, broken, remarks)
      }
    };
  };
}
function remarksOnUpload({ batch, notifies }, items, previous) {
  return batch === void 0 || items === void 0 ? [] : items.length === 0 ? [{ code: "empty-upload", path: "" }] : notifies && previous !== void 0 && previous.items + items.length <= batch.maxItems ? [{ code: "small-uploads", path: "" }] : [];
}
function itemsOf({ batch }, payload) {
  let items = batch && payload?.[batch.field];
  return Array.isArray(items) ? items : void 0;
}
function dedupe(remarks, errors) {
  let refused = new Set(
    errors.flatMap(({ code, pointer }) => code === "type" || code === "format" || isUnsent(code) ? [pointer] : [])
  ), findings = /* @__PURE__ */ new Map();
  for (let remark of remarks) {
    let { code, path } = remark;
    if (findings.size === 1e3) break;
    if (valueCodes.has(code) && refused.has(path)) continue;
    let key = `${code} ${path}`;
    findings.has(key) || findings.set(key, remark);
  }
  return [...findings.values()];
}
function isUnsent(keyword) {
  return keyword === "readable" || keyword === "unserializable";
}
var valueCodes = /* @__PURE__ */ new Set(["wrong-type", "date-time", "value-not-allowed"]);
function errorOf({ pointer, keyword, message }) {
  let code = keyword;
  return { code, pointer, message, suggestion: findingCodes[code].cure };
}
function tooLarge(bytes, limit) {
  return { code: "maxBodyBytes", pointer: "", message: `The body has ${Number.isFinite(bytes) ? `${bytes} bytes as JSON` : "more bytes than JSON.stringify can write"}, but may have at most ${limit}.`, suggestion: findingCodes.maxBodyBytes.cure };
}
function findingOf({ code, path, suggest, isRefused }, place, budget) {
  let { consequence, whereRefused, cure } = findingCodes[code];
  return { code, pointer: path, message: `${place} ${isRefused ? whereRefused ?? consequence : consequence}`, suggestion: suggest?.(budget) ?? cure };
}
var maxComparisons = 5e7;
var checkUploadCustomers = validate0;
var func0 = codePoints, func1 = inspectIdentifier, func3 = inspectName, func5 = isEmail, func6 = isDate, func7 = inspectCodenames, func8 = isPlain, func9 = inspectNumber, func10 = hidesField, func18 = repeats, func19 = inspectFields, func21 = inspectIdentities, obj0 = false, obj1 = { list: "customer.attributes", fields: [], required: 0, takesBooleans: true, isStrict: false }, obj2 = ["crm_link", "contact_email", "renewal_date"], obj4 = { list: "customer.metrics", fields: ["date"], required: 1, takesBooleans: true, isStrict: false }, obj5 = ["date"], obj7 = /* @__PURE__ */ new Set(["external_id", "name", "owner_email", "attributes", "metrics"]), obj8 = /* @__PURE__ */ new Map([["scorings", "metrics"], ["crm_link", "attributes.crm_link"], ["admin_link", "attributes"]]), obj9 = ["external_id", "name", "owner_email", "attributes", "metrics"], obj10 = ["external_id"], obj11 = "duplicate-customer", obj12 = 100, obj13 = /* @__PURE__ */ new Set(["customers"]), obj14 = /* @__PURE__ */ new Map([]), obj15 = ["customers"];
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.customers === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "customers" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.customers !== void 0) {
      let data0 = data.customers;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/customers", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let length0 = data0.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data1 = data0[index0];
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.external_id === void 0) {
                let err2 = { instancePath: instancePath + "/customers/" + index0, keyword: "required", params: { missingProperty: "external_id" } };
                vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
              }
              if (data1.name === void 0) {
                let err3 = { instancePath: instancePath + "/customers/" + index0, keyword: "required", params: { missingProperty: "name" } };
                vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
              }
              if (data1.external_id !== void 0) {
                let data2 = data1.external_id;
                if (typeof data2 == "string") {
                  if (data2.length > 255 && func0(data2) > 255) {
                    let err4 = { instancePath: instancePath + "/customers/" + index0 + "/external_id", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
                  }
                  let found0 = func1(data2, this, obj0);
                  if (found0)
                    for (let remark0 of found0) {
                      let err5 = { instancePath: instancePath + "/customers/" + index0 + "/external_id", keyword: "inspectIdentifier", params: { remark: remark0 } };
                      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                    }
                } else {
                  let err6 = { instancePath: instancePath + "/customers/" + index0 + "/external_id", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
                }
              }
              if (data1.name !== void 0) {
                let data3 = data1.name;
                if (typeof data3 == "string") {
                  if (data3.length > 255 && func0(data3) > 255) {
                    let err7 = { instancePath: instancePath + "/customers/" + index0 + "/name", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                  }
                  let found1 = func3(data3);
                  if (found1)
                    for (let remark1 of found1) {
                      let err8 = { instancePath: instancePath + "/customers/" + index0 + "/name", keyword: "inspectName", params: { remark: remark1 } };
                      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                    }
                } else {
                  let err9 = { instancePath: instancePath + "/customers/" + index0 + "/name", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                }
              }
              if (data1.owner_email !== void 0) {
                let data4 = data1.owner_email;
                if (typeof data4 == "string") {
                  if (data4.length > 255 && func0(data4) > 255) {
                    let err10 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                  }
                  if (!func5(data4)) {
                    let err11 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", keyword: "format", params: { format: "email" } };
                    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                  }
                } else {
                  let err12 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                }
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.crm_link !== void 0 && typeof data5.crm_link != "string") {
                    let err13 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/crm_link", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                  }
                  if (data5.contact_email !== void 0 && typeof data5.contact_email != "string") {
                    let err14 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/contact_email", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                  }
                  if (data5.renewal_date !== void 0) {
                    let data8 = data5.renewal_date;
                    if (typeof data8 == "string") {
                      if (!func6(data8)) {
                        let err15 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/renewal_date", keyword: "format", params: { format: "date" } };
                        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                      }
                    } else {
                      let err16 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/renewal_date", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                    }
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let keys0 = 0, units0 = 0, seen0 = 0, areTaken0 = true;
                  for (let key0 in data5) {
                    let value0 = data5[key0];
                    if (keys0++, key0.length > 30 && (units0 += key0.length), (key0 === "crm_link" || key0 === "contact_email" || key0 === "renewal_date") && seen0++, typeof value0 == "string")
                      value0.length > 30 && (units0 += value0.length);
                    else if (!(typeof value0 == "number" && Math.abs(value0) <= Number.MAX_SAFE_INTEGER || typeof value0 == "boolean")) {
                      areTaken0 = false, func8(value0) || (this.isPlain = false);
                      let found2 = func9(value0, key0);
                      if (found2)
                        for (let remark2 of found2) {
                          let err17 = { instancePath: instancePath + "/customers/" + index0 + "/attributes", keyword: "inspectCodenames", params: { remark: remark2 } };
                          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                        }
                    }
                  }
                  if (seen0 !== 0 + (data5.crm_link !== void 0) + (data5.contact_email !== void 0) + (data5.renewal_date !== void 0) && func10(data5, obj2) && (this.isPlain = false), this.values += Math.max(0, keys0 - 0), this.units += units0 + 65 * keys0 + 1, !areTaken0 && data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                    let seen1 = 0;
                    for (let key1 in data5)
                      if (key1 === "crm_link" || key1 === "contact_email" || key1 === "renewal_date")
                        data5[key1] !== void 0 && seen1++;
                      else if (data5[key1] !== void 0) {
                        let data9 = data5[key1];
                        if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9)) && typeof data9 != "boolean") {
                          let err18 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number", "boolean"] } };
                          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                        }
                      }
                    seen1 !== 0 + (data5.crm_link !== void 0) + (data5.contact_email !== void 0) + (data5.renewal_date !== void 0) && func10(data5, obj2) && (this.isPlain = false);
                  }
                  if (this.tables !== void 0) {
                    let found3 = func7(data5, this, obj1);
                    if (found3)
                      for (let remark3 of found3) {
                        let err19 = { instancePath: instancePath + "/customers/" + index0 + "/attributes", keyword: "inspectCodenames", params: { remark: remark3 } };
                        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                      }
                  }
                } else {
                  let err20 = { instancePath: instancePath + "/customers/" + index0 + "/attributes", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                }
              }
              if (data1.metrics !== void 0) {
                let data10 = data1.metrics;
                if (Array.isArray(data10)) {
                  if (data10.length > 200) {
                    let err21 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", keyword: "maxItems", params: { limit: 200 } };
                    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                  }
                  let length1 = data10.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data11 = data10[index1];
                      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        if (data11.date === void 0) {
                          let err22 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, keyword: "required", params: { missingProperty: "date" } };
                          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                        }
                        if (data11.date !== void 0) {
                          let data12 = data11.date;
                          if (typeof data12 == "string") {
                            if (!func6(data12)) {
                              let err23 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/date", keyword: "format", params: { format: "date" } };
                              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                            }
                          } else {
                            let err24 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/date", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                          }
                        }
                        (data11.toJSON !== void 0 || Object.getPrototypeOf(data11) !== Object.prototype) && (this.isPlain = false);
                        let keys1 = 0, units1 = 0, seen2 = 0, areTaken1 = true;
                        for (let key2 in data11) {
                          let value1 = data11[key2];
                          if (keys1++, key2.length > 30 && (units1 += key2.length), key2 === "date" && seen2++, typeof value1 == "string")
                            value1.length > 30 && (units1 += value1.length);
                          else if (!(typeof value1 == "number" && Math.abs(value1) <= Number.MAX_SAFE_INTEGER || typeof value1 == "boolean")) {
                            areTaken1 = false, func8(value1) || (this.isPlain = false);
                            let found4 = func9(value1, key2);
                            if (found4)
                              for (let remark4 of found4) {
                                let err25 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, keyword: "inspectCodenames", params: { remark: remark4 } };
                                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                              }
                          }
                        }
                        if (seen2 !== 0 + (data11.date !== void 0) && func10(data11, obj5) && (this.isPlain = false), this.values += Math.max(0, keys1 - 1), this.units += units1 + 65 * keys1 + 1, !areTaken1 && data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                          let seen3 = 0;
                          for (let key3 in data11)
                            if (key3 === "date")
                              data11[key3] !== void 0 && seen3++;
                            else if (data11[key3] !== void 0) {
                              let data13 = data11[key3];
                              if (typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13)) && typeof data13 != "boolean") {
                                let err26 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number", "boolean"] } };
                                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                              }
                            }
                          seen3 !== 0 + (data11.date !== void 0) && func10(data11, obj5) && (this.isPlain = false);
                        }
                        if (this.tables !== void 0) {
                          let found5 = func7(data11, this, obj4);
                          if (found5)
                            for (let remark5 of found5) {
                              let err27 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, keyword: "inspectCodenames", params: { remark: remark5 } };
                              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                            }
                        }
                      } else {
                        let err28 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, keyword: "type", params: { type: "object" } };
                        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                      }
                    }
                  let repeats0 = data10.length <= 200 ? func18(data10, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0) {
                      let err29 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", keyword: "x-unique-by", params: { property: "date", index: index2 } };
                      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
                    }
                  (data10.toJSON !== void 0 || Object.getPrototypeOf(data10) !== Array.prototype) && (this.isPlain = false);
                } else {
                  let err30 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", keyword: "type", params: { type: "array" } };
                  vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                }
              }
              (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Object.prototype) && (this.isPlain = false);
              let keys2 = 0, units2 = 0, seen4 = 0, areAll0 = true;
              for (let key4 in data1) {
                let value2 = data1[key4];
                keys2++, key4.length > 30 && (units2 += key4.length), typeof value2 == "string" && value2.length > 30 && (units2 += value2.length), value2 !== void 0 && (key4 === "external_id" || key4 === "name" || key4 === "owner_email" || key4 === "attributes" || key4 === "metrics") ? seen4++ : areAll0 = false;
              }
              if (seen4 !== 0 + (data1.external_id !== void 0) + (data1.name !== void 0) + (data1.owner_email !== void 0) + (data1.attributes !== void 0) + (data1.metrics !== void 0) && func10(data1, obj9) && (this.isPlain = false), this.units += units2 + 65 * keys2 + 1, !areAll0) {
                let found6 = func19(data1, this, obj7, obj8);
                if (found6)
                  for (let remark6 of found6) {
                    let err31 = { instancePath: instancePath + "/customers/" + index0, keyword: "inspectFields", params: { remark: remark6 } };
                    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                  }
              }
            } else {
              let err32 = { instancePath: instancePath + "/customers/" + index0, keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
          }
        (data0.toJSON !== void 0 || Object.getPrototypeOf(data0) !== Array.prototype) && (this.isPlain = false);
        let found7 = func21(data0, obj10, obj11, obj12);
        if (found7)
          for (let remark7 of found7) {
            let err33 = { instancePath: instancePath + "/customers", keyword: "inspectIdentities", params: { remark: remark7 } };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
      } else {
        let err34 = { instancePath: instancePath + "/customers", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys3 = 0, units3 = 0, seen5 = 0, areAll1 = true;
    for (let key5 in data) {
      let value3 = data[key5];
      keys3++, key5.length > 30 && (units3 += key5.length), typeof value3 == "string" && value3.length > 30 && (units3 += value3.length), value3 !== void 0 && key5 === "customers" ? seen5++ : areAll1 = false;
    }
    if (seen5 !== 0 + (data.customers !== void 0) && func10(data, obj15) && (this.isPlain = false), this.units += units3 + 65 * keys3 + 1, !areAll1) {
      let found8 = func19(data, this, obj13, obj14);
      if (found8)
        for (let remark8 of found8) {
          let err35 = { instancePath, keyword: "inspectFields", params: { remark: remark8 } };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
    }
  } else {
    let err36 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
  }
  return validate0.errors = vErrors, errors === 0;
}
var checkCreateCustomer = validate1;
var obj17 = true, obj18 = /* @__PURE__ */ new Set(["external_id", "name", "parent_external_id"]), obj20 = ["external_id", "name", "parent_external_id"];
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "external_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.external_id !== void 0) {
      let data0 = data.external_id;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err2 = { instancePath: instancePath + "/external_id", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        let found0 = func1(data0, this, obj0);
        if (found0)
          for (let remark0 of found0) {
            let err3 = { instancePath: instancePath + "/external_id", keyword: "inspectIdentifier", params: { remark: remark0 } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
      } else {
        let err4 = { instancePath: instancePath + "/external_id", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (data1.length > 255 && func0(data1) > 255) {
          let err5 = { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let found1 = func3(data1);
        if (found1)
          for (let remark1 of found1) {
            let err6 = { instancePath: instancePath + "/name", keyword: "inspectName", params: { remark: remark1 } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
      } else {
        let err7 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.parent_external_id !== void 0) {
      let data2 = data.parent_external_id;
      if (typeof data2 == "string") {
        if (data2.length > 255 && func0(data2) > 255) {
          let err8 = { instancePath: instancePath + "/parent_external_id", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let found2 = func1(data2, this, obj17);
        if (found2)
          for (let remark2 of found2) {
            let err9 = { instancePath: instancePath + "/parent_external_id", keyword: "inspectIdentifier", params: { remark: remark2 } };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
      } else {
        let err10 = { instancePath: instancePath + "/parent_external_id", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys0 = 0, units0 = 0, seen0 = 0, areAll0 = true;
    for (let key0 in data) {
      let value0 = data[key0];
      keys0++, key0.length > 30 && (units0 += key0.length), typeof value0 == "string" && value0.length > 30 && (units0 += value0.length), value0 !== void 0 && (key0 === "external_id" || key0 === "name" || key0 === "parent_external_id") ? seen0++ : areAll0 = false;
    }
    if (seen0 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) + (data.parent_external_id !== void 0) && func10(data, obj20) && (this.isPlain = false), this.units += units0 + 65 * keys0 + 1, !areAll0) {
      let found3 = func19(data, this, obj18, obj14);
      if (found3)
        for (let remark3 of found3) {
          let err11 = { instancePath, keyword: "inspectFields", params: { remark: remark3 } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
    }
  } else {
    let err12 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate1.errors = vErrors, errors === 0;
}
var checkUpdateCustomer = validate2;
var obj21 = { list: "customer.attributes", fields: [], required: 0, takesBooleans: true, isStrict: true }, obj22 = /* @__PURE__ */ new Set(["name", "is_churned", "is_unsubscribed", "churned_date", "owner_email", "attributes"]), obj24 = ["name", "is_churned", "is_unsubscribed", "churned_date", "owner_email", "attributes"];
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err0 = { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        let found0 = func3(data0);
        if (found0)
          for (let remark0 of found0) {
            let err1 = { instancePath: instancePath + "/name", keyword: "inspectName", params: { remark: remark0 } };
            vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
          }
      } else {
        let err2 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.is_churned !== void 0 && typeof data.is_churned != "boolean") {
      let err3 = { instancePath: instancePath + "/is_churned", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.is_unsubscribed !== void 0 && typeof data.is_unsubscribed != "boolean") {
      let err4 = { instancePath: instancePath + "/is_unsubscribed", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.churned_date !== void 0) {
      let data3 = data.churned_date;
      if (typeof data3 == "string") {
        if (!func6(data3)) {
          let err5 = { instancePath: instancePath + "/churned_date", keyword: "format", params: { format: "date" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/churned_date", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.owner_email !== void 0) {
      let data4 = data.owner_email;
      if (typeof data4 == "string") {
        if (data4.length > 255 && func0(data4) > 255) {
          let err7 = { instancePath: instancePath + "/owner_email", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (!func5(data4)) {
          let err8 = { instancePath: instancePath + "/owner_email", keyword: "format", params: { format: "email" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/owner_email", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.attributes !== void 0) {
      let data5 = data.attributes;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
        let keys0 = 0, units0 = 0, areTaken0 = true;
        for (let key0 in data5) {
          let value0 = data5[key0];
          if (keys0++, key0.length > 30 && (units0 += key0.length), typeof value0 == "string")
            value0.length > 30 && (units0 += value0.length);
          else if (!(typeof value0 == "number" && Math.abs(value0) <= Number.MAX_SAFE_INTEGER || typeof value0 == "boolean")) {
            areTaken0 = false, func8(value0) || (this.isPlain = false);
            let found1 = func9(value0, key0);
            if (found1)
              for (let remark1 of found1) {
                let err10 = { instancePath: instancePath + "/attributes", keyword: "inspectCodenames", params: { remark: remark1 } };
                vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
              }
          }
        }
        if (this.values += Math.max(0, keys0 - 0), this.units += units0 + 65 * keys0 + 1, !areTaken0 && data5 && typeof data5 == "object" && !Array.isArray(data5)) {
          let seen1 = 0;
          for (let key1 in data5)
            if (data5[key1] !== void 0) {
              let data6 = data5[key1];
              if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean") {
                let err11 = { instancePath: instancePath + "/attributes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number", "boolean"] } };
                vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
              }
            }
        }
        if (this.tables !== void 0) {
          let found2 = func7(data5, this, obj21);
          if (found2)
            for (let remark2 of found2) {
              let err12 = { instancePath: instancePath + "/attributes", keyword: "inspectCodenames", params: { remark: remark2 } };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
        }
      } else {
        let err13 = { instancePath: instancePath + "/attributes", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys1 = 0, units1 = 0, seen2 = 0, areAll0 = true;
    for (let key2 in data) {
      let value1 = data[key2];
      keys1++, key2.length > 30 && (units1 += key2.length), typeof value1 == "string" && value1.length > 30 && (units1 += value1.length), value1 !== void 0 && (key2 === "name" || key2 === "is_churned" || key2 === "is_unsubscribed" || key2 === "churned_date" || key2 === "owner_email" || key2 === "attributes") ? seen2++ : areAll0 = false;
    }
    if (seen2 !== 0 + (data.name !== void 0) + (data.is_churned !== void 0) + (data.is_unsubscribed !== void 0) + (data.churned_date !== void 0) + (data.owner_email !== void 0) + (data.attributes !== void 0) && func10(data, obj24) && (this.isPlain = false), this.units += units1 + 65 * keys1 + 1, !areAll0) {
      let found3 = func19(data, this, obj22, obj14);
      if (found3)
        for (let remark3 of found3) {
          let err14 = { instancePath, keyword: "inspectFields", params: { remark: remark3 } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
    }
  } else {
    let err15 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate2.errors = vErrors, errors === 0;
}
var checkUploadContacts = validate3;
var obj27 = { list: "contact.attributes", fields: [], required: 0, takesBooleans: true, isStrict: false }, obj28 = { list: "contact.metrics", fields: ["date"], required: 1, takesBooleans: true, isStrict: false }, obj31 = /* @__PURE__ */ new Set(["customer_external_id", "contact_external_id", "contact_name", "attributes", "metrics"]), obj33 = ["customer_external_id", "contact_external_id", "contact_name", "attributes", "metrics"], obj34 = ["customer_external_id", "contact_external_id"], obj35 = "duplicate-contact", obj37 = /* @__PURE__ */ new Set(["contacts"]), obj39 = ["contacts"];
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contacts === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "contacts" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.contacts !== void 0) {
      let data0 = data.contacts;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/contacts", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let length0 = data0.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data1 = data0[index0];
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.customer_external_id === void 0) {
                let err2 = { instancePath: instancePath + "/contacts/" + index0, keyword: "required", params: { missingProperty: "customer_external_id" } };
                vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
              }
              if (data1.contact_external_id === void 0) {
                let err3 = { instancePath: instancePath + "/contacts/" + index0, keyword: "required", params: { missingProperty: "contact_external_id" } };
                vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
              }
              if (data1.contact_name === void 0) {
                let err4 = { instancePath: instancePath + "/contacts/" + index0, keyword: "required", params: { missingProperty: "contact_name" } };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
              if (data1.customer_external_id !== void 0) {
                let data2 = data1.customer_external_id;
                if (typeof data2 == "string") {
                  if (data2.length > 255 && func0(data2) > 255) {
                    let err5 = { instancePath: instancePath + "/contacts/" + index0 + "/customer_external_id", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                  }
                  let found0 = func1(data2, this, obj17);
                  if (found0)
                    for (let remark0 of found0) {
                      let err6 = { instancePath: instancePath + "/contacts/" + index0 + "/customer_external_id", keyword: "inspectIdentifier", params: { remark: remark0 } };
                      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
                    }
                } else {
                  let err7 = { instancePath: instancePath + "/contacts/" + index0 + "/customer_external_id", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                }
              }
              if (data1.contact_external_id !== void 0) {
                let data3 = data1.contact_external_id;
                if (typeof data3 == "string") {
                  if (data3.length > 255 && func0(data3) > 255) {
                    let err8 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_external_id", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                  }
                  let found1 = func1(data3, this, obj0);
                  if (found1)
                    for (let remark1 of found1) {
                      let err9 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_external_id", keyword: "inspectIdentifier", params: { remark: remark1 } };
                      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                    }
                } else {
                  let err10 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_external_id", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                }
              }
              if (data1.contact_name !== void 0) {
                let data4 = data1.contact_name;
                if (typeof data4 == "string") {
                  if (data4.length > 255 && func0(data4) > 255) {
                    let err11 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_name", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                  }
                  let found2 = func3(data4);
                  if (found2)
                    for (let remark2 of found2) {
                      let err12 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_name", keyword: "inspectName", params: { remark: remark2 } };
                      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                    }
                } else {
                  let err13 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_name", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                }
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let keys0 = 0, units0 = 0, areTaken0 = true;
                  for (let key0 in data5) {
                    let value0 = data5[key0];
                    if (keys0++, key0.length > 30 && (units0 += key0.length), typeof value0 == "string")
                      value0.length > 30 && (units0 += value0.length);
                    else if (!(typeof value0 == "number" && Math.abs(value0) <= Number.MAX_SAFE_INTEGER || typeof value0 == "boolean")) {
                      areTaken0 = false, func8(value0) || (this.isPlain = false);
                      let found3 = func9(value0, key0);
                      if (found3)
                        for (let remark3 of found3) {
                          let err14 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes", keyword: "inspectCodenames", params: { remark: remark3 } };
                          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                        }
                    }
                  }
                  if (this.values += Math.max(0, keys0 - 0), this.units += units0 + 65 * keys0 + 1, !areTaken0 && data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                    let seen1 = 0;
                    for (let key1 in data5)
                      if (data5[key1] !== void 0) {
                        let data6 = data5[key1];
                        if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean") {
                          let err15 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number", "boolean"] } };
                          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                        }
                      }
                  }
                  if (this.tables !== void 0) {
                    let found4 = func7(data5, this, obj27);
                    if (found4)
                      for (let remark4 of found4) {
                        let err16 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes", keyword: "inspectCodenames", params: { remark: remark4 } };
                        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                      }
                  }
                } else {
                  let err17 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
              }
              if (data1.metrics !== void 0) {
                let data7 = data1.metrics;
                if (Array.isArray(data7)) {
                  if (data7.length > 200) {
                    let err18 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", keyword: "maxItems", params: { limit: 200 } };
                    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                  }
                  let length1 = data7.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data8 = data7[index1];
                      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                        if (data8.date === void 0) {
                          let err19 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, keyword: "required", params: { missingProperty: "date" } };
                          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                        }
                        if (data8.date !== void 0) {
                          let data9 = data8.date;
                          if (typeof data9 == "string") {
                            if (!func6(data9)) {
                              let err20 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/date", keyword: "format", params: { format: "date" } };
                              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                            }
                          } else {
                            let err21 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/date", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                          }
                        }
                        (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
                        let keys1 = 0, units1 = 0, seen2 = 0, areTaken1 = true;
                        for (let key2 in data8) {
                          let value1 = data8[key2];
                          if (keys1++, key2.length > 30 && (units1 += key2.length), key2 === "date" && seen2++, typeof value1 == "string")
                            value1.length > 30 && (units1 += value1.length);
                          else if (!(typeof value1 == "number" && Math.abs(value1) <= Number.MAX_SAFE_INTEGER || typeof value1 == "boolean")) {
                            areTaken1 = false, func8(value1) || (this.isPlain = false);
                            let found5 = func9(value1, key2);
                            if (found5)
                              for (let remark5 of found5) {
                                let err22 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, keyword: "inspectCodenames", params: { remark: remark5 } };
                                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                              }
                          }
                        }
                        if (seen2 !== 0 + (data8.date !== void 0) && func10(data8, obj5) && (this.isPlain = false), this.values += Math.max(0, keys1 - 1), this.units += units1 + 65 * keys1 + 1, !areTaken1 && data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                          let seen3 = 0;
                          for (let key3 in data8)
                            if (key3 === "date")
                              data8[key3] !== void 0 && seen3++;
                            else if (data8[key3] !== void 0) {
                              let data10 = data8[key3];
                              if (typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10)) && typeof data10 != "boolean") {
                                let err23 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number", "boolean"] } };
                                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                              }
                            }
                          seen3 !== 0 + (data8.date !== void 0) && func10(data8, obj5) && (this.isPlain = false);
                        }
                        if (this.tables !== void 0) {
                          let found6 = func7(data8, this, obj28);
                          if (found6)
                            for (let remark6 of found6) {
                              let err24 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, keyword: "inspectCodenames", params: { remark: remark6 } };
                              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                            }
                        }
                      } else {
                        let err25 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, keyword: "type", params: { type: "object" } };
                        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                      }
                    }
                  let repeats0 = data7.length <= 200 ? func18(data7, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0) {
                      let err26 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", keyword: "x-unique-by", params: { property: "date", index: index2 } };
                      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                    }
                  (data7.toJSON !== void 0 || Object.getPrototypeOf(data7) !== Array.prototype) && (this.isPlain = false);
                } else {
                  let err27 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", keyword: "type", params: { type: "array" } };
                  vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                }
              }
              (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Object.prototype) && (this.isPlain = false);
              let keys2 = 0, units2 = 0, seen4 = 0, areAll0 = true;
              for (let key4 in data1) {
                let value2 = data1[key4];
                keys2++, key4.length > 30 && (units2 += key4.length), typeof value2 == "string" && value2.length > 30 && (units2 += value2.length), value2 !== void 0 && (key4 === "customer_external_id" || key4 === "contact_external_id" || key4 === "contact_name" || key4 === "attributes" || key4 === "metrics") ? seen4++ : areAll0 = false;
              }
              if (seen4 !== 0 + (data1.customer_external_id !== void 0) + (data1.contact_external_id !== void 0) + (data1.contact_name !== void 0) + (data1.attributes !== void 0) + (data1.metrics !== void 0) && func10(data1, obj33) && (this.isPlain = false), this.units += units2 + 65 * keys2 + 1, !areAll0) {
                let found7 = func19(data1, this, obj31, obj14);
                if (found7)
                  for (let remark7 of found7) {
                    let err28 = { instancePath: instancePath + "/contacts/" + index0, keyword: "inspectFields", params: { remark: remark7 } };
                    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                  }
              }
            } else {
              let err29 = { instancePath: instancePath + "/contacts/" + index0, keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
          }
        (data0.toJSON !== void 0 || Object.getPrototypeOf(data0) !== Array.prototype) && (this.isPlain = false);
        let found8 = func21(data0, obj34, obj35, obj12);
        if (found8)
          for (let remark8 of found8) {
            let err30 = { instancePath: instancePath + "/contacts", keyword: "inspectIdentities", params: { remark: remark8 } };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
      } else {
        let err31 = { instancePath: instancePath + "/contacts", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys3 = 0, units3 = 0, seen5 = 0, areAll1 = true;
    for (let key5 in data) {
      let value3 = data[key5];
      keys3++, key5.length > 30 && (units3 += key5.length), typeof value3 == "string" && value3.length > 30 && (units3 += value3.length), value3 !== void 0 && key5 === "contacts" ? seen5++ : areAll1 = false;
    }
    if (seen5 !== 0 + (data.contacts !== void 0) && func10(data, obj39) && (this.isPlain = false), this.units += units3 + 65 * keys3 + 1, !areAll1) {
      let found9 = func19(data, this, obj37, obj14);
      if (found9)
        for (let remark9 of found9) {
          let err32 = { instancePath, keyword: "inspectFields", params: { remark: remark9 } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
    }
  } else {
    let err33 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate3.errors = vErrors, errors === 0;
}
var checkCreateContact = validate4;
var obj41 = /* @__PURE__ */ new Set(["external_id", "name"]), obj43 = ["external_id", "name"];
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "external_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.external_id !== void 0) {
      let data0 = data.external_id;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err2 = { instancePath: instancePath + "/external_id", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        let found0 = func1(data0, this, obj0);
        if (found0)
          for (let remark0 of found0) {
            let err3 = { instancePath: instancePath + "/external_id", keyword: "inspectIdentifier", params: { remark: remark0 } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
      } else {
        let err4 = { instancePath: instancePath + "/external_id", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (data1.length > 255 && func0(data1) > 255) {
          let err5 = { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let found1 = func3(data1);
        if (found1)
          for (let remark1 of found1) {
            let err6 = { instancePath: instancePath + "/name", keyword: "inspectName", params: { remark: remark1 } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
      } else {
        let err7 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys0 = 0, units0 = 0, seen0 = 0, areAll0 = true;
    for (let key0 in data) {
      let value0 = data[key0];
      keys0++, key0.length > 30 && (units0 += key0.length), typeof value0 == "string" && value0.length > 30 && (units0 += value0.length), value0 !== void 0 && (key0 === "external_id" || key0 === "name") ? seen0++ : areAll0 = false;
    }
    if (seen0 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) && func10(data, obj43) && (this.isPlain = false), this.units += units0 + 65 * keys0 + 1, !areAll0) {
      let found2 = func19(data, this, obj41, obj14);
      if (found2)
        for (let remark2 of found2) {
          let err8 = { instancePath, keyword: "inspectFields", params: { remark: remark2 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
    }
  } else {
    let err9 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate4.errors = vErrors, errors === 0;
}
var checkUpdateContact = validate5;
var obj44 = /* @__PURE__ */ new Set(["name"]), obj46 = ["name"];
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err0 = { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        let found0 = func3(data0);
        if (found0)
          for (let remark0 of found0) {
            let err1 = { instancePath: instancePath + "/name", keyword: "inspectName", params: { remark: remark0 } };
            vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
          }
      } else {
        let err2 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys0 = 0, units0 = 0, seen0 = 0, areAll0 = true;
    for (let key0 in data) {
      let value0 = data[key0];
      keys0++, key0.length > 30 && (units0 += key0.length), typeof value0 == "string" && value0.length > 30 && (units0 += value0.length), value0 !== void 0 && key0 === "name" ? seen0++ : areAll0 = false;
    }
    if (seen0 !== 0 + (data.name !== void 0) && func10(data, obj46) && (this.isPlain = false), this.units += units0 + 65 * keys0 + 1, !areAll0) {
      let found1 = func19(data, this, obj44, obj14);
      if (found1)
        for (let remark1 of found1) {
          let err3 = { instancePath, keyword: "inspectFields", params: { remark: remark1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
    }
  } else {
    let err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate5.errors = vErrors, errors === 0;
}
var checkTrackEvents = validate6;
var func73 = inspectEvent, func74 = inspectMilliseconds, obj49 = /* @__PURE__ */ new Set(["customer", "contact"]), obj51 = ["customer", "contact"], obj52 = { list: "customer.attributes", fields: [], required: 0, takesBooleans: false, isStrict: false }, obj53 = { list: "contact.attributes", fields: ["contact_name"], required: 0, takesBooleans: false, isStrict: false }, obj54 = ["contact_name"], obj59 = /* @__PURE__ */ new Set(["name", "timestamp", "identification", "data"]), obj61 = ["name", "timestamp", "identification", "data"], obj62 = /* @__PURE__ */ new Set(["trackerKey", "events"]), obj64 = ["trackerKey", "events"];
function validate6(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.trackerKey === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "trackerKey" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.events === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "events" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.trackerKey !== void 0 && typeof data.trackerKey != "string") {
      let err2 = { instancePath: instancePath + "/trackerKey", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        if (data1.length > 100) {
          let err3 = { instancePath: instancePath + "/events", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let length0 = data1.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data2 = data1[index0];
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              if (data2.name === void 0) {
                let err4 = { instancePath: instancePath + "/events/" + index0, keyword: "required", params: { missingProperty: "name" } };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
              if (data2.timestamp === void 0) {
                let err5 = { instancePath: instancePath + "/events/" + index0, keyword: "required", params: { missingProperty: "timestamp" } };
                vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
              }
              if (data2.identification === void 0) {
                let err6 = { instancePath: instancePath + "/events/" + index0, keyword: "required", params: { missingProperty: "identification" } };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
              if (data2.name !== void 0) {
                let data3 = data2.name;
                if (typeof data3 == "string") {
                  let found0 = func73(data3, this);
                  if (found0)
                    for (let remark0 of found0) {
                      let err7 = { instancePath: instancePath + "/events/" + index0 + "/name", keyword: "inspectEvent", params: { remark: remark0 } };
                      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                    }
                } else {
                  let err8 = { instancePath: instancePath + "/events/" + index0 + "/name", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                }
              }
              if (data2.timestamp !== void 0) {
                let data4 = data2.timestamp;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                  let err9 = { instancePath: instancePath + "/events/" + index0 + "/timestamp", keyword: "type", params: { type: "integer" } };
                  vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                }
                if (typeof data4 == "number" && isFinite(data4)) {
                  let found1 = func74(data4);
                  if (found1)
                    for (let remark1 of found1) {
                      let err10 = { instancePath: instancePath + "/events/" + index0 + "/timestamp", keyword: "inspectMilliseconds", params: { remark: remark1 } };
                      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                    }
                }
              }
              if (data2.identification !== void 0) {
                let data5 = data2.identification;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.customer === void 0) {
                    let err11 = { instancePath: instancePath + "/events/" + index0 + "/identification", keyword: "required", params: { missingProperty: "customer" } };
                    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                  }
                  if (data5.customer !== void 0) {
                    let data6 = data5.customer;
                    if (typeof data6 == "string") {
                      let found2 = func1(data6, this, obj17);
                      if (found2)
                        for (let remark2 of found2) {
                          let err12 = { instancePath: instancePath + "/events/" + index0 + "/identification/customer", keyword: "inspectIdentifier", params: { remark: remark2 } };
                          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                        }
                    } else {
                      let err13 = { instancePath: instancePath + "/events/" + index0 + "/identification/customer", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                    }
                  }
                  if (data5.contact !== void 0) {
                    let data7 = data5.contact;
                    if (typeof data7 == "string") {
                      let found3 = func1(data7, this, obj0);
                      if (found3)
                        for (let remark3 of found3) {
                          let err14 = { instancePath: instancePath + "/events/" + index0 + "/identification/contact", keyword: "inspectIdentifier", params: { remark: remark3 } };
                          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                        }
                    } else {
                      let err15 = { instancePath: instancePath + "/events/" + index0 + "/identification/contact", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                    }
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let keys0 = 0, units0 = 0, seen0 = 0, areAll0 = true;
                  for (let key0 in data5) {
                    let value0 = data5[key0];
                    keys0++, key0.length > 30 && (units0 += key0.length), typeof value0 == "string" && value0.length > 30 && (units0 += value0.length), value0 !== void 0 && (key0 === "customer" || key0 === "contact") ? seen0++ : areAll0 = false;
                  }
                  if (seen0 !== 0 + (data5.customer !== void 0) + (data5.contact !== void 0) && func10(data5, obj51) && (this.isPlain = false), this.units += units0 + 65 * keys0 + 1, !areAll0) {
                    let found4 = func19(data5, this, obj49, obj14);
                    if (found4)
                      for (let remark4 of found4) {
                        let err16 = { instancePath: instancePath + "/events/" + index0 + "/identification", keyword: "inspectFields", params: { remark: remark4 } };
                        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                      }
                  }
                } else {
                  let err17 = { instancePath: instancePath + "/events/" + index0 + "/identification", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
              }
              if (data2.data !== void 0) {
                let data8 = data2.data;
                if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                  if (data8.customer !== void 0) {
                    let data9 = data8.customer;
                    if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                      (data9.toJSON !== void 0 || Object.getPrototypeOf(data9) !== Object.prototype) && (this.isPlain = false);
                      let keys1 = 0, units1 = 0, areTaken0 = true;
                      for (let key1 in data9) {
                        let value1 = data9[key1];
                        if (keys1++, key1.length > 30 && (units1 += key1.length), typeof value1 == "string")
                          value1.length > 30 && (units1 += value1.length);
                        else if (!(typeof value1 == "number" && Math.abs(value1) <= Number.MAX_SAFE_INTEGER)) {
                          areTaken0 = false, func8(value1) || (this.isPlain = false);
                          let found5 = func9(value1, key1);
                          if (found5)
                            for (let remark5 of found5) {
                              let err18 = { instancePath: instancePath + "/events/" + index0 + "/data/customer", keyword: "inspectCodenames", params: { remark: remark5 } };
                              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                            }
                        }
                      }
                      if (this.values += Math.max(0, keys1 - 0), this.units += units1 + 65 * keys1 + 1, !areTaken0 && data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                        let seen2 = 0;
                        for (let key2 in data9)
                          if (data9[key2] !== void 0) {
                            let data10 = data9[key2];
                            if (typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10))) {
                              let err19 = { instancePath: instancePath + "/events/" + index0 + "/data/customer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number"] } };
                              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                            }
                          }
                      }
                      if (this.tables !== void 0) {
                        let found6 = func7(data9, this, obj52);
                        if (found6)
                          for (let remark6 of found6) {
                            let err20 = { instancePath: instancePath + "/events/" + index0 + "/data/customer", keyword: "inspectCodenames", params: { remark: remark6 } };
                            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                          }
                      }
                    } else {
                      let err21 = { instancePath: instancePath + "/events/" + index0 + "/data/customer", keyword: "type", params: { type: "object" } };
                      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                    }
                  }
                  if (data8.contact !== void 0) {
                    let data11 = data8.contact;
                    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                      if (data11.contact_name !== void 0) {
                        let data12 = data11.contact_name;
                        if (typeof data12 != "string" && !(typeof data12 == "number" && isFinite(data12))) {
                          let err22 = { instancePath: instancePath + "/events/" + index0 + "/data/contact/contact_name", keyword: "type", params: { type: ["string", "number"] } };
                          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                        }
                      }
                      (data11.toJSON !== void 0 || Object.getPrototypeOf(data11) !== Object.prototype) && (this.isPlain = false);
                      let keys2 = 0, units2 = 0, seen3 = 0, areTaken1 = true;
                      for (let key3 in data11) {
                        let value2 = data11[key3];
                        if (keys2++, key3.length > 30 && (units2 += key3.length), key3 === "contact_name" && seen3++, typeof value2 == "string")
                          value2.length > 30 && (units2 += value2.length);
                        else if (!(typeof value2 == "number" && Math.abs(value2) <= Number.MAX_SAFE_INTEGER)) {
                          areTaken1 = false, func8(value2) || (this.isPlain = false);
                          let found7 = func9(value2, key3);
                          if (found7)
                            for (let remark7 of found7) {
                              let err23 = { instancePath: instancePath + "/events/" + index0 + "/data/contact", keyword: "inspectCodenames", params: { remark: remark7 } };
                              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                            }
                        }
                      }
                      if (seen3 !== 0 + (data11.contact_name !== void 0) && func10(data11, obj54) && (this.isPlain = false), this.values += Math.max(0, keys2 - 0), this.units += units2 + 65 * keys2 + 1, !areTaken1 && data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        let seen4 = 0;
                        for (let key4 in data11)
                          if (key4 === "contact_name")
                            data11[key4] !== void 0 && seen4++;
                          else if (data11[key4] !== void 0) {
                            let data13 = data11[key4];
                            if (typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13))) {
                              let err24 = { instancePath: instancePath + "/events/" + index0 + "/data/contact/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number"] } };
                              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                            }
                          }
                        seen4 !== 0 + (data11.contact_name !== void 0) && func10(data11, obj54) && (this.isPlain = false);
                      }
                      if (this.tables !== void 0) {
                        let found8 = func7(data11, this, obj53);
                        if (found8)
                          for (let remark8 of found8) {
                            let err25 = { instancePath: instancePath + "/events/" + index0 + "/data/contact", keyword: "inspectCodenames", params: { remark: remark8 } };
                            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                          }
                      }
                    } else {
                      let err26 = { instancePath: instancePath + "/events/" + index0 + "/data/contact", keyword: "type", params: { type: "object" } };
                      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                    }
                  }
                  (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
                  let keys3 = 0, units3 = 0, seen5 = 0, areAll1 = true;
                  for (let key5 in data8) {
                    let value3 = data8[key5];
                    keys3++, key5.length > 30 && (units3 += key5.length), typeof value3 == "string" && value3.length > 30 && (units3 += value3.length), value3 !== void 0 && (key5 === "customer" || key5 === "contact") ? seen5++ : areAll1 = false;
                  }
                  if (seen5 !== 0 + (data8.customer !== void 0) + (data8.contact !== void 0) && func10(data8, obj51) && (this.isPlain = false), this.units += units3 + 65 * keys3 + 1, !areAll1) {
                    let found9 = func19(data8, this, obj49, obj14);
                    if (found9)
                      for (let remark9 of found9) {
                        let err27 = { instancePath: instancePath + "/events/" + index0 + "/data", keyword: "inspectFields", params: { remark: remark9 } };
                        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                      }
                  }
                } else {
                  let err28 = { instancePath: instancePath + "/events/" + index0 + "/data", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                }
              }
              (data2.toJSON !== void 0 || Object.getPrototypeOf(data2) !== Object.prototype) && (this.isPlain = false);
              let keys4 = 0, units4 = 0, seen6 = 0, areAll2 = true;
              for (let key6 in data2) {
                let value4 = data2[key6];
                keys4++, key6.length > 30 && (units4 += key6.length), typeof value4 == "string" && value4.length > 30 && (units4 += value4.length), value4 !== void 0 && (key6 === "name" || key6 === "timestamp" || key6 === "identification" || key6 === "data") ? seen6++ : areAll2 = false;
              }
              if (seen6 !== 0 + (data2.name !== void 0) + (data2.timestamp !== void 0) + (data2.identification !== void 0) + (data2.data !== void 0) && func10(data2, obj61) && (this.isPlain = false), this.units += units4 + 65 * keys4 + 1, !areAll2) {
                let found10 = func19(data2, this, obj59, obj14);
                if (found10)
                  for (let remark10 of found10) {
                    let err29 = { instancePath: instancePath + "/events/" + index0, keyword: "inspectFields", params: { remark: remark10 } };
                    vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
                  }
              }
            } else {
              let err30 = { instancePath: instancePath + "/events/" + index0, keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
          }
        (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Array.prototype) && (this.isPlain = false);
      } else {
        let err31 = { instancePath: instancePath + "/events", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let keys5 = 0, units5 = 0, seen7 = 0, areAll3 = true;
    for (let key7 in data) {
      let value5 = data[key7];
      keys5++, key7.length > 30 && (units5 += key7.length), typeof value5 == "string" && value5.length > 30 && (units5 += value5.length), value5 !== void 0 && (key7 === "trackerKey" || key7 === "events") ? seen7++ : areAll3 = false;
    }
    if (seen7 !== 0 + (data.trackerKey !== void 0) + (data.events !== void 0) && func10(data, obj64) && (this.isPlain = false), this.units += units5 + 65 * keys5 + 1, !areAll3) {
      let found11 = func19(data, this, obj62, obj14);
      if (found11)
        for (let remark11 of found11) {
          let err32 = { instancePath, keyword: "inspectFields", params: { remark: remark11 } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
    }
  } else {
    let err33 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate6.errors = vErrors, errors === 0;
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
