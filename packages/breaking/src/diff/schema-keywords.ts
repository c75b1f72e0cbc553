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

/** A new default documents what was open; another one gives a new meaning to bodies that leave the field out. */
const defaultValue: Rule = (was, is, scope, keyword) => (was === undefined ? prose : breaking)(was, is, scope, keyword);

/** Keywords of a schema that neither allow nor forbid a value. */
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

/** Whether a keyword of a schema neither allows nor forbids a value. */
export function isAnnotation(keyword: string): boolean {
  return Object.hasOwn(annotations, keyword);
}

/** Every integer is a number. */
const types: Rule = (was, is, scope, keyword) => {
  const [old, now] = [was, is].map((value) => {
    const list = typeof value === 'string' ? [value] : value;
    return Array.isArray(list) && list.includes('number') ? [...list, 'integer'] : list;
  });
  return allowedValues(old, now, scope, keyword);
};

/** A bound on numbers or counts. `none` is the bound that is the same as none. */
function bound(isStricter: (limit: number, than: number) => boolean, none: number): Rule {
  return (was = none, is = none, scope, keyword) => {
    if (was === is) return [];
    if (typeof was !== 'number' || typeof is !== 'number') return breaking(was, is, scope, keyword);
    const what = `${keyword} is ${is === none ? 'gone' : is}, was ${was === none ? 'absent' : was}`;
    return [isStricter(is, was) ? narrower(scope, what) : wider(scope, what)];
  };
}

const atMost = bound((limit, than) => limit < than, Number.POSITIVE_INFINITY);
const atLeast = (none: number) => bound((limit, than) => limit > than, none);

/** Keywords of a schema that allow and forbid values, but for those that hold schemas. */
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
