type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Rewrites an OpenAPI document for Prism: properties named after a member of `Object.prototype` become `patternProperties`.
 * Prism ignores all properties next to one named `__proto__`, and mistakes the inherited `constructor` for a property of the
 * payload.
 *
 * @returns undefined if the document has no such property; Prism can then read the original.
 */
export function withoutInheritedNames(document: unknown): unknown {
  let found = false;
  const rewrite = (value: Json): Json => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(rewrite);
    const entries = Object.entries(value).map(([key, inner]): [string, Json] => [key, rewrite(inner)]);
    const rewritten = Object.fromEntries(entries);
    const { properties } = rewritten;
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return rewritten;
    const inherited = Object.entries(properties).filter(([name]) => name in Object.prototype);
    if (inherited.length === 0) return rewritten;
    found = true;
    return {
      ...rewritten,
      properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !(name in Object.prototype))),
      patternProperties: Object.fromEntries(inherited.map(([name, schema]) => [`^${name}$`, schema])),
    };
  };
  const rewritten = rewrite(document as Json);
  return found ? rewritten : undefined;
}
