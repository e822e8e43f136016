/** Pictures of an indicator: lines for the country's scopes, one small panel per federal district. */
import type { Atlas, AtlasIndicator, Observation } from '../../../domain/atlas/atlas.ts';
import type { ChartPoint, ChartSeries, Drawing } from '../../../flows/drawing.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { drawPair, type PicturePair } from '../../reading/parts.tsx';
import { scopeName } from '../../reading/scope-name.ts';
import { chartFormat, chartPoints, describe, observationsIn } from '../../reading/series.ts';
import { words } from './indicator.words.ts';

export interface IndicatorChart {
  readonly title: string;
  readonly pictures: PicturePair;
  readonly hasDoubt: boolean;
  /** Panels take the whole width, a line half of it. */
  readonly isWide: boolean;
}

const lineScopes = [
  'all-clusters',
  'register-clusters',
  'manufacturing-russia',
  'average-cluster',
  'supported-projects',
];

/** All pictures that the indicator's values allow; a single value makes no picture. */
export function drawIndicator(
  atlas: Atlas,
  drawing: Drawing,
  indicator: AtlasIndicator,
  language: Language,
): IndicatorChart[] {
  const lines = lineScopes.flatMap((scope) => lineOf(atlas, drawing, indicator, scope, language) ?? []);
  const panels = districtPanels(atlas, drawing, indicator, language);
  return panels ? [...lines, panels] : lines;
}

function lineOf(
  atlas: Atlas,
  drawing: Drawing,
  indicator: AtlasIndicator,
  scope: string,
  language: Language,
): IndicatorChart | null {
  const observations = observationsIn(indicator, scope);
  const points = chartPoints(observations);
  if (points.length < 2) return null;
  const name = say(scopeName(atlas, scope), language);
  const figures = observations.map((point) => point.published);
  const title = `${say(indicator.title, language)}, ${name}`;
  const tone: ChartSeries['tone'] =
    scope === 'register-clusters' || indicator.id === 'register-cluster-count'
      ? 'copper'
      : scope === 'manufacturing-russia'
        ? 'muted'
        : 'petrol';
  const base = {
    title,
    description: describe(title, figures, language),
    language,
    format: chartFormat(figures, indicator.display, language),
  };
  return {
    title: name,
    pictures: drawPair(
      (width) => drawing.lines({ ...base, width, series: [{ name: '', points, tone }] }),
      560,
      358,
    ),
    hasDoubt: points.some((point) => point.ambiguous),
    isWide: false,
  };
}

/** A panel per district, in it a column per year; a year that a district lacks is missing there. */
function districtPanels(
  atlas: Atlas,
  drawing: Drawing,
  indicator: AtlasIndicator,
  language: Language,
): IndicatorChart | null {
  const districts = atlas.federalDistricts.flatMap((district) => {
    const observations = observationsIn(indicator, `federal-district:${district.code}`).filter(
      (point) => point.published !== null,
    );
    return observations.length < 2 ? [] : [{ name: say(district.shortName, language), observations }];
  });
  if (districts.length === 0) return null;
  const figures = districts.flatMap((one) => one.observations.map((point) => point.published));
  const years = [...new Set(figures.flatMap((figure) => figure?.period ?? []))].sort();
  const tone: ChartSeries['tone'] = indicator.id === 'register-cluster-count' ? 'copper' : 'petrol';
  const series = years.map((year) => ({
    name: year,
    tone,
    points: districts.map(({ name, observations }) =>
      pointOf(
        name,
        observations.find((point) => point.period === year),
      ),
    ),
  }));
  const title = `${say(indicator.title, language)}. ${say(words.districts, language)}`;
  const told = districts
    .map((one) =>
      describe(
        one.name,
        one.observations.map((point) => point.published),
        language,
      ),
    )
    .join(' ');
  const base = {
    title,
    description: `${title}. ${told}`,
    language,
    format: chartFormat(figures, indicator.display, language),
  };
  return {
    title: say(words.districts, language),
    pictures: drawPair((width) => drawing.panels({ ...base, width, series }), 1120, 358),
    hasDoubt: figures.some((figure) => figure?.ambiguous),
    isWide: true,
  };
}

function pointOf(label: string, point: Observation | undefined): ChartPoint {
  return { label, value: point?.published?.value ?? null, ambiguous: point?.ambiguous ?? false };
}
