// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  findingCodes: () => findingCodes
});
module.exports = __toCommonJS(stdin_exports);
const findingCodes = {
  type: {
    severity: "error",
    cause: "A value is of another JSON type than the contract gives.",
    consequence: "makes the API refuse the request.",
    cure: "Send the type that the message names."
  },
  required: {
    severity: "error",
    cause: "A required field is missing.",
    consequence: "makes the API refuse the request.",
    cure: "Add the field."
  },
  maxLength: {
    severity: "error",
    cause: "A text is longer than the limit.",
    consequence: "makes the API refuse the request.",
    cure: "Shorten it. The limit counts Unicode code points."
  },
  maxItems: {
    severity: "error",
    cause: "An array has more items than one request may hold.",
    consequence: "makes the API refuse the request.",
    cure: "Split it, and send the parts one after the other."
  },
  format: {
    severity: "error",
    cause: "A text is no date, or no e-mail address, where one is due.",
    consequence: "makes the API refuse the request.",
    cure: "Write a date as YYYY-MM-DD, and an address without a name or blanks."
  },
  "x-unique-by": {
    severity: "error",
    cause: "Two metrics of one customer, or of one contact, have the same date.",
    consequence: "makes the API refuse the request.",
    cure: "Merge the metrics of a day into one object."
  },
  maxBodyBytes: {
    severity: "error",
    cause: "The body has more bytes, as JSON in UTF-8, than one request may have.",
    consequence: "makes the API refuse the request.",
    cure: "Split it, and send the parts one after the other."
  },
  readable: {
    severity: "error",
    cause: "A getter, a proxy or a toJSON method in the payload throws.",
    consequence: "cannot be read, and could not be sent either.",
    cure: "Pass plain values, as JSON.parse gives them."
  },
  unserializable: {
    severity: "error",
    cause: "JSON has no BigInt, no object within itself, and no end of depth.",
    consequence: "makes JSON.stringify throw, so that nothing is sent at all.",
    cure: "Send a number or a string, and no object within itself."
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
    cause: "A key differs from a codename of the account in case, separators or the writing of accents only.",
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
    cause: "A time in milliseconds, or finer, stands where the codename takes seconds since 1970.",
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
  microseconds: {
    severity: "warning",
    cause: "A time in microseconds or nanoseconds stands where the API takes milliseconds since 1970.",
    consequence: "is read as milliseconds, and so as a moment thousands of years ahead.",
    cure: "Divide it by 1,000, or by 1,000,000."
  },
  "unsafe-integer": {
    severity: "warning",
    cause: "A number is beyond 9,007,199,254,740,991, up to which JavaScript holds every integer exactly.",
    consequence: "may be another number than was meant: JavaScript rounds integers of this size.",
    cure: "Send a smaller number. An identifier belongs into an attribute of type string."
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
  "not-plain": {
    severity: "warning",
    cause: "An object has a class of its own, such as Map, or a toJSON method; or it is a String object.",
    consequence: "is not sent as it looks: JSON has only its own enumerable properties, or what its toJSON returns.",
    cure: "Pass a plain object. JSON.parse(JSON.stringify(value)) shows what is sent."
  },
  "padded-id": {
    severity: "warning",
    cause: "An identifier begins or ends with white space.",
    consequence: "is taken with the white space at its ends, and names another record than without.",
    cure: "Trim it."
  },
  "placeholder-id": {
    severity: "warning",
    cause: 'An identifier is "undefined", "null", "NaN" or "[object Object]": what JavaScript makes of a value that is no text.',
    consequence: "is taken as an identifier like any other: all records without one become the same record.",
    cure: "Send the identifier, or leave the record out if it has none."
  },
  blank: {
    severity: "warning",
    cause: "An identifier or a name is empty, or white space only.",
    consequence: "is blank, and no page says what becomes of such a record.",
    cure: "Send the identifier or the name, or leave the record out if it has none."
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  findingCodes
});
