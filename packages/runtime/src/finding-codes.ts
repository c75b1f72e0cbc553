import type { FindingDescription } from './declarations/finding-codes.ts';

const refusal = 'makes the API refuse the request.';

/**
 * All finding codes. Errors that validators also report have the name of the keyword. The messages of `inspect` and the page of
 * findings are generated from this table.
 */
export const findingCodes = {
  type: {
    severity: 'error',
    cause: 'The JSON type of a value differs from the contract.',
    consequence: refusal,
    cure: 'Send a value of the type in the message.',
  },
  required: {
    severity: 'error',
    cause: 'A required field is missing.',
    consequence: refusal,
    cure: 'Add the field.',
  },
  maxLength: {
    severity: 'error',
    cause: 'A string is longer than the limit.',
    consequence: refusal,
    cure: 'Shorten it. The limit counts Unicode code points.',
  },
  maxItems: {
    severity: 'error',
    cause: 'An array has more items than one request may have.',
    consequence: refusal,
    cure: 'Split it into several requests, and send them one after another.',
  },
  format: {
    severity: 'error',
    cause: 'A string is not a valid date or e-mail address.',
    consequence: refusal,
    cure: 'Write dates as YYYY-MM-DD, and e-mail addresses without a name or spaces.',
  },
  'x-unique-by': {
    severity: 'error',
    cause: 'Two metrics of one customer, or of one contact, have the same date.',
    consequence: refusal,
    cure: 'Merge all metrics of a date into one object.',
  },
  maxBodyBytes: {
    severity: 'error',
    cause: 'The body, as JSON in UTF-8, has more bytes than one request may have.',
    consequence: refusal,
    cure: 'Split it into several requests, and send them one after another.',
  },
  readable: {
    severity: 'error',
    cause: 'A getter, a proxy or a toJSON method in the payload throws.',
    consequence: 'cannot be read, so it cannot be sent either.',
    cure: 'Pass plain values, like those that JSON.parse returns.',
  },
  unserializable: {
    severity: 'error',
    cause: 'JSON does not support BigInts, circular references and unlimited depth.',
    consequence: 'makes JSON.stringify throw, so nothing is sent.',
    cure: 'Send a number or a string, and remove circular references.',
  },
  'unknown-codename': {
    severity: 'by-operation',
    cause: 'A key does not match any codename of the account.',
    consequence: 'is dropped without an error: the account has no such codename.',
    whereRefused: 'makes the API refuse the whole request: the account has no such codename.',
    cure: 'Configure the codename in the application and add it to the account file, or remove the key.',
  },
  'miscased-codename': {
    severity: 'by-operation',
    cause:
      'A key differs from a codename of the account only in case, separators or the Unicode normalization of accents.',
    consequence: 'is dropped without an error: a key must match its codename exactly, including case.',
    whereRefused: 'makes the API refuse the whole request: a key must match its codename exactly, including case.',
    cure: 'Write the key exactly like the codename.',
  },
  'wrong-type': {
    severity: 'by-operation',
    cause: 'A value does not have the type of its codename.',
    consequence: 'does not have the type of its codename: no page says what happens to it, so expect it to be lost.',
    whereRefused: 'makes the API refuse the whole request: it does not have the type of its codename.',
    cure: 'Send a value of the type of the codename, or correct the account file.',
  },
  'date-time': {
    severity: 'by-operation',
    cause: 'A date has a time, but its codename has the type date.',
    consequence: 'has a time, but must be a date: no page says what happens to it, so expect it to be lost.',
    whereRefused: 'has a time, but must be a date: expect the API to refuse the whole request.',
    cure: 'Send only the date, written YYYY-MM-DD.',
  },
  milliseconds: {
    severity: 'by-operation',
    cause: 'A timestamp is in milliseconds or a smaller unit, but its codename expects seconds since 1970.',
    consequence: 'is read as seconds, which gives a date thousands of years in the future.',
    cure: 'Divide it by 1,000.',
  },
  'value-not-allowed': {
    severity: 'by-operation',
    cause: 'A value is not one of the values that the account file allows.',
    consequence:
      'is not one of the values that the account file allows, so anything that relies on these values will not recognize it.',
    cure: 'Send one of the allowed values, or add it to the account file.',
  },
  'integration-fed': {
    severity: 'by-operation',
    cause: 'A request writes to a codename that an integration feeds.',
    consequence: 'is fed by an integration and cannot be written through the API: expect it to be dropped.',
    whereRefused: 'makes the API refuse the whole request: an integration feeds it.',
    cure: 'Remove it, and change the value in the source of the integration.',
  },
  'not-tracked': {
    severity: 'by-operation',
    cause: 'An event sets an attribute of a type that the tracker does not accept.',
    consequence: 'is ignored: the tracker accepts only strings and numbers.',
    cure: 'Set the attribute with an upload or an update.',
  },
  'retired-field': {
    severity: 'warning',
    cause: 'A field belongs to the retired format of the import.',
    consequence: 'is a field of the retired format: expect it to be ignored.',
    cure: 'Use the fields of the current format.',
  },
  'camelcase-field': {
    severity: 'warning',
    cause: 'A field is in camelCase, but the API uses snake_case.',
    consequence: 'is not a field of the API, which uses snake_case: expect it to be ignored.',
    cure: 'Write it in snake_case.',
  },
  'unknown-field': {
    severity: 'warning',
    cause: 'A field is not documented for this operation.',
    consequence: 'is not documented for this operation: expect it to be ignored.',
    cure: 'Remove it. Put your own values into attributes or metrics.',
  },
  'duplicate-customer': {
    severity: 'warning',
    cause: 'An upload contains a customer more than once.',
    consequence: 'is already in this upload: no page says which of the two is used.',
    cure: 'Merge the two into one customer.',
  },
  'duplicate-contact': {
    severity: 'warning',
    cause: 'An upload contains a contact of the same customer more than once.',
    consequence: 'is already in this upload: no page says which of the two is used.',
    cure: 'Merge the two into one contact.',
  },
  'unknown-customer': {
    severity: 'warning',
    cause: 'A record refers to a customer that is not in the customers option.',
    consequence: 'is not one of the given customers: records of a customer that does not exist are not imported.',
    cure: 'Upload the customer first.',
  },
  'uncounted-event': {
    severity: 'warning',
    cause: 'No metric of the account counts events of this name.',
    consequence: 'is not counted: no metric of the account has this codename.',
    cure: 'Configure a metric with this codename and add the event to the account file, or do not send it.',
  },
  seconds: {
    severity: 'warning',
    cause: 'A timestamp is in seconds, but the API expects milliseconds since 1970.',
    consequence: 'is read as milliseconds, which gives a date shortly after 1970.',
    cure: 'Multiply it by 1,000.',
  },
  microseconds: {
    severity: 'warning',
    cause: 'A timestamp is in microseconds or nanoseconds, but the API expects milliseconds since 1970.',
    consequence: 'is read as milliseconds, which gives a date thousands of years in the future.',
    cure: 'Divide it by 1,000, or by 1,000,000.',
  },
  'unsafe-integer': {
    severity: 'warning',
    cause: 'A number is larger than 9,007,199,254,740,991, the largest integer that JavaScript represents exactly.',
    consequence: 'may differ from the intended number: JavaScript rounds integers of this size.',
    cure: 'Send a smaller number. Put identifiers into an attribute of type string.',
  },
  'becomes-null': {
    severity: 'warning',
    cause: 'JSON does not support NaN and Infinity, and undefined in arrays.',
    consequence: 'becomes null in JSON, which the API does not accept.',
    cure: 'Remove the field, or send a number.',
  },
  'left-out': {
    severity: 'warning',
    cause: 'JSON does not support undefined, functions and symbols.',
    consequence: 'is omitted from the JSON, as if it were missing.',
    cure: 'Set a value, or remove the key.',
  },
  'date-object': {
    severity: 'warning',
    cause: 'JSON does not support Date objects.',
    consequence: 'becomes a string with a time in JSON, which the API does not accept.',
    cure: 'Send a date as a string YYYY-MM-DD, or a timestamp as a number.',
  },
  'not-plain': {
    severity: 'warning',
    cause: 'An object is an instance of a class, such as Map, or has a toJSON method, or is a String object.',
    consequence:
      'is sent differently than it appears: JSON contains only its own enumerable properties, or the result of toJSON.',
    cure: 'Pass a plain object. JSON.parse(JSON.stringify(value)) shows what is sent.',
  },
  'padded-id': {
    severity: 'warning',
    cause: 'An identifier starts or ends with whitespace.',
    consequence: 'includes the whitespace, so it identifies a different record than without it.',
    cure: 'Trim it.',
  },
  'placeholder-id': {
    severity: 'warning',
    cause:
      'An identifier is "undefined", "null", "NaN" or "[object Object]", which JavaScript creates from values that are not strings.',
    consequence: 'is treated as a normal identifier: all records without an identifier become the same record.',
    cure: 'Send the identifier, or omit the record if it has none.',
  },
  blank: {
    severity: 'warning',
    cause: 'An identifier or name is empty or only whitespace.',
    consequence: 'is blank, and no page says what happens to such a record.',
    cure: 'Send the identifier or name, or omit the record if it has none.',
  },
  'empty-upload': {
    severity: 'warning',
    cause: 'An upload has no items.',
    consequence: 'imports nothing, but counts as a request.',
    cure: 'Do not send it.',
  },
  'small-uploads': {
    severity: 'warning',
    cause: 'Two consecutive uploads together have no more items than one upload may have.',
    consequence: 'would fit into the previous upload: each upload notifies every user of the account.',
    cure: 'Send them as one upload.',
  },
} as const satisfies Record<string, FindingDescription>;

/** A finding code of `inspect`. Published codes keep their meaning. */
export type FindingCode = keyof typeof findingCodes;
