import { isObject, membersOf, operationsOf, resolve, schemasOf } from './document.js';

/**
 * Requires valid values, in supported positions, for the extensions that `inspect` reads: `x-codenames`, `x-identifies`,
 * `x-names`, `x-refers-to`, `x-identified-by`, `x-retired`, `x-unit` and `x-notifies`.
 *
 * These extensions are specific to this contract, so no other tool would report a typo, and `inspect` would silently skip a
 * check.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'Extensions that inspect reads have valid values in supported positions.',
  message: '{{error}}',
  severity: 'error',
  resolved: false,
  given: '$',
  then: { function: checkExtensions },
};

/** @typedef {import('./document.js').JsonObject} JsonObject */

/** @param {unknown} document */
function checkExtensions(document) {
  return [
    ...[...schemasOf(document)].flatMap(({ schema, path }) =>
      Object.entries(problemOf).flatMap(([extension, problem]) => {
        if (schema[extension] === undefined) return [];
        const message = problem(schema[extension], resolve(document, schema), document);
        return message === undefined ? [] : [{ message, path: [...path, extension] }];
      }),
    ),
    ...[...operationsOf(document)].flatMap(({ operation, path }) =>
      ['boolean', 'undefined'].includes(typeof operation['x-notifies'])
        ? []
        : [{ message: 'x-notifies must be true or false.', path: [...path, 'x-notifies'] }],
    ),
  ];
}

/**
 * Checks the value of an extension in its schema. Returns the problem, or undefined if there is none.
 *
 * @type {Record<string, (value: unknown, schema: JsonObject, document: unknown) => string | undefined>}
 */
const problemOf = {
  'x-codenames': (value, { type }) => {
    const { of, others, system = false, ...more } = isObject(value) ? value : {};
    if (typeof of !== 'string' || !/^(events|(customer|contact)\.(attributes|metrics))$/.test(of)) {
      return '"of" must be events, or attributes or metrics of a customer or contact, as in customer.metrics.';
    }
    if (others !== 'dropped' && others !== 'refused') return '"others" must be dropped or refused.';
    if (typeof system !== 'boolean') return '"system" must be true or false.';
    const [unknown] = Object.keys(more);
    if (unknown !== undefined) return `x-codenames has no field "${unknown}".`;
    const wanted = of === 'events' ? 'string' : 'object';
    return type === wanted ? undefined : `x-codenames of ${of} belongs on a schema of type ${wanted}.`;
  },
  'x-identifies': (value, { type }) => {
    if (value !== 'customer' && value !== 'contact') return 'x-identifies must be customer or contact.';
    return type === 'string' ? undefined : 'x-identifies belongs on a schema of type string.';
  },
  'x-names': (value, { type }) => {
    if (value !== 'customer' && value !== 'contact') return 'x-names must be customer or contact.';
    return type === 'string' ? undefined : 'x-names belongs on a schema of type string.';
  },
  'x-refers-to': (value, { type }) => {
    if (value !== 'customer') return 'x-refers-to must be customer: inspect only accepts known customers.';
    return type === 'string' ? undefined : 'x-refers-to belongs on a schema of type string.';
  },
  'x-identified-by': (value, { type, items }, document) => {
    if (!Array.isArray(value) || value.length === 0) return 'x-identified-by must be a list of field names.';
    if (type !== 'array') return 'x-identified-by belongs on an array.';
    const { properties, required } = resolve(document, items);
    const optional = value.find((name) => !Array.isArray(required) || !required.includes(name));
    if (optional !== undefined) return `"${optional}" must be a required field of the items.`;
    const last = resolve(document, isObject(properties) ? properties[value.at(-1)] : undefined);
    return last['x-identifies'] === undefined ? `"${value.at(-1)}" needs x-identifies.` : undefined;
  },
  'x-retired': (value, { type, properties }) => {
    if (!isObject(value) || !membersOf(value).every(([, now]) => typeof now === 'string')) {
      return 'x-retired must map each former field to its successor, as a string.';
    }
    if (type !== 'object') return 'x-retired belongs on a schema of type object.';
    const present = Object.keys(value).find((name) => Object.hasOwn(properties ?? {}, name));
    return present === undefined ? undefined : `"${present}" is still a property of the schema.`;
  },
  'x-unit': (value, { type }) => {
    if (value !== 'milliseconds') return 'x-unit must be milliseconds: inspect supports no other unit.';
    return type === 'integer' || type === 'number' ? undefined : 'x-unit belongs on a number.';
  },
};
