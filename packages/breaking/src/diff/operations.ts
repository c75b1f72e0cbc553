import { asArray, asObject, type Contract, isObject, type JsonObject, methods } from '../contract.ts';
import { notifies } from './extensions.ts';
import { breaking, comparedElsewhere, deprecated, diffKeywords, diffMembers, prose, type Rule } from './keywords.ts';
import { limits } from './limits.ts';
import { parameters } from './parameters.ts';
import { resolve } from './reference.ts';
import { requestBody } from './request-body.ts';
import { responses } from './responses.ts';
import { change, inside, reversed, type Scope } from './scope.ts';
import { security } from './security.ts';
import { servers } from './servers.ts';

const answers: Rule = (before, after, scope, keyword) => responses(before, after, reversed(scope), keyword);

const operationRules = {
  operationId: breaking,
  tags: prose,
  summary: prose,
  description: prose,
  externalDocs: prose,
  'x-provenance': prose,
  deprecated,
  parameters,
  requestBody,
  responses: answers,
  security,
  servers,
  'x-limits': limits,
  'x-notifies': notifies,
};

const pathRules = {
  ...Object.fromEntries(methods.map((method) => [method, comparedElsewhere])),
  parameters: comparedElsewhere,
  servers: comparedElsewhere,
  summary: prose,
  description: prose,
  'x-provenance': prose,
};

/** The operations of all paths or webhooks, by method and path, and the other members of their path items. */
export const operations: Rule = (beforeNode, afterNode, scope) => {
  const [before, after] = [pathItems(scope.base, beforeNode, scope), pathItems(scope.today, afterNode, scope)];
  return [
    ...diffMembers(operationsOf(scope.base, before), operationsOf(scope.today, after), {
      removed: (_, name) => [change('major', inside(scope, name), 'the operation was removed')],
      added: (_, name) => [change('minor', inside(scope, name), 'the operation was added')],
      kept: (old, now, name) => diffKeywords(operationRules, asObject(old), asObject(now), inside(scope, name)),
    }),
    ...diffMembers(before, after, {
      removed: (item, path) => (hasOperations(item) ? [] : breaking(item, undefined, scope, path)),
      added: (item, path) => (hasOperations(item) ? [] : breaking(undefined, item, scope, path)),
      kept: (old, now, path) =>
        isObject(old) && isObject(now)
          ? diffKeywords(pathRules, old, now, inside(scope, path))
          : breaking(old, now, scope, path),
    }),
  ];
};

function pathItems(contract: Contract, items: unknown, scope: Scope): JsonObject {
  return Object.fromEntries(
    Object.entries(asObject(items)).map(([path, item]) => [path, resolve(contract, item, scope)]),
  );
}

function hasOperations(item: unknown): boolean {
  return isObject(item) && methods.some((method) => Object.hasOwn(item, method));
}

/** Operations, including what they inherit from their path item and from the document. */
function operationsOf(contract: Contract, items: JsonObject): JsonObject {
  const list = Object.entries(items).flatMap(([path, node]) => {
    const item = isObject(node) ? node : {};
    const present = methods.filter((method) => Object.hasOwn(item, method));
    return present.map((method) => [
      `${method.toUpperCase()} ${path}`,
      inherit(contract, item, asObject(item[method])),
    ]);
  });
  return Object.fromEntries(list);
}

function inherit(contract: Contract, item: JsonObject, operation: JsonObject): JsonObject {
  return {
    ...operation,
    parameters: [...asArray(item.parameters), ...asArray(operation.parameters)],
    security: operation.security ?? contract.security,
    servers: operation.servers ?? item.servers ?? contract.servers ?? [{ url: '/' }],
  };
}
