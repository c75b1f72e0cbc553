import { type Html, html } from './html.ts';

/** A part of a bar. Its name is its class in the stylesheet, which gives it a color. */
export interface Part {
  name: 'stored' | 'dropped' | 'misread' | 'unsent' | 'error' | 'warning';
  count: number;
  /** What follows its number in the text beside the bar. */
  label: string;
}

/** Units of the bar, and the least that a part has, so that one of a million is seen. */
const [width, least] = [1000, 6];

/** A bar of parts, and their numbers as text. @param total what the whole width stands for; at least the sum of the parts */
export function bar(parts: readonly Part[], total: number): Html {
  const shown = parts.filter(({ count }) => count > 0);
  const wanted = shown.map(({ count }) => Math.max(least, (width * count) / Math.max(total, 1)));
  const factor = Math.min(1, width / wanted.reduce((sum, each) => sum + each, 0));
  let x = 0;
  const rectangles = shown.map(({ name }, index) => {
    const size = wanted[index]! * factor;
    x += size;
    return html`<rect class="${name}" x="${(x - size).toFixed(1)}" width="${size.toFixed(1)}" height="10"/>`;
  });
  const numbers = shown.map(
    ({ name, count, label }) => html`<li>${mark(name)}${count.toLocaleString('en')} ${label}</li>`,
  );
  return html`<svg class="bar" viewBox="0 0 ${String(width)} 10" preserveAspectRatio="none" aria-hidden="true">${rectangles}</svg>
<ul class="numbers">${numbers.length > 0 ? numbers : html`<li>none</li>`}</ul>`;
}

/** A square in the color of a part. */
export const mark = (name: Part['name']): Html =>
  html`<svg class="mark" viewBox="0 0 10 10" aria-hidden="true"><rect class="${name}" width="10" height="10"/></svg>`;
