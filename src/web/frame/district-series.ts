/**
 * How the number of clusters of the districts went over the years, as the document prints it and as its lists give it. Must never
 * hide that a reading is doubtful.
 */
import type { Atlas, Observation } from '../../domain/atlas/atlas.ts';
import type { Figure } from '../../domain/atlas/figure.ts';
import { showCount, showFigureNumber } from '../../domain/atlas/show-figure.ts';
import type { ChartSeries, Drawing } from '../../flows/drawing.ts';
import type { Language } from '../../kernel/language.ts';
import { districtName, type NamedLink } from './named-link.ts';

export interface SeriesRow extends NamedLink {
  /** One cell a year; null where nothing is printed. */
  readonly published: readonly (Figure | null)[];
  readonly recomputed: Figure | null;
}

export interface DistrictSeries {
  readonly years: readonly string[];
  readonly rows: readonly SeriesRow[];
}

/** Series of an indicator by district, in the districts' official order. */
export function districtSeries(
  atlas: Atlas,
  indicator: string,
  codes: readonly string[],
  language: Language,
): DistrictSeries {
  const observations = atlas.indicator(indicator)?.observations ?? [];
  const ofDistrict = (code: string) =>
    observations.filter((point) => point.scope === `federal-district:${code}`);
  const years = [...new Set(codes.flatMap((code) => ofDistrict(code).map((point) => point.period)))].sort();
  const rows = codes.map((code) => {
    const points = new Map<string, Observation>(ofDistrict(code).map((point) => [point.period, point]));
    const recomputed =
      [...points.values()].findLast((point) => point.recomputed !== null)?.recomputed ?? null;
    return {
      ...districtName(atlas, code, language),
      published: years.map((year) => points.get(year)?.published ?? null),
      recomputed,
    };
  });
  return { years, rows };
}

/** The series as a chart: years beside one another for each district. */
export function drawSeries(
  drawing: Drawing,
  { years, rows }: DistrictSeries,
  title: string,
  language: Language,
  width: number,
): string {
  const series: ChartSeries[] = years.map((year, at) => ({
    name: year,
    points: rows.map((row) => {
      const figure = row.published[at];
      return { label: row.name, value: figure?.value ?? null, ambiguous: figure?.ambiguous ?? false };
    }),
  }));
  const description = rows
    .map(
      (row) =>
        `${row.name}: ${years.map((year, at) => `${year} — ${row.published[at] ? showFigureNumber(row.published[at], language) : '…'}`).join(', ')}`,
    )
    .join('; ');
  return drawing.panels({
    title,
    description,
    language,
    width,
    format: (value) => showCount(value, language),
    series,
  });
}
