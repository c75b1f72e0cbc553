import { inspectionCases } from '@customerscore-kit/conformance';
import { type FindingCode, findingCodes } from '@customerscore-kit/contract/finding-codes';
import { describe, expect, test } from 'vitest';
import { renderFindingsPage } from './findings-page.ts';

const page = renderFindingsPage('The <API>');
const sectionOf = (code: string) => page.split(`<section id="${code}">`)[1]?.split('</section>')[0];

test('makes no requests', () => {
  expect(page.match(/(?:src|href)="(?!#|index\.html)[^"]*"|url\(|<script/g)).toBeNull();
});

test('escapes HTML', () => {
  expect(page).toContain('The &lt;API&gt;');
});

describe('explains every finding code of the cases', () => {
  const codes = new Set<FindingCode>(
    inspectionCases.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(([code]) => code)),
  );
  test.each([...codes])('%s', (code) => {
    const { cause, consequence, cure } = findingCodes[code];
    for (const text of [cause, consequence, cure]) expect(sectionOf(code)).toContain(text.replaceAll('"', '&quot;'));
    expect(page).toContain(`<a href="#${code}">`);
  });
});

test('explains no other codes, except readable', () => {
  const explained = [...page.matchAll(/<section id="([^"]+)">/g)].map(([, code]) => code);
  expect(explained.sort()).toEqual(Object.keys(findingCodes).sort());
});
