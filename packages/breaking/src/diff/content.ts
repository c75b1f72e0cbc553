import { asObject } from '../contract.ts';
import { diffMembers, diffObjects, prose, type Rule } from './keywords.ts';
import { diffSchema } from './schema.ts';
import { change, inside, narrower, wider } from './scope.ts';

/** The schema of a media type, parameter or header. */
export const schema: Rule = (before, after, scope) => diffSchema(before, after, scope);

const mediaType = { schema, example: prose, examples: prose, 'x-provenance': prose };

/** The media types of a body. Without media types, any body is allowed. */
export const content: Rule = (before, after, scope) => {
  const [old, now] = [byMediaType(before), byMediaType(after)];
  const [wasOpen, isOpen] = [old, now].map((types) => Object.keys(types).length === 0);
  if (wasOpen && isOpen) return [];
  if (wasOpen) return [narrower(scope, 'the body was open, and now has a media type')];
  // Not `wider`: without a media type, the TypeScript types have no request body.
  if (isOpen) return [change('major', scope, 'the body no longer has a media type')];
  return diffMembers(old, now, {
    removed: (_, type) => [change('major', scope, `media type ${type} was removed`)],
    added: (_, type) => [wider(scope, `media type ${type} was added`)],
    kept: (one, other, type) => diffObjects(mediaType, one, other, inside(scope, type)),
  });
};

/** Media types are case-insensitive. */
function byMediaType(content: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(asObject(content)).map(([type, value]) => [type.toLowerCase(), value]));
}
