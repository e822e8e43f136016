/** Downloads opened again: what was written is what is read, nothing is a formula, the same data give the same bytes (R14). */
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { dangerous, makeFlows } from './fixture.ts';
import { serve } from './serve.ts';

const { get } = serve();

describe('csv', () => {
  it('reads back as written, formulas neutralised', async () => {
    const response = await get('/clusters.csv?list=federal');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="clusters-2017.csv"');
    const text = await response.text();
    const records = parse(text, { columns: true, relax_column_count: false }) as Record<string, string>[];
    expect(records.map((record) => record.name)).toEqual(
      dangerous.map((name) => (/^[=+\-@\t\r\0]/.test(name) ? `'${name}` : name)),
    );
    expect(records[0]).toMatchObject({
      'federalSubjects.code': 'RU-KLU',
      'federalDistrict.name': 'Центральный федеральный округ',
      inRegister: 'true',
      specialisations: 'Авиационная промышленность; Машины, станки и оборудование',
      sameAs: '',
    });
    expect(text.slice(0, 3)).toBe('id,');
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('holds everything without a limit, and takes filters and limits', async () => {
    const lines = async (path: string) => (parse(await (await get(path)).text()) as string[][]).length - 1;
    expect(await lines('/facts.csv')).toBeGreaterThan(100);
    expect(await lines('/clusters.csv?federalSubject=RU-SAM')).toBe(1);
    expect(await lines('/clusters.csv?limit=3')).toBe(3);
  });

  it('leaves numbers alone', async () => {
    const [record] = parse(await (await get('/subsidy-costs.csv')).text(), { columns: true }) as Record<
      string,
      string
    >[];
    expect(record).toMatchObject({ amountRub: '75000000', share: '0.75' });
  });
});

async function open(path: string) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await (await get(path)).arrayBuffer()) as never);
  return workbook;
}

describe('the files of a published wave', () => {
  it('stay the same bytes whatever is accepted later, and bear the name and revision of the wave', async () => {
    const flows = makeFlows();
    const { get: ask } = serve(flows);
    const path = (as: string) => `/waves/wave-2018/figures.xlsx?as=${as}&indicator=jobs`;
    const bytes = async (as: string) => Buffer.from(await (await ask(path(as))).arrayBuffer());
    const [published, now] = [await bytes('r57'), await bytes('now')];
    flows.advance();
    expect((await bytes('r57')).equals(published)).toBe(true);
    // The control: what is known now says which revision it is of.
    expect((await bytes('now')).equals(now)).toBe(false);
    expect((await ask(path('r57'))).headers.get('content-disposition')).toContain(
      '"wave-figures-wave-2018.xlsx"',
    );
  });
});

describe('xlsx', () => {
  it('reads back as text, without formulas, hidden sheets or persons', async () => {
    const workbook = await open('/clusters.xlsx?list=federal');
    expect(workbook.worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ['Данные', 'visible'],
      ['Описание', 'visible'],
    ]);
    expect([workbook.creator, workbook.lastModifiedBy]).toEqual(['Cluster Atlas', 'Cluster Atlas']);
    const sheet = workbook.worksheets[0];
    const names = dangerous.map((_, index) => sheet?.getRow(index + 2).getCell(4));
    for (const cell of names) expect(cell?.type).toBe(exceljs.ValueType.String);
    expect(names.slice(0, -1).map((cell) => cell?.value)).toEqual(dangerous.slice(0, -1));
    const long = String(names.at(-1)?.value);
    expect(long).toHaveLength(32_767);
    expect(long).toMatch(/\[обрезано: всего 40000 знаков/);
    sheet?.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  });

  it('has a bold frozen heading with filters, numbers as numbers and a sheet that explains', async () => {
    const workbook = await open('/subsidy-costs.xlsx?lang=en');
    const [data, about] = workbook.worksheets;
    expect(data?.getRow(1).getCell(1).font?.bold).toBe(true);
    expect(data?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(data?.autoFilter).toBeTruthy();
    const values = data?.getRow(2).values as unknown[];
    expect(values.slice(1, 5)).toEqual(['tooling', 'Tooling', 75_000_000, 0.75]);
    const notes: string[] = [];
    about?.eachRow((row) => notes.push(`${row.getCell(1).value}: ${row.getCell(2).value}`));
    expect(notes).toContain('Edition: 2017');
    expect(notes).toContain('amountRub: Amount, RUB');
    expect(notes.join('\n')).toContain('aaaaaaaaaaaa');
  });

  it('gives the same bytes again, also a second later', async () => {
    const read = async () => Buffer.from(await (await get('/clusters.xlsx')).arrayBuffer());
    const first = await read();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await read()).equals(first)).toBe(true);
  });
});

interface Collection {
  readonly type: string;
  readonly numberMatched: number;
  readonly features: {
    readonly id: string;
    readonly geometry: { type: string; coordinates: number[][][][] } | null;
    readonly properties: { federalSubjects?: unknown[] };
  }[];
}

describe('geojson', () => {
  it('gives clusters no place that the review does not give', async () => {
    const response = await get('/clusters.geojson');
    const collection = (await response.json()) as Collection;
    expect(response.headers.get('content-type')).toBe('application/geo+json');
    expect(collection.numberMatched).toBe(15);
    expect(collection.features.every((feature) => feature.geometry === null)).toBe(true);
    expect(collection.features[0]?.properties.federalSubjects).toHaveLength(1);
  });

  it('cuts areas at the 180th meridian and winds them as RFC 7946 says', async () => {
    const collection = (await (await get('/federal-subjects.geojson')).json()) as Collection;
    const tatarstan = collection.features.find((feature) => feature.id === 'RU-TA')?.geometry;
    const polygons = tatarstan?.coordinates ?? [];
    expect(tatarstan?.type).toBe('MultiPolygon');
    expect(polygons).toHaveLength(2);
    const longitudes = polygons.map(([outer = []]) => outer.map((point) => point[0] ?? 0));
    expect(longitudes.map((list) => [Math.min(...list), Math.max(...list)])).toEqual([
      [170, 180],
      [-180, -170],
    ]);
    for (const [outer = []] of polygons) {
      const area = outer.slice(1).reduce((sum, [x = 0, y = 0], index) => {
        const [fromX = 0, fromY = 0] = outer[index] ?? [];
        return sum + (fromX * y - x * fromY) / 2;
      }, 0);
      expect(area).toBe(100);
    }
    expect(collection.features.find((feature) => feature.id === 'RU-KLU')?.geometry).toBeNull();
  });
});
