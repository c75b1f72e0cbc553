// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
function nearest(word, candidates) {
  return new Candidates(candidates).nearest(word);
}
var Candidates = class {
  #names;
  #lower;
  #letters;
  constructor(names) {
    this.#names = [...names], this.#lower = this.#names.map((name) => name.toLowerCase()), this.#letters = Int32Array.from(this.#lower, lettersOf);
  }
  /** As {@link nearest}; also undefined once the budget is spent. */
  nearest(word, budget = { left: Number.POSITIVE_INFINITY }) {
    let lower = word.toLowerCase(), letters = lettersOf(lower), found, fewest = 4;
    for (let index = 0; index < this.#lower.length && budget.left > 0; index++) {
      let candidate = this.#lower[index], longer = Math.max(lower.length, candidate.length), most2 = Math.min(fewest - 1, Math.max(1, Math.floor(longer / 3)));
      if (budget.left--, Math.abs(lower.length - candidate.length) > most2 || countBits(letters ^ this.#letters[index]) > 2 * most2) continue;
      let errors = typingErrors(lower, candidate, most2, budget);
      if (!(errors > most2)) {
        if (found = this.#names[index], errors === 0) return found;
        fewest = errors;
      }
    }
    return found;
  }
};
function lettersOf(word) {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}
function countBits(bits) {
  let count = 0;
  for (let rest2 = bits; rest2 !== 0; rest2 &= rest2 - 1) count++;
  return count;
}
function typingErrors(left, right, most2, budget) {
  let goal = right.length - left.length, work = 0, errors = 0;
  for (; errors <= most2; errors++) {
    let row = (errors + 1) * width + middle, before = row - width;
    for (let diagonal = -errors; diagonal <= errors; diagonal++) {
      let limit = Math.min(left.length, right.length - diagonal), end = 0;
      if (errors > 0) {
        let same = reached[before + diagonal];
        end = Math.max(same + 1, reached[before + diagonal - 1], reached[before + diagonal + 1] + 1), same >= 0 && end < same + 2 && same + 2 <= limit && left.charCodeAt(same) === right.charCodeAt(same + diagonal + 1) && left.charCodeAt(same + 1) === right.charCodeAt(same + diagonal) && (end = same + 2), end > limit && (end = limit);
      }
      if (end + diagonal >= 0 && end >= 0)
        for (; end < limit && left.charCodeAt(end) === right.charCodeAt(end + diagonal); )
          end++, work++;
      if (work++, reached[row + diagonal] = end, diagonal === goal && end === left.length)
        return budget.left -= work, errors;
    }
  }
  return budget.left -= work, errors;
}
var nowhere = -2, middle = 4, width = 2 * middle + 1, reached = /* @__PURE__ */ new Int32Array(width * 5).fill(nowhere);
var CodenameTable = class {
  entries;
  /**
   * The keys of the object looked at last, and what each is. The objects of one upload mostly have the same keys in the
   * same order: then a key is compared once, and not looked up.
   */
  #keys = [];
  #found = [];
  #nearest = /* @__PURE__ */ new Map();
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
  /** The codename that a key differs from in case and separators only. */
  differingInCase(key) {
    return this.#bare ??= new Map([...this.entries.keys()].reverse().map((name) => [bare(name), name])), this.#bare.get(bare(key));
  }
  /** The codename that a key is near to. An upload repeats its keys, and a search takes time: each is searched once. */
  nearest(key, budget) {
    if (this.#nearest.has(key)) return this.#nearest.get(key);
    this.#candidates ??= new Candidates(this.entries.keys());
    let found = this.#candidates.nearest(key, budget);
    return this.#nearest.size < 1e3 && budget.left > 0 && this.#nearest.set(key, found), found;
  }
};
function bare(name) {
  return name.toLowerCase().replaceAll(/[\s_.-]/g, "");
}
function tablesOf(account2, system) {
  let table = (list, codenames) => codenames && new CodenameTable({ ...system[list], ...codenames });
  return {
    lists: {
      "customer.attributes": table("customer.attributes", account2.customer?.attributes),
      "customer.metrics": table("customer.metrics", account2.customer?.metrics),
      "contact.attributes": table("contact.attributes", account2.contact?.attributes),
      "contact.metrics": table("contact.metrics", account2.contact?.metrics)
    },
    events: account2.events && new Set(account2.events)
  };
}
var sentences = {
  type: ({ type }, value) => `must be ${oneOf(type)}, but is ${kindOf(value)}.`,
  required: ({ missingProperty }) => `lacks the required field ${quote(missingProperty)}.`,
  maxLength: ({ limit }) => `is longer than ${limit} characters.`,
  maxItems: ({ limit }, value) => `must have at most ${limit} items, but has ${value.length}.`,
  format: ({ format }) => format === "date" ? "must be a date, written YYYY-MM-DD." : `must be ${article(format)}.`,
  "x-unique-by": ({ property }) => `repeats the ${property} of an earlier item.`
};
function explain(faults, root) {
  let placeOf = placesIn(root);
  return faults.map(({ instancePath, keyword, params }) => {
    let pointer = instancePath + tail(keyword, params), { place, value } = placeOf(pointer), sentence = sentences[keyword]?.(params, value) ?? `breaks the rule ${keyword}.`;
    return { pointer, keyword: keyword === "x-closed" ? "additionalProperties" : keyword, message: `${place} ${sentence}`, params: copy(params) };
  });
}
function copy(params) {
  let own = { ...params };
  for (let name in own) Array.isArray(own[name]) && (own[name] = own[name].slice());
  return own;
}
function tail(keyword, { index, property, additionalProperty }) {
  return keyword === "x-unique-by" ? `/${index}/${property}` : keyword === "x-closed" ? `/${encodeToken(additionalProperty)}` : "";
}
function encodeToken(key) {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
function placesIn(root) {
  let pointerOfHolder = "", holder = { place: "", value: root };
  return (pointer) => {
    if (pointer === "") return { place: "The body", value: root };
    let end = pointer.lastIndexOf("/");
    if (end !== pointerOfHolder.length || !pointer.startsWith(pointerOfHolder)) {
      pointerOfHolder = pointer.slice(0, end), holder = { place: "", value: root };
      for (let start = 1; start <= end; ) {
        let next = pointer.indexOf("/", start);
        holder = member(holder, pointer.slice(start, next)), start = next + 1;
      }
    }
    return member(holder, pointer.slice(end + 1));
  };
}
function member(holder, token) {
  let key = token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token, value = holder.value?.[key];
  return /^[a-z_]+$/.test(key) ? { place: holder.place === "" ? key : `${holder.place}.${key}`, value } : /^\d+$/.test(key) ? { place: `${holder.place}[${key}]`, value } : /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) ? { place: holder.place === "" ? key : `${holder.place}.${key}`, value } : { place: `${holder.place}[${quote(key)}]`, value };
}
function oneOf(types) {
  if (typeof types == "string") return article(types);
  let list = article(types[0]);
  for (let index = 1; index < types.length; index++)
    list += (index === types.length - 1 ? " or " : ", ") + article(types[index]);
  return list;
}
function kindOf(value) {
  return value == null ? String(value) : Number.isNaN(value) ? "NaN" : value === 1 / 0 || value === -1 / 0 ? "infinite" : article(Array.isArray(value) ? "array" : typeof value);
}
function article(noun) {
  return nouns[noun] ?? `a ${noun}`;
}
var nouns = {
  array: "an array",
  boolean: "a boolean",
  email: "an e-mail address",
  integer: "an integer",
  null: "null",
  number: "a number",
  object: "an object",
  string: "a string",
  uri: "a URI"
};
function quote(text) {
  return JSON.stringify(text);
}
var refused = "makes the API refuse the request.", findingCodes = {
  type: {
    severity: "error",
    cause: "A value is of another JSON type than the contract gives.",
    consequence: refused,
    cure: "Send the type that the message names."
  },
  required: {
    severity: "error",
    cause: "A required field is missing.",
    consequence: refused,
    cure: "Add the field."
  },
  maxLength: {
    severity: "error",
    cause: "A text is longer than the limit.",
    consequence: refused,
    cure: "Shorten it. The limit counts Unicode code points."
  },
  maxItems: {
    severity: "error",
    cause: "An array has more items than one request may hold.",
    consequence: refused,
    cure: "Split it, and send the parts one after the other."
  },
  format: {
    severity: "error",
    cause: "A text is no date, or no e-mail address, where one is due.",
    consequence: refused,
    cure: "Write a date as YYYY-MM-DD, and an address without a name or blanks."
  },
  "x-unique-by": {
    severity: "error",
    cause: "Two metrics of one customer, or of one contact, have the same date.",
    consequence: refused,
    cure: "Merge the metrics of a day into one object."
  },
  readable: {
    severity: "error",
    cause: "A getter or a proxy in the payload throws when it is read.",
    consequence: "cannot be inspected, and could not be sent either.",
    cure: "Pass plain values, as JSON.parse gives them."
  },
  "unknown-codename": {
    severity: "by-operation",
    cause: "A key equals no codename of the account.",
    consequence: "is dropped without an error: the account has no such codename.",
    whereRefused: "makes the API refuse the whole request: the account has no such codename.",
    cure: "Configure the codename in the application, and add it to the account file; or remove the key."
  },
  "miscased-codename": {
    severity: "by-operation",
    cause: "A key differs from a codename of the account in case or separators only.",
    consequence: "is dropped without an error: a key must equal its codename letter by letter, case included.",
    whereRefused: "makes the API refuse the whole request: a key must equal its codename letter by letter, case included.",
    cure: "Write the key exactly like the codename."
  },
  "wrong-type": {
    severity: "by-operation",
    cause: "A value is not of the type that its codename has.",
    consequence: "is not of the type of its codename: no page says what becomes of it, so expect it to be lost.",
    whereRefused: "makes the API refuse the whole request: it is not of the type of its codename.",
    cure: "Send the type of the codename, or correct the account file."
  },
  "date-time": {
    severity: "by-operation",
    cause: "A date with a time stands where the codename takes a date.",
    consequence: "has a time where a date is due: no page says what becomes of it, so expect it to be lost.",
    whereRefused: "has a time where a date is due: expect the API to refuse the whole request.",
    cure: "Send the day alone, written YYYY-MM-DD."
  },
  milliseconds: {
    severity: "by-operation",
    cause: "A time in milliseconds stands where the codename takes seconds since 1970.",
    consequence: "is read as seconds, and so as a moment thousands of years ahead.",
    cure: "Divide it by 1,000."
  },
  "value-not-allowed": {
    severity: "by-operation",
    cause: "A value is not among those that the account file allows.",
    consequence: "is none of the values that the account file allows: what is made of them will not know it.",
    cure: "Send one of the allowed values, or add it to the account file."
  },
  "integration-fed": {
    severity: "by-operation",
    cause: "A codename that an integration feeds is written through the API.",
    consequence: "is fed by an integration and cannot be written through the API: expect it to be dropped.",
    whereRefused: "makes the API refuse the whole request: an integration feeds it.",
    cure: "Leave it out, and change the value where the integration takes it from."
  },
  "not-tracked": {
    severity: "by-operation",
    cause: "An event sets an attribute of a type that the tracker does not take.",
    consequence: "is ignored: the tracker takes strings and numbers only.",
    cure: "Set the attribute with an upload or an update."
  },
  "retired-field": {
    severity: "warning",
    cause: "A field belongs to the retired format of the import.",
    consequence: "is a field of the retired format: expect it to be ignored.",
    cure: "Use the fields of the present format."
  },
  "camelcase-field": {
    severity: "warning",
    cause: "A field is written in camelCase, and the API writes it in snake_case.",
    consequence: "is no field of the API, which writes it in snake_case: expect it to be ignored.",
    cure: "Write it in snake_case."
  },
  "unknown-field": {
    severity: "warning",
    cause: "A field is documented for no operation of this kind.",
    consequence: "is no field that any page documents for this operation: expect it to be ignored.",
    cure: "Remove it; values of your own belong into attributes or metrics."
  },
  "duplicate-customer": {
    severity: "warning",
    cause: "A customer stands in one upload more than once.",
    consequence: "stands in this upload already: no page says which of the two counts.",
    cure: "Merge the two into one customer."
  },
  "duplicate-contact": {
    severity: "warning",
    cause: "A contact of one customer stands in one upload more than once.",
    consequence: "stands in this upload already: no page says which of the two counts.",
    cure: "Merge the two into one contact."
  },
  "unknown-customer": {
    severity: "warning",
    cause: "A customer is referred to that is not among the customers given to the inspection.",
    consequence: "is none of the given customers: what refers to a customer that is not stored is not imported.",
    cure: "Upload the customer first."
  },
  "uncounted-event": {
    severity: "warning",
    cause: "No metric of the account counts events of this name.",
    consequence: "is not counted: no metric of the account has this codename.",
    cure: "Configure a metric with this codename, and add the event to the account file; or do not send it."
  },
  seconds: {
    severity: "warning",
    cause: "A time in seconds stands where the API takes milliseconds since 1970.",
    consequence: "is read as milliseconds, and so as a moment of the first years after 1970.",
    cure: "Multiply it by 1,000."
  },
  "becomes-null": {
    severity: "warning",
    cause: "JSON has no NaN and no Infinity, and no undefined in arrays.",
    consequence: "becomes null in JSON, which the API takes nowhere.",
    cure: "Leave the field out, or send a number."
  },
  "left-out": {
    severity: "warning",
    cause: "JSON has no undefined, no functions and no symbols.",
    consequence: "is left out of the JSON, as if it were not there.",
    cure: "Give it a value, or remove the key."
  },
  "date-object": {
    severity: "warning",
    cause: "JSON has no Date objects.",
    consequence: "becomes a text with a time in JSON, which the API takes nowhere.",
    cure: "Write the day as a text YYYY-MM-DD, or the time as a number."
  },
  unserializable: {
    severity: "warning",
    cause: "JSON has no BigInt and no cycles.",
    consequence: "makes JSON.stringify throw, so that nothing is sent at all.",
    cure: "Send a number or a string, and no object within itself."
  },
  "padded-id": {
    severity: "warning",
    cause: "An identifier begins or ends with white space.",
    consequence: "is taken with the white space at its ends, and names another record than without.",
    cure: "Trim it."
  },
  "empty-upload": {
    severity: "warning",
    cause: "An upload has no items.",
    consequence: "imports nothing, and counts as a request all the same.",
    cure: "Send nothing."
  },
  "small-uploads": {
    severity: "warning",
    cause: "Two uploads, one after the other, hold no more items than one may.",
    consequence: "would fit into the upload before it: each upload notifies every user of the account.",
    cure: "Send the two as one."
  }
};
function uncarried(value, path2, within = []) {
  let type = typeof value;
  return value === null || type === "string" || type === "boolean" || Number.isFinite(value) ? [] : typeof value != "object" || value === null || value instanceof Date ? [{ code: uncarriedAs(value, within.at(-1)), path: path2 }] : within.includes(value) ? [{ code: "unserializable", path: path2 }] : Object.entries(value).flatMap(
    ([key, inner]) => uncarried(inner, `${path2}/${encodeToken(key)}`, [...within, value])
  );
}
function uncarriedAs(value, holder) {
  return typeof value == "bigint" ? "unserializable" : typeof value == "object" ? "date-object" : typeof value == "number" || Array.isArray(holder) ? "becomes-null" : "left-out";
}
var most = 1e3;
function createInspect(operations, system, own) {
  let known = /* @__PURE__ */ new WeakMap(), lookUp = (account2) => {
    let tables = known.get(account2) ?? tablesOf(account2, system);
    return known.set(account2, tables), tables;
  };
  return (id, payload, { account: account2 = own, customers, previous } = {}) => {
    if (!Object.hasOwn(operations, id))
      throw new TypeError(`inspect: "${id}" must be one of ${Object.keys(operations).join(", ")}.`);
    let context = { tables: account2 && lookUp(account2), customers, values: 0, lost: 0 };
    try {
      return examine(operations[id], context, payload, previous);
    } catch {
      let { cure } = findingCodes.readable;
      return { errors: [{ code: "readable", pointer: "", message: unreadable, suggestion: cure }], warnings: [], stats: { items: 0, values: 0, lost: 0 } };
    }
  };
}
function examine(operation, context, payload, previous) {
  let faults = operation.check.call(context, payload) ? [] : operation.check.errors ?? [], items = itemsOf(operation, payload), ofContract = faults.filter((fault) => remarkOf(fault) === void 0).slice(0, most), errors = explain(ofContract, payload).map(errorOf), placeOf = placesIn(payload), budget = { left: maxComparisons }, asFinding = (found) => findingOf(found, placeOf(found.path).place, budget), findings = told(remarks(faults, payload, remarksOnUpload(operation, items, previous)), errors);
  return {
    errors: [...errors, ...findings.filter(({ isRefused }) => isRefused).map(asFinding)],
    warnings: findings.filter(({ isRefused }) => !isRefused).map(asFinding),
    // An operation on one record has one item.
    stats: { items: operation.batch ? items?.length ?? 0 : 1, values: context.values, lost: context.lost }
  };
}
function remarkOf({ params }) {
  return params.remark;
}
function* remarks(faults, payload, onUpload) {
  for (let fault of faults) {
    let remark = remarkOf(fault);
    remark !== void 0 ? yield { ...remark, path: fault.instancePath + (remark.path ?? "") } : fault.keyword === "type" && (yield* uncarriedAt(payload, fault.instancePath));
  }
  yield* onUpload;
}
function uncarriedAt(payload, pointer) {
  let placeOf = placesIn(payload), holders = pointer === "" ? [] : [placeOf(pointer.slice(0, pointer.lastIndexOf("/"))).value];
  return uncarried(placeOf(pointer).value, pointer, holders);
}
function remarksOnUpload({ batch, notifies }, items, previous) {
  return batch === void 0 || items === void 0 ? [] : items.length === 0 ? [{ code: "empty-upload", path: "" }] : notifies && previous !== void 0 && previous.items + items.length <= batch.maxItems ? [{ code: "small-uploads", path: "" }] : [];
}
function itemsOf({ batch }, payload) {
  let items = batch && payload?.[batch.field];
  return Array.isArray(items) ? items : void 0;
}
function told(remarks2, errors) {
  let refused2 = new Set(
    errors.flatMap(({ code, pointer }) => code === "type" || code === "format" ? [pointer] : [])
  ), findings = /* @__PURE__ */ new Map();
  for (let remark of remarks2) {
    let { code, path: path2 } = remark;
    if (findings.size === most) break;
    if (valueCodes.has(code) && refused2.has(path2)) continue;
    let key = `${code} ${path2}`;
    findings.has(key) || findings.set(key, remark);
  }
  return [...findings.values()];
}
var valueCodes = /* @__PURE__ */ new Set(["wrong-type", "date-time", "value-not-allowed"]), maxComparisons = 5e7, unreadable = `The payload ${findingCodes.readable.consequence}`;
function errorOf({ pointer, keyword, message }) {
  let code = keyword;
  return { code, pointer, message, suggestion: findingCodes[code].cure };
}
function findingOf({ code, path: path2, suggest, isRefused }, place, budget) {
  let { consequence, whereRefused, cure } = findingCodes[code];
  return { code, pointer: path2, message: `${place} ${isRefused ? whereRefused ?? consequence : consequence}`, suggestion: suggest?.(budget) ?? cure };
}
function codePoints(text) {
  let count = text.length;
  for (let index = 1; index < text.length; index++)
    isTrailing(text.charCodeAt(index)) && isLeading(text.charCodeAt(index - 1)) && count--;
  return count;
}
function isLeading(unit) {
  return (unit & 64512) === 55296;
}
function isTrailing(unit) {
  return (unit & 64512) === 56320;
}
function isDate(text) {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return false;
  let century = twoDigits(text, 0), yearOfCentury = twoDigits(text, 2), month = twoDigits(text, 5), day = twoDigits(text, 8);
  return century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1 || day > 31 ? false : day <= 28 ? true : month === 2 ? day === 29 && (yearOfCentury === 0 ? century : yearOfCentury) % 4 === 0 : day <= 30 || month !== 4 && month !== 6 && month !== 9 && month !== 11;
}
function twoDigits(text, at) {
  let tens = text.charCodeAt(at) ^ 48, ones = text.charCodeAt(at + 1) ^ 48;
  return tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
}
var hyphen = 45, dot = 46, kinds = /* @__PURE__ */ kindsOfCharacters();
function kindsOfCharacters() {
  let kinds2 = new Uint8Array(128);
  for (let character of "!#$%&'*+/=?^_`{|}~-") kinds2[character.charCodeAt(0)] = 1;
  for (let character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    kinds2[character.charCodeAt(0)] = 2;
  return kinds2;
}
function isEmail(text) {
  let at = text.indexOf("@");
  return at > 0 && areAtoms(text, at) && areLabels(text, at + 1);
}
function areAtoms(text, end) {
  let previous = dot;
  for (let index = 0; index < end; index++) {
    let code = text.charCodeAt(index);
    if (code === dot ? previous === dot : code > 127 || kinds[code] === 0) return false;
    previous = code;
  }
  return previous !== dot;
}
function areLabels(text, start) {
  let previous = dot, dots = 0;
  for (let index = start; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code === dot) {
      if (previous === dot || previous === hyphen) return false;
      dots++;
    } else if (code === hyphen ? previous === dot : code > 127 || kinds[code] !== 2) return false;
    previous = code;
  }
  return dots > 0 && previous !== dot && previous !== hyphen;
}
var segment = "(?:[\\w.~!$&'()*+,;=:@-]|%[\\dA-Fa-f]{2})", authority = "(?:(?:[\\w.~!$&'()*+,;=:-]|%[\\dA-Fa-f]{2})*@)?(?:\\[[\\dA-Fa-f:.]+\\]|(?:[\\w.~!$&'()*+,;=-]|%[\\dA-Fa-f]{2})*)(?::\\d*)?", path = `(?://${authority}(?:/${segment}*)*|/(?:${segment}+(?:/${segment}*)*)?|${segment}+(?:/${segment}*)*)?`, rest = `(?:${segment}|[/?])*`, uri = /* @__PURE__ */ new RegExp(`^[A-Za-z][A-Za-z\\d+.-]*:${path}(?:\\?${rest})?(?:#${rest})?$`);
function isUri(text) {
  return uri.test(text);
}
function writeInstead(name) {
  return name === void 0 ? void 0 : `Write ${JSON.stringify(name)}.`;
}
function isTaken(value, { takesBooleans }) {
  switch (typeof value) {
    case "string":
      return true;
    case "number":
      return Number.isFinite(value);
    case "boolean":
      return takesBooleans;
    default:
      return false;
  }
}
function fits({ type, values, isFed }, value, { takesBooleans }) {
  if (isFed || values !== void 0 && !values.has(value)) return false;
  switch (type) {
    case "string":
      return typeof value == "string";
    case "number":
      return typeof value == "number" && Number.isFinite(value);
    case "boolean":
      return typeof value == "boolean" && takesBooleans;
    case "date":
      return typeof value == "string" && isDate(value);
    case "timestamp":
      return typeof value == "number" && Number.isFinite(value) && value <= 99999999999;
    case "url":
      return typeof value == "string" && isUri(value);
    case "email":
      return typeof value == "string" && isEmail(value);
  }
}
function mismatch(entry, value, place) {
  let { type, values, isFed } = entry;
  return isFed ? { code: "integration-fed" } : type === "boolean" && !place.takesBooleans ? { code: "not-tracked" } : type === "timestamp" && typeof value == "number" && value > 99999999999 ? { code: "milliseconds" } : type === "date" && typeof value == "string" && /^[T ]/.test(value.slice(10)) && isDate(value.slice(0, 10)) ? { code: "date-time", suggest: () => "Send its first ten characters." } : values !== void 0 && fits({ ...entry, values: void 0 }, value, place) ? { code: "value-not-allowed", suggest: () => typeof value == "string" ? writeInstead(nearest(value, [...values].map(String))) : void 0 } : { code: "wrong-type", suggest: () => asType(type, value) };
}
function asType(type, value) {
  let isText = typeof value == "string";
  switch (type) {
    case "string":
      return "Send it as a text, in quotes.";
    case "number":
      return isText ? "Send a number, without quotes." : "Send a number.";
    case "boolean":
      return isText ? "Send true or false, without quotes." : "Send true or false.";
    case "date":
      return "Send a day of the calendar as a text, written YYYY-MM-DD.";
    case "timestamp":
      return isText ? "Send the seconds since 1970 as a number, without quotes." : "Send the seconds since 1970.";
    case "url":
      return "Send an address with its scheme, such as https://example.com.";
    case "email":
      return "Send an e-mail address, without a name or blanks.";
  }
}
function areDistinct(items, fields) {
  let last = fields[fields.length - 1], first = new Int32Array(256).fill(-1), next = new Int32Array(items.length);
  for (let index = 0; index < items.length; index++) {
    let text = items[index]?.[last];
    if (typeof text != "string") return false;
    let end = text.length, hash = end + 31 * text.charCodeAt(end - 1) + 7 * text.charCodeAt(end - 2) + 3 * text.charCodeAt(end - 3) & 255;
    for (let other = first[hash]; other >= 0; other = next[other])
      if (isSame(items[index], items[other], fields)) return false;
    next[index] = first[hash], first[hash] = index;
  }
  return true;
}
function repeatsOf(items, fields) {
  let seen = /* @__PURE__ */ new Set();
  return items.flatMap((item, index) => {
    let parts = fields.map((field) => item?.[field]);
    if (!parts.every((part) => typeof part == "string")) return [];
    let identity = JSON.stringify(parts);
    return seen.has(identity) ? [index] : (seen.add(identity), []);
  });
}
function isSame(item, other, fields) {
  return fields.every(
    (field) => item[field] === other[field]
  );
}
function inspectCodenames(object, context, place) {
  let table = context.tables?.lists[place.list], remarks2, index = 0;
  for (let key in object) {
    let value = object[key], entry = table === void 0 ? void 0 : table.find(key, index);
    index++, entry !== void 0 ? fits(entry, value, place) || (remarks2 = add(remarks2, misfit(entry, value, key, place))) : (table !== void 0 && !place.fields.includes(key) && (remarks2 = add(remarks2, [unknownKey(key, table, place)]), place.isStrict || context.lost++), isTaken(value, place) || (remarks2 = add(remarks2, value === void 0 ? [leftOut(key)] : [])));
  }
  return context.values += Math.max(0, index - place.required), index === 0 && object instanceof Date ? [{ code: "date-object" }] : remarks2;
}
function inspectFields(object, known, retired) {
  let remarks2 = [];
  for (let key in object) {
    let value = object[key];
    if (known.has(key))
      value === void 0 && remarks2.push(leftOut(key));
    else {
      let path2 = `/${encodeToken(key)}`;
      remarks2.push(unknownField(key, path2, known, retired), ...uncarried(value, path2));
    }
  }
  return object instanceof Date && remarks2.push({ code: "date-object" }), remarks2;
}
function inspectIdentifier(text, context, refers) {
  let remarks2;
  return (isOuter(text.charCodeAt(0)) || isOuter(text.charCodeAt(text.length - 1))) && text.trim() !== text && (remarks2 = [{ code: "padded-id" }]), refers && context.customers !== void 0 && !context.customers.has(text) && (remarks2 = add(remarks2, [{ code: "unknown-customer" }])), remarks2;
}
function isOuter(unit) {
  return unit <= 32 || unit >= 160;
}
function inspectIdentities(items, fields, code, maxItems) {
  if (!(items.length > maxItems || areDistinct(items, fields)))
    return repeatsOf(items, fields).map((index) => ({ code, path: `/${index}` }));
}
function inspectMilliseconds(time) {
  return Math.abs(time) <= 99999999999 ? [{ code: "seconds" }] : void 0;
}
function inspectEvent(name, { tables }) {
  let events = tables?.events;
  if (!(events === void 0 || events.has(name)))
    return [{ code: "uncounted-event", suggest: () => writeInstead(nearest(name, events)) }];
}
function misfit(entry, value, key, place) {
  return value === void 0 ? [leftOut(key)] : [{ ...mismatch(entry, value, place), path: `/${encodeToken(key)}`, isRefused: place.isStrict }];
}
function leftOut(key) {
  return { code: "left-out", path: `/${encodeToken(key)}` };
}
function unknownKey(key, table, place) {
  let path2 = `/${encodeToken(key)}`, same = table.differingInCase(key);
  return same === void 0 ? {
    code: "unknown-codename",
    path: path2,
    suggest: (budget) => writeInstead(table.nearest(key, budget)),
    isRefused: place.isStrict
  } : { code: "miscased-codename", path: path2, suggest: () => writeInstead(same), isRefused: place.isStrict };
}
function unknownField(key, path2, known, retired) {
  let now = retired.get(key);
  if (now !== void 0) return { code: "retired-field", path: path2, suggest: () => `Move what it holds to "${now}".` };
  let snake = key.replaceAll(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
  return snake !== key && known.has(snake) ? { code: "camelcase-field", path: path2, suggest: () => writeInstead(snake) } : { code: "unknown-field", path: path2, suggest: () => writeInstead(nearest(key, known)) };
}
function add(remarks2, more) {
  return remarks2 === void 0 ? more : (remarks2.push(...more), remarks2);
}
function repeats(items, property) {
  let found, seen = items.length > 16 ? /* @__PURE__ */ new Set() : void 0;
  for (let index = 0; index < items.length; index++) {
    let value = read(items[index], property);
    value === void 0 || Number.isNaN(value) || ((seen ? seen.has(value) : isAmong(items, index, property, value)) && (found ? found.push(index) : found = [index]), seen?.add(value));
  }
  return found;
}
function isAmong(items, end, property, value) {
  for (let index = 0; index < end; index++)
    if (read(items[index], property) === value) return true;
  return false;
}
function read(item, property) {
  return typeof item == "object" && item !== null ? item[property] : void 0;
}
var checkUploadCustomers = validate0, schema0 = { type: "object", required: ["customers"], properties: { customers: { type: "array", maxItems: 100, items: { type: "object", required: ["external_id", "name"], properties: { external_id: { type: "string", maxLength: 255, inspectIdentifier: { given: [{ ref: false, code: { _items: ["false"] } }] } }, name: { type: "string", maxLength: 255 }, owner_email: { type: "string", format: "email", maxLength: 255 }, attributes: { type: "object", properties: { crm_link: { type: "string" }, contact_email: { type: "string" }, renewal_date: { type: "string", format: "date" } }, inspectCodenames: { given: [{ ref: { list: "customer.attributes", fields: [], required: 0, takesBooleans: true, isStrict: false }, code: { _items: ['{"list":"customer.attributes","fields":[],"required":0,"takesBooleans":true,"isStrict":false}'] } }], place: { list: "customer.attributes", fields: [], required: 0, takesBooleans: true, isStrict: false }, rules: { properties: { crm_link: {}, contact_email: {}, renewal_date: {} }, additionalProperties: { type: ["string", "number", "boolean"] } } } }, metrics: { type: "array", maxItems: 200, "x-unique-by": "date", items: { type: "object", required: ["date"], properties: { date: { type: "string", format: "date" } }, inspectCodenames: { given: [{ ref: { list: "customer.metrics", fields: ["date"], required: 1, takesBooleans: true, isStrict: false }, code: { _items: ['{"list":"customer.metrics","fields":["date"],"required":1,"takesBooleans":true,"isStrict":false}'] } }], place: { list: "customer.metrics", fields: ["date"], required: 1, takesBooleans: true, isStrict: false }, rules: { properties: { date: {} }, additionalProperties: { type: ["string", "number", "boolean"] } } } } } }, inspectFields: { given: [{ ref: {}, code: { _items: ["new Set(", '["external_id","name","owner_email","attributes","metrics"]', ")"] } }, { ref: {}, code: { _items: ["new Map(", '[["scorings","metrics"],["crm_link","attributes.crm_link"],["admin_link","attributes"]]', ")"] } }], known: ["external_id", "name", "owner_email", "attributes", "metrics"] } }, inspectIdentities: { given: [{ ref: ["external_id"], code: { _items: ['["external_id"]'] } }, { ref: "duplicate-customer", code: { _items: ['"duplicate-customer"'] } }, { ref: 100, code: { _items: ["100"] } }] } } }, inspectFields: { given: [{ ref: {}, code: { _items: ["new Set(", '["customers"]', ")"] } }, { ref: {}, code: { _items: ["new Map(", "[]", ")"] } }], known: ["customers"] } }, func0 = codePoints, func1 = inspectIdentifier, func4 = isEmail, func5 = isDate, func6 = inspectCodenames, func9 = repeats, func10 = inspectFields, func11 = inspectIdentities, obj0 = false, obj1 = { list: "customer.attributes", fields: [], required: 0, takesBooleans: true, isStrict: false }, obj2 = { list: "customer.metrics", fields: ["date"], required: 1, takesBooleans: true, isStrict: false }, obj3 = /* @__PURE__ */ new Set(["external_id", "name", "owner_email", "attributes", "metrics"]), obj4 = /* @__PURE__ */ new Map([["scorings", "metrics"], ["crm_link", "attributes.crm_link"], ["admin_link", "attributes"]]), obj5 = ["external_id"], obj6 = "duplicate-customer", obj7 = 100, obj8 = /* @__PURE__ */ new Set(["customers"]), obj9 = /* @__PURE__ */ new Map([]);
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.customers === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "customers" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.customers !== void 0) {
      let data0 = data.customers;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/customers", schemaPath: "#/properties/customers/maxItems", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let length0 = data0.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data1 = data0[index0];
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.external_id === void 0) {
                let err2 = { instancePath: instancePath + "/customers/" + index0, schemaPath: "#/properties/customers/items/required", keyword: "required", params: { missingProperty: "external_id" } };
                vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
              }
              if (data1.name === void 0) {
                let err3 = { instancePath: instancePath + "/customers/" + index0, schemaPath: "#/properties/customers/items/required", keyword: "required", params: { missingProperty: "name" } };
                vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
              }
              if (data1.external_id !== void 0) {
                let data2 = data1.external_id;
                if (typeof data2 == "string") {
                  if (data2.length > 255 && func0(data2) > 255) {
                    let err4 = { instancePath: instancePath + "/customers/" + index0 + "/external_id", schemaPath: "#/properties/customers/items/properties/external_id/maxLength", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
                  }
                  let found0 = func1(data2, this, obj0);
                  if (found0)
                    for (let remark0 of found0) {
                      let err5 = { instancePath: instancePath + "/customers/" + index0 + "/external_id", schemaPath: "#/properties/customers/items/properties/external_id/inspectIdentifier", keyword: "inspectIdentifier", params: { remark: remark0 } };
                      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                    }
                } else {
                  let err6 = { instancePath: instancePath + "/customers/" + index0 + "/external_id", schemaPath: "#/properties/customers/items/properties/external_id/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
                }
              }
              if (data1.name !== void 0) {
                let data3 = data1.name;
                if (typeof data3 == "string") {
                  if (data3.length > 255 && func0(data3) > 255) {
                    let err7 = { instancePath: instancePath + "/customers/" + index0 + "/name", schemaPath: "#/properties/customers/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                  }
                } else {
                  let err8 = { instancePath: instancePath + "/customers/" + index0 + "/name", schemaPath: "#/properties/customers/items/properties/name/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                }
              }
              if (data1.owner_email !== void 0) {
                let data4 = data1.owner_email;
                if (typeof data4 == "string") {
                  if (data4.length > 255 && func0(data4) > 255) {
                    let err9 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", schemaPath: "#/properties/customers/items/properties/owner_email/maxLength", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                  }
                  if (!func4(data4)) {
                    let err10 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", schemaPath: "#/properties/customers/items/properties/owner_email/format", keyword: "format", params: { format: "email" } };
                    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                  }
                } else {
                  let err11 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", schemaPath: "#/properties/customers/items/properties/owner_email/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                }
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.crm_link !== void 0 && typeof data5.crm_link != "string") {
                    let err12 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/crm_link", schemaPath: "#/properties/customers/items/properties/attributes/properties/crm_link/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                  }
                  if (data5.contact_email !== void 0 && typeof data5.contact_email != "string") {
                    let err13 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/contact_email", schemaPath: "#/properties/customers/items/properties/attributes/properties/contact_email/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                  }
                  if (data5.renewal_date !== void 0) {
                    let data8 = data5.renewal_date;
                    if (typeof data8 == "string") {
                      if (!func5(data8)) {
                        let err14 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/renewal_date", schemaPath: "#/properties/customers/items/properties/attributes/properties/renewal_date/format", keyword: "format", params: { format: "date" } };
                        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                      }
                    } else {
                      let err15 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/renewal_date", schemaPath: "#/properties/customers/items/properties/attributes/properties/renewal_date/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                    }
                  }
                  let keys0 = 0;
                  if (this.tables === void 0)
                    for (let key0 in data5) {
                      let value0 = data5[key0];
                      if (typeof value0 == "string" || typeof value0 == "number" && isFinite(value0) || typeof value0 == "boolean")
                        keys0++;
                      else {
                        keys0 = 0;
                        break;
                      }
                    }
                  if (keys0 > 0)
                    this.values += keys0 - 0;
                  else {
                    let found1 = func6(data5, this, obj1);
                    if (found1) {
                      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                        for (let key1 in data5)
                          if (!(key1 === "crm_link" || key1 === "contact_email" || key1 === "renewal_date")) {
                            let data9 = data5[key1];
                            if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9)) && typeof data9 != "boolean") {
                              let err16 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/customers/items/properties/attributes/inspectCodenames/rules/additionalProperties/type", keyword: "type", params: { type: schema0.properties.customers.items.properties.attributes.inspectCodenames.rules.additionalProperties.type } };
                              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                            }
                          }
                      }
                      for (let remark1 of found1) {
                        let err17 = { instancePath: instancePath + "/customers/" + index0 + "/attributes", schemaPath: "#/properties/customers/items/properties/attributes/inspectCodenames", keyword: "inspectCodenames", params: { remark: remark1 } };
                        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                      }
                    }
                  }
                } else {
                  let err18 = { instancePath: instancePath + "/customers/" + index0 + "/attributes", schemaPath: "#/properties/customers/items/properties/attributes/type", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
              }
              if (data1.metrics !== void 0) {
                let data10 = data1.metrics;
                if (Array.isArray(data10)) {
                  if (data10.length > 200) {
                    let err19 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", schemaPath: "#/properties/customers/items/properties/metrics/maxItems", keyword: "maxItems", params: { limit: 200 } };
                    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                  }
                  let length1 = data10.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data11 = data10[index1];
                      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        if (data11.date === void 0) {
                          let err20 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, schemaPath: "#/properties/customers/items/properties/metrics/items/required", keyword: "required", params: { missingProperty: "date" } };
                          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                        }
                        if (data11.date !== void 0) {
                          let data12 = data11.date;
                          if (typeof data12 == "string") {
                            if (!func5(data12)) {
                              let err21 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/date", schemaPath: "#/properties/customers/items/properties/metrics/items/properties/date/format", keyword: "format", params: { format: "date" } };
                              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                            }
                          } else {
                            let err22 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/date", schemaPath: "#/properties/customers/items/properties/metrics/items/properties/date/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                          }
                        }
                        let keys1 = 0;
                        if (this.tables === void 0)
                          for (let key2 in data11) {
                            let value1 = data11[key2];
                            if (typeof value1 == "string" || typeof value1 == "number" && isFinite(value1) || typeof value1 == "boolean")
                              keys1++;
                            else {
                              keys1 = 0;
                              break;
                            }
                          }
                        if (keys1 > 1)
                          this.values += keys1 - 1;
                        else {
                          let found2 = func6(data11, this, obj2);
                          if (found2) {
                            if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                              for (let key3 in data11)
                                if (key3 !== "date") {
                                  let data13 = data11[key3];
                                  if (typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13)) && typeof data13 != "boolean") {
                                    let err23 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/customers/items/properties/metrics/items/inspectCodenames/rules/additionalProperties/type", keyword: "type", params: { type: schema0.properties.customers.items.properties.metrics.items.inspectCodenames.rules.additionalProperties.type } };
                                    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                                  }
                                }
                            }
                            for (let remark2 of found2) {
                              let err24 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, schemaPath: "#/properties/customers/items/properties/metrics/items/inspectCodenames", keyword: "inspectCodenames", params: { remark: remark2 } };
                              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                            }
                          }
                        }
                      } else {
                        let err25 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, schemaPath: "#/properties/customers/items/properties/metrics/items/type", keyword: "type", params: { type: "object" } };
                        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                      }
                    }
                  let repeats0 = data10.length <= 200 ? func9(data10, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0) {
                      let err26 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", schemaPath: "#/properties/customers/items/properties/metrics/x-unique-by", keyword: "x-unique-by", params: { property: "date", index: index2 } };
                      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                    }
                } else {
                  let err27 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", schemaPath: "#/properties/customers/items/properties/metrics/type", keyword: "type", params: { type: "array" } };
                  vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                }
              }
              let isClean0 = false;
              for (let key4 in data1)
                if (isClean0 = data1[key4] !== void 0 && (key4 === "external_id" || key4 === "name" || key4 === "owner_email" || key4 === "attributes" || key4 === "metrics"), !isClean0)
                  break;
              if (!isClean0) {
                let found3 = func10(data1, obj3, obj4);
                if (found3)
                  for (let remark3 of found3) {
                    let err28 = { instancePath: instancePath + "/customers/" + index0, schemaPath: "#/properties/customers/items/inspectFields", keyword: "inspectFields", params: { remark: remark3 } };
                    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                  }
              }
            } else {
              let err29 = { instancePath: instancePath + "/customers/" + index0, schemaPath: "#/properties/customers/items/type", keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
          }
        let found4 = func11(data0, obj5, obj6, obj7);
        if (found4)
          for (let remark4 of found4) {
            let err30 = { instancePath: instancePath + "/customers", schemaPath: "#/properties/customers/inspectIdentities", keyword: "inspectIdentities", params: { remark: remark4 } };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
      } else {
        let err31 = { instancePath: instancePath + "/customers", schemaPath: "#/properties/customers/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    let isClean1 = false;
    for (let key5 in data)
      if (isClean1 = data[key5] !== void 0 && key5 === "customers", !isClean1)
        break;
    if (!isClean1) {
      let found5 = func10(data, obj8, obj9);
      if (found5)
        for (let remark5 of found5) {
          let err32 = { instancePath, schemaPath: "#/inspectFields", keyword: "inspectFields", params: { remark: remark5 } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
    }
  } else {
    let err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate0.errors = vErrors, errors === 0;
}
var checkCreateCustomer = validate1;
var obj11 = true, obj12 = /* @__PURE__ */ new Set(["external_id", "name", "parent_external_id"]);
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "external_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.external_id !== void 0) {
      let data0 = data.external_id;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err2 = { instancePath: instancePath + "/external_id", schemaPath: "#/properties/external_id/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        let found0 = func1(data0, this, obj0);
        if (found0)
          for (let remark0 of found0) {
            let err3 = { instancePath: instancePath + "/external_id", schemaPath: "#/properties/external_id/inspectIdentifier", keyword: "inspectIdentifier", params: { remark: remark0 } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
      } else {
        let err4 = { instancePath: instancePath + "/external_id", schemaPath: "#/properties/external_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (data1.length > 255 && func0(data1) > 255) {
          let err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.parent_external_id !== void 0) {
      let data2 = data.parent_external_id;
      if (typeof data2 == "string") {
        if (data2.length > 255 && func0(data2) > 255) {
          let err7 = { instancePath: instancePath + "/parent_external_id", schemaPath: "#/properties/parent_external_id/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        let found1 = func1(data2, this, obj11);
        if (found1)
          for (let remark1 of found1) {
            let err8 = { instancePath: instancePath + "/parent_external_id", schemaPath: "#/properties/parent_external_id/inspectIdentifier", keyword: "inspectIdentifier", params: { remark: remark1 } };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
      } else {
        let err9 = { instancePath: instancePath + "/parent_external_id", schemaPath: "#/properties/parent_external_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    let isClean0 = false;
    for (let key0 in data)
      if (isClean0 = data[key0] !== void 0 && (key0 === "external_id" || key0 === "name" || key0 === "parent_external_id"), !isClean0)
        break;
    if (!isClean0) {
      let found2 = func10(data, obj12, obj9);
      if (found2)
        for (let remark2 of found2) {
          let err10 = { instancePath, schemaPath: "#/inspectFields", keyword: "inspectFields", params: { remark: remark2 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate1.errors = vErrors, errors === 0;
}
var checkUpdateCustomer = validate2, schema2 = { type: "object", properties: { name: { type: "string", maxLength: 255 }, is_churned: { type: "boolean" }, is_unsubscribed: { type: "boolean" }, churned_date: { type: "string", format: "date" }, owner_email: { type: "string", format: "email", maxLength: 255 }, attributes: { type: "object", inspectCodenames: { given: [{ ref: { list: "customer.attributes", fields: [], required: 0, takesBooleans: true, isStrict: true }, code: { _items: ['{"list":"customer.attributes","fields":[],"required":0,"takesBooleans":true,"isStrict":true}'] } }], place: { list: "customer.attributes", fields: [], required: 0, takesBooleans: true, isStrict: true }, rules: { properties: {}, additionalProperties: { type: ["string", "number", "boolean"] } } } } }, inspectFields: { given: [{ ref: {}, code: { _items: ["new Set(", '["name","is_churned","is_unsubscribed","churned_date","owner_email","attributes"]', ")"] } }, { ref: {}, code: { _items: ["new Map(", "[]", ")"] } }], known: ["name", "is_churned", "is_unsubscribed", "churned_date", "owner_email", "attributes"] } }, obj14 = { list: "customer.attributes", fields: [], required: 0, takesBooleans: true, isStrict: true }, obj15 = /* @__PURE__ */ new Set(["name", "is_churned", "is_unsubscribed", "churned_date", "owner_email", "attributes"]);
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err0 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.is_churned !== void 0 && typeof data.is_churned != "boolean") {
      let err2 = { instancePath: instancePath + "/is_churned", schemaPath: "#/properties/is_churned/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.is_unsubscribed !== void 0 && typeof data.is_unsubscribed != "boolean") {
      let err3 = { instancePath: instancePath + "/is_unsubscribed", schemaPath: "#/properties/is_unsubscribed/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.churned_date !== void 0) {
      let data3 = data.churned_date;
      if (typeof data3 == "string") {
        if (!func5(data3)) {
          let err4 = { instancePath: instancePath + "/churned_date", schemaPath: "#/properties/churned_date/format", keyword: "format", params: { format: "date" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/churned_date", schemaPath: "#/properties/churned_date/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.owner_email !== void 0) {
      let data4 = data.owner_email;
      if (typeof data4 == "string") {
        if (data4.length > 255 && func0(data4) > 255) {
          let err6 = { instancePath: instancePath + "/owner_email", schemaPath: "#/properties/owner_email/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (!func4(data4)) {
          let err7 = { instancePath: instancePath + "/owner_email", schemaPath: "#/properties/owner_email/format", keyword: "format", params: { format: "email" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/owner_email", schemaPath: "#/properties/owner_email/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.attributes !== void 0) {
      let data5 = data.attributes;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        let keys0 = 0;
        if (this.tables === void 0)
          for (let key0 in data5) {
            let value0 = data5[key0];
            if (typeof value0 == "string" || typeof value0 == "number" && isFinite(value0) || typeof value0 == "boolean")
              keys0++;
            else {
              keys0 = 0;
              break;
            }
          }
        if (keys0 > 0)
          this.values += keys0 - 0;
        else {
          let found0 = func6(data5, this, obj14);
          if (found0) {
            if (data5 && typeof data5 == "object" && !Array.isArray(data5))
              for (let key1 in data5) {
                let data6 = data5[key1];
                if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean") {
                  let err9 = { instancePath: instancePath + "/attributes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/attributes/inspectCodenames/rules/additionalProperties/type", keyword: "type", params: { type: schema2.properties.attributes.inspectCodenames.rules.additionalProperties.type } };
                  vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                }
              }
            for (let remark0 of found0) {
              let err10 = { instancePath: instancePath + "/attributes", schemaPath: "#/properties/attributes/inspectCodenames", keyword: "inspectCodenames", params: { remark: remark0 } };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/attributes", schemaPath: "#/properties/attributes/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    let isClean0 = false;
    for (let key2 in data)
      if (isClean0 = data[key2] !== void 0 && (key2 === "name" || key2 === "is_churned" || key2 === "is_unsubscribed" || key2 === "churned_date" || key2 === "owner_email" || key2 === "attributes"), !isClean0)
        break;
    if (!isClean0) {
      let found1 = func10(data, obj15, obj9);
      if (found1)
        for (let remark1 of found1) {
          let err12 = { instancePath, schemaPath: "#/inspectFields", keyword: "inspectFields", params: { remark: remark1 } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate2.errors = vErrors, errors === 0;
}
var checkUploadContacts = validate3, schema3 = { type: "object", required: ["contacts"], properties: { contacts: { type: "array", maxItems: 100, items: { type: "object", required: ["customer_external_id", "contact_external_id", "contact_name"], properties: { customer_external_id: { type: "string", maxLength: 255, inspectIdentifier: { given: [{ ref: true, code: { _items: ["true"] } }] } }, contact_external_id: { type: "string", maxLength: 255, inspectIdentifier: { given: [{ ref: false, code: { _items: ["false"] } }] } }, contact_name: { type: "string", maxLength: 255 }, attributes: { type: "object", inspectCodenames: { given: [{ ref: { list: "contact.attributes", fields: [], required: 0, takesBooleans: true, isStrict: false }, code: { _items: ['{"list":"contact.attributes","fields":[],"required":0,"takesBooleans":true,"isStrict":false}'] } }], place: { list: "contact.attributes", fields: [], required: 0, takesBooleans: true, isStrict: false }, rules: { properties: {}, additionalProperties: { type: ["string", "number", "boolean"] } } } }, metrics: { type: "array", maxItems: 200, "x-unique-by": "date", items: { type: "object", required: ["date"], properties: { date: { type: "string", format: "date" } }, inspectCodenames: { given: [{ ref: { list: "contact.metrics", fields: ["date"], required: 1, takesBooleans: true, isStrict: false }, code: { _items: ['{"list":"contact.metrics","fields":["date"],"required":1,"takesBooleans":true,"isStrict":false}'] } }], place: { list: "contact.metrics", fields: ["date"], required: 1, takesBooleans: true, isStrict: false }, rules: { properties: { date: {} }, additionalProperties: { type: ["string", "number", "boolean"] } } } } } }, inspectFields: { given: [{ ref: {}, code: { _items: ["new Set(", '["customer_external_id","contact_external_id","contact_name","attributes","metrics"]', ")"] } }, { ref: {}, code: { _items: ["new Map(", "[]", ")"] } }], known: ["customer_external_id", "contact_external_id", "contact_name", "attributes", "metrics"] } }, inspectIdentities: { given: [{ ref: ["customer_external_id", "contact_external_id"], code: { _items: ['["customer_external_id","contact_external_id"]'] } }, { ref: "duplicate-contact", code: { _items: ['"duplicate-contact"'] } }, { ref: 100, code: { _items: ["100"] } }] } } }, inspectFields: { given: [{ ref: {}, code: { _items: ["new Set(", '["contacts"]', ")"] } }, { ref: {}, code: { _items: ["new Map(", "[]", ")"] } }], known: ["contacts"] } }, obj19 = { list: "contact.attributes", fields: [], required: 0, takesBooleans: true, isStrict: false }, obj20 = { list: "contact.metrics", fields: ["date"], required: 1, takesBooleans: true, isStrict: false }, obj21 = /* @__PURE__ */ new Set(["customer_external_id", "contact_external_id", "contact_name", "attributes", "metrics"]), obj23 = ["customer_external_id", "contact_external_id"], obj24 = "duplicate-contact", obj26 = /* @__PURE__ */ new Set(["contacts"]);
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contacts === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contacts" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.contacts !== void 0) {
      let data0 = data.contacts;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/contacts", schemaPath: "#/properties/contacts/maxItems", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let length0 = data0.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data1 = data0[index0];
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.customer_external_id === void 0) {
                let err2 = { instancePath: instancePath + "/contacts/" + index0, schemaPath: "#/properties/contacts/items/required", keyword: "required", params: { missingProperty: "customer_external_id" } };
                vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
              }
              if (data1.contact_external_id === void 0) {
                let err3 = { instancePath: instancePath + "/contacts/" + index0, schemaPath: "#/properties/contacts/items/required", keyword: "required", params: { missingProperty: "contact_external_id" } };
                vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
              }
              if (data1.contact_name === void 0) {
                let err4 = { instancePath: instancePath + "/contacts/" + index0, schemaPath: "#/properties/contacts/items/required", keyword: "required", params: { missingProperty: "contact_name" } };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
              if (data1.customer_external_id !== void 0) {
                let data2 = data1.customer_external_id;
                if (typeof data2 == "string") {
                  if (data2.length > 255 && func0(data2) > 255) {
                    let err5 = { instancePath: instancePath + "/contacts/" + index0 + "/customer_external_id", schemaPath: "#/properties/contacts/items/properties/customer_external_id/maxLength", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                  }
                  let found0 = func1(data2, this, obj11);
                  if (found0)
                    for (let remark0 of found0) {
                      let err6 = { instancePath: instancePath + "/contacts/" + index0 + "/customer_external_id", schemaPath: "#/properties/contacts/items/properties/customer_external_id/inspectIdentifier", keyword: "inspectIdentifier", params: { remark: remark0 } };
                      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
                    }
                } else {
                  let err7 = { instancePath: instancePath + "/contacts/" + index0 + "/customer_external_id", schemaPath: "#/properties/contacts/items/properties/customer_external_id/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                }
              }
              if (data1.contact_external_id !== void 0) {
                let data3 = data1.contact_external_id;
                if (typeof data3 == "string") {
                  if (data3.length > 255 && func0(data3) > 255) {
                    let err8 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_external_id", schemaPath: "#/properties/contacts/items/properties/contact_external_id/maxLength", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                  }
                  let found1 = func1(data3, this, obj0);
                  if (found1)
                    for (let remark1 of found1) {
                      let err9 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_external_id", schemaPath: "#/properties/contacts/items/properties/contact_external_id/inspectIdentifier", keyword: "inspectIdentifier", params: { remark: remark1 } };
                      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                    }
                } else {
                  let err10 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_external_id", schemaPath: "#/properties/contacts/items/properties/contact_external_id/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                }
              }
              if (data1.contact_name !== void 0) {
                let data4 = data1.contact_name;
                if (typeof data4 == "string") {
                  if (data4.length > 255 && func0(data4) > 255) {
                    let err11 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_name", schemaPath: "#/properties/contacts/items/properties/contact_name/maxLength", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                  }
                } else {
                  let err12 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_name", schemaPath: "#/properties/contacts/items/properties/contact_name/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                }
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  let keys0 = 0;
                  if (this.tables === void 0)
                    for (let key0 in data5) {
                      let value0 = data5[key0];
                      if (typeof value0 == "string" || typeof value0 == "number" && isFinite(value0) || typeof value0 == "boolean")
                        keys0++;
                      else {
                        keys0 = 0;
                        break;
                      }
                    }
                  if (keys0 > 0)
                    this.values += keys0 - 0;
                  else {
                    let found2 = func6(data5, this, obj19);
                    if (found2) {
                      if (data5 && typeof data5 == "object" && !Array.isArray(data5))
                        for (let key1 in data5) {
                          let data6 = data5[key1];
                          if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean") {
                            let err13 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/contacts/items/properties/attributes/inspectCodenames/rules/additionalProperties/type", keyword: "type", params: { type: schema3.properties.contacts.items.properties.attributes.inspectCodenames.rules.additionalProperties.type } };
                            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                          }
                        }
                      for (let remark2 of found2) {
                        let err14 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes", schemaPath: "#/properties/contacts/items/properties/attributes/inspectCodenames", keyword: "inspectCodenames", params: { remark: remark2 } };
                        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                      }
                    }
                  }
                } else {
                  let err15 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes", schemaPath: "#/properties/contacts/items/properties/attributes/type", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                }
              }
              if (data1.metrics !== void 0) {
                let data7 = data1.metrics;
                if (Array.isArray(data7)) {
                  if (data7.length > 200) {
                    let err16 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", schemaPath: "#/properties/contacts/items/properties/metrics/maxItems", keyword: "maxItems", params: { limit: 200 } };
                    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                  }
                  let length1 = data7.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data8 = data7[index1];
                      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                        if (data8.date === void 0) {
                          let err17 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, schemaPath: "#/properties/contacts/items/properties/metrics/items/required", keyword: "required", params: { missingProperty: "date" } };
                          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                        }
                        if (data8.date !== void 0) {
                          let data9 = data8.date;
                          if (typeof data9 == "string") {
                            if (!func5(data9)) {
                              let err18 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/date", schemaPath: "#/properties/contacts/items/properties/metrics/items/properties/date/format", keyword: "format", params: { format: "date" } };
                              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                            }
                          } else {
                            let err19 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/date", schemaPath: "#/properties/contacts/items/properties/metrics/items/properties/date/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                          }
                        }
                        let keys1 = 0;
                        if (this.tables === void 0)
                          for (let key2 in data8) {
                            let value1 = data8[key2];
                            if (typeof value1 == "string" || typeof value1 == "number" && isFinite(value1) || typeof value1 == "boolean")
                              keys1++;
                            else {
                              keys1 = 0;
                              break;
                            }
                          }
                        if (keys1 > 1)
                          this.values += keys1 - 1;
                        else {
                          let found3 = func6(data8, this, obj20);
                          if (found3) {
                            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                              for (let key3 in data8)
                                if (key3 !== "date") {
                                  let data10 = data8[key3];
                                  if (typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10)) && typeof data10 != "boolean") {
                                    let err20 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/contacts/items/properties/metrics/items/inspectCodenames/rules/additionalProperties/type", keyword: "type", params: { type: schema3.properties.contacts.items.properties.metrics.items.inspectCodenames.rules.additionalProperties.type } };
                                    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                                  }
                                }
                            }
                            for (let remark3 of found3) {
                              let err21 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, schemaPath: "#/properties/contacts/items/properties/metrics/items/inspectCodenames", keyword: "inspectCodenames", params: { remark: remark3 } };
                              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                            }
                          }
                        }
                      } else {
                        let err22 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, schemaPath: "#/properties/contacts/items/properties/metrics/items/type", keyword: "type", params: { type: "object" } };
                        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                      }
                    }
                  let repeats0 = data7.length <= 200 ? func9(data7, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0) {
                      let err23 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", schemaPath: "#/properties/contacts/items/properties/metrics/x-unique-by", keyword: "x-unique-by", params: { property: "date", index: index2 } };
                      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                    }
                } else {
                  let err24 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", schemaPath: "#/properties/contacts/items/properties/metrics/type", keyword: "type", params: { type: "array" } };
                  vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                }
              }
              let isClean0 = false;
              for (let key4 in data1)
                if (isClean0 = data1[key4] !== void 0 && (key4 === "customer_external_id" || key4 === "contact_external_id" || key4 === "contact_name" || key4 === "attributes" || key4 === "metrics"), !isClean0)
                  break;
              if (!isClean0) {
                let found4 = func10(data1, obj21, obj9);
                if (found4)
                  for (let remark4 of found4) {
                    let err25 = { instancePath: instancePath + "/contacts/" + index0, schemaPath: "#/properties/contacts/items/inspectFields", keyword: "inspectFields", params: { remark: remark4 } };
                    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                  }
              }
            } else {
              let err26 = { instancePath: instancePath + "/contacts/" + index0, schemaPath: "#/properties/contacts/items/type", keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
          }
        let found5 = func11(data0, obj23, obj24, obj7);
        if (found5)
          for (let remark5 of found5) {
            let err27 = { instancePath: instancePath + "/contacts", schemaPath: "#/properties/contacts/inspectIdentities", keyword: "inspectIdentities", params: { remark: remark5 } };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
      } else {
        let err28 = { instancePath: instancePath + "/contacts", schemaPath: "#/properties/contacts/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    let isClean1 = false;
    for (let key5 in data)
      if (isClean1 = data[key5] !== void 0 && key5 === "contacts", !isClean1)
        break;
    if (!isClean1) {
      let found6 = func10(data, obj26, obj9);
      if (found6)
        for (let remark6 of found6) {
          let err29 = { instancePath, schemaPath: "#/inspectFields", keyword: "inspectFields", params: { remark: remark6 } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
    }
  } else {
    let err30 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
  }
  return validate3.errors = vErrors, errors === 0;
}
var checkCreateContact = validate4;
var obj29 = /* @__PURE__ */ new Set(["external_id", "name"]);
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "external_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.external_id !== void 0) {
      let data0 = data.external_id;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err2 = { instancePath: instancePath + "/external_id", schemaPath: "#/properties/external_id/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        let found0 = func1(data0, this, obj0);
        if (found0)
          for (let remark0 of found0) {
            let err3 = { instancePath: instancePath + "/external_id", schemaPath: "#/properties/external_id/inspectIdentifier", keyword: "inspectIdentifier", params: { remark: remark0 } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
      } else {
        let err4 = { instancePath: instancePath + "/external_id", schemaPath: "#/properties/external_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (data1.length > 255 && func0(data1) > 255) {
          let err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    let isClean0 = false;
    for (let key0 in data)
      if (isClean0 = data[key0] !== void 0 && (key0 === "external_id" || key0 === "name"), !isClean0)
        break;
    if (!isClean0) {
      let found1 = func10(data, obj29, obj9);
      if (found1)
        for (let remark1 of found1) {
          let err7 = { instancePath, schemaPath: "#/inspectFields", keyword: "inspectFields", params: { remark: remark1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate4.errors = vErrors, errors === 0;
}
var checkUpdateContact = validate5;
var obj31 = /* @__PURE__ */ new Set(["name"]);
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err0 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    let isClean0 = false;
    for (let key0 in data)
      if (isClean0 = data[key0] !== void 0 && key0 === "name", !isClean0)
        break;
    if (!isClean0) {
      let found0 = func10(data, obj31, obj9);
      if (found0)
        for (let remark0 of found0) {
          let err2 = { instancePath, schemaPath: "#/inspectFields", keyword: "inspectFields", params: { remark: remark0 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
    }
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate5.errors = vErrors, errors === 0;
}
var checkTrackEvents = validate6, schema6 = { type: "object", required: ["trackerKey", "events"], properties: { trackerKey: { type: "string" }, events: { type: "array", maxItems: 100, items: { type: "object", required: ["name", "timestamp", "identification"], properties: { name: { type: "string", inspectEvent: { given: [] } }, timestamp: { type: "integer", inspectMilliseconds: { given: [] } }, identification: { type: "object", required: ["customer"], properties: { customer: { type: "string", inspectIdentifier: { given: [{ ref: true, code: { _items: ["true"] } }] } }, contact: { type: "string", inspectIdentifier: { given: [{ ref: false, code: { _items: ["false"] } }] } } }, inspectFields: { given: [{ ref: {}, code: { _items: ["new Set(", '["customer","contact"]', ")"] } }, { ref: {}, code: { _items: ["new Map(", "[]", ")"] } }], known: ["customer", "contact"] } }, data: { type: "object", properties: { customer: { type: "object", inspectCodenames: { given: [{ ref: { list: "customer.attributes", fields: [], required: 0, takesBooleans: false, isStrict: false }, code: { _items: ['{"list":"customer.attributes","fields":[],"required":0,"takesBooleans":false,"isStrict":false}'] } }], place: { list: "customer.attributes", fields: [], required: 0, takesBooleans: false, isStrict: false }, rules: { properties: {}, additionalProperties: { type: ["string", "number"] } } } }, contact: { type: "object", properties: { contact_name: { type: ["string", "number"] } }, inspectCodenames: { given: [{ ref: { list: "contact.attributes", fields: ["contact_name"], required: 0, takesBooleans: false, isStrict: false }, code: { _items: ['{"list":"contact.attributes","fields":["contact_name"],"required":0,"takesBooleans":false,"isStrict":false}'] } }], place: { list: "contact.attributes", fields: ["contact_name"], required: 0, takesBooleans: false, isStrict: false }, rules: { properties: { contact_name: {} }, additionalProperties: { type: ["string", "number"] } } } } }, inspectFields: { given: [{ ref: {}, code: { _items: ["new Set(", '["customer","contact"]', ")"] } }, { ref: {}, code: { _items: ["new Map(", "[]", ")"] } }], known: ["customer", "contact"] } } }, inspectFields: { given: [{ ref: {}, code: { _items: ["new Set(", '["name","timestamp","identification","data"]', ")"] } }, { ref: {}, code: { _items: ["new Map(", "[]", ")"] } }], known: ["name", "timestamp", "identification", "data"] } } } }, inspectFields: { given: [{ ref: {}, code: { _items: ["new Set(", '["trackerKey","events"]', ")"] } }, { ref: {}, code: { _items: ["new Map(", "[]", ")"] } }], known: ["trackerKey", "events"] } }, func43 = inspectEvent, func44 = inspectMilliseconds, obj35 = /* @__PURE__ */ new Set(["customer", "contact"]), obj37 = { list: "customer.attributes", fields: [], required: 0, takesBooleans: false, isStrict: false }, obj38 = { list: "contact.attributes", fields: ["contact_name"], required: 0, takesBooleans: false, isStrict: false }, obj41 = /* @__PURE__ */ new Set(["name", "timestamp", "identification", "data"]), obj43 = /* @__PURE__ */ new Set(["trackerKey", "events"]);
function validate6(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.trackerKey === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "trackerKey" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.events === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "events" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.trackerKey !== void 0 && typeof data.trackerKey != "string") {
      let err2 = { instancePath: instancePath + "/trackerKey", schemaPath: "#/properties/trackerKey/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        if (data1.length > 100) {
          let err3 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/maxItems", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let length0 = data1.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data2 = data1[index0];
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              if (data2.name === void 0) {
                let err4 = { instancePath: instancePath + "/events/" + index0, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "name" } };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
              if (data2.timestamp === void 0) {
                let err5 = { instancePath: instancePath + "/events/" + index0, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "timestamp" } };
                vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
              }
              if (data2.identification === void 0) {
                let err6 = { instancePath: instancePath + "/events/" + index0, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "identification" } };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
              if (data2.name !== void 0) {
                let data3 = data2.name;
                if (typeof data3 == "string") {
                  let found0 = func43(data3, this);
                  if (found0)
                    for (let remark0 of found0) {
                      let err7 = { instancePath: instancePath + "/events/" + index0 + "/name", schemaPath: "#/properties/events/items/properties/name/inspectEvent", keyword: "inspectEvent", params: { remark: remark0 } };
                      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                    }
                } else {
                  let err8 = { instancePath: instancePath + "/events/" + index0 + "/name", schemaPath: "#/properties/events/items/properties/name/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                }
              }
              if (data2.timestamp !== void 0) {
                let data4 = data2.timestamp;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                  let err9 = { instancePath: instancePath + "/events/" + index0 + "/timestamp", schemaPath: "#/properties/events/items/properties/timestamp/type", keyword: "type", params: { type: "integer" } };
                  vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                }
                if (typeof data4 == "number" && isFinite(data4)) {
                  let found1 = func44(data4);
                  if (found1)
                    for (let remark1 of found1) {
                      let err10 = { instancePath: instancePath + "/events/" + index0 + "/timestamp", schemaPath: "#/properties/events/items/properties/timestamp/inspectMilliseconds", keyword: "inspectMilliseconds", params: { remark: remark1 } };
                      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                    }
                }
              }
              if (data2.identification !== void 0) {
                let data5 = data2.identification;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.customer === void 0) {
                    let err11 = { instancePath: instancePath + "/events/" + index0 + "/identification", schemaPath: "#/properties/events/items/properties/identification/required", keyword: "required", params: { missingProperty: "customer" } };
                    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                  }
                  if (data5.customer !== void 0) {
                    let data6 = data5.customer;
                    if (typeof data6 == "string") {
                      let found2 = func1(data6, this, obj11);
                      if (found2)
                        for (let remark2 of found2) {
                          let err12 = { instancePath: instancePath + "/events/" + index0 + "/identification/customer", schemaPath: "#/properties/events/items/properties/identification/properties/customer/inspectIdentifier", keyword: "inspectIdentifier", params: { remark: remark2 } };
                          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                        }
                    } else {
                      let err13 = { instancePath: instancePath + "/events/" + index0 + "/identification/customer", schemaPath: "#/properties/events/items/properties/identification/properties/customer/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                    }
                  }
                  if (data5.contact !== void 0) {
                    let data7 = data5.contact;
                    if (typeof data7 == "string") {
                      let found3 = func1(data7, this, obj0);
                      if (found3)
                        for (let remark3 of found3) {
                          let err14 = { instancePath: instancePath + "/events/" + index0 + "/identification/contact", schemaPath: "#/properties/events/items/properties/identification/properties/contact/inspectIdentifier", keyword: "inspectIdentifier", params: { remark: remark3 } };
                          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                        }
                    } else {
                      let err15 = { instancePath: instancePath + "/events/" + index0 + "/identification/contact", schemaPath: "#/properties/events/items/properties/identification/properties/contact/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                    }
                  }
                  let isClean0 = false;
                  for (let key0 in data5)
                    if (isClean0 = data5[key0] !== void 0 && (key0 === "customer" || key0 === "contact"), !isClean0)
                      break;
                  if (!isClean0) {
                    let found4 = func10(data5, obj35, obj9);
                    if (found4)
                      for (let remark4 of found4) {
                        let err16 = { instancePath: instancePath + "/events/" + index0 + "/identification", schemaPath: "#/properties/events/items/properties/identification/inspectFields", keyword: "inspectFields", params: { remark: remark4 } };
                        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                      }
                  }
                } else {
                  let err17 = { instancePath: instancePath + "/events/" + index0 + "/identification", schemaPath: "#/properties/events/items/properties/identification/type", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
              }
              if (data2.data !== void 0) {
                let data8 = data2.data;
                if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                  if (data8.customer !== void 0) {
                    let data9 = data8.customer;
                    if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                      let keys0 = 0;
                      if (this.tables === void 0)
                        for (let key1 in data9) {
                          let value0 = data9[key1];
                          if (typeof value0 == "string" || typeof value0 == "number" && isFinite(value0))
                            keys0++;
                          else {
                            keys0 = 0;
                            break;
                          }
                        }
                      if (keys0 > 0)
                        this.values += keys0 - 0;
                      else {
                        let found5 = func6(data9, this, obj37);
                        if (found5) {
                          if (data9 && typeof data9 == "object" && !Array.isArray(data9))
                            for (let key2 in data9) {
                              let data10 = data9[key2];
                              if (typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10))) {
                                let err18 = { instancePath: instancePath + "/events/" + index0 + "/data/customer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/events/items/properties/data/properties/customer/inspectCodenames/rules/additionalProperties/type", keyword: "type", params: { type: schema6.properties.events.items.properties.data.properties.customer.inspectCodenames.rules.additionalProperties.type } };
                                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                              }
                            }
                          for (let remark5 of found5) {
                            let err19 = { instancePath: instancePath + "/events/" + index0 + "/data/customer", schemaPath: "#/properties/events/items/properties/data/properties/customer/inspectCodenames", keyword: "inspectCodenames", params: { remark: remark5 } };
                            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                          }
                        }
                      }
                    } else {
                      let err20 = { instancePath: instancePath + "/events/" + index0 + "/data/customer", schemaPath: "#/properties/events/items/properties/data/properties/customer/type", keyword: "type", params: { type: "object" } };
                      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                    }
                  }
                  if (data8.contact !== void 0) {
                    let data11 = data8.contact;
                    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                      if (data11.contact_name !== void 0) {
                        let data12 = data11.contact_name;
                        if (typeof data12 != "string" && !(typeof data12 == "number" && isFinite(data12))) {
                          let err21 = { instancePath: instancePath + "/events/" + index0 + "/data/contact/contact_name", schemaPath: "#/properties/events/items/properties/data/properties/contact/properties/contact_name/type", keyword: "type", params: { type: schema6.properties.events.items.properties.data.properties.contact.properties.contact_name.type } };
                          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                        }
                      }
                      let keys1 = 0;
                      if (this.tables === void 0)
                        for (let key3 in data11) {
                          let value1 = data11[key3];
                          if (typeof value1 == "string" || typeof value1 == "number" && isFinite(value1))
                            keys1++;
                          else {
                            keys1 = 0;
                            break;
                          }
                        }
                      if (keys1 > 0)
                        this.values += keys1 - 0;
                      else {
                        let found6 = func6(data11, this, obj38);
                        if (found6) {
                          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                            for (let key4 in data11)
                              if (key4 !== "contact_name") {
                                let data13 = data11[key4];
                                if (typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13))) {
                                  let err22 = { instancePath: instancePath + "/events/" + index0 + "/data/contact/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/events/items/properties/data/properties/contact/inspectCodenames/rules/additionalProperties/type", keyword: "type", params: { type: schema6.properties.events.items.properties.data.properties.contact.inspectCodenames.rules.additionalProperties.type } };
                                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                                }
                              }
                          }
                          for (let remark6 of found6) {
                            let err23 = { instancePath: instancePath + "/events/" + index0 + "/data/contact", schemaPath: "#/properties/events/items/properties/data/properties/contact/inspectCodenames", keyword: "inspectCodenames", params: { remark: remark6 } };
                            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                          }
                        }
                      }
                    } else {
                      let err24 = { instancePath: instancePath + "/events/" + index0 + "/data/contact", schemaPath: "#/properties/events/items/properties/data/properties/contact/type", keyword: "type", params: { type: "object" } };
                      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                    }
                  }
                  let isClean1 = false;
                  for (let key5 in data8)
                    if (isClean1 = data8[key5] !== void 0 && (key5 === "customer" || key5 === "contact"), !isClean1)
                      break;
                  if (!isClean1) {
                    let found7 = func10(data8, obj35, obj9);
                    if (found7)
                      for (let remark7 of found7) {
                        let err25 = { instancePath: instancePath + "/events/" + index0 + "/data", schemaPath: "#/properties/events/items/properties/data/inspectFields", keyword: "inspectFields", params: { remark: remark7 } };
                        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                      }
                  }
                } else {
                  let err26 = { instancePath: instancePath + "/events/" + index0 + "/data", schemaPath: "#/properties/events/items/properties/data/type", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                }
              }
              let isClean2 = false;
              for (let key6 in data2)
                if (isClean2 = data2[key6] !== void 0 && (key6 === "name" || key6 === "timestamp" || key6 === "identification" || key6 === "data"), !isClean2)
                  break;
              if (!isClean2) {
                let found8 = func10(data2, obj41, obj9);
                if (found8)
                  for (let remark8 of found8) {
                    let err27 = { instancePath: instancePath + "/events/" + index0, schemaPath: "#/properties/events/items/inspectFields", keyword: "inspectFields", params: { remark: remark8 } };
                    vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                  }
              }
            } else {
              let err28 = { instancePath: instancePath + "/events/" + index0, schemaPath: "#/properties/events/items/type", keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
          }
      } else {
        let err29 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    let isClean3 = false;
    for (let key7 in data)
      if (isClean3 = data[key7] !== void 0 && (key7 === "trackerKey" || key7 === "events"), !isClean3)
        break;
    if (!isClean3) {
      let found9 = func10(data, obj43, obj9);
      if (found9)
        for (let remark9 of found9) {
          let err30 = { instancePath, schemaPath: "#/inspectFields", keyword: "inspectFields", params: { remark: remark9 } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
    }
  } else {
    let err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
  }
  return validate6.errors = vErrors, errors === 0;
}
var account = void 0, inspect = createInspect({
  uploadCustomers: { check: checkUploadCustomers, batch: {
    field: "customers",
    maxItems: 100
  }, notifies: true },
  createCustomer: { check: checkCreateCustomer, batch: void 0, notifies: false },
  updateCustomer: { check: checkUpdateCustomer, batch: void 0, notifies: false },
  uploadContacts: { check: checkUploadContacts, batch: {
    field: "contacts",
    maxItems: 100
  }, notifies: false },
  createContact: { check: checkCreateContact, batch: void 0, notifies: false },
  updateContact: { check: checkUpdateContact, batch: void 0, notifies: false },
  trackEvents: { check: checkTrackEvents, batch: {
    field: "events",
    maxItems: 100
  }, notifies: false }
}, {
  "customer.attributes": {
    crm_link: "string",
    contact_email: "string",
    renewal_date: "date"
  },
  "customer.metrics": {},
  "contact.attributes": {},
  "contact.metrics": {}
}, account);
export {
  account,
  findingCodes,
  inspect
};
