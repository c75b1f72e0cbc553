import { asObject } from '../contract.ts';
import { content } from './content.ts';
import { diffMembers, diffObjects, prose, type Rule } from './keywords.ts';
import { headers } from './parameters.ts';
import { change, inside } from './scope.ts';

const rules = { headers, content, summary: prose, description: prose, 'x-provenance': prose };

/** The responses of an operation, by status. */
export const responses: Rule = (before, after, scope) =>
  diffMembers(asObject(before), asObject(after), {
    removed: (_, status) => [change('major', scope, `status ${status} was removed`)],
    added: (_, status) => [change('minor', scope, `status ${status} was added`)],
    kept: (old, now, status) => diffObjects(rules, old, now, inside(scope, status)),
  });
