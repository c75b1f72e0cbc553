/**
 * What makes a text no well-formed XML; empty if nothing does. Enough for elements, attributes and a declaration.
 */
export function faultOfXml(text: string): string {
  const open: string[] = [];
  const body = text.replace(/^<\?xml [^?]*\?>/, '');
  for (const part of body.match(/<[^>]*>|[^<]+/g) ?? []) {
    const tag = /^<(\/?)([\w-]+)((?: [\w-]+="(?:[^<>&"]|&(?:amp|lt|gt|quot|apos|#\d+);)*")*)(\/?)>$/.exec(part);
    if (tag === null) {
      if (part.trim() !== '') return `neither tag nor space: ${part}`;
      continue;
    }
    const [, closes, name, , empty] = tag;
    if (closes) {
      if (open.pop() !== name) return `ends what it is not in: ${part}`;
    } else if (!empty) open.push(name!);
  }
  return open.length === 0 ? '' : `not ended: ${open.join(', ')}`;
}
