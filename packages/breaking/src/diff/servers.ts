import { asArray, asObject } from '../contract.ts';
import { breaking, diffKeywords, diffMembers, prose, type Rule } from './keywords.ts';
import { change, inside } from './scope.ts';

const rules = { url: prose, description: prose, 'x-provenance': prose, variables: breaking };

/** The servers of an operation, by URL. The first one is the client's default. */
export const servers: Rule = (before, after, scope) => {
  // Webhooks are sent to the user's own server.
  if (scope.direction === 'received') return [];
  const [old, now] = [byUrl(before), byUrl(after)];
  const [first] = Object.keys(old);
  const [firstNow] = Object.keys(now);
  return [
    ...diffMembers(old, now, {
      removed: (_, url) => [change('major', scope, `server ${url} was removed`)],
      added: (_, url) => [change('minor', scope, `server ${url} was added`)],
      kept: (server, other, url) => diffKeywords(rules, asObject(server), asObject(other), inside(scope, url)),
    }),
    ...(first === firstNow ? [] : [change('major', scope, `the first server is ${firstNow}; it was ${first}`)]),
  ];
};

function byUrl(servers: unknown): Record<string, unknown> {
  return Object.fromEntries(asArray(servers).map((server) => [String(asObject(server).url), server]));
}
