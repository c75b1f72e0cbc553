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

/** Only the name of a header can change here, in upper and lower case. */
const parameterRules = { ...headerRules, name: prose, in: comparedElsewhere };

/** The parameters of an operation, with those of its path, by place and name. */
export const parameters: Rule = (was, is, scope, keyword) =>
  diffMembers(parametersByName(scope.base, was, scope), parametersByName(scope.today, is, scope), {
    removed: (_, name) => [change('major', scope, `parameter ${name} is gone`)],
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

/** The headers of a response, whose names are the same in upper and lower case. */
export const headers: Rule = (was, is, scope, keyword) =>
  diffMembers(headersByName(was), headersByName(is), {
    removed: (_, name) => [change('major', scope, `header ${name} is gone`)],
    added: (node, name) => [newPart(scope, `header ${name}`, asObject(resolve(scope.today, node, scope)))],
    kept: (old, now, name) => diffObjects(headerRules, old, now, inside(scope, `${keyword} ${name}`)),
  });

function headersByName(headers: unknown): JsonObject {
  return Object.fromEntries(Object.entries(asObject(headers)).map(([name, header]) => [name.toLowerCase(), header]));
}
