import { asObject } from '../contract.ts';
import { comparedElsewhere, diffKeywords, diffMembers, type Rule } from './keywords.ts';
import { diffSchema } from './schema.ts';
import { change, inside, reversed } from './scope.ts';

/** Each schema is an exported type. One that no operation uses may still be sent or received, so it is compared both ways. */
const schemas: Rule = (before, after, scope, keyword) =>
  diffMembers(asObject(before), asObject(after), {
    removed: (_, name) => [change('major', scope, `schema ${name} was removed`)],
    added: (_, name) => [change('minor', scope, `schema ${name} was added`)],
    kept: (old, now, name) => {
      if (scope.followed.has(`#/components/schemas/${name}`)) return [];
      const place = inside(scope, `${keyword} ${name}`);
      return [...diffSchema(old, now, place), ...diffSchema(old, now, reversed(place))];
    },
  });

const rules = {
  schemas,
  callbacks: comparedElsewhere,
  examples: comparedElsewhere,
  headers: comparedElsewhere,
  links: comparedElsewhere,
  parameters: comparedElsewhere,
  pathItems: comparedElsewhere,
  requestBodies: comparedElsewhere,
  responses: comparedElsewhere,
  securitySchemes: comparedElsewhere,
};

/** The components. All but schemas are compared only where they are used, so this must run last. */
export const components: Rule = (before, after, scope, keyword) =>
  diffKeywords(rules, asObject(before), asObject(after), inside(scope, keyword));
