import { asObject } from '../contract.ts';
import { allowedValues, breaking, constraint, diffKeywords, diffMembers, type Rule, type Rules } from './keywords.ts';
import { change, narrower, wider } from './scope.ts';

// The extensions of this contract (openapi/README.md). No request is refused for most of them, but what breaks one is
// lost or misread, so they are constraints like others.

/** What becomes of keys that are no codenames. Those that were dropped, and are refused today, fail the whole request. */
const others: Rule = (was, is, scope, keyword) => {
  if (was === 'dropped' && is === 'refused') return [narrower(scope, 'unknown codenames were dropped, are refused')];
  if (was === 'refused' && is === 'dropped') return [wider(scope, 'unknown codenames were refused, are dropped')];
  return breaking(was, is, scope, keyword);
};

/** Whether the properties beside are codenames of every account. */
const system: Rule = (was, is, scope) => {
  if ((was === true) === (is === true)) return [];
  return [
    is === true
      ? wider(scope, 'the properties are codenames of every account')
      : narrower(scope, 'the properties are not codenames of every account'),
  ];
};

const codenames: Rule = (was, is, scope, keyword) =>
  was === undefined || is === undefined
    ? constraint(was, is, scope, keyword)
    : diffKeywords({ of: breaking, others, system }, asObject(was), asObject(is), scope);

/** Former fields, and where their content has gone. */
const retired: Rule = (was, is, scope) =>
  diffMembers(asObject(was), asObject(is), {
    removed: (_, name) => [wider(scope, `${name} is no longer retired`)],
    added: (_, name) => [narrower(scope, `${name} is retired`)],
    kept: (old, now, name) => breaking(old, now, scope, `the successor of ${name}`),
  });

/** The extensions of schemas. */
export const schemaExtensions: Rules = {
  'x-codenames': codenames,
  'x-unique-by': constraint,
  // The more fields must agree for two items to be the same record, the fewer items are.
  'x-identified-by': allowedValues,
  'x-identifies': constraint,
  'x-names': constraint,
  'x-refers-to': constraint,
  'x-retired': retired,
  'x-unit': constraint,
};

/** Each request has the vendor notify people: whoever sends it does more than before, or less. */
export const notifies: Rule = (was, is, scope) => {
  if ((was === true) === (is === true)) return [];
  return [
    is === true ? change('major', scope, 'requests notify people') : change('minor', scope, 'no more notifications'),
  ];
};
