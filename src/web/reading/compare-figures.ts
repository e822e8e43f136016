/**
 * A published figure beside its recomputed counterpart: the difference in the figure's unit and whether it disappears at the
 * printed precision. Compares unrounded values; rounds only to show.
 */

import type { Figure } from '../../domain/atlas/figure.ts';
import { showFigureNumber, showValueNumber } from '../../domain/atlas/show-figure.ts';
import type { Language } from '../../kernel/language.ts';

export interface Comparison {
  /** True where the recomputed value rounds to the printed one. */
  readonly agrees: boolean;
  /** `+0,03 млн руб./чел.`; per cent values differ by percentage points. */
  readonly difference: string;
}

const points = { ru: 'п. п.', en: 'p.p.' } as const;

/** recomputed − published; null where either value is missing. */
export function compareFigures(published: Figure, recomputed: Figure, language: Language): Comparison | null {
  if (published.value === null || recomputed.value === null) return null;
  const decimals = decimalsShown(published, language);
  const display = { ...published.display, decimals };
  const agrees =
    showValueNumber(recomputed.value, display, language) === showFigureNumber(published, language);
  const gap = recomputed.value - published.value;
  const isCount = published.unit === 'count' && Number.isInteger(gap);
  const shown = showValueNumber(
    Math.abs(gap),
    { ...display, decimals: isCount ? 0 : decimals + 2 },
    language,
  );
  const label = published.unit === 'fraction' ? points[language] : published.display.label[language];
  const sign = gap === 0 ? '' : gap > 0 ? '+' : '−';
  return { agrees, difference: `${sign}${shown}${label === '' ? '' : `\u00A0${label}`}` };
}

function decimalsShown(figure: Figure, language: Language): number {
  const mark = language === 'ru' ? ',' : '.';
  return showFigureNumber(figure, language).split(mark)[1]?.length ?? 0;
}
