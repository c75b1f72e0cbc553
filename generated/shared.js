// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
function report({ violations, maxViolations }, pointer, keyword, params, value) {
  violations.length < maxViolations && violations.push({ pointer, keyword, params, value });
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
var sentences = {
  type: ({ type }, value) => `must be ${oneOf(type)}, but is ${kindOf(value)}.`,
  required: ({ missingProperty }) => `lacks the required field ${quote(missingProperty)}.`,
  maxLength: ({ limit }) => `is longer than ${limit} characters.`,
  maxItems: ({ limit }, value) => `must have at most ${limit} items, but has ${value.length}.`,
  format: ({ format }) => `must be ${formatNames[format]}.`,
  "x-unique-by": ({ property }) => `repeats the ${property} of an earlier item.`,
  readable: () => "throws when it is read.",
  unserializable: () => "cannot be sent as JSON."
}, formatNames = {
  date: "a date, written YYYY-MM-DD",
  email: "an e-mail address"
};
function explain(violations, root, describe, subject = "The body", isLive) {
  let placeOf = placesIn(root, isLive), descriptions = [];
  for (let { pointer, keyword, params, value } of violations) {
    let found = placeOf(pointer);
    if (isLive && !found.isSent) return;
    let shortMessage = sentences[keyword](params, value), message = `${found.place || subject} ${shortMessage}`;
    descriptions.push(describe({ pointer, keyword, message, shortMessage, params }, found));
  }
  return descriptions;
}
function placesIn(root, isLive) {
  let top = { place: "", key: "", value: root, isSent: isLive && isPlain(root) }, pointerOfHolder = "", holder = top;
  return (pointer) => {
    if (pointer === "") return top;
    let end = pointer.lastIndexOf("/");
    if (pointer.slice(0, end) !== pointerOfHolder) {
      pointerOfHolder = pointer.slice(0, end), holder = top;
      for (let start = 1; start <= end; ) {
        let next = pointer.indexOf("/", start);
        holder = member(holder, pointer.slice(start, next)), start = next + 1;
      }
    }
    return member(holder, pointer.slice(end + 1));
  };
}
function member(holder, token) {
  let key = token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token, value = holder.value?.[key], isSent = holder.isSent && (Array.isArray(holder.value) || isEnumerable(holder.value, key)) && isPlain(value);
  return { place: memberOf(holder.place, key), holder, key, value, isSent };
}
function memberOf(place, key) {
  return /^[\p{IDS}_$][\p{IDC}$]*$/u.test(key) ? (place && `${place}.`) + key : `${place}[${/^\d+$/.test(key) ? key : quote(key)}]`;
}
function oneOf(types) {
  if (typeof types == "string") return article(types);
  let list = article(types[0]);
  for (let index = 1; index < types.length; index++)
    list += (index === types.length - 1 ? " or " : ", ") + article(types[index]);
  return list;
}
function kindOf(value) {
  return value == null ? `${value}` : article(Array.isArray(value) ? "array" : typeof value);
}
function article(type) {
  return `${"aio".includes(type[0]) ? "an" : "a"} ${type}`;
}
function quote(text) {
  return JSON.stringify(text);
}
function codePoints(text) {
  let count = 0;
  for (let _ of text) count++;
  return count;
}
var validDates = /* @__PURE__ */ new Set(), maxRemembered = 1e4;
function isDate(text) {
  if (validDates.has(text)) return true;
  let [year, month, day] = /^\d{4}-\d\d-\d\d$/.test(text) ? text.split("-").map(Number) : [];
  return !day || !month || month > 12 || day > daysOf(month, year) ? false : (validDates.size < maxRemembered && validDates.add(text), true);
}
function daysOf(month, year) {
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}
var hyphen = 45, dot = 46, kinds = /* @__PURE__ */ kindsOfCharacters();
function kindsOfCharacters() {
  return Uint8Array.from({ length: 128 }, (_, code) => {
    let character = String.fromCharCode(code);
    return /[a-z\d]/i.test(character) ? 2 : Number("!#$%&'*+/=?^_`{|}~-".includes(character));
  });
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
function encodeToken(whole) {
  let key = whole.length > 1e3 ? `${whole.slice(0, 1e3)}…` : whole;
  return /[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}
function addRemark({ remarks }, code, key = void 0, suggest = void 0, isRefused = false) {
  remarks.push({ code, pointer: "", key, suggest, isRefused });
}
function placeRemarks(context, pointer) {
  let { remarks } = context;
  for (let index = context.placed; index < remarks.length; index++) remarks[index].pointer = pointer;
  context.placed = remarks.length;
}
function pointerOf({ pointer, key }) {
  return key === void 0 ? pointer : `${pointer}/${encodeToken(key)}`;
}
function writeInstead(name) {
  return name === void 0 ? void 0 : `Write ${JSON.stringify(name)}.`;
}
function unitOf(time) {
  let size = Math.abs(time);
  return size <= 99999999999 ? 0 : size < 1e11 * 1e3 ? 1 : size < 1e11 * 1e6 ? 2 : 3;
}
function divideBy(steps) {
  return `Divide it by ${["1,000", "1,000,000", "1,000,000,000"][steps - 1]}.`;
}
var notInlined = 0, strings = 1, numbers = 2, booleans = 3, dates = 4, inlinedTypes = {
  string: strings,
  number: numbers,
  boolean: booleans,
  date: dates
};
function entryOf(definition) {
  let { type, values, source } = typeof definition == "string" ? { type: definition } : definition, isIntegrationFed = source === "integration", inlined = isIntegrationFed || values !== void 0 ? notInlined : inlinedTypes[type] ?? notInlined;
  return { type, values: values && new Set(values), isIntegrationFed, inlined };
}
function accepts(entry, value) {
  switch (entry.inlined) {
    case strings:
      return typeof value == "string";
    case numbers:
      return typeof value == "number";
    case booleans:
      return typeof value == "boolean";
    case dates:
      return typeof value == "string" && isDate(value);
    default:
      return fits(entry, value);
  }
}
function fits({ type, values, isIntegrationFed }, value) {
  if (isIntegrationFed || values !== void 0 && !values.has(value)) return false;
  switch (type) {
    case "string":
      return typeof value == "string";
    case "number":
      return typeof value == "number" && Number.isFinite(value);
    case "boolean":
      return typeof value == "boolean";
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
  /** Like {@link nearest}. Also returns undefined once the budget is used up. */
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
function isWithin(maxDistance, left, right, budget) {
  let goal = right.length - left.length, work = 0;
  for (let errors = 0; errors <= maxDistance; errors++) {
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
var unreached = -2, middle = 4, width = 9, reached = /* @__PURE__ */ new Int32Array(width * 5).fill(unreached);
function describeMismatch(entry, value, place) {
  let { type, values, isIntegrationFed } = entry;
  return isIntegrationFed ? { code: "integration-fed" } : type === "boolean" && !place.takesBooleans ? { code: "not-tracked" } : type === "timestamp" && typeof value == "number" && value > 99999999999 ? { code: "milliseconds", suggest: () => divideBy(unitOf(value)) } : type === "date" && typeof value == "string" && /^[T ]/.test(value.slice(10)) && isDate(value.slice(0, 10)) ? { code: "date-time", suggest: () => dateSuggestion(value) } : values !== void 0 && fits({ ...entry, values: void 0 }, value) ? { code: "value-not-allowed", suggest: () => typeof value == "string" ? writeInstead(nearest(value, [...values].map(String))) : void 0 } : { code: "wrong-type", suggest: () => typeSuggestion(type, value) };
}
function dateSuggestion(time) {
  return /(?:Z|[+-]\d\d:?\d\d)$/i.test(time) ? "Send only the date, written YYYY-MM-DD. Use the date in your time zone, which may differ from the one in the value." : writeInstead(time.slice(0, 10));
}
function typeSuggestion(type, value) {
  let isText = typeof value == "string";
  switch (type) {
    case "string":
      return "Send it as a string, in quotes.";
    case "number":
      return typeof value == "string" && !Number.isFinite(Number(value.trim() || Number.NaN)) ? "Send a number with only digits and, before the decimals, a point." : isText ? "Send a number, without quotes." : "Send a number.";
    case "boolean":
      return isText ? "Send true or false, without quotes." : "Send true or false.";
    case "date":
      return "Send a valid date as a string, written YYYY-MM-DD.";
    case "timestamp":
      return isText ? "Send the seconds since 1970 as a number, without quotes." : "Send the seconds since 1970.";
    case "url":
      return typeof value == "string" && /^[a-z][a-z\d+.-]*:./i.test(value) ? "Percent-encode characters that are not allowed in URLs, such as spaces and accented letters." : "Send a URL with its scheme, such as https://example.com.";
    case "email":
      return typeof value == "string" && /[\s<>]/.test(value) ? "Send only the e-mail address, without a name or spaces." : "Send a complete e-mail address, such as jane@example.com.";
  }
}
function areDistinct(items, fields) {
  if (items.length < 2) return true;
  let last = fields[fields.length - 1], first = new Array(256).fill(-1), next = [];
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
function inspectCodename(key, value, context, table, place) {
  let entry = table.entries.get(key);
  if (entry === void 0) unknownKey(key, context, table, place);
  else {
    let { code, suggest } = describeMismatch(entry, value, place);
    addRemark(context, code, key, suggest, place.isStrict);
  }
}
function inspectFields(object, context, known, retired) {
  for (let key in object) {
    let value = object[key];
    if (value === void 0 && (context.isPlain = false), known.has(key)) continue;
    unknownField(key, context, known, retired);
    let units = plainLength(value);
    units === void 0 && (context.isPlain = false), context.units += units ?? Number.POSITIVE_INFINITY;
  }
}
function inspectIdentifier(text, context, refers) {
  isBlank(text) ? addRemark(context, "blank") : isPadded(text) ? addRemark(context, "padded-id") : isPlaceholder(text) && addRemark(context, "placeholder-id"), refers && context.customers !== void 0 && !context.customers.has(text) && addRemark(context, "unknown-customer");
}
function inspectName(text, context) {
  isBlank(text) && addRemark(context, "blank");
}
function isBlank(text) {
  return text === "" || mayBeWhitespace(text.charCodeAt(0)) && text.trim() === "";
}
function isPadded(text) {
  return (mayBeWhitespace(text.charCodeAt(0)) || mayBeWhitespace(text.charCodeAt(text.length - 1))) && text.trim() !== text;
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
var visible = { first: 33, last: 159 };
function mayBeWhitespace(unit) {
  return unit < visible.first || unit > visible.last;
}
function inspectIdentities(items, context, fields, code, maxItems) {
  if (!(items.length > maxItems || areDistinct(items, fields)))
    for (let index of repeatsOf(items, fields)) addRemark(context, code, String(index));
}
function inspectMilliseconds(time, context) {
  let unit = unitOf(time);
  unit === 0 ? addRemark(context, "seconds") : unit > 1 && addRemark(context, "microseconds", void 0, () => divideBy(unit - 1));
}
function inspectNumber(number, key, context) {
  typeof number != "number" || !Number.isFinite(number) || Math.abs(number) <= Number.MAX_SAFE_INTEGER || addRemark(context, "unsafe-integer", key);
}
function inspectEvent(name, context) {
  let events = context.tables?.events;
  events === void 0 || events.names.has(name) || addRemark(context, "uncounted-event", void 0, (budget) => writeInstead(events.candidates.nearest(name, budget)));
}
function unknownKey(key, context, table, { isStrict }) {
  let same = table.differingInCase(key);
  same !== void 0 ? addRemark(context, "miscased-codename", key, () => writeAs(same, key), isStrict) : addRemark(context, "unknown-codename", key, (budget) => writeInstead(table.nearest(key, budget)), isStrict);
}
function writeAs(codename, key) {
  let isSameText = codename.normalize() === key.normalize();
  return `Write ${JSON.stringify(codename)}${isSameText ? ", with the same Unicode normalization: apply normalize() to both" : ""}.`;
}
function unknownField(key, context, known, retired) {
  let now = retired.get(key), snake = key.length > 1e3 ? key : key.replaceAll(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
  now !== void 0 ? addRemark(context, "retired-field", key, () => `Move its value to "${now}".`) : snake !== key && known.has(snake) ? addRemark(context, "camelcase-field", key, () => writeInstead(snake)) : addRemark(context, "unknown-field", key, () => writeInstead(nearest(key, known)));
}
function repeats(items, property) {
  let found, seen = items.length > 16 ? /* @__PURE__ */ new Set() : void 0;
  for (let index = 0; index < items.length; index++) {
    let value = read(items[index], property);
    value === void 0 || Number.isNaN(value) || typeof value == "object" && value !== null || ((seen ? seen.has(value) : isAmong(items, index, property, value)) && (found ??= [], found.push(index)), seen?.add(value));
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
  report,
  isPlain,
  plainLength,
  hidesField,
  isEnumerable,
  explain,
  placesIn,
  memberOf,
  codePoints,
  isDate,
  isEmail,
  entryOf,
  accepts,
  nearest,
  Candidates,
  encodeToken,
  placeRemarks,
  pointerOf,
  inspectCodename,
  inspectFields,
  inspectIdentifier,
  inspectName,
  isPlaceholder,
  inspectIdentities,
  inspectMilliseconds,
  inspectNumber,
  inspectEvent,
  repeats
};
