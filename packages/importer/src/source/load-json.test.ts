import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Files, useSources } from './open-source.fixture.ts';

const { open } = useSources();

describe('JSON keeps what its values are', () => {
  const cases: [
    what: string,
    name: string,
    given: string | Uint8Array,
    types: Record<string, string>,
    rows: unknown[][],
  ][] = [
    [
      'scalars',
      'a.json',
      '[{"s":"007","i":1,"d":1.5,"b":true},{"s":null,"i":-2,"d":2}]',
      { s: 'text', i: 'number', d: 'number', b: 'boolean' },
      [
        ['007', 1n, 1.5, true],
        [null, -2n, 2, null],
      ],
    ],
    [
      'objects and arrays',
      'a.json',
      '[{"o":{"x":[1.50]},"a":["y"]},{"o":"z"}]',
      { o: 'nested', a: 'nested' },
      [
        ['{"x":[1.5]}', '["y"]'],
        ['"z"', null],
      ],
    ],
    [
      'numbers and texts',
      'a.json',
      '[{"v":1},{"v":"01"},{"v":true},{"v":""}]',
      { v: 'text' },
      [['1'], ['01'], ['true'], [null]],
    ],
    [
      'a large integer',
      'a.json',
      '[{"v":9007199254740993},{"v":9223372036854775808}]',
      { v: 'number' },
      [[9007199254740993n], [9223372036854775808n]],
    ],
    [
      'an integer too large for any type',
      'a.json',
      '[{"v":123456789012345678901234567890},{"v":0.5}]',
      { v: 'text' },
      [['123456789012345678901234567890'], ['0.5']],
    ],
    ['only null', 'a.json', '[{"v":null}]', { v: 'text' }, [[null]]],
    [
      'a key that only the last object has',
      'a.json',
      '[{"a":1},{"b":2}]',
      { a: 'number', b: 'number' },
      [
        [1n, null],
        [null, 2n],
      ],
    ],
    ['one object over several lines', 'a.json', '{\n "a": 1,\n "b": []\n}', { a: 'number', b: 'nested' }, [[1n, '[]']]],
    ['lines in .json', 'a.json', '{"a":1}\n{"a":2}\n', { a: 'number' }, [[1n], [2n]]],
    ['lines', 'a.ndjson', '{"a":1}\r\n\r\n{"a":2}', { a: 'number' }, [[1n], [2n]]],
    ['lines in gzip', 'a.jsonl.gz', gzipSync('{"a":1}\n{"a":2}\n'), { a: 'number' }, [[1n], [2n]]],
    ['byte order mark', 'a.json', '\ufeff [{"a":"😀"}]', { a: 'text' }, [['😀']]],
    ['UTF-16', 'a.json', Buffer.from('\ufeff[{"a":"é"}]', 'utf16le'), { a: 'text' }, [['é']]],
    [
      'objects of attributes, as the API takes them',
      'a.ndjson',
      '{"id":"1","attributes":{"b":true,"a/b~c":"007"},"n":1}\n{"id":"2","attributes":null}\n{"id":"3","attributes":{"$.x":[1],"a/b~c":"x"}}',
      { id: 'text', 'attributes.b': 'boolean', 'attributes.a/b~c': 'text', 'attributes.$.x': 'nested', n: 'number' },
      [
        ['1', true, '007', null, 1n],
        ['2', null, null, null, null],
        ['3', null, 'x', '[1]', null],
      ],
    ],
    [
      'empty lists and texts in place of objects, as programs write them',
      'a.json',
      '[{"attributes":{"b":1},"metrics":{}},{"attributes":[],"metrics":""},{"attributes":"","metrics":[{"date":"2026-01-01"}]}]',
      { 'attributes.b': 'number', metrics: 'nested' },
      [
        [1n, null],
        [null, null],
        [null, '[{"date":"2026-01-01"}]'],
      ],
    ],
    [
      'attributes and metrics that are something else, outside of bodies',
      'a.json',
      '[{"attributes":[1],"metrics":"x"},{"attributes":"y","metrics":["z"]}]',
      { attributes: 'nested', metrics: 'nested' },
      [
        ['[1]', '"x"'],
        ['"y"', '["z"]'],
      ],
    ],
    [
      'metrics of one date in an object',
      'a.json',
      '[{"metrics":{"date":"2026-01-01","logins":2}},{"metrics":[]}]',
      { 'metrics.date': 'text', 'metrics.logins': 'number' },
      [
        ['2026-01-01', 2n],
        [null, null],
      ],
    ],
    ['numbers that are too large', 'a.json', '[{"v":1e400},{"v":1.5}]', { v: 'text' }, [['1e400'], ['1.5']]],
    [
      'a body of a request',
      'a.json',
      '{\n"customers": [{"external_id":"1"}, {"external_id":"2","attributes":{"b":1},"metrics":[{"date":"2026-01-01"}]}]}',
      { external_id: 'text', 'attributes.b': 'number', metrics: 'nested' },
      [
        ['1', null, null],
        ['2', 1n, '[{"date":"2026-01-01"}]'],
      ],
    ],
    [
      'bodies in lines, one of them empty',
      'a.jsonl',
      '{"customers":[{"id":1}]}\n{"customers":[]}\n{"customers":[{"id":2},{"id":3}]}\n',
      { id: 'number' },
      [[1n], [2n], [3n]],
    ],
    [
      'an attribute with a long name',
      'a.json',
      `[{"attributes":{"${'x'.repeat(2000)}":1}}]`,
      { [`attributes.${'x'.repeat(2000)}`]: 'number' },
      [[1n]],
    ],
    ['attributes that are all null', 'a.json', '[{"id":"1","attributes":null}]', { id: 'text' }, [['1']]],
    ['customers that are no list', 'a.json', '[{"customers":5}]', { customers: 'number' }, [[5n]]],
    [
      'keys that end in a number',
      'a.json',
      '[{"a":1,"a_1":2,"A_b_1":3}]',
      { a: 'number', a_1: 'number', A_b_1: 'number' },
      [[1n, 2n, 3n]],
    ],
  ];
  test.for(cases)('%s', async ([, name, given, types, rows]) => {
    const opened = await open({ [name]: given });
    expect(Object.fromEntries(opened.columns.map((column) => [column.name, column.type]))).toEqual(types);
    expect(opened.rows).toEqual(rows);
    expect(opened.numbers).toEqual(rows.map((_, index) => index + 1));
  });

  test('200,000 lines are in their order', async () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => `{"id":${index},"text":"some text ${index}"}`);
    const { rows } = await open(
      { 'a.ndjson': lines.join('\n') },
      { query: 'select count(*) filter (__row <> id + 1) as wrong, count(*) as all from source' },
    );
    expect(rows).toEqual([[0n, 200_000n]]);
  });
});

describe('an error says what to do:', () => {
  const cases: [what: string, files: Files, want: RegExp][] = [
    [
      'broken JSON',
      { 'a.ndjson': '{"a":1}\n{"a":}\n' },
      /^a\.ndjson is not valid JSON in row 2, at its byte 6: unexpected character\. Export it again, or correct it\.$/,
    ],
    [
      'a cut array',
      { 'a.json': '[{"a":1},\n{"a":2' },
      /^a\.json is not valid JSON in row 2, at its byte \d+: unexpected end of data\./,
    ],
    [
      'JSON without objects',
      { 'a.json': '[1,2]' },
      /^a\.json has no objects, or values that are not objects\. Each row/,
    ],
    [
      'a key that an object has twice',
      { 'a.ndjson': '{"a":1}\n{"b":1,"b":2}\n' },
      /^a\.ndjson has an object with two keys "b", in row 2\. Export it again with one of them\.$/,
    ],
    ['a reserved key in a body', { 'a.json': '{"customers":[{"__at":1}]}' }, /^a\.json has a column __at, /],
    ['a reserved key', { 'a.json': '{"__row":1}' }, /^a\.json has a column __row, /],
    [
      'keys that differ in case',
      { 'a.ndjson': '{"Seats":1}\n{"seats":2,"seats_2":3}\n' },
      /^a\.ndjson has the keys "Seats" and "seats", which would be one column\. Rename one of them\.$/,
    ],
    [
      'codenames that differ in case',
      { 'a.json': '[{"attributes":{"Seats":1}},{"attributes":{"seats":2}}]' },
      /^a\.json has the keys "attributes\.Seats" and "attributes\.seats", which would be one column\./,
    ],
    [
      'an attribute that a customer has twice',
      { 'a.ndjson': '{"attributes":{"a":1}}\n{"attributes":{"b":1,"a/b":2,"a/b":3}}\n' },
      /^a\.ndjson has an object with two keys "a\/b", in row 2\. Export it again with one of them\.$/,
    ],
    [
      'a field that a customer of a body has twice',
      { 'a.json': '{"customers":[{"id":1,"id":2}]}' },
      /^a\.json has an object with two keys "id", in row 1\./,
    ],
    [
      'attributes that are not all objects',
      { 'a.json': '[{"attributes":{"b":1}},{},{"attributes":"x"}]' },
      /^a\.json has attributes that are not objects, in row 3\. Correct them, or leave them out\.$/,
    ],
    [
      'attributes of a body that are no object',
      { 'a.ndjson': '{"customers":[{},{"attributes":5}]}\n' },
      /^a\.ndjson has attributes that are not objects, in row 2\./,
    ],
    [
      'metrics that are not all lists',
      { 'a.json': '[{"metrics":[]},{"metrics":[{"date":"2026-01-01"}]},{"metrics":{"date":"2026-01-01"}}]' },
      /^a\.json has metrics that are not lists of objects, in row 3\./,
    ],
    [
      'metrics in lists of others',
      { 'a.json': '[{"metrics":[{"date":"2026-01-01"}]},{"metrics":[{"date":"2026-01-01"},[1]]}]' },
      /^a\.json has metrics that are not lists of objects, in row 2\./,
    ],
    [
      'a metric that a date has twice',
      { 'a.json': '[{"metrics":[{"date":"2026-01-01","a":1},{"date":"2026-01-02","date":"2026-01-03"}]}]' },
      /^a\.json has an object with two keys "date", in row 1\./,
    ],
    [
      'an attribute with a zero byte in its name',
      { 'a.json': '[{"attributes":{"a\\u0000b":1}}]' },
      /^a\.json has the key "a\\u0000b", with a zero byte\. Rename it\.$/,
    ],
    [
      'a body that is larger than any that the API takes',
      { 'a.json': JSON.stringify({ customers: Array(17_000).fill({ id: 'x'.repeat(1000) }) }) },
      /^a\.json has an object of more than 16 MB\. Each row is an object: export them again as lines, or as a list\.$/,
    ],
    [
      'a body with another value',
      { 'a.json': '{"customers":[{"id":1},5]}' },
      /^a\.json has no objects, or values that are not objects\./,
    ],
    [
      'another encoding of JSON',
      { 'a.json': Buffer.from('{"a":"\xe9"}', 'latin1') },
      /^a\.json is not UTF-8: see byte 6\./,
    ],
    ['JSON with other values', { 'a.json': '[{"a":1},5]' }, /^a\.json has no objects, or values/],
    ['empty JSON', { 'a.json': ' \n' }, /^a\.json is empty\./],
  ];
  test.for(cases)('%s', async ([, files, want]) => {
    await expect(open(files)).rejects.toThrow(want);
  });
});
