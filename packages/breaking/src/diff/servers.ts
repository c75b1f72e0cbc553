import { asArray, asObject } from '../contract.ts';
import { breaking, diffKeywords, diffMembers, prose, type Rule } from './keywords.ts';
import { change, inside } from './scope.ts';

const rules = { url: prose, description: prose, 'x-provenance': prose, variables: breaking };

/** The servers that answer an operation, by URL. The first one is the default of the client. */
export const servers: Rule = (was, is, scope) => {
  // Whoever receives a webhook is the server.
  if (scope.direction === 'received') return [];
  const [old, now] = [byUrl(was), byUrl(is)];
  const [first] = Object.keys(old);
  const [firstNow] = Object.keys(now);
  return [
    ...diffMembers(old, now, {
      removed: (_, url) => [change('major', scope, `server ${url} is gone`)],
      added: (_, url) => [change('minor', scope, `server ${url} is new`)],
      kept: (server, other, url) => diffKeywords(rules, asObject(server), asObject(other), inside(scope, url)),
    }),
    ...(first === firstNow ? [] : [change('major', scope, `the first server is ${firstNow}, was ${first}`)]),
  ];
};

function byUrl(servers: unknown): Record<string, unknown> {
  return Object.fromEntries(asArray(servers).map((server) => [String(asObject(server).url), server]));
}
