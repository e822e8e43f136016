/** The series of a figure as a picture for both widths and as a file to download. */
import type { AtlasIndicator } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Drawing } from '../../../flows/drawing.ts';
import type { Edition } from '../../../flows/flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { drawPair } from '../../reading/parts.tsx';
import { scopeName } from '../../reading/scope-name.ts';
import { chartFormat, chartPoints, describe, observationsIn } from '../../reading/series.ts';

/** The series that a printed or recomputed figure belongs to; null where fewer than two values are printed. */
export function drawSeries(
  edition: Edition,
  drawing: Drawing,
  figure: Figure,
  indicator: AtlasIndicator | null,
  language: Language,
) {
  const observations =
    indicator && (figure.basis === 'published' || figure.basis === 'recomputed')
      ? observationsIn(indicator, figure.scope)
      : [];
  const points = chartPoints(observations);
  if (!indicator || points.length < 2) return null;
  const figures = observations.map((point) => point.published);
  const label = say(indicator.display.label, language);
  const title = `${say(indicator.title, language)}, ${say(scopeName(edition.atlas, figure.scope), language)}${label === '' ? '' : `, ${label}`}`;
  const base = {
    title,
    description: describe(title, figures, language),
    language,
    format: chartFormat(figures, indicator.display, language),
  };
  const pictures = drawPair((width) => drawing.lines({ ...base, width, series: [{ name: '', points }] }));
  const href = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictures.wide)}`;
  return {
    pictures,
    hasDoubt: observations.some((point) => point.ambiguous),
    link: { label: 'SVG', href, download: `${figure.indicator}-${figure.scope.replace(':', '-')}.svg` },
  };
}
