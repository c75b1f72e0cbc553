import { asObject } from '../contract.ts';
import { allowedValues, breaking, constraint, diffKeywords, diffMembers, type Rule, type Rules } from './keywords.ts';
import { change, narrower, wider } from './scope.ts';

// The extensions of this contract (openapi/README.md). Values that violate most of them are lost or misread rather than
// refused, so they count as constraints.

/** How unknown codenames are handled. From dropped to refused is breaking: the whole request then fails. */
const others: Rule = (before, after, scope, keyword) => {
  if (before === 'dropped' && after === 'refused')
    return [narrower(scope, 'unknown codenames were dropped, now refused')];
  if (before === 'refused' && after === 'dropped') return [wider(scope, 'unknown codenames were refused, now dropped')];
  return breaking(before, after, scope, keyword);
};

/** Whether the properties of the schema are codenames of every account. */
const system: Rule = (before, after, scope) => {
  if ((before === true) === (after === true)) return [];
  return [
    after === true
      ? wider(scope, 'the properties are now codenames of every account')
      : narrower(scope, 'the properties are no longer codenames of every account'),
  ];
};

const codenames: Rule = (before, after, scope, keyword) =>
  before === undefined || after === undefined
    ? constraint(before, after, scope, keyword)
    : diffKeywords({ of: breaking, others, system }, asObject(before), asObject(after), scope);

/** Retired fields and their successors. */
const retired: Rule = (before, after, scope) =>
  diffMembers(asObject(before), asObject(after), {
    removed: (_, name) => [wider(scope, `${name} is no longer retired`)],
    added: (_, name) => [narrower(scope, `${name} is retired`)],
    kept: (old, now, name) => breaking(old, now, scope, `the successor of ${name}`),
  });

/** The extensions of schemas. */
export const schemaExtensions: Rules = {
  'x-codenames': codenames,
  'x-unique-by': constraint,
  // With more identifying fields, fewer items count as the same record.
  'x-identified-by': allowedValues,
  'x-identifies': constraint,
  'x-names': constraint,
  'x-refers-to': constraint,
  'x-retired': retired,
  'x-unit': constraint,
};

/** Whether each request makes the vendor notify people. A request that newly does so has a new side effect. */
export const notifies: Rule = (before, after, scope) => {
  if ((before === true) === (after === true)) return [];
  return [
    after === true
      ? change('major', scope, 'requests now notify people')
      : change('minor', scope, 'requests no longer notify people'),
  ];
};
