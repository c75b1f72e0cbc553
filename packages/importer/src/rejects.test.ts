import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { csvCell, customers, mapping, usage, useImports } from './imports.fixture.ts';
import { type ImportReport, type Mapping, parseMapping, planImport } from './index.ts';

const imports = useImports();
const { at, inputOf, read, received, send, write, writeParquet } = imports;

/** Corrects a file, as a person does. */
const edit = async (name: string, change: (text: string) => string) => writeFile(at(name), change(await read(name)));

/** Imports the rejects in a work folder, by the mapping beside them, with another work folder. */
async function sendRejects(from: string, name: string): Promise<ImportReport> {
  const again = parseMapping(await read(`${from}/rejects.mapping.yaml`), 'rejects.mapping.yaml');
  return send(again, name, inputOf(again, at(from)));
}

describe('rejects', () => {
  test('have the rows of customers and metrics that were not sent, and are imported after they were corrected', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    await send(mapping);
    expect((await read('work/rejects.csv')).split('\n')[1]).toContain('2,,pro,3,APAC,x,');
    expect(await read('work/rejects-metrics.csv')).toContain('9,2026-01-01,logins,1,usage.csv,3,no row of customers');
    await edit('work/rejects.csv', (rejects) => rejects.replace('2,,pro', '2,Named,pro'));
    expect(await sendRejects('work', 'second')).toMatchObject({ acknowledged: 1, refused: 0, orphans: 1 });
    const two = (await imports.mock.customers()).find(({ external_id }) => external_id === '2');
    expect(two).toMatchObject({ name: 'Named', metrics: { '2026-01-01': { logins: 8 } } });
  });

  test('are imported as they are, whatever the headers and values', async () => {
    const headers = ['Kunde, "Nr."', 'Zeilen\numbruch', 'Größe;Łódź', ' spaced '];
    await write('customers.csv', [
      headers.map(csvCell).join(),
      '1,Acme,x,y',
      ['', 'Ohne "Nr.",\nzwei Zeilen', 'Ł;ß', "'=1+1"].map(csvCell).join(),
    ]);
    const odd: Mapping = {
      customers: {
        source: { files: ['customers.csv'] },
        fields: { external_id: { column: headers[0]! }, name: { column: headers[1]! } },
        attributes: { plan: { column: headers[2]! }, region: { column: headers[3]!.trim() } },
      },
    };
    expect(await send(odd)).toMatchObject({ acknowledged: 1, refused: 1 });
    expect(await sendRejects('work', 'second')).toMatchObject({ acknowledged: 0, refused: 1 });
    const [before, after] = [await read('work/rejects.csv'), await read('second/rejects.csv')];
    const ofSource = (rejects: string) => rejects.replaceAll(/customers\.csv|(work\/)?rejects\.csv/g, 'FILE');
    expect(ofSource(after)).toBe(ofSource(before).replace(',FILE,3,', ',FILE,2,'));
    await edit('second/rejects.csv', (rejects) => rejects.replace('\n,', '\n7,'));
    expect(await sendRejects('second', 'third')).toMatchObject({ acknowledged: 1, refused: 0 });
    const seven = (await imports.mock.customers()).find(({ external_id }) => external_id === '7');
    expect(seven).toMatchObject({ name: 'Ohne "Nr.",\nzwei Zeilen', attributes: { plan: 'Ł;ß' } });
  });

  test.each([
    {
      given: 'makes several customers of one row',
      query: "select *, unnest(string_split(ids, ';')) as id from source",
      rows: ['ids,name', 'a;b,Acme', 'c;d,'],
      want: ['c,query,3', 'd,query,4'],
    },
    {
      given: 'adds customers that are in no row',
      query:
        'select id.id, source.* exclude (id) from (values (1), (2), (3)) as id(id) left join source on source.id = id.id',
      rows: ['id,name', '2,Acme'],
      want: ['1,query,1', '3,query,3'],
    },
    {
      given: 'leaves rows out',
      query: "select * from source where id <> 'a'",
      rows: ['id,name', 'a,', 'b,', 'c,Acme'],
      want: ['b,customers.csv,3'],
    },
  ])('are those of the customers that were refused, if a query $given', async ({ query, rows, want }) => {
    await write('customers.csv', rows);
    const given: Mapping = {
      customers: {
        source: { files: ['customers.csv'], query },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: {},
      },
    };
    const plan = await planImport(inputOf(given));
    expect(plan.customers.refused).toBe(want.length);
    const unsent = plan.columns.map((column) => [column.from, column.unsent]);
    expect(Object.fromEntries(unsent)).toEqual({ id: want.length, name: 0 });
    expect(await send(given)).toMatchObject({ isComplete: true, refused: want.length });
    const rejects = (await read('work/rejects.ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rejects.map(({ id, reject_file, reject_row }) => [id, reject_file, reject_row].join())).toEqual(want);
  });

  test.each(['rowid', 'id', 'place', 'reason', 'reasons', 'source'])(
    'are written and imported again, if the identifier is the column %s',
    async (name) => {
      const source = (file: string) => ({ source: { files: [file] } });
      await write('customers.csv', [`${name},name`, '1,Acme', '2,']);
      await write('usage.csv', [`${name},day,logins`, '1,2026-01-01,1', '2,2026-01-01,2', '3,2026-01-01,3']);
      const given: Mapping = {
        customers: {
          ...source('customers.csv'),
          fields: { external_id: { column: name }, name: { column: 'name' } },
          attributes: {},
        },
        metrics: {
          ...source('usage.csv'),
          customer: { column: name },
          date: { column: 'day' },
          wide: { values: { logins: { column: 'logins' } } },
        },
      };
      expect(await send(given)).toMatchObject({ isComplete: true, acknowledged: 1, refused: 1, orphans: 1 });
      expect((await read('work/rejects-metrics.csv')).trimEnd().split('\n')).toHaveLength(3);
      await edit('work/rejects.csv', (rejects) => rejects.replace('\n2,,', '\n2,Named,'));
      expect(await sendRejects('work', 'second')).toMatchObject({ acknowledged: 1, refused: 0, orphans: 1 });
    },
  );

  test('are none, if a kill left only a refusal that is in no checkpoint', async () => {
    await write('customers.csv', ['id,name', '1,Acme']);
    await write('usage.csv', ['customer,day,metric,value', '1,2026-01-01,logins,7']);
    const given: Mapping = {
      ...mapping,
      customers: {
        ...mapping.customers,
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: {},
      },
    };
    imports.mock.script([403]);
    expect(await send(given)).toMatchObject({ isComplete: false });
    const refusal = { number: 0, file: 0, row: 2, finding: { pointer: '', message: 'refused.' }, others: 0 };
    await write('work/refused.ndjson', [JSON.stringify(refusal)]);
    expect(await send(given)).toMatchObject({ isComplete: true, acknowledged: 1, refused: 0, rejects: [] });
  });

  test('are imported again with the bytes of a column that an expression needs', async () => {
    await writeParquet('c.parquet', `select '1' as id, null::varchar as name, '\\xFF\\xAB,"\\x0A'::blob as k`);
    const given: Mapping = {
      customers: {
        source: { files: ['c.parquet'] },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: { plan: { sql: 'hex(k)' } },
      },
    };
    expect(await send(given)).toMatchObject({ refused: 1 });
    await edit('work/rejects.csv', (rejects) => rejects.replace('\n1,,', '\n1,Named,'));
    expect(await sendRejects('work', 'second')).toMatchObject({ acknowledged: 1, refused: 0 });
    expect((await received()).at(-1)).toMatchObject({ attributes: { plan: 'FFAB2C220A' } });
  });

  test('are imported again, whatever spaces are around the names of columns', async () => {
    await writeParquet('c.parquet', `select '1' as id, null::varchar as " Company Name "`);
    const given: Mapping = {
      customers: {
        source: { files: ['c.parquet'] },
        fields: { external_id: { column: 'id' }, name: { column: ' Company Name ' } },
        attributes: {},
      },
    };
    expect(await send(given)).toMatchObject({ refused: 1 });
    await edit('work/rejects.csv', (rejects) => rejects.replace('\n1,,', '\n1,Named,'));
    expect(await sendRejects('work', 'second')).toMatchObject({ acknowledged: 1, refused: 0 });
  });

  test('are written to any folder', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    await mkdir(at('id=7'));
    expect((await send(mapping, 'id=7/[a]*')).rejects).toHaveLength(4);
    expect(await read('id=7/[a]*/rejects.csv')).toContain('\n2,,pro,3,APAC,x,customers.csv,4,');
  });

  test('begin with a byte order mark, by which Excel knows UTF-8', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    await send(mapping);
    for (const name of ['rejects.csv', 'rejects-metrics.csv']) {
      expect((await readFile(at(`work/${name}`))).subarray(0, 4).toString('latin1')).toMatch(/^ï»¿\w/);
    }
    expect(JSON.parse((await read('work/rejects.ndjson')).split('\n')[0]!)).toHaveProperty('id', '2');
  });

  test('are sent with the types that the source had', async () => {
    const rows = [
      { id: '1', name: '', vip: true, seats: 1.234, code: '007' },
      { id: '2', name: 'B', vip: false, seats: 2, code: 'x' },
      { id: '3', name: '', vip: false, seats: 3.5, code: '12' },
    ];
    await write(
      'customers.ndjson',
      rows.map((row) => JSON.stringify(row)),
    );
    const typed: Mapping = {
      customers: {
        source: { files: ['customers.ndjson'] },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: { vip: { column: 'vip' }, seats: { column: 'seats', decimal: ',' }, code: { column: 'code' } },
      },
    };
    expect(await send(typed)).toMatchObject({ acknowledged: 1, refused: 2 });
    await received();
    await edit('work/rejects.csv', (rejects) => rejects.replace('\n1,', '\n1,A').replace('\n3,', '\n3,C'));
    expect(await sendRejects('work', 'second')).toMatchObject({ acknowledged: 2, refused: 0 });
    expect((await received()).map(({ attributes }) => attributes)).toEqual([
      { vip: true, seats: 1.234, code: '007' },
      { vip: false, seats: 3.5, code: '12' },
    ]);
  });

  test('are sent as the source is: numbers, times, texts beside objects, and columns by a prefix', async () => {
    await writeParquet(
      'customers.parquet',
      `select id::double as id, case when id < 3 then 'A' end as name,
           timestamp '2026-01-02 11:00:00' as "a.since",
           id = 1 as "a.vip", id::double as "a.seats", case when id = 1 then 'x' else '12' end as "a.code", to_json(case when id = 4 then 'hi' end) as "a.note",
           'small' as reject_reason, 'x' as __reason
         from range(1, 5) as rows(id)`,
    );
    const typed: Mapping = {
      customers: {
        source: { files: ['customers.parquet'] },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: {
          since: { column: 'a.since', type: 'date' },
          own: { column: 'reject_reason' },
          reason: { column: '__reason' },
        },
        attributesFrom: { prefix: 'a.' },
      },
    };
    const input = { ...inputOf(typed), account: undefined };
    expect(await send(typed, 'work', input)).toMatchObject({ acknowledged: 2, refused: 2 });
    await received();
    const again = parseMapping(await read('work/rejects.mapping.yaml'), 'rejects.mapping.yaml');
    await edit('work/rejects.csv', (rejects) => rejects.replace('\n3,,', '\n3,C,').replace('\n4,,', '\n4,D,'));
    expect(await send(again, 'second', { ...inputOf(again, at('work')), account: undefined })).toMatchObject({
      acknowledged: 2,
      refused: 0,
    });
    const all = { since: '2026-01-02', own: 'small', reason: 'x', vip: false, code: '12' };
    expect((await received()).map(({ external_id, attributes }) => [external_id, attributes])).toEqual([
      ['3', { ...all, seats: 3 }],
      ['4', { ...all, seats: 4, note: 'hi' }],
    ]);
  });

  test('are read by expressions as the source is', async () => {
    await writeParquet(
      'customers.parquet',
      `select '1' as id, null::varchar as name, 5 as seats, {'city': 'Brno'} as address, date '2026-01-02' as day,
           [1.50::decimal(4, 2)] as prices, true as vip`,
    );
    const typed: Mapping = {
      customers: {
        source: { files: ['customers.parquet'] },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: {
          seats: { sql: 'seats * 12' },
          city: { sql: 'address.city' },
          day: { sql: 'day + 1' },
          price: { sql: 'prices[1]' },
          vip: { sql: 'not vip' },
        },
      },
    };
    const input = { ...inputOf(typed), account: undefined };
    expect(await send(typed, 'work', input)).toMatchObject({ acknowledged: 0, refused: 1 });
    const again = parseMapping(await read('work/rejects.mapping.yaml'), 'rejects.mapping.yaml');
    await edit('work/rejects.csv', (rejects) => rejects.replace('\n1,,', '\n1,A,'));
    const report = await send(again, 'second', { ...inputOf(again, at('work')), account: undefined });
    expect(report).toMatchObject({ acknowledged: 1, refused: 0 });
    expect((await received())[0]!.attributes).toEqual({
      seats: '60',
      city: 'Brno',
      day: '2026-01-03',
      price: '1.50',
      vip: 'false',
    });
  });

  test('leave out the metrics of a customer whose last row was sent', async () => {
    await write('customers.csv', ['id,name,plan,seats,region', '1,,,,', '1,Good,,,', '2,Good,,,', '2,,,,']);
    await write('usage.csv', [usage[0]!, '1,2026-01-01,logins,7', '2,2026-01-01,logins,8']);
    expect(await send(mapping)).toMatchObject({ acknowledged: 2, refused: 2 });
    expect((await imports.mock.customers()).find(({ external_id }) => external_id === '1')).toMatchObject({
      metrics: { '2026-01-01': { logins: 7 } },
    });
    expect((await read('work/rejects-metrics.csv')).trim().split('\n').slice(1)).toEqual([
      '2,2026-01-01,logins,8,usage.csv,3,"its customer was rejected: lacks the required field ""name""."',
    ]);
  });

  test('tell of each metric why its customer was rejected, also if the column of customers is named id', async () => {
    const header = 'id,day,metric,value';
    await write('customers.csv', ['id,name,plan,seats,region', '1,Acme,,,', '2,Globex,,,', '3,Initech,,,']);
    await write('usage.csv', [
      header,
      '1,2026-01-32,logins,7',
      '1,2026-01-02,logins,8',
      '2,2026-01-01,logins,1',
      '3,x,logins,2',
    ]);
    const ofId: Mapping = { ...mapping, metrics: { ...mapping.metrics!, customer: { column: 'id' } } };
    expect(await send(ofId)).toMatchObject({ acknowledged: 1, refused: 2 });
    const rows = (await read('work/rejects-metrics.csv')).trim().split('\n').slice(1);
    expect(rows.map((row) => row.replace(/customer was rejected: (\/\S+).*/, '… $1'))).toEqual([
      '1,2026-01-32,logins,7,usage.csv,2,"its … /metrics/1/date',
      '1,2026-01-02,logins,8,usage.csv,3,"its … /metrics/1/date',
      '3,x,logins,2,usage.csv,5,"its … /metrics/0/date',
    ]);
  });

  test.each([
    { corrected: '2,Beta,6,2.50,true', want: { margin: 3 } },
    { corrected: '2,Beta,6.0,2.500,TRUE', want: { margin: 3 } },
    { corrected: '2,Beta,,,', want: undefined },
    {
      corrected: '2,Beta,5.7,2.50,true',
      want: /^rejects\.csv:2: "5\.7" in the column "seats" is not INTEGER\. Correct it/,
    },
    { corrected: '2,Beta,5,2.559,true', want: /"2\.559" in the column "revenue" is not DECIMAL\(10,2\)\. / },
    { corrected: '2,Beta,5,"2,50",true', want: /"2,50" in the column "revenue" is not DECIMAL/ },
    { corrected: '2,Beta,5,2.50,NEPRAVDA', want: /"NEPRAVDA" in the column "active" is not BOOLEAN/ },
  ])('of columns with types are not rounded: $corrected', async ({ corrected, want }) => {
    await writeParquet(
      'e.parquet',
      `select * from (values ('1', 'A', 5::integer, 2.50::decimal(10, 2), true), ('2', null, 5, 2.5, true)) t(id, name, seats, revenue, active)`,
    );
    const own: Mapping = {
      customers: {
        source: { files: ['e.parquet'] },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: {
          seats: { column: 'seats' },
          revenue: { column: 'revenue' },
          margin: { sql: 'if(active, seats / 2, revenue)', type: 'number' },
        },
      },
    };
    await send(own);
    await received();
    await edit('work/rejects.csv', (rejects) => rejects.replace(/\n2,.*?(?=,e\.parquet)/, `\n${corrected}`));
    if (want instanceof RegExp) {
      await expect(sendRejects('work', 'second')).rejects.toThrow(want);
      expect(await received()).toEqual([]);
    } else {
      await sendRejects('work', 'second');
      const [{ attributes } = {}] = (await received()) as { attributes?: unknown }[];
      if (want === undefined) expect(attributes).toBeUndefined();
      else expect(attributes).toMatchObject(want);
    }
  });

  test('of JSON are those of the source, and columns that no expression needs stay texts', async () => {
    await write('c.ndjson', [
      '{"id":"1","name":"A","info":{"tier":"gold"},"mrr":1.5,"note":null}',
      '{"id":"2","name":"","info":"12","mrr":2.5,"note":null}',
    ]);
    const own: Mapping = {
      customers: {
        source: { files: ['c.ndjson'] },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: {
          tier: { sql: 'info.tier' },
          text: { sql: 'info' },
          mrr: { column: 'mrr' },
          note: { column: 'note' },
        },
      },
    };
    await send(own);
    const again = parseMapping(await read('work/rejects.mapping.yaml'), 'rejects.mapping.yaml');
    expect(again.customers.source).toEqual({ files: ['rejects.csv'], delimiter: ',', types: { info: 'JSON' } });
    await received();
    await edit('work/rejects.csv', (rejects) => rejects.replace('\n2,,', '\n2,B,'));
    expect(await sendRejects('work', 'second')).toMatchObject({ acknowledged: 1 });
    expect(await received()).toMatchObject([{ external_id: '2', name: 'B', attributes: { text: '12', mrr: 2.5 } }]);
  });

  test('are JSON, whatever the numbers are', async () => {
    await writeParquet(
      'e.parquet',
      `select '1' as id, null::varchar as name, unnest(['nan'::double, '-infinity', 1.5, null]) as v, 12345678901234567890::ubigint as large`,
    );
    await send({
      customers: {
        source: { files: ['e.parquet'] },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: { v: { column: 'v' } },
      },
    });
    const lines = (await read('work/rejects.ndjson')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).v)).toEqual([null, '-inf', 1.5, null]);
    expect(lines[0]).toContain('"large":"12345678901234567890",');
  });

  test('have the semicolons and the names of a source without a header, in the form in which they are imported', async () => {
    await write('customers.csv', ['3;"Say; hi";1,5', ';Acme, Inc.;2,5']);
    const own: Mapping = {
      customers: {
        source: { files: ['customers.csv'], header: ['the;id', 'name', 'seats'] },
        fields: { external_id: { column: 'the;id' }, name: { column: 'name' } },
        attributes: { seats: { column: 'seats', type: 'number', decimal: ',' } },
      },
    };
    expect(await send(own)).toMatchObject({ acknowledged: 1, refused: 1 });
    const [header, row] = (await read('work/rejects.csv')).split('\n');
    expect(header).toBe('\ufeff"the;id";name;seats;reject_file;reject_row;reject_pointer;reject_reason');
    expect(row).toMatch(/^;Acme, Inc\.;2,5;customers\.csv;2;/);
    await edit('work/rejects.csv', (rejects) => rejects.replace('\n;Acme', '\n4;Acme').replaceAll('\n', '\r\n'));
    expect(await sendRejects('work', 'second')).toMatchObject({ acknowledged: 1, refused: 0 });
    expect(await imports.mock.customers()).toMatchObject([
      { external_id: '3', name: 'Say; hi', attributes: { seats: 1.5 } },
      { external_id: '4', name: 'Acme, Inc.', attributes: { seats: 2.5 } },
    ]);
  });

  test('that a spreadsheet saved with semicolons say how to go on', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    await send(mapping);
    await edit('work/rejects.csv', (rejects) => rejects.replaceAll(',', ';'));
    await expect(sendRejects('work', 'second')).rejects.toThrow(
      /there is no column "id" for external_id, "name" for name, .*, "region" for \S+\. Columns: "id;name;.*"\. If ";" separates them, set "delimiter" to it\./,
    );
  });

  test('are corrected in several rounds, one at a time', async () => {
    // Its columns are named as those of DuckDB's tables with the reasons might be.
    const own: Mapping = {
      ...mapping,
      customers: {
        ...mapping.customers,
        fields: { external_id: { column: 'row' }, name: { column: 'file' } },
        attributes: {},
      },
    };
    await write('customers.csv', ['file,row', ',1', ',2', 'Other,3']);
    await write('usage.csv', [usage[0]!, '1,2026-01-01,logins,1', '2,2026-01-01,logins,2']);
    let round = await send(own);
    const rounds: unknown[] = [[round.acknowledged, round.refused]];
    for (const id of [1, 2]) {
      const out = id === 1 ? 'work' : 'again-1';
      await edit(`${out}/rejects.csv`, (rejects) => rejects.replace(new RegExp(`^,${id},`, 'm'), `Named,${id},`));
      round = await sendRejects(out, `again-${id}`);
      rounds.push([round.acknowledged, round.refused, round.rejects.length]);
    }
    expect(rounds).toEqual([
      [1, 2],
      [1, 1, 4],
      [1, 0, 0],
    ]);
    expect((await read('again-1/rejects.csv')).split('\n')[0]).toBe(
      '\ufefffile,row,reject_file,reject_row,reject_pointer,reject_reason',
    );
    expect((await read('again-1/rejects-metrics.csv')).split('\n')[0]).toBe(
      '\ufeffcustomer,day,metric,value,reject_file,reject_row,reject_reason',
    );
    expect(await imports.mock.customers()).toMatchObject([
      { external_id: '3' },
      { external_id: '1', metrics: { '2026-01-01': { logins: 1 } } },
      { external_id: '2', metrics: { '2026-01-01': { logins: 2 } } },
    ]);
  });

  test('have the metrics that have a value and are not sent', async () => {
    await write('customers.csv', ['id,name,plan,seats,region', '1,Acme,,,']);
    const rows = [
      '1,2026-01-01,logins,5',
      '1,2026-01-02,logins,',
      '1,2026-01-03,,3',
      '1,2026-01-04,,',
      '2,2026-01-05,logins,8',
    ];
    await write('usage.csv', [usage[0]!, ...rows]);
    const plan = await planImport(inputOf(mapping));
    expect(plan).toMatchObject({
      customers: { sent: 1, refused: 0 },
      orphans: {
        count: 2,
        first: [
          { lacks: 'codename', row: 4 },
          { lacks: 'customer', row: 6 },
        ],
      },
      findings: [],
    });
    expect(plan.columns.find(({ to }) => to === '(value)')).toMatchObject({ values: 3, unsent: 2, stored: 1 });
    expect(await send(mapping)).toMatchObject({ acknowledged: 1, refused: 0, orphans: 2, findings: [] });
    expect(await imports.mock.customers()).toMatchObject([{ metrics: { '2026-01-01': { logins: 5 } } }]);

    // Metrics are sent with their customer.
    expect((await read('work/rejects.csv')).split('\n').slice(1)).toEqual([
      '1,Acme,,,,customers.csv,2,"",a row of its metrics was rejected',
      '',
    ]);
    expect((await read('work/rejects-metrics.csv')).split('\n').slice(1)).toEqual([
      '1,2026-01-03,,3,usage.csv,4,it has a value and no codename of a metric',
      '2,2026-01-05,logins,8,usage.csv,6,no row of customers has this customer',
      '',
    ]);
    await edit('work/rejects-metrics.csv', (rejects) => rejects.replace(',,3', ',logins,3').replace('\n2,', '\n1,'));
    expect(await sendRejects('work', 'second')).toMatchObject({ acknowledged: 1, orphans: 0 });
    expect(await imports.mock.customers()).toMatchObject([
      { metrics: { '2026-01-01': { logins: 5 }, '2026-01-03': { logins: 3 }, '2026-01-05': { logins: 8 } } },
    ]);
  });
});
