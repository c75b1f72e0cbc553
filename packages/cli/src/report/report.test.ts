import { findingCodes } from '@customerscore-kit/contract/finding-codes';
import { expect, test } from 'vitest';
import { cliCodes, emptySummary, type PlacedFinding } from '../payloads/finding.ts';
import { createReporter } from './create-reporter.ts';
import { type Format, formats } from './reporter.ts';

const finding: PlacedFinding = {
  file: 'a, b: 100%/ž.json',
  line: 3,
  column: 7,
  severity: 'warning',
  code: 'unknown-field',
  pointer: '/x',
  message: 'x <&"> 50% off:\r\nis, \u001b[31m unknown \ud800.',
  cure: 'Remove it.',
};

/** Formats findings. */
async function report(format: Format, findings: readonly PlacedFinding[], colors = false) {
  const reporter = await createReporter(format, { colors, version: '1.2.3' });
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const summary = { ...emptySummary(), files: 2, warnings, errors: findings.length - warnings };
  return reporter.begin() + findings.map((each) => reporter.finding(each)).join('') + reporter.end(summary);
}

test('text contains no control characters except its own colors', async () => {
  expect(await report('text', [finding])).toBe(
    'a, b: 100%/ž.json:3:7 warning unknown-field\n  x <&"> 50% off:\\u000d\\u000ais, \\u001b[31m unknown \ud800. Remove it.\n',
  );
  expect(await report('text', [finding], true)).toContain('\u001b[33mwarning\u001b[39m');
});

test.each([[[]], [[finding]], [[finding, finding]]])(
  'json contains the findings and the summary (%#)',
  async (findings) => {
    const { findings: read, summary } = JSON.parse(await report('json', findings));
    expect(read).toEqual(findings);
    expect(summary).toMatchObject({ files: 2, warnings: findings.length });
  },
);

test('github escapes characters that would end a property or a line', async () => {
  expect(await report('github', [finding])).toBe(
    '::warning file=a%2C b%3A 100%25/ž.json,line=3,col=7,title=unknown-field::x <&"> 50%25 off:%0D%0Ais, \u001b[31m unknown \ud800.%0ARemove it.\n',
  );
});

test('sarif contains the required properties and a rule for each code', async () => {
  const log = JSON.parse(
    await report('sarif', [finding, { ...finding, code: 'syntax', severity: 'error', file: './c.json' }]),
  );
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  expect(log.runs).toHaveLength(1);
  const [{ tool, results, columnKind }] = log.runs;
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver).toMatchObject({ name: 'customerscore', version: '1.2.3' });
  const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(new Set(ids)).toEqual(new Set([...Object.keys(findingCodes), ...Object.keys(cliCodes)]));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { shortDescription, defaultConfiguration } of tool.driver.rules) {
    expect(shortDescription.text).not.toBe('');
    expect(['error', 'warning']).toContain(defaultConfiguration.level);
  }
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(ids[ruleIndex]).toBe(ruleId);
    expect(['error', 'warning']).toContain(level);
    expect(message.text).not.toBe('');
    const [{ physicalLocation }] = locations;
    expect(physicalLocation.region).toEqual({ startLine: 3, startColumn: 7 });
    expect(new URL(physicalLocation.artifactLocation.uri, 'file:///x/').href).toMatch(/^file:\/\/\/x\//);
  }
  expect(
    results.map(
      ({ locations }: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        locations[0]!.physicalLocation.artifactLocation.uri,
    ),
  ).toEqual(['a%2C%20b%3A%20100%25/%C5%BE.json', 'c.json']);
  expect(JSON.parse(await report('sarif', [])).runs[0].results).toEqual([]);
});

test('junit is valid XML with a failed case for each finding', async () => {
  const xml = await report('junit', [finding, { ...finding, file: 'c.json', severity: 'error' }]);
  const { error, elements } = parseXml(xml);
  expect(error).toBe('');
  expect(elements.filter(({ name }) => name === 'testsuites').map(({ attributes }) => attributes)).toMatchObject([
    { tests: '2', failures: '2' },
  ]);
  expect(elements.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes)).toEqual([
    { classname: finding.file, name: '3:7 unknown-field', file: finding.file, line: '3' },
    { classname: 'c.json', name: '3:7 unknown-field', file: 'c.json', line: '3' },
  ]);
  const [failure] = elements.filter(({ name }) => name === 'failure');
  expect(failure?.attributes).toEqual({
    type: 'warning',
    message: 'x <&"> 50% off:\r\nis, \ufffd[31m unknown \ufffd.',
  });
  expect(parseXml(await report('junit', []))).toMatchObject({ error: '', elements: [{}, {}, { name: 'testcase' }] });
});

test.each(formats)('%s output is empty or ends with a line feed', async (format) => {
  expect(await report(format, [])).toMatch(/^$|\n$/);
});

interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** Parses a subset of XML: elements, attributes, text and the declaration. */
function parseXml(text: string): { error: string; elements: Element[] } {
  const open: string[] = [];
  const elements: Element[] = [];
  const value = (raw: string) =>
    raw
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
      .replace(/&(lt|gt|quot);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"' })[name as 'lt'])
      .replaceAll('&amp;', '&');
  for (const part of text.replace(/^<\?xml [^?]*\?>/, '').match(/<[^>]*>|[^<]+/g) ?? []) {
    const tag = /^<(\/?)([\w-]+)((?: [\w-]+="(?:[^<>&"\n]|&(?:amp|lt|gt|quot|#\d+);)*")*)(\/?)>$/.exec(part);
    if (tag === null) {
      if (/^(?:[^<>&]|&(?:amp|lt|gt|quot|#\d+);)*$/.test(part)) continue;
      return { error: `neither a tag nor text: ${part}`, elements };
    }
    const [, closes, name = '', list = '', empty] = tag;
    if (closes) {
      if (open.pop() !== name) return { error: `end tag without a start tag: ${part}`, elements };
      continue;
    }
    const attributes = [...list.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, raw]) => [key, value(raw!)]);
    elements.push({ name, attributes: Object.fromEntries(attributes) });
    if (!empty) open.push(name);
  }
  return { error: open.length === 0 ? '' : `missing end tags: ${open.join(', ')}`, elements };
}
