/** The three numbers everybody asks for, with their way over the years. Must never smooth over what the lists say differently. */
import type { Atlas, Observation } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import { showFigureNumber } from '../../../domain/atlas/show-figure.ts';
import type { Drawing } from '../../../flows/drawing.ts';
import { type Language, say } from '../../../kernel/language.ts';

export interface SeriesPoint {
  readonly period: string;
  readonly figure: Figure;
}

export interface Headline {
  readonly key: 'clusters' | 'register' | 'subjects';
  readonly figure: Figure;
  /** Earlier years, oldest first. */
  readonly earlier: readonly SeriesPoint[];
  /** The same quantity counted from the lists, where it differs. */
  readonly recounted: Figure | null;
  readonly sparkline: string;
}

const indicators = {
  clusters: 'cluster-count',
  register: 'register-cluster-count',
  subjects: 'federal-subject-count',
} as const;

export function headlinesOf(atlas: Atlas, drawing: Drawing, language: Language): Headline[] {
  return (['clusters', 'register', 'subjects'] as const).flatMap((key) => {
    const indicator = atlas.indicator(indicators[key]);
    const series = (indicator?.observations ?? []).filter((point) => point.scope === 'all-clusters');
    const last = series.at(-1);
    const figure = last && (last.published ?? last.recomputed);
    if (!last || !figure || !indicator) return [];
    const recounted = last.recomputed && last.recomputed.value !== figure.value ? last.recomputed : null;
    const points = series.flatMap(toPoint);
    const way = points
      .map(({ period, figure: one }) => `${period}: ${showFigureNumber(one, language)}`)
      .join(', ');
    const sparkline =
      points.length < 2
        ? ''
        : drawing.sparkline({
            title: `${say(indicator.title, language)}, ${way}`,
            width: 84,
            series: [
              {
                name: '',
                points: points.map(({ period, figure: one }) => ({
                  label: period,
                  value: one.value,
                  ambiguous: one.ambiguous,
                })),
              },
            ],
          });
    return [{ key, figure, earlier: points.slice(0, -1), recounted, sparkline }];
  });
}

function toPoint({ period, published, recomputed }: Observation): SeriesPoint[] {
  const figure = published ?? recomputed;
  return figure ? [{ period, figure }] : [];
}
