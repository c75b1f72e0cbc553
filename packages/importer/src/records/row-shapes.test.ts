import { expect, test } from 'vitest';
import { customerShape, metricsShape } from './row-shapes.ts';
import type { Target } from './targets.ts';

const target = (path: string): Target => ({ path, value: { column: path }, type: 'text', columnType: 'text' });

test.each([
  {
    given: 'all values',
    row: ['c1', 'Acme', 'pro', '2026-01-01', 7],
    want: '{"external_id":"c1","name":"Acme","attributes":{"plan":"pro"},"metrics":[{"date":"2026-01-01","logins":7}]}',
  },
  {
    given: 'no attribute',
    row: ['c1', 'Acme', null, '2026-01-01', 7],
    want: '{"external_id":"c1","name":"Acme","metrics":[{"date":"2026-01-01","logins":7}]}',
  },
  {
    given: 'a date without a metric',
    row: ['c1', 'Acme', 'pro', '2026-01-01', null],
    want: '{"external_id":"c1","name":"Acme","attributes":{"plan":"pro"}}',
  },
  {
    given: 'a metric without a date',
    row: ['c1', null, null, null, 0],
    want: '{"external_id":"c1","metrics":[{"logins":0}]}',
  },
  { given: 'no value', row: [null, null, null, null, null], want: '{}' },
])('a customer with $given', ({ row, want }) => {
  const { values, build } = customerShape({
    id: target('external_id'),
    fields: [target('external_id'), target('name')],
    attributes: [target('attributes.plan')],
    metrics: { date: target('metrics.date'), values: [target('metrics.logins')] },
  });
  expect(values).toHaveLength(row.length);
  expect(JSON.stringify(build(['a file', ...row], 1))).toBe(want);
});

test.each([
  { given: 'a codename and a value', row: ['2026-01-01', 'logins', 7], want: '{"date":"2026-01-01","logins":7}' },
  { given: 'a codename without a value', row: ['2026-01-01', 'logins', null], want: undefined },
  { given: 'a value without a codename', row: ['2026-01-01', null, 7], want: '"nameless"' },
  { given: 'only a date', row: ['2026-01-01', null, null], want: undefined },
  { given: 'the codename __proto__', row: ['2026-01-01', '__proto__', 7], want: '{"date":"2026-01-01","__proto__":7}' },
])('metrics in the long form with $given', ({ row, want }) => {
  const long = { codename: target('(codename)'), value: target('(value)') };
  const { values, build } = metricsShape({
    customer: target('external_id'),
    date: target('metrics.date'),
    long,
    values: [],
  });
  expect(values).toHaveLength(row.length);
  expect(JSON.stringify(build(row, 0))).toBe(want);
});

test('metrics in the wide form without a value are none', () => {
  const { build } = metricsShape({
    customer: target('external_id'),
    date: target('metrics.date'),
    long: undefined,
    values: [target('metrics.logins')],
  });
  expect(build(['2026-01-01', null], 0)).toBeUndefined();
  expect(build(['2026-01-01', 0], 0)).toEqual({ date: '2026-01-01', logins: 0 });
});

test('a codename may have points, or be __proto__', () => {
  const names = ['a.b', '__proto__', 'constructor'];
  const { build } = metricsShape({
    customer: target('external_id'),
    date: target('metrics.date'),
    long: undefined,
    values: names.map((name) => target(`metrics.${name}`)),
  });
  expect(JSON.stringify(build([null, 1, 2, 3], 0))).toBe('{"a.b":1,"__proto__":2,"constructor":3}');
});
