import { asArray, asObject, type Contract, type JsonObject } from '../contract.ts';
import { content, schema } from './content.ts';
import { comparedElsewhere, deprecated, diffMembers, diffObjects, prose, type Rule, strictIfTrue } from './keywords.ts';
import { resolve } from './reference.ts';
import { change, inside, newPart, type Scope } from './scope.ts';

const headerRules = {
  required: strictIfTrue,
  schema,
  content,
  deprecated,
  description: prose,
  example: prose,
  examples: prose,
  'x-provenance': prose,
};

/** Parameters are matched by name, so only the letter case of a header's name can differ here. */
const parameterRules = { ...headerRules, name: prose, in: comparedElsewhere };

/** The parameters of an operation and of its path, by location and name. */
export const parameters: Rule = (before, after, scope, keyword) =>
  diffMembers(parametersByName(scope.base, before, scope), parametersByName(scope.today, after, scope), {
    removed: (_, name) => [change('major', scope, `parameter ${name} was removed`)],
    added: (parameter, name) => [newPart(scope, `parameter ${name}`, asObject(parameter))],
    kept: (old, now, name) => diffObjects(parameterRules, old, now, inside(scope, `${keyword} ${name}`)),
  });

function parametersByName(contract: Contract, list: unknown, scope: Scope): JsonObject {
  return Object.fromEntries(
    asArray(list).map((node) => {
      const parameter = asObject(resolve(contract, node, scope));
      const name = String(parameter.name);
      return [`${parameter.in} ${parameter.in === 'header' ? name.toLowerCase() : name}`, parameter];
    }),
  );
}

/** The headers of a response. Their names are case-insensitive. */
export const headers: Rule = (before, after, scope, keyword) =>
  diffMembers(headersByName(before), headersByName(after), {
    removed: (_, name) => [change('major', scope, `header ${name} was removed`)],
    added: (node, name) => [newPart(scope, `header ${name}`, asObject(resolve(scope.today, node, scope)))],
    kept: (old, now, name) => diffObjects(headerRules, old, now, inside(scope, `${keyword} ${name}`)),
  });

function headersByName(headers: unknown): JsonObject {
  return Object.fromEntries(Object.entries(asObject(headers)).map(([name, header]) => [name.toLowerCase(), header]));
}
