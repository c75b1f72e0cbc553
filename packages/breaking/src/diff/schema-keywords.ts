import { schemaExtensions } from './extensions.ts';
import {
  allowedValues,
  breaking,
  constraint,
  deprecated,
  prose,
  type Rule,
  type Rules,
  requiredNames,
  strictIfTrue,
} from './keywords.ts';
import { narrower, wider } from './scope.ts';

/** A new default documents existing behaviour. A changed default changes the meaning of bodies that omit the field. */
const defaultValue: Rule = (before, after, scope, keyword) =>
  (before === undefined ? prose : breaking)(before, after, scope, keyword);

/** Keywords of a schema that do not restrict values. */
export const annotations: Rules = {
  title: prose,
  description: prose,
  example: prose,
  examples: prose,
  $comment: prose,
  externalDocs: prose,
  'x-provenance': prose,
  deprecated,
  default: defaultValue,
};

/** Whether a keyword of a schema does not restrict values. */
export function isAnnotation(keyword: string): boolean {
  return Object.hasOwn(annotations, keyword);
}

/** Every integer is a number. */
const types: Rule = (before, after, scope, keyword) => {
  const [old, now] = [before, after].map((value) => {
    const list = typeof value === 'string' ? [value] : value;
    return Array.isArray(list) && list.includes('number') ? [...list, 'integer'] : list;
  });
  return allowedValues(old, now, scope, keyword);
};

/** A bound on numbers or counts. `none` is the value that is equivalent to a missing bound. */
function bound(isStricter: (limit: number, than: number) => boolean, none: number): Rule {
  return (before = none, after = none, scope, keyword) => {
    if (before === after) return [];
    if (typeof before !== 'number' || typeof after !== 'number') return breaking(before, after, scope, keyword);
    const what = `${keyword} is ${after === none ? 'gone' : after}, was ${before === none ? 'absent' : before}`;
    return [isStricter(after, before) ? narrower(scope, what) : wider(scope, what)];
  };
}

const atMost = bound((limit, than) => limit < than, Number.POSITIVE_INFINITY);
const atLeast = (none: number) => bound((limit, than) => limit > than, none);

/** Keywords of a schema that restrict values, except those that contain schemas. */
export const valueConstraints: Rules = {
  type: types,
  enum: allowedValues,
  required: requiredNames,
  maxLength: atMost,
  maxItems: atMost,
  maxProperties: atMost,
  maximum: atMost,
  exclusiveMaximum: atMost,
  minLength: atLeast(0),
  minItems: atLeast(0),
  minProperties: atLeast(0),
  minimum: atLeast(Number.NEGATIVE_INFINITY),
  exclusiveMinimum: atLeast(Number.NEGATIVE_INFINITY),
  multipleOf: constraint,
  pattern: constraint,
  format: constraint,
  contentEncoding: constraint,
  contentMediaType: constraint,
  uniqueItems: strictIfTrue,
  ...schemaExtensions,
};
