/**
 * Why a text is not well-formed XML; empty if it is. Supports elements, attributes and an XML declaration.
 */
export function xmlError(text: string): string {
  const open: string[] = [];
  const body = text.replace(/^<\?xml [^?]*\?>/, '');
  for (const part of body.match(/<[^>]*>|[^<]+/g) ?? []) {
    const tag = /^<(\/?)([\w-]+)((?: [\w-]+="(?:[^<>&"]|&(?:amp|lt|gt|quot|apos|#\d+);)*")*)(\/?)>$/.exec(part);
    if (tag === null) {
      if (part.trim() !== '') return `unexpected text: ${part}`;
      continue;
    }
    const [, closes, name, , empty] = tag;
    if (closes) {
      if (open.pop() !== name) return `unexpected closing tag: ${part}`;
    } else if (!empty) open.push(name!);
  }
  return open.length === 0 ? '' : `not closed: ${open.join(', ')}`;
}
