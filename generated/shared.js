// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
var sentences = {
  type: ({ type }, value) => `must be ${oneOf(type)}, but is ${kindOf(value)}.`,
  required: ({ missingProperty }) => `lacks the required field ${quote(missingProperty)}.`,
  maxLength: ({ limit }) => `is longer than ${limit} characters.`,
  maxItems: ({ limit }, value) => `must have at most ${limit} items, but has ${value.length}.`,
  format: ({ format }) => format === "date" ? "must be a date, written YYYY-MM-DD." : `must be ${article(format)}.`,
  "x-unique-by": ({ property }) => `repeats the ${property} of an earlier item.`,
  readable: () => "throws when it is read.",
  unserializable: () => "cannot be sent as JSON."
};
function explain(faults, root, accepts) {
  let placeOf = placesIn(root), errors = [];
  for (let { instancePath, keyword, params } of faults) {
    let pointer = instancePath + tail(keyword, params), found = placeOf(pointer);
    if (accepts !== void 0 && !accepts(found)) return;
    let sentence = sentences[keyword]?.(params, found.value) ?? `breaks the rule ${keyword}.`, known = keyword === "x-closed" ? "additionalProperties" : keyword;
    errors.push({ pointer, keyword: known, message: `${found.place} ${sentence}`, params });
  }
  return errors;
}
function tail(keyword, { index, property, additionalProperty }) {
  return keyword === "x-unique-by" ? `/${index}/${property}` : keyword === "x-closed" ? `/${encodeToken(additionalProperty)}` : "";
}
var longestKey = 1e3;
function encodeToken(whole) {
  let key = whole.length > longestKey ? `${whole.slice(0, longestKey)}…` : whole;
  return /[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
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
  let key = token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token, value = holder.value?.[key], isName = /^[a-z_]+$/.test(key) || /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key), step = isName ? `.${key}` : `[${/^\d+$/.test(key) ? key : quote(key)}]`;
  return { place: isName && holder.place === "" ? key : holder.place + step, value, holder, key };
}
function oneOf(types) {
  if (typeof types == "string") return article(types);
  let list = article(types[0]);
  for (let index = 1; index < types.length; index++)
    list += (index === types.length - 1 ? " or " : ", ") + article(types[index]);
  return list;
}
function kindOf(value) {
  return value == null ? String(value) : article(Array.isArray(value) ? "array" : typeof value);
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
  if (typeof value != "object" || value === null)
    return value === null || typeof value == "string" || typeof value == "boolean" || Number.isFinite(value);
  let usual = Array.isArray(value) ? Array.prototype : Object.prototype;
  return Object.getPrototypeOf(value) === usual && value.toJSON === void 0;
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
var uri = /* @__PURE__ */ uriPattern();
function uriPattern() {
  let name = "[\\w.~!$&'()*+,;=%-]", segment = "[\\w.~!$&'()*+,;=:@%-]", withMore = (characters) => segment.replace("-]", `${characters}-]`), path = `(?://?${`(?:[\\w.~!$&'()*+,;=:%-]*@)?(?:\\[[\\dA-Fa-f:.]+\\]|${name}*)(?::\\d*)?`}(?:/${withMore("/")}*)?|/?${segment}${withMore("/")}*)`, rest = `${withMore("/?")}*`;
  return new RegExp(`^[A-Za-z][A-Za-z\\d+.-]*:${path}(?:[?]${rest})?(?:#${rest})?$`);
}
function isUri(text) {
  return uri.test(text) && !/%(?![\dA-Fa-f]{2})/.test(text);
}
function nearest(word, candidates) {
  return new Candidates(candidates).nearest(word);
}
var Candidates = class {
  #names;
  #lower;
  #letters;
  #longest;
  constructor(names) {
    this.#names = [...names], this.#lower = this.#names.map((name) => name.toLowerCase()), this.#letters = Int32Array.from(this.#lower, lettersOf), this.#longest = this.#names.reduce((longest, { length }) => Math.max(longest, length), 0);
  }
  /** As {@link nearest}; also undefined once the budget is spent. */
  nearest(word, budget = { left: Number.POSITIVE_INFINITY }) {
    if (word.length > this.#longest + 3) return;
    let lower = word.toLowerCase(), letters = lettersOf(lower);
    for (let errors = 0; errors <= 3; errors++)
      for (let index = 0; index < this.#lower.length && budget.left > 0; index++) {
        let candidate = this.#lower[index];
        if (budget.left--, !(Math.abs(lower.length - candidate.length) > errors) && !(countBits(letters ^ this.#letters[index]) > 2 * errors) && !(Math.max(lower.length, candidate.length) < 3 * errors) && isWithin(errors, lower, candidate, budget))
          return this.#names[index];
      }
  }
};
function lettersOf(word) {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}
function countBits(bits) {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
function isWithin(most, left, right, budget) {
  let goal = right.length - left.length, work = 0;
  for (let errors = 0; errors <= most; errors++) {
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
        return budget.left -= work, true;
    }
  }
  return budget.left -= work, false;
}
var nowhere = -2, middle = 4, width = 2 * middle + 1, reached = /* @__PURE__ */ new Int32Array(width * 5).fill(nowhere);
function writeInstead(name) {
  return name === void 0 ? void 0 : `Write ${JSON.stringify(name)}.`;
}
function finenessOf(time) {
  let size = Math.abs(time);
  return size <= 99999999999 ? 0 : size < 1e11 * 1e3 ? 1 : size < 1e11 * 1e6 ? 2 : 3;
}
function divideBy(steps) {
  return `Divide it by ${["1,000", "1,000,000", "1,000,000,000"][steps - 1]}.`;
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
  return isFed ? { code: "integration-fed" } : type === "boolean" && !place.takesBooleans ? { code: "not-tracked" } : type === "timestamp" && typeof value == "number" && value > 99999999999 ? { code: "milliseconds", suggest: () => divideBy(finenessOf(value)) } : type === "date" && typeof value == "string" && /^[T ]/.test(value.slice(10)) && isDate(value.slice(0, 10)) ? { code: "date-time", suggest: () => dayOf(value) } : values !== void 0 && fits({ ...entry, values: void 0 }, value, place) ? { code: "value-not-allowed", suggest: () => typeof value == "string" ? writeInstead(nearest(value, [...values].map(String))) : void 0 } : { code: "wrong-type", suggest: () => asType(type, value) };
}
function dayOf(time) {
  return /(?:Z|[+-]\d\d:?\d\d)$/i.test(time) ? "Send the day alone, written YYYY-MM-DD, as it is in your time zone: there this time may fall on another day." : writeInstead(time.slice(0, 10));
}
function asType(type, value) {
  let isText = typeof value == "string";
  switch (type) {
    case "string":
      return "Send it as a text, in quotes.";
    case "number":
      return typeof value == "string" && !Number.isFinite(Number(value.trim() || Number.NaN)) ? "Send a number, with a point before the decimals and nothing else but digits." : isText ? "Send a number, without quotes." : "Send a number.";
    case "boolean":
      return isText ? "Send true or false, without quotes." : "Send true or false.";
    case "date":
      return "Send a day of the calendar as a text, written YYYY-MM-DD.";
    case "timestamp":
      return isText ? "Send the seconds since 1970 as a number, without quotes." : "Send the seconds since 1970.";
    case "url":
      return typeof value == "string" && /^[a-z][a-z\d+.-]*:./i.test(value) ? "Percent-encode the characters that an address cannot have, such as blanks and letters with accents." : "Send an address with its scheme, such as https://example.com.";
    case "email":
      return typeof value == "string" && /[\s<>]/.test(value) ? "Send the e-mail address alone, without a name or blanks." : "Send a whole e-mail address, such as jane@example.com.";
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
function inspectCodenames(object, { tables }, place) {
  let table = tables?.lists[place.list];
  if (table === void 0) return;
  let remarks, index = 0;
  for (let key in object) {
    let value = object[key], entry = table.find(key, index);
    if (index++, entry === void 0)
      place.fields.includes(key) || (remarks = add(remarks, unknownKey(key, table, place)));
    else if (!fits(entry, value, place)) {
      let remark = { ...mismatch(entry, value, place), path: `/${encodeToken(key)}`, isRefused: place.isStrict };
      remarks = add(remarks, remark);
    }
  }
  return remarks;
}
function inspectFields(object, context, known, retired) {
  let remarks = [];
  for (let key in object) {
    let value = object[key];
    if (value === void 0 && (context.isPlain = false), known.has(key)) continue;
    remarks.push(unknownField(key, `/${encodeToken(key)}`, known, retired));
    let units = plainLength(value);
    units === void 0 && (context.isPlain = false), context.units += units ?? Number.POSITIVE_INFINITY;
  }
  return remarks;
}
function inspectIdentifier(text, context, refers) {
  let remarks;
  return isBlank(text) ? remarks = [{ code: "blank" }] : isPadded(text) ? remarks = [{ code: "padded-id" }] : isPlaceholder(text) && (remarks = [{ code: "placeholder-id" }]), refers && context.customers !== void 0 && !context.customers.has(text) && (remarks = add(remarks, { code: "unknown-customer" })), remarks;
}
function inspectName(text) {
  return isBlank(text) ? [{ code: "blank" }] : void 0;
}
function isBlank(text) {
  return text === "" || isOuter(text.charCodeAt(0)) && text.trim() === "";
}
function isPadded(text) {
  return (isOuter(text.charCodeAt(0)) || isOuter(text.charCodeAt(text.length - 1))) && text.trim() !== text;
}
function isPlaceholder(text) {
  switch (text.length) {
    case 3:
      return text === "NaN";
    case 4:
      return text === "null";
    case 9:
      return text === "undefined";
    case 15:
      return text === "[object Object]";
    default:
      return false;
  }
}
function isOuter(unit) {
  return unit <= 32 || unit >= 160;
}
function inspectIdentities(items, fields, code, maxItems) {
  if (!(items.length > maxItems || areDistinct(items, fields)))
    return repeatsOf(items, fields).map((index) => ({ code, path: `/${index}` }));
}
function inspectMilliseconds(time) {
  let fineness = finenessOf(time);
  return fineness === 0 ? [{ code: "seconds" }] : fineness === 1 ? void 0 : [{ code: "microseconds", suggest: () => divideBy(fineness - 1) }];
}
function inspectNumber(number, key) {
  if (!(typeof number != "number" || !Number.isFinite(number) || Math.abs(number) <= Number.MAX_SAFE_INTEGER))
    return [{ code: "unsafe-integer", path: `/${encodeToken(key)}` }];
}
function inspectEvent(name, { tables }) {
  let events = tables?.events;
  if (!(events === void 0 || events.names.has(name)))
    return [{ code: "uncounted-event", suggest: (budget) => writeInstead(events.candidates.nearest(name, budget)) }];
}
function unknownKey(key, table, place) {
  let path = `/${encodeToken(key)}`, same = table.differingInCase(key);
  return same === void 0 ? {
    code: "unknown-codename",
    path,
    suggest: (budget) => writeInstead(table.nearest(key, budget)),
    isRefused: place.isStrict
  } : { code: "miscased-codename", path, suggest: () => writeAs(same, key), isRefused: place.isStrict };
}
function writeAs(codename, key) {
  let isSame2 = codename.normalize() === key.normalize();
  return `Write ${JSON.stringify(codename)}${isSame2 ? ", with its accents as they are there: apply normalize() to both" : ""}.`;
}
function unknownField(key, path, known, retired) {
  let now = retired.get(key);
  if (now !== void 0) return { code: "retired-field", path, suggest: () => `Move what it holds to "${now}".` };
  let snake = key.replaceAll(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
  return snake !== key && known.has(snake) ? { code: "camelcase-field", path, suggest: () => writeInstead(snake) } : { code: "unknown-field", path, suggest: () => writeInstead(nearest(key, known)) };
}
function add(remarks, remark) {
  return remarks === void 0 ? [remark] : (remarks.push(remark), remarks);
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
export {
  explain,
  encodeToken,
  placesIn,
  isPlain,
  plainLength,
  hidesField,
  isEnumerable,
  codePoints,
  isDate,
  isEmail,
  nearest,
  Candidates,
  inspectCodenames,
  inspectFields,
  inspectIdentifier,
  inspectName,
  inspectIdentities,
  inspectMilliseconds,
  inspectNumber,
  inspectEvent,
  repeats
};
