/** The same value has the same JavaScript form on both engines, in both directions. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testEngines, withDatabase } from './test-engines.ts';
import { serialiseParameter, valueParsers } from './values.ts';

const parse = (oid: number, text: string) => valueParsers[oid]?.(text);

describe('values', () => {
  it('keeps int8 exact beyond what a number holds', () => {
    expect(parse(20, '9007199254740991')).toBe(9007199254740991);
    expect(parse(20, '9007199254740993')).toBe(9007199254740993n);
  });

  it('reads nested, quoted and empty arrays', () => {
    expect(parse(1007, '{}')).toEqual([]);
    expect(parse(1007, '[0:1]={1,NULL}')).toEqual([1, null]);
    expect(parse(1009, '{{"a,b",c},{"say \\"ё\\"","NULL"}}')).toEqual([
      ['a,b', 'c'],
      ['say "ё"', 'NULL'],
    ]);
  });

  it('serialises parameters without loss', () => {
    expect(serialiseParameter(undefined)).toBeNull();
    expect(serialiseParameter(12345678901234567890n)).toBe('12345678901234567890');
    expect(serialiseParameter(['a"b\\', null, [1]])).toBe('{"a\\"b\\\\",NULL,{"1"}}');
    expect(serialiseParameter({ a: [1] })).toBe('{"a":[1]}');
    expect(serialiseParameter(new Uint8Array([0, 255]))).toBe('\\x00ff');
  });
});

const expected = {
  int4: 7,
  int8: 8,
  big: 9007199254740993n,
  count: 2,
  sum: '3.50',
  float: 0.1,
  flag: true,
  instant: new Date('2017-03-01T12:30:00.123Z'),
  far: Number.POSITIVE_INFINITY,
  day: '2017-03-01',
  local: '2017-03-01 12:30:00',
  json: { a: [1, null, 'ё'] },
  jsonb: [1, 2],
  uuid: '00000000-0000-0000-0000-000000000001',
  bytes: new Uint8Array([0, 1, 255]),
  nothing: null,
  int8s: [1, null, 3],
  texts: ['a', 'b c', null, 'NULL', '"'],
  instants: [new Date('2017-01-01T00:00:00Z')],
  numerics: ['1.10', '2'],
  span: 'P1Y2M3DT4H',
};

describe.each(testEngines)('values on %s', (engine) => {
  it('come out alike', async () => {
    await withDatabase(engine, async ({ db }) => {
      const { rows } =
        await sql`select 7::int4 as int4, 8::int8 as int8, 9007199254740993 as big, count(*) as count,
        sum(x)::numeric(9,2) as sum, 0.1::float8 as float, true as flag,
        '2017-03-01 15:30:00.123+03'::timestamptz as instant, 'infinity'::timestamptz as far,
        '2017-03-01'::date as day, '2017-03-01 12:30'::timestamp as local,
        '{"a":[1,null,"ё"]}'::json as json, '[1,2]'::jsonb as jsonb,
        '00000000-0000-0000-0000-000000000001'::uuid as uuid, '\\x0001ff'::bytea as bytes, null as nothing,
        '{1,null,3}'::int8[] as int8s, array['a','b c',null,'NULL','"'] as texts,
        array['2017-01-01 00:00+00'::timestamptz] as instants, array[1.10,2]::numeric[] as numerics,
        '1 year 2 months 3 days 4 hours'::interval as span
        from (values (1.25), (2.25)) as t(x)`.execute(db);
      expect(rows).toEqual([expected]);
    });
  });

  it('go in and come back alike, with and without other parameters', async () => {
    await withDatabase(engine, async ({ db }) => {
      const instant = new Date('2017-03-01T12:30:00.123Z');
      const bytes = new Uint8Array([0, 92, 255]);
      const { rows } =
        await sql`select ${instant}::timestamptz as instant, ${bytes}::bytea as bytes, ${['ё', null]}::text[] as texts,
        ${{ a: 1 }}::jsonb as json, ${10n ** 17n}::int8 as big, ${false}::bool as flag, ${null}::int4 as nothing`.execute(
          db,
        );
      expect(rows).toEqual([
        { instant, bytes, texts: ['ё', null], json: { a: 1 }, big: 10n ** 17n, flag: false, nothing: null },
      ]);
    });
  });

  it('gives the number of changed rows and the same error shape', async () => {
    await withDatabase(engine, async ({ db }) => {
      await sql`create table firm (inn text primary key constraint inn_form check (length(inn) = 10))`.execute(
        db,
      );
      const insert = (inn: string) => sql`insert into firm values (${inn})`.execute(db);
      expect((await insert('7701234567')).numAffectedRows).toBe(1n);
      await expect(insert('7701234567')).rejects.toMatchObject({
        name: 'DatabaseError',
        code: '23505',
        table: 'firm',
        constraint: 'firm_pkey',
      });
      await expect(insert('1')).rejects.toMatchObject({ code: '23514', constraint: 'inn_form' });
      await expect(sql`select 'x'::text::uuid`.execute(db)).rejects.toMatchObject({ code: '22P02' });
      await expect(sql`selec`.execute(db)).rejects.toMatchObject({ code: '42601' });
      expect((await sql`select count(*) as n from firm`.execute(db)).rows).toEqual([{ n: 1 }]);
    });
  });
});
