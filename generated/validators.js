// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
var sentences = {
  type: ({ type }, value) => `must be ${oneOf(type)}, but is ${kindOf(value)}.`,
  required: ({ missingProperty }) => `lacks the required field ${quote(missingProperty)}.`,
  maxLength: ({ limit }) => `is longer than ${limit} characters.`,
  maxItems: ({ limit }, value) => `must have at most ${limit} items, but has ${value.length}.`,
  format: ({ format }) => format === "date" ? "must be a date, written YYYY-MM-DD." : `must be ${article(format)}.`,
  "x-unique-by": ({ property }) => `repeats the ${property} of an earlier item.`,
  readable: () => "cannot be read: a getter, a proxy or a toJSON method throws.",
  unserializable: () => "cannot be sent: JSON has no BigInt, no object within itself, and no such depth."
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
  for (let name2 in own) Array.isArray(own[name2]) && (own[name2] = own[name2].slice());
  return own;
}
function tail(keyword, { index, property, additionalProperty }) {
  return keyword === "x-unique-by" ? `/${index}/${property}` : keyword === "x-closed" ? `/${encodeToken(additionalProperty)}` : "";
}
var longestKey = 1e3;
function encodeToken(whole) {
  return (whole.length > longestKey ? `${whole.slice(0, longestKey)}…` : whole).replaceAll("~", "~0").replaceAll("/", "~1");
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
function isPlain(value) {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object": {
      if (value === null) return true;
      let usual = Array.isArray(value) ? Array.prototype : Object.prototype;
      return Object.getPrototypeOf(value) === usual && value.toJSON === void 0;
    }
    default:
      return false;
  }
}
var maxDepth = 1e3, maxValues = 1e5;
function plainLength(root) {
  let values = 0, units = 0, scan = (value, depth) => {
    if (++values > maxValues || !isPlain(value)) return false;
    if (typeof value == "string" && (units += value.length), typeof value != "object" || value === null) return true;
    if (depth === maxDepth) return false;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) if (!scan(value[index], depth + 1)) return false;
    } else
      for (let key in value)
        if (units += key.length, !scan(value[key], depth + 1)) return false;
    return true;
  };
  return scan(root, 0) ? units + 5 * values : void 0;
}
function hidesField(object, fields) {
  return fields.some((field) => Object.hasOwn(object, field) && !isEnumerable(object, field));
}
function isEnumerable(object, key) {
  return Object.prototype.propertyIsEnumerable.call(object, key);
}
var maxItems = 1e6, maxDepth2 = 1e5, safeDepth = 1e3, unsendable = 0n, wrappers = { String, Number, Boolean, BigInt };
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
    let deepest = 0, copy2 = this.#read({ "": root }, "");
    for (let frame = this.#frames.at(-1); frame !== void 0; frame = this.#frames.at(-1))
      frame.next < frame.length ? this.#copyNext(frame) : this.#close(frame), deepest = Math.max(deepest, this.#frames.length);
    return deepest > safeDepth && this.faults.length === 0 && !canStringify(copy2) && this.#refuse("unserializable", ""), copy2 !== void 0 ? copy2 : (this.#note("left-out", ""), typeof root == "object" ? void 0 : root);
  }
  #copyNext(frame) {
    let { source, copy: copy2, keys } = frame, index = frame.next++, key = keys === void 0 ? index : keys[index], value = this.#read(source, key);
    Array.isArray(copy2) ? (value === void 0 && this.#note("becomes-null", key), copy2[index] = value ?? null) : value === void 0 ? this.#note("left-out", key) : key === "__proto__" ? Object.defineProperty(copy2, key, { value, enumerable: true }) : copy2[key] = value;
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
        return value === null ? null : this.#open.has(value) || this.#frames.length === maxDepth2 ? this.#refuse("unserializable", key) : this.#known(value) ?? this.#begin(value, key);
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
    for (let { code, path: path2 } of this.#findChanges?.(source) ?? []) this.#note(code, key, path2);
    let copy2 = isArray ? new Array(source.length) : {};
    return this.#frames.push({ source, copy: copy2, keys, length, next: 0, key, units: length, notesBefore }), this.#open.add(source), copy2;
  }
  #close({ source, copy: copy2, units, notesBefore }) {
    this.#frames.pop(), this.#count(units), this.#open.delete(source), this.#notes === notesBefore && this.#copies.set(source, { copy: copy2, units });
  }
  get #notes() {
    return this.faults.length + this.changes.length;
  }
  #note(code, key, path2 = "") {
    this.changes.length < 1e3 && this.changes.push({ code, path: this.#pathOf(key) + path2 });
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
  let name2 = Object.prototype.toString.call(value).slice(8, -1);
  if (typeof value != "object" || !(name2 in wrappers)) return value;
  try {
    let { prototype } = wrappers[name2], held = prototype.valueOf.call(value);
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
  let { copy: copy2, faults, changes, units } = copyAsSent(value, findChanges), context = makeContext(), unsent = new Set(faults.map(({ instancePath }) => instancePath)), others = run(check, context, copy2).filter(({ instancePath }) => !unsent.has(instancePath));
  return { sent: copy2, faults: [...faults, ...others], changes, units, context };
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
function validate(check, value) {
  let { sent, faults } = judge(check, value, plainContext);
  return faults.length === 0 ? { ok: true, value: sent } : { ok: false, errors: explain(faults.slice(0, 1e3), sent) };
}
function plainContext() {
  return { isPlain: true };
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
var name = "[\\w.~!$&'()*+,;=%-]", segment = "[\\w.~!$&'()*+,;=:@%-]", authority = `(?:[\\w.~!$&'()*+,;=:%-]*@)?(?:\\[[\\dA-Fa-f:.]+\\]|${name}*)(?::\\d*)?`, path = `(?://?${authority}(?:/${withMore("/")}*)?|/?${segment}${withMore("/")}*)`, uri = /* @__PURE__ */ new RegExp(
  `^[A-Za-z][A-Za-z\\d+.-]*:${path}(?:[?]${withMore("/?")}*)?(?:#${withMore("/?")}*)?$`
);
function withMore(characters) {
  return segment.replace("-]", `${characters}-]`);
}
function repeats(items, property) {
  let found, seen = items.length > 16 ? /* @__PURE__ */ new Set() : void 0;
  for (let index = 0; index < items.length; index++) {
    let value = read(items[index], property);
    value === void 0 || Number.isNaN(value) || typeof value == "object" && value !== null || ((seen ? seen.has(value) : isAmong(items, index, property, value)) && (found ? found.push(index) : found = [index]), seen?.add(value));
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
var checkUploadCustomers = validate0, schema0 = { type: "object", required: ["customers"], properties: { customers: { type: "array", maxItems: 100, items: { type: "object", required: ["external_id", "name"], properties: { external_id: { type: "string", maxLength: 255 }, name: { type: "string", maxLength: 255 }, owner_email: { type: "string", format: "email", maxLength: 255 }, attributes: { type: "object", properties: { crm_link: { type: "string" }, contact_email: { type: "string" }, renewal_date: { type: "string", format: "date" } }, additionalProperties: { type: ["string", "number", "boolean"] }, "x-plain": {} }, metrics: { type: "array", maxItems: 200, "x-unique-by": "date", items: { type: "object", required: ["date"], properties: { date: { type: "string", format: "date" } }, additionalProperties: { type: ["string", "number", "boolean"] }, "x-plain": {} }, "x-plain-array": {} } }, "x-plain": { fields: ["external_id", "name", "owner_email", "attributes", "metrics"], hasOthers: true } }, "x-plain-array": {} } }, "x-plain": { fields: ["customers"], hasOthers: true } }, func0 = codePoints, func3 = isEmail, func4 = isDate, func5 = hidesField, func8 = repeats, func9 = plainLength, obj0 = ["crm_link", "contact_email", "renewal_date"], obj1 = ["date"], obj2 = ["external_id", "name", "owner_email", "attributes", "metrics"], obj3 = ["customers"];
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
                } else {
                  let err5 = { instancePath: instancePath + "/customers/" + index0 + "/external_id", schemaPath: "#/properties/customers/items/properties/external_id/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                }
              }
              if (data1.name !== void 0) {
                let data3 = data1.name;
                if (typeof data3 == "string") {
                  if (data3.length > 255 && func0(data3) > 255) {
                    let err6 = { instancePath: instancePath + "/customers/" + index0 + "/name", schemaPath: "#/properties/customers/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
                  }
                } else {
                  let err7 = { instancePath: instancePath + "/customers/" + index0 + "/name", schemaPath: "#/properties/customers/items/properties/name/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                }
              }
              if (data1.owner_email !== void 0) {
                let data4 = data1.owner_email;
                if (typeof data4 == "string") {
                  if (data4.length > 255 && func0(data4) > 255) {
                    let err8 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", schemaPath: "#/properties/customers/items/properties/owner_email/maxLength", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                  }
                  if (!func3(data4)) {
                    let err9 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", schemaPath: "#/properties/customers/items/properties/owner_email/format", keyword: "format", params: { format: "email" } };
                    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                  }
                } else {
                  let err10 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", schemaPath: "#/properties/customers/items/properties/owner_email/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                }
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.crm_link !== void 0 && typeof data5.crm_link != "string") {
                    let err11 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/crm_link", schemaPath: "#/properties/customers/items/properties/attributes/properties/crm_link/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                  }
                  if (data5.contact_email !== void 0 && typeof data5.contact_email != "string") {
                    let err12 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/contact_email", schemaPath: "#/properties/customers/items/properties/attributes/properties/contact_email/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                  }
                  if (data5.renewal_date !== void 0) {
                    let data8 = data5.renewal_date;
                    if (typeof data8 == "string") {
                      if (!func4(data8)) {
                        let err13 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/renewal_date", schemaPath: "#/properties/customers/items/properties/attributes/properties/renewal_date/format", keyword: "format", params: { format: "date" } };
                        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                      }
                    } else {
                      let err14 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/renewal_date", schemaPath: "#/properties/customers/items/properties/attributes/properties/renewal_date/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                    }
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let seen0 = 0;
                  for (let key0 in data5)
                    if (key0 === "crm_link" || key0 === "contact_email" || key0 === "renewal_date")
                      data5[key0] !== void 0 && seen0++;
                    else if (data5[key0] !== void 0) {
                      let data9 = data5[key0];
                      if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9)) && typeof data9 != "boolean") {
                        let err15 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/customers/items/properties/attributes/additionalProperties/type", keyword: "type", params: { type: schema0.properties.customers.items.properties.attributes.additionalProperties.type } };
                        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                      }
                    }
                  seen0 !== 0 + (data5.crm_link !== void 0) + (data5.contact_email !== void 0) + (data5.renewal_date !== void 0) && func5(data5, obj0) && (this.isPlain = false);
                } else {
                  let err16 = { instancePath: instancePath + "/customers/" + index0 + "/attributes", schemaPath: "#/properties/customers/items/properties/attributes/type", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                }
              }
              if (data1.metrics !== void 0) {
                let data10 = data1.metrics;
                if (Array.isArray(data10)) {
                  if (data10.length > 200) {
                    let err17 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", schemaPath: "#/properties/customers/items/properties/metrics/maxItems", keyword: "maxItems", params: { limit: 200 } };
                    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                  }
                  let length1 = data10.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data11 = data10[index1];
                      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        if (data11.date === void 0) {
                          let err18 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, schemaPath: "#/properties/customers/items/properties/metrics/items/required", keyword: "required", params: { missingProperty: "date" } };
                          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                        }
                        if (data11.date !== void 0) {
                          let data12 = data11.date;
                          if (typeof data12 == "string") {
                            if (!func4(data12)) {
                              let err19 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/date", schemaPath: "#/properties/customers/items/properties/metrics/items/properties/date/format", keyword: "format", params: { format: "date" } };
                              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                            }
                          } else {
                            let err20 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/date", schemaPath: "#/properties/customers/items/properties/metrics/items/properties/date/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                          }
                        }
                        (data11.toJSON !== void 0 || Object.getPrototypeOf(data11) !== Object.prototype) && (this.isPlain = false);
                        let seen1 = 0;
                        for (let key1 in data11)
                          if (key1 === "date")
                            data11[key1] !== void 0 && seen1++;
                          else if (data11[key1] !== void 0) {
                            let data13 = data11[key1];
                            if (typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13)) && typeof data13 != "boolean") {
                              let err21 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/customers/items/properties/metrics/items/additionalProperties/type", keyword: "type", params: { type: schema0.properties.customers.items.properties.metrics.items.additionalProperties.type } };
                              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                            }
                          }
                        seen1 !== 0 + (data11.date !== void 0) && func5(data11, obj1) && (this.isPlain = false);
                      } else {
                        let err22 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, schemaPath: "#/properties/customers/items/properties/metrics/items/type", keyword: "type", params: { type: "object" } };
                        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                      }
                    }
                  let repeats0 = data10.length <= 200 ? func8(data10, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0) {
                      let err23 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", schemaPath: "#/properties/customers/items/properties/metrics/x-unique-by", keyword: "x-unique-by", params: { property: "date", index: index2 } };
                      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                    }
                  (data10.toJSON !== void 0 || Object.getPrototypeOf(data10) !== Array.prototype) && (this.isPlain = false);
                } else {
                  let err24 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", schemaPath: "#/properties/customers/items/properties/metrics/type", keyword: "type", params: { type: "array" } };
                  vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                }
              }
              (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Object.prototype) && (this.isPlain = false);
              let seen2 = 0;
              for (let key2 in data1)
                key2 === "external_id" || key2 === "name" || key2 === "owner_email" || key2 === "attributes" || key2 === "metrics" ? data1[key2] !== void 0 && seen2++ : func9(data1[key2]) === void 0 && (this.isPlain = false);
              seen2 !== 0 + (data1.external_id !== void 0) + (data1.name !== void 0) + (data1.owner_email !== void 0) + (data1.attributes !== void 0) + (data1.metrics !== void 0) && func5(data1, obj2) && (this.isPlain = false);
            } else {
              let err25 = { instancePath: instancePath + "/customers/" + index0, schemaPath: "#/properties/customers/items/type", keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          }
        (data0.toJSON !== void 0 || Object.getPrototypeOf(data0) !== Array.prototype) && (this.isPlain = false);
      } else {
        let err26 = { instancePath: instancePath + "/customers", schemaPath: "#/properties/customers/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen3 = 0;
    for (let key3 in data)
      key3 === "customers" ? data[key3] !== void 0 && seen3++ : func9(data[key3]) === void 0 && (this.isPlain = false);
    seen3 !== 0 + (data.customers !== void 0) && func5(data, obj3) && (this.isPlain = false);
  } else {
    let err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
  }
  return validate0.errors = vErrors, errors === 0;
}
var checkCreateCustomer = validate1;
var obj4 = ["external_id", "name", "parent_external_id"];
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
      } else {
        let err3 = { instancePath: instancePath + "/external_id", schemaPath: "#/properties/external_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (data1.length > 255 && func0(data1) > 255) {
          let err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.parent_external_id !== void 0) {
      let data2 = data.parent_external_id;
      if (typeof data2 == "string") {
        if (data2.length > 255 && func0(data2) > 255) {
          let err6 = { instancePath: instancePath + "/parent_external_id", schemaPath: "#/properties/parent_external_id/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/parent_external_id", schemaPath: "#/properties/parent_external_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen0 = 0;
    for (let key0 in data)
      key0 === "external_id" || key0 === "name" || key0 === "parent_external_id" ? data[key0] !== void 0 && seen0++ : func9(data[key0]) === void 0 && (this.isPlain = false);
    seen0 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) + (data.parent_external_id !== void 0) && func5(data, obj4) && (this.isPlain = false);
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate1.errors = vErrors, errors === 0;
}
var checkUpdateCustomer = validate2, schema2 = { type: "object", properties: { name: { type: "string", maxLength: 255 }, is_churned: { type: "boolean" }, is_unsubscribed: { type: "boolean" }, churned_date: { type: "string", format: "date" }, owner_email: { type: "string", format: "email", maxLength: 255 }, attributes: { type: "object", additionalProperties: { type: ["string", "number", "boolean"] }, "x-plain": {} } }, "x-plain": { fields: ["name", "is_churned", "is_unsubscribed", "churned_date", "owner_email", "attributes"], hasOthers: true } }, obj5 = ["name", "is_churned", "is_unsubscribed", "churned_date", "owner_email", "attributes"];
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
        if (!func4(data3)) {
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
        if (!func3(data4)) {
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
        (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
        let seen0 = 0;
        for (let key0 in data5)
          if (data5[key0] !== void 0) {
            let data6 = data5[key0];
            if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean") {
              let err9 = { instancePath: instancePath + "/attributes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/attributes/additionalProperties/type", keyword: "type", params: { type: schema2.properties.attributes.additionalProperties.type } };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          }
      } else {
        let err10 = { instancePath: instancePath + "/attributes", schemaPath: "#/properties/attributes/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen1 = 0;
    for (let key1 in data)
      key1 === "name" || key1 === "is_churned" || key1 === "is_unsubscribed" || key1 === "churned_date" || key1 === "owner_email" || key1 === "attributes" ? data[key1] !== void 0 && seen1++ : func9(data[key1]) === void 0 && (this.isPlain = false);
    seen1 !== 0 + (data.name !== void 0) + (data.is_churned !== void 0) + (data.is_unsubscribed !== void 0) + (data.churned_date !== void 0) + (data.owner_email !== void 0) + (data.attributes !== void 0) && func5(data, obj5) && (this.isPlain = false);
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate2.errors = vErrors, errors === 0;
}
var checkUploadContacts = validate3, schema3 = { type: "object", required: ["contacts"], properties: { contacts: { type: "array", maxItems: 100, items: { type: "object", required: ["customer_external_id", "contact_external_id", "contact_name"], properties: { customer_external_id: { type: "string", maxLength: 255 }, contact_external_id: { type: "string", maxLength: 255 }, contact_name: { type: "string", maxLength: 255 }, attributes: { type: "object", additionalProperties: { type: ["string", "number", "boolean"] }, "x-plain": {} }, metrics: { type: "array", maxItems: 200, "x-unique-by": "date", items: { type: "object", required: ["date"], properties: { date: { type: "string", format: "date" } }, additionalProperties: { type: ["string", "number", "boolean"] }, "x-plain": {} }, "x-plain-array": {} } }, "x-plain": { fields: ["customer_external_id", "contact_external_id", "contact_name", "attributes", "metrics"], hasOthers: true } }, "x-plain-array": {} } }, "x-plain": { fields: ["contacts"], hasOthers: true } }, obj7 = ["customer_external_id", "contact_external_id", "contact_name", "attributes", "metrics"], obj8 = ["contacts"];
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
                } else {
                  let err6 = { instancePath: instancePath + "/contacts/" + index0 + "/customer_external_id", schemaPath: "#/properties/contacts/items/properties/customer_external_id/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
                }
              }
              if (data1.contact_external_id !== void 0) {
                let data3 = data1.contact_external_id;
                if (typeof data3 == "string") {
                  if (data3.length > 255 && func0(data3) > 255) {
                    let err7 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_external_id", schemaPath: "#/properties/contacts/items/properties/contact_external_id/maxLength", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                  }
                } else {
                  let err8 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_external_id", schemaPath: "#/properties/contacts/items/properties/contact_external_id/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                }
              }
              if (data1.contact_name !== void 0) {
                let data4 = data1.contact_name;
                if (typeof data4 == "string") {
                  if (data4.length > 255 && func0(data4) > 255) {
                    let err9 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_name", schemaPath: "#/properties/contacts/items/properties/contact_name/maxLength", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                  }
                } else {
                  let err10 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_name", schemaPath: "#/properties/contacts/items/properties/contact_name/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                }
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let seen0 = 0;
                  for (let key0 in data5)
                    if (data5[key0] !== void 0) {
                      let data6 = data5[key0];
                      if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean") {
                        let err11 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/contacts/items/properties/attributes/additionalProperties/type", keyword: "type", params: { type: schema3.properties.contacts.items.properties.attributes.additionalProperties.type } };
                        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                      }
                    }
                } else {
                  let err12 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes", schemaPath: "#/properties/contacts/items/properties/attributes/type", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                }
              }
              if (data1.metrics !== void 0) {
                let data7 = data1.metrics;
                if (Array.isArray(data7)) {
                  if (data7.length > 200) {
                    let err13 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", schemaPath: "#/properties/contacts/items/properties/metrics/maxItems", keyword: "maxItems", params: { limit: 200 } };
                    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                  }
                  let length1 = data7.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data8 = data7[index1];
                      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                        if (data8.date === void 0) {
                          let err14 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, schemaPath: "#/properties/contacts/items/properties/metrics/items/required", keyword: "required", params: { missingProperty: "date" } };
                          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                        }
                        if (data8.date !== void 0) {
                          let data9 = data8.date;
                          if (typeof data9 == "string") {
                            if (!func4(data9)) {
                              let err15 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/date", schemaPath: "#/properties/contacts/items/properties/metrics/items/properties/date/format", keyword: "format", params: { format: "date" } };
                              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                            }
                          } else {
                            let err16 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/date", schemaPath: "#/properties/contacts/items/properties/metrics/items/properties/date/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                          }
                        }
                        (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
                        let seen1 = 0;
                        for (let key1 in data8)
                          if (key1 === "date")
                            data8[key1] !== void 0 && seen1++;
                          else if (data8[key1] !== void 0) {
                            let data10 = data8[key1];
                            if (typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10)) && typeof data10 != "boolean") {
                              let err17 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/contacts/items/properties/metrics/items/additionalProperties/type", keyword: "type", params: { type: schema3.properties.contacts.items.properties.metrics.items.additionalProperties.type } };
                              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                            }
                          }
                        seen1 !== 0 + (data8.date !== void 0) && func5(data8, obj1) && (this.isPlain = false);
                      } else {
                        let err18 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, schemaPath: "#/properties/contacts/items/properties/metrics/items/type", keyword: "type", params: { type: "object" } };
                        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                      }
                    }
                  let repeats0 = data7.length <= 200 ? func8(data7, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0) {
                      let err19 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", schemaPath: "#/properties/contacts/items/properties/metrics/x-unique-by", keyword: "x-unique-by", params: { property: "date", index: index2 } };
                      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                    }
                  (data7.toJSON !== void 0 || Object.getPrototypeOf(data7) !== Array.prototype) && (this.isPlain = false);
                } else {
                  let err20 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", schemaPath: "#/properties/contacts/items/properties/metrics/type", keyword: "type", params: { type: "array" } };
                  vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                }
              }
              (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Object.prototype) && (this.isPlain = false);
              let seen2 = 0;
              for (let key2 in data1)
                key2 === "customer_external_id" || key2 === "contact_external_id" || key2 === "contact_name" || key2 === "attributes" || key2 === "metrics" ? data1[key2] !== void 0 && seen2++ : func9(data1[key2]) === void 0 && (this.isPlain = false);
              seen2 !== 0 + (data1.customer_external_id !== void 0) + (data1.contact_external_id !== void 0) + (data1.contact_name !== void 0) + (data1.attributes !== void 0) + (data1.metrics !== void 0) && func5(data1, obj7) && (this.isPlain = false);
            } else {
              let err21 = { instancePath: instancePath + "/contacts/" + index0, schemaPath: "#/properties/contacts/items/type", keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          }
        (data0.toJSON !== void 0 || Object.getPrototypeOf(data0) !== Array.prototype) && (this.isPlain = false);
      } else {
        let err22 = { instancePath: instancePath + "/contacts", schemaPath: "#/properties/contacts/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen3 = 0;
    for (let key3 in data)
      key3 === "contacts" ? data[key3] !== void 0 && seen3++ : func9(data[key3]) === void 0 && (this.isPlain = false);
    seen3 !== 0 + (data.contacts !== void 0) && func5(data, obj8) && (this.isPlain = false);
  } else {
    let err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  return validate3.errors = vErrors, errors === 0;
}
var checkCreateContact = validate4;
var obj9 = ["external_id", "name"];
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
      } else {
        let err3 = { instancePath: instancePath + "/external_id", schemaPath: "#/properties/external_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (data1.length > 255 && func0(data1) > 255) {
          let err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen0 = 0;
    for (let key0 in data)
      key0 === "external_id" || key0 === "name" ? data[key0] !== void 0 && seen0++ : func9(data[key0]) === void 0 && (this.isPlain = false);
    seen0 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) && func5(data, obj9) && (this.isPlain = false);
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate4.errors = vErrors, errors === 0;
}
var checkUpdateContact = validate5;
var obj10 = ["name"];
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
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen0 = 0;
    for (let key0 in data)
      key0 === "name" ? data[key0] !== void 0 && seen0++ : func9(data[key0]) === void 0 && (this.isPlain = false);
    seen0 !== 0 + (data.name !== void 0) && func5(data, obj10) && (this.isPlain = false);
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate5.errors = vErrors, errors === 0;
}
var checkTrackEvents = validate6, schema6 = { type: "object", required: ["trackerKey", "events"], properties: { trackerKey: { type: "string" }, events: { type: "array", maxItems: 100, items: { type: "object", required: ["name", "timestamp", "identification"], properties: { name: { type: "string" }, timestamp: { type: "integer" }, identification: { type: "object", required: ["customer"], properties: { customer: { type: "string" }, contact: { type: "string" } }, "x-plain": { fields: ["customer", "contact"], hasOthers: true } }, data: { type: "object", properties: { customer: { type: "object", additionalProperties: { type: ["string", "number"] }, "x-plain": {} }, contact: { type: "object", properties: { contact_name: { type: ["string", "number"] } }, additionalProperties: { type: ["string", "number"] }, "x-plain": {} } }, "x-plain": { fields: ["customer", "contact"], hasOthers: true } } }, "x-plain": { fields: ["name", "timestamp", "identification", "data"], hasOthers: true } }, "x-plain-array": {} } }, "x-plain": { fields: ["trackerKey", "events"], hasOthers: true } }, obj11 = ["customer", "contact"], obj12 = ["contact_name"], obj14 = ["name", "timestamp", "identification", "data"], obj15 = ["trackerKey", "events"];
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
              if (data2.name !== void 0 && typeof data2.name != "string") {
                let err7 = { instancePath: instancePath + "/events/" + index0 + "/name", schemaPath: "#/properties/events/items/properties/name/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
              }
              if (data2.timestamp !== void 0) {
                let data4 = data2.timestamp;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                  let err8 = { instancePath: instancePath + "/events/" + index0 + "/timestamp", schemaPath: "#/properties/events/items/properties/timestamp/type", keyword: "type", params: { type: "integer" } };
                  vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                }
              }
              if (data2.identification !== void 0) {
                let data5 = data2.identification;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.customer === void 0) {
                    let err9 = { instancePath: instancePath + "/events/" + index0 + "/identification", schemaPath: "#/properties/events/items/properties/identification/required", keyword: "required", params: { missingProperty: "customer" } };
                    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                  }
                  if (data5.customer !== void 0 && typeof data5.customer != "string") {
                    let err10 = { instancePath: instancePath + "/events/" + index0 + "/identification/customer", schemaPath: "#/properties/events/items/properties/identification/properties/customer/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                  }
                  if (data5.contact !== void 0 && typeof data5.contact != "string") {
                    let err11 = { instancePath: instancePath + "/events/" + index0 + "/identification/contact", schemaPath: "#/properties/events/items/properties/identification/properties/contact/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let seen0 = 0;
                  for (let key0 in data5)
                    key0 === "customer" || key0 === "contact" ? data5[key0] !== void 0 && seen0++ : func9(data5[key0]) === void 0 && (this.isPlain = false);
                  seen0 !== 0 + (data5.customer !== void 0) + (data5.contact !== void 0) && func5(data5, obj11) && (this.isPlain = false);
                } else {
                  let err12 = { instancePath: instancePath + "/events/" + index0 + "/identification", schemaPath: "#/properties/events/items/properties/identification/type", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                }
              }
              if (data2.data !== void 0) {
                let data8 = data2.data;
                if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                  if (data8.customer !== void 0) {
                    let data9 = data8.customer;
                    if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                      (data9.toJSON !== void 0 || Object.getPrototypeOf(data9) !== Object.prototype) && (this.isPlain = false);
                      let seen1 = 0;
                      for (let key1 in data9)
                        if (data9[key1] !== void 0) {
                          let data10 = data9[key1];
                          if (typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10))) {
                            let err13 = { instancePath: instancePath + "/events/" + index0 + "/data/customer/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/events/items/properties/data/properties/customer/additionalProperties/type", keyword: "type", params: { type: schema6.properties.events.items.properties.data.properties.customer.additionalProperties.type } };
                            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                          }
                        }
                    } else {
                      let err14 = { instancePath: instancePath + "/events/" + index0 + "/data/customer", schemaPath: "#/properties/events/items/properties/data/properties/customer/type", keyword: "type", params: { type: "object" } };
                      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                    }
                  }
                  if (data8.contact !== void 0) {
                    let data11 = data8.contact;
                    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                      if (data11.contact_name !== void 0) {
                        let data12 = data11.contact_name;
                        if (typeof data12 != "string" && !(typeof data12 == "number" && isFinite(data12))) {
                          let err15 = { instancePath: instancePath + "/events/" + index0 + "/data/contact/contact_name", schemaPath: "#/properties/events/items/properties/data/properties/contact/properties/contact_name/type", keyword: "type", params: { type: schema6.properties.events.items.properties.data.properties.contact.properties.contact_name.type } };
                          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                        }
                      }
                      (data11.toJSON !== void 0 || Object.getPrototypeOf(data11) !== Object.prototype) && (this.isPlain = false);
                      let seen2 = 0;
                      for (let key2 in data11)
                        if (key2 === "contact_name")
                          data11[key2] !== void 0 && seen2++;
                        else if (data11[key2] !== void 0) {
                          let data13 = data11[key2];
                          if (typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13))) {
                            let err16 = { instancePath: instancePath + "/events/" + index0 + "/data/contact/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/events/items/properties/data/properties/contact/additionalProperties/type", keyword: "type", params: { type: schema6.properties.events.items.properties.data.properties.contact.additionalProperties.type } };
                            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                          }
                        }
                      seen2 !== 0 + (data11.contact_name !== void 0) && func5(data11, obj12) && (this.isPlain = false);
                    } else {
                      let err17 = { instancePath: instancePath + "/events/" + index0 + "/data/contact", schemaPath: "#/properties/events/items/properties/data/properties/contact/type", keyword: "type", params: { type: "object" } };
                      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                    }
                  }
                  (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
                  let seen3 = 0;
                  for (let key3 in data8)
                    key3 === "customer" || key3 === "contact" ? data8[key3] !== void 0 && seen3++ : func9(data8[key3]) === void 0 && (this.isPlain = false);
                  seen3 !== 0 + (data8.customer !== void 0) + (data8.contact !== void 0) && func5(data8, obj11) && (this.isPlain = false);
                } else {
                  let err18 = { instancePath: instancePath + "/events/" + index0 + "/data", schemaPath: "#/properties/events/items/properties/data/type", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
              }
              (data2.toJSON !== void 0 || Object.getPrototypeOf(data2) !== Object.prototype) && (this.isPlain = false);
              let seen4 = 0;
              for (let key4 in data2)
                key4 === "name" || key4 === "timestamp" || key4 === "identification" || key4 === "data" ? data2[key4] !== void 0 && seen4++ : func9(data2[key4]) === void 0 && (this.isPlain = false);
              seen4 !== 0 + (data2.name !== void 0) + (data2.timestamp !== void 0) + (data2.identification !== void 0) + (data2.data !== void 0) && func5(data2, obj14) && (this.isPlain = false);
            } else {
              let err19 = { instancePath: instancePath + "/events/" + index0, schemaPath: "#/properties/events/items/type", keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
          }
        (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Array.prototype) && (this.isPlain = false);
      } else {
        let err20 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen5 = 0;
    for (let key5 in data)
      key5 === "trackerKey" || key5 === "events" ? data[key5] !== void 0 && seen5++ : func9(data[key5]) === void 0 && (this.isPlain = false);
    seen5 !== 0 + (data.trackerKey !== void 0) + (data.events !== void 0) && func5(data, obj15) && (this.isPlain = false);
  } else {
    let err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate6.errors = vErrors, errors === 0;
}
function validateUploadCustomers(value) {
  return validate(checkUploadCustomers, value);
}
function validateCreateCustomer(value) {
  return validate(checkCreateCustomer, value);
}
function validateUpdateCustomer(value) {
  return validate(checkUpdateCustomer, value);
}
function validateUploadContacts(value) {
  return validate(checkUploadContacts, value);
}
function validateCreateContact(value) {
  return validate(checkCreateContact, value);
}
function validateUpdateContact(value) {
  return validate(checkUpdateContact, value);
}
function validateTrackEvents(value) {
  return validate(checkTrackEvents, value);
}
export {
  validateCreateContact,
  validateCreateCustomer,
  validateTrackEvents,
  validateUpdateContact,
  validateUpdateCustomer,
  validateUploadContacts,
  validateUploadCustomers
};
