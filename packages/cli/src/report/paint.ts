import { styleText } from 'node:util';

/** Colors text. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** @param colors false: text stays as it is */
export const painter =
  (colors: boolean): Paint =>
  (style, text) =>
    colors ? styleText(style, text, { validateStream: false }) : text;
