/** The page of open data over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentOpenData } from './open-data.presenter.ts';

describe('the page of open data', () => {
  const input = pageInput('/open-data');
  const model = presentOpenData(input);

  it('offers places as GeoJSON only where rows have a place', () => {
    const geo = model.datasets.filter((dataset) =>
      dataset.formats.some((format) => format.label === 'GeoJSON'),
    );
    expect(geo.map((dataset) => dataset.id)).toEqual(['clusters', 'subjects']);
  });

  it('explains every measure that a fact has', () => {
    const explained = new Set(
      model.dictionary.flatMap((group) => group.measures.map((row) => `${group.kind} ${row.measure}`)),
    );
    const there = new Set(
      input.edition.book.facts.map((fact) => `${fact.entity.split(':')[0]} ${fact.measure}`),
    );
    expect(explained).toEqual(there);
    expect(model.citation).toContain('a41f09c2d3e4');
  });
});
