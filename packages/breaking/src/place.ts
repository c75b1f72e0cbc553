/**
 * A JSON pointer of a contract in words: `#/paths/~1a/post/requestBody/content/…/schema/properties/name` is
 * `POST /a requestBody … properties/name`.
 */
export function place(pointer: string): string {
  const [, first, ...rest] = pointer.split('/').map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (first === undefined) return 'the contract';
  if (first !== 'paths' && first !== 'webhooks') return [first, ...rest].join(' ');
  const [path = '', method = '', ...inner] = rest;
  const within = inner.join(' ').replace(/content \S+ schema/, 'schema');
  return [
    method === 'parameters' ? path : `${method.toUpperCase()} ${path}`.trim(),
    method === 'parameters' ? method : '',
    within,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
