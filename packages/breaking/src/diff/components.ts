import { asObject } from '../contract.ts';
import { comparedElsewhere, diffKeywords, diffMembers, type Rule } from './keywords.ts';
import { diffSchema } from './schema.ts';
import { change, inside, reversed } from './scope.ts';

/** Each is an exported type. One that no operation uses may be sent or received by somebody: it is compared as both. */
const schemas: Rule = (was, is, scope, keyword) =>
  diffMembers(asObject(was), asObject(is), {
    removed: (_, name) => [change('major', scope, `schema ${name} is gone`)],
    added: (_, name) => [change('minor', scope, `schema ${name} is new`)],
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

/** The components. All but schemas are compared where they are used, and only there: so this comes last. */
export const components: Rule = (was, is, scope, keyword) =>
  diffKeywords(rules, asObject(was), asObject(is), inside(scope, keyword));
