/** A JSDoc comment with these paragraphs, wrapped at 120 columns and indented by `indent` spaces. Ends with a line break. */
export function docComment(paragraphs: string | string[], indent = 0): string {
  const margin = ' '.repeat(indent);
  const lines = [paragraphs]
    .flat()
    .map((paragraph) => paragraph.trim().replaceAll('*/', '*\\/'))
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph, index) => [...(index === 0 ? [] : ['']), ...wrap(paragraph, 116 - indent)]);
  if (lines.length === 1) return `${margin}/** ${lines[0]} */\n`;
  return `${margin}/**\n${lines.map((line) => `${margin} * ${line}`.trimEnd()).join('\n')}\n${margin} */\n`;
}

/** Wraps each line of a text separately. List items get a hanging indent. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const hanging = /^- /.test(line) ? '  ' : '';
    const wrapped: string[] = [];
    let current = '';
    for (const word of line.split(' ')) {
      if (current !== '' && current.length + 1 + word.length > width) {
        wrapped.push(current);
        current = hanging + word;
      } else current = current === '' ? word : `${current} ${word}`;
    }
    return [...wrapped, current];
  });
}
