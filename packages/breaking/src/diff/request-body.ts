import { asObject } from '../contract.ts';
import { content } from './content.ts';
import { diffObjects, prose, type Rule, strictIfTrue } from './keywords.ts';
import { resolve } from './reference.ts';
import { change, inside, newPart } from './scope.ts';

const rules = { required: strictIfTrue, content, description: prose, 'x-provenance': prose };

/** The body of a request. Rules run only for keywords that exist before or after, so at least one body is defined. */
export const requestBody: Rule = (before, after, scope, keyword) => {
  if (before === undefined) return [newPart(scope, keyword, asObject(resolve(scope.today, after, scope)))];
  if (after === undefined) return [change('major', scope, `${keyword} was removed`)];
  return diffObjects(rules, before, after, inside(scope, keyword));
};
