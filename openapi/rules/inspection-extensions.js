import { isObject, membersOf, operationsOf, resolve, schemasOf } from './document.js';

/**
 * Demands that the extensions which an inspection goes by (`x-codenames`, `x-identifies`, `x-names`, `x-refers-to`, `x-identified-by`,
 * `x-retired`, `x-unit`, `x-notifies`) say something that it understands, in a place where it looks.
 *
 * They are this contract's own, so no other tool would notice a mistyped one, and what it stands for would go unsaid.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'Extensions that an inspection goes by have values that it understands, in places where it looks.',
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
      Object.entries(faultsOf).flatMap(([extension, fault]) => {
        if (schema[extension] === undefined) return [];
        const message = fault(schema[extension], resolve(document, schema), document);
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
 * What is wrong with the value of an extension, given the schema that it stands in.
 *
 * @type {Record<string, (value: unknown, schema: JsonObject, document: unknown) => string | undefined>}
 */
const faultsOf = {
  'x-codenames': (value, { type }) => {
    const { of, others, system = false, ...more } = isObject(value) ? value : {};
    if (typeof of !== 'string' || !/^(events|(customer|contact)\.(attributes|metrics))$/.test(of)) {
      return '"of" must be events, or attributes or metrics of a customer or contact, as in customer.metrics.';
    }
    if (others !== 'dropped' && others !== 'refused') return '"others" must be dropped or refused.';
    if (typeof system !== 'boolean') return '"system" must be true or false.';
    const [unknown] = Object.keys(more);
    if (unknown !== undefined) return `x-codenames knows no "${unknown}".`;
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
    if (value !== 'customer') return 'x-refers-to must be customer: only customers can be given to an inspection.';
    return type === 'string' ? undefined : 'x-refers-to belongs on a schema of type string.';
  },
  'x-identified-by': (value, { type, items }, document) => {
    if (!Array.isArray(value) || value.length === 0) return 'x-identified-by must be a list of names of fields.';
    if (type !== 'array') return 'x-identified-by belongs on an array.';
    const { properties, required } = resolve(document, items);
    const optional = value.find((name) => !Array.isArray(required) || !required.includes(name));
    if (optional !== undefined) return `The items need not have "${optional}".`;
    const last = resolve(document, isObject(properties) ? properties[value.at(-1)] : undefined);
    return last['x-identifies'] === undefined ? `"${value.at(-1)}" needs x-identifies, to say of what.` : undefined;
  },
  'x-retired': (value, { type, properties }) => {
    if (!isObject(value) || !membersOf(value).every(([, now]) => typeof now === 'string')) {
      return 'x-retired must give for each former field where it has gone, as a text.';
    }
    if (type !== 'object') return 'x-retired belongs on a schema of type object.';
    const present = Object.keys(value).find((name) => Object.hasOwn(properties ?? {}, name));
    return present === undefined ? undefined : `"${present}" is a field still.`;
  },
  'x-unit': (value, { type }) => {
    if (value !== 'milliseconds') return 'x-unit must be milliseconds: an inspection knows no other.';
    return type === 'integer' || type === 'number' ? undefined : 'x-unit belongs on a number.';
  },
};
