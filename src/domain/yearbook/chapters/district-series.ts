/** An indicator by federal district and year, as panels and as a table beside what the list itself gives. */
import type { AtlasDistrict } from '../../atlas/atlas.ts';
import { countDisplay } from '../../atlas/displays.ts';
import type { Figure } from '../../atlas/figure.ts';
import type { ChartBlock, Row, Table } from '../blocks.ts';
import { type Composer, words } from './composer.ts';
import { chartPoint, describeSeries } from './indicator-chart.ts';
import { doubtNotes } from './indicator-table.ts';
import { observationsOf, periodsOf } from './observations.ts';

const scopeOf = (district: AtlasDistrict) => `federal-district:${district.code}`;

function publishedAt(compose: Composer, indicator: string, scope: string, period: string): Figure | null {
  const point = observationsOf(compose.source.atlas, indicator, scope).find((one) => one.period === period);
  return point?.published ?? null;
}

function districtPeriods(compose: Composer, indicator: string): string[] {
  const { atlas } = compose.source;
  const points = atlas.federalDistricts.flatMap((district) =>
    observationsOf(atlas, indicator, scopeOf(district)),
  );
  return periodsOf(points.filter((point) => point.published !== null));
}

/** One panel per district, one bar per year; nothing where the edition prints no series. */
export function districtPanels(
  compose: Composer,
  indicator: string,
  captionKey: string,
  tone: 'petrol' | 'copper',
): ChartBlock[] {
  const { federalDistricts } = compose.source.atlas;
  const periods = districtPeriods(compose, indicator);
  if (periods.length === 0) return [];
  const figures = new Map<string, Figure | null>();
  const at = (district: AtlasDistrict, period: string) => {
    const figure = publishedAt(compose, indicator, scopeOf(district), period);
    figures.set(`${district.code}~${period}`, figure);
    return figure;
  };
  const series = periods.map((period) => ({
    name: period,
    tone,
    points: federalDistricts.map((district) =>
      chartPoint(compose, compose.say(district.shortName), at(district, period)),
    ),
  }));
  const caption = compose.text(captionKey);
  return [
    {
      kind: 'chart',
      chart: 'panels',
      caption,
      description: describeSeries(caption, series),
      series,
      display: countDisplay,
      width: 'full',
      source: compose.sourceOf([...figures.values()].flatMap((figure) => figure?.lines ?? [])),
    },
  ];
}

/** Districts by year as printed, the rows of the list counted, and the country as printed. */
export function districtTable(compose: Composer, indicator: string, captionKey: string): Table {
  const { atlas } = compose.source;
  const periods = districtPeriods(compose, indicator);
  const register = indicator === 'register-cluster-count';
  const row = (title: string, scope: string, counted: Figure, strong: boolean): Row => ({
    cells: [
      [{ kind: 'text', text: title }],
      ...periods.map((period) => compose.cell(publishedAt(compose, indicator, scope, period))),
      compose.cell(counted),
    ],
    strong,
  });
  const countOf = (counts: Pick<AtlasDistrict, 'clusterCount' | 'registerCount'>) =>
    register ? counts.registerCount : counts.clusterCount;
  const figures = atlas.federalDistricts.flatMap((district) =>
    periods.flatMap((period) => publishedAt(compose, indicator, scopeOf(district), period) ?? []),
  );
  return {
    kind: 'table',
    caption: compose.text(captionKey),
    columns: [
      { title: compose.common('column-district'), align: 'start', weight: 1 },
      ...periods.map((period) => ({ title: period, align: 'end' as const, weight: 0 })),
      { title: compose.common('column-rows', { edition: atlas.edition }), align: 'end', weight: 0 },
    ],
    groups: [
      {
        title: null,
        rows: [
          ...atlas.federalDistricts.map((one) =>
            row(compose.say(one.name), scopeOf(one), countOf(one), false),
          ),
          row(compose.common('country-printed'), 'all-clusters', countOf(atlas.country), true),
        ],
      },
    ],
    notes: [words(compose.common('compare-rows')), ...doubtNotes(compose, figures)],
    source: compose.sourceOf(figures.flatMap((figure) => figure.lines)),
    dense: true,
  };
}
