/** Text for an element or an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A link. Attributes without a value are left out. */
export function link(text: string, attributes: Record<string, string | undefined>): string {
  const shown = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${escapeHtml(value)}"`],
  );
  return `<a ${shown.join(' ')}>${escapeHtml(text)}</a>`;
}
