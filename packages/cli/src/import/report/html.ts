import { printable } from '../../report/printable.ts';

/** HTML. A string is text, until `html` escapes it. */
export class Html {
  readonly text: string;

  /** @param text HTML that is safe to show */
  constructor(text: string) {
    this.text = text;
  }
}

type Content = string | Html | readonly Html[] | undefined;

/** Makes HTML of a template. Strings in it become text, also within the quotes of an attribute; control characters become visible. */
export function html(template: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(template.reduce((text, part, index) => text + htmlOf(contents[index - 1]) + part));
}

function htmlOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escaped(content);
  return content instanceof Html ? content.text : content.map(({ text }) => text).join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string) => printable(text).replace(/[&<>"']/g, (character) => entities[character]!);

/** A name or a value of the files, whose direction may be another one than that of the page. */
export const given = (text: string): Html => html`<bdi>${clipped(text, 120)}</bdi>`;

/** A sentence of the kit, which may quote the files. */
export const sentence = (text: string): Html => html`${clipped(text, 600)}`;

/** A text without its end, if it has more characters. */
function clipped(text: string, most: number): string {
  const characters = text.length > most ? [...text] : [];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
