import { asObject } from '../contract.ts';
import { diffMembers, diffObjects, prose, type Rule } from './keywords.ts';
import { diffSchema } from './schema.ts';
import { change, inside, narrower, wider } from './scope.ts';

/** The schema of a media type, parameter or header. */
export const schema: Rule = (was, is, scope) => diffSchema(was, is, scope);

const mediaType = { schema, example: prose, examples: prose, 'x-provenance': prose };

/** The media types of a body. Without any, the body may be anything. */
export const content: Rule = (was, is, scope) => {
  const [old, now] = [byMediaType(was), byMediaType(is)];
  const [wasOpen, isOpen] = [old, now].map((types) => Object.keys(types).length === 0);
  if (wasOpen && isOpen) return [];
  if (wasOpen) return [narrower(scope, 'the body has a media type, and was open')];
  // Not wider: without a media type, the types of a request have no body.
  if (isOpen) return [change('major', scope, 'the body has no media type any more')];
  return diffMembers(old, now, {
    removed: (_, type) => [change('major', scope, `media type ${type} is gone`)],
    added: (_, type) => [wider(scope, `media type ${type} is new`)],
    kept: (one, other, type) => diffObjects(mediaType, one, other, inside(scope, type)),
  });
};

/** Media types are the same in upper and lower case. */
function byMediaType(content: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(asObject(content)).map(([type, value]) => [type.toLowerCase(), value]));
}
