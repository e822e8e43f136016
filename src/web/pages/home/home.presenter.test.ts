/** The home page over the real review. */
import { describe, expect, it } from 'vitest';
import { searchInput } from '../../../../test/web/search-input.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentHome, presentPicture } from './home.presenter.ts';

describe('the home page', () => {
  it('leads with the printed totals, each with its passport and its earlier years', async () => {
    const { headlines, subjectsTotal } = await presentHome(searchInput('/'));
    expect(headlines.map(({ figure }) => figure.value)).toEqual([137, 25, 52]);
    expect(headlines.map(({ figure }) => figure.basis)).toEqual(['published', 'published', 'published']);
    expect(headlines[0]?.earlier.map(({ period, figure }) => [period, figure.value])).toEqual([
      ['2015', 125],
      ['2016', 130],
    ]);
    expect(subjectsTotal).toBe(85);
  });

  it('shows every subject either in the table or among those without clusters', async () => {
    const { subjects } = await presentHome(searchInput('/'));
    expect(subjects.rows.length + subjects.empty.length).toBe(85);
    expect(subjects.rows.every((row) => row.total.figure?.value === row.total.value)).toBe(true);
    const tatarstan = subjects.rows.find((row) => row.code === 'RU-TA');
    expect([tatarstan?.total.value, tatarstan?.register.value]).toEqual([10, 4]);
  });

  it('recounts map, table and list under a filter; filtered counts lead to their rows', async () => {
    const model = await presentHome(searchInput('/en?federalDistrict=volga&inRegister=true&q='));
    expect(model.found).toBe(11);
    expect(model.rows.every((row) => row.inRegister)).toBe(true);
    const row = model.subjects.rows.find((one) => one.code === 'RU-TA');
    expect(row?.total.figure).toBeNull();
    expect(row?.total.rowsHref).toBe(
      '/en/clusters?federalDistrict=volga&inRegister=true&federalSubject=RU-TA',
    );
    expect(model.maps.country).toContain('fill-opacity=".3"');
    expect(model.downloads[0]?.href).toBe(
      '/api/v1/clusters.csv?federalDistrict=volga&inRegister=true&lang=en',
    );
  });

  it('sorts the table by the address and keeps the filter while it does', async () => {
    const model = await presentHome(searchInput('/?sort=name&specialisation=food'));
    const names = model.subjects.rows.map((row) => row.name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'ru')));
    expect(model.subjectColumns.find((column) => column.key === 'total')?.href).toBe(
      '/?specialisation=food&sort=-total#table',
    );
  });

  it('refuses a value that does not exist and names those that do', async () => {
    const error = await presentHome(searchInput('/?federalDistrict=atlantic')).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).extras.allowed).toContain('volga');
  });

  it('gives the map away as a picture without links', async () => {
    const svg = await presentPicture(searchInput('/?picture=country&inRegister=true'), 'country');
    expect(svg.startsWith('<svg')).toBe(true);
    expect(svg).not.toContain('<a ');
  });
});
