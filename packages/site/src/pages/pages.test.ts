import { findingCodes } from '@customerscore-kit/contract/finding-codes';
import { operations } from '@customerscore-kit/contract/operations';
import { describe, expect, test } from 'vitest';
import { readContractPackage } from '../contract-package.ts';
import { pagesOf } from './index.ts';

const pages = await pagesOf(await readContractPackage());
const paths = pages.map(({ path }) => path);

test('no two pages have the same path', () => {
  expect(new Set(paths).size).toBe(paths.length);
});

describe('every documented status has a page', () => {
  const statuses = new Set(Object.values(operations).flatMap((operation) => Object.keys(operation.statuses)));
  test.each([...statuses])('%s', (status) => expect(paths).toContain(`errors/${status}`));
});

describe('every finding code has a page', () => {
  test.each(Object.keys(findingCodes))('%s', (code) => expect(paths).toContain(`findings/${code}`));
});

describe('each page', () => {
  test.each(pages)('$path: begins with its only heading of level 1', ({ markdown }) => {
    expect(markdown).toMatch(/^# /);
    expect(withoutCode(markdown).match(/^# /gm)).toHaveLength(1);
  });

  test.each(pages)('$path: has a title and a description of one sentence', ({ title, description }) => {
    expect(title).toMatch(/^\S.*\S$/);
    expect(description).toMatch(/^[A-Z].*\.$/);
  });

  test.each(pages)('$path: has no line of code that scrolls sideways', ({ markdown }) => {
    const code = [...markdown.matchAll(/^```.*\n([\s\S]*?)^```$/gm)].flatMap(([, lines]) => lines!.split('\n'));
    expect(code.filter((line) => line.length > 88)).toEqual([]);
  });

  test.each(pages)('$path: is written plainly', ({ markdown }) => {
    expect(
      withoutCode(markdown).match(
        /!(?=\s|$)|\b(simply|just|easily|powerful|seamless\w*)\b|\p{Extended_Pictographic}/giu,
      ),
    ).toBeNull();
  });
});

/** A page without its code, in which other rules apply. */
function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
}
