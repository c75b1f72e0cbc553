import { asObject } from '../contract.ts';
import { content } from './content.ts';
import { diffObjects, prose, type Rule, strictIfTrue } from './keywords.ts';
import { resolve } from './reference.ts';
import { change, inside, newPart } from './scope.ts';

const rules = { required: strictIfTrue, content, description: prose, 'x-provenance': prose };

/** The body of a request. A rule is asked only where there is one at the base or today. */
export const requestBody: Rule = (was, is, scope, keyword) => {
  if (was === undefined) return [newPart(scope, keyword, asObject(resolve(scope.today, is, scope)))];
  if (is === undefined) return [change('major', scope, `${keyword} is gone`)];
  return diffObjects(rules, was, is, inside(scope, keyword));
};
