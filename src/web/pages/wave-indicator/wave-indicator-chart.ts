/** The country over the years: the answers of the wave as one line, the review's printed series as another, each with its source. */
import type { AtlasIndicator } from '../../../domain/atlas/atlas.ts';
import { showTick, showValueNumber } from '../../../domain/atlas/show-figure.ts';
import type { ChartSeries, Drawing } from '../../../flows/drawing.ts';
import type { WaveEdition } from '../../../flows/survey/wave-figures.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { drawPair, type PicturePair } from '../../reading/parts.tsx';
import { isMain } from '../../reading/wave/rows.ts';
import { wave } from '../../reading/wave/words.ts';
import { waveTitle } from '../../workspace-frame/survey-words.ts';

/** null where fewer than two years have a value: one value makes no picture. */
export function drawCountry(
  drawing: Drawing,
  edition: WaveEdition,
  indicator: AtlasIndicator,
  language: Language,
): PicturePair | null {
  const answered = edition.figures
    .ofScope('all-clusters')
    .filter((cell) => cell.indicator === indicator.id && isMain(cell) && cell.value !== null)
    .map((cell) => ({ label: cell.period, value: cell.value }));
  const printed = indicator.observations
    .filter((point) => point.scope === 'all-clusters' && point.published?.value != null)
    .map((point) => ({
      label: point.period,
      value: point.published?.value ?? null,
      ambiguous: point.ambiguous,
    }));
  if (answered.length < 2) return null;
  const years = [...new Set([...answered, ...printed].map((point) => point.label))].sort();
  const spread = (points: ChartSeries['points']) =>
    years.map((label) => points.find((point) => point.label === label) ?? { label, value: null });
  const own: ChartSeries = { name: waveTitle(edition.wave.id, language), points: spread(answered) };
  const review: ChartSeries = { name: say(wave.review, language), points: spread(printed), tone: 'muted' };
  const { display } = indicator;
  const title = say(indicator.title, language);
  const told = [own, ...(printed.length > 0 ? [review] : [])]
    .map(({ name, points }) => {
      const values = points.filter((point) => point.value !== null);
      return `${name}: ${values.map((point) => `${point.label} — ${showValueNumber(point.value, display, language)}`).join('; ')}.`;
    })
    .join(' ');
  const shown = new Set([...answered, ...printed].map((point) => point.value));
  return drawPair(
    (width) =>
      drawing.lines({
        title,
        description: `${title}. ${told}`,
        language,
        width,
        format: (value) =>
          shown.has(value) ? showValueNumber(value, display, language) : showTick(value, display, language),
        series: printed.length > 0 ? [own, review] : [{ ...own, name: '' }],
      }),
    640,
    358,
  );
}
