/**
 * Cells of a wave as rows of a table: one indicator and year a row, its statistics apart, the review's printed value beside. Must
 * never put a printed value and a computed one into one column.
 */
import type { Atlas, AtlasIndicator } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import { showValueNumber } from '../../../domain/atlas/show-figure.ts';
import type { WaveCell } from '../../../domain/atlas/wave/public-wave.ts';
import { isMainKind, mainKinds, type StatisticKind } from '../../../domain/indicators/wave/statistic.ts';
import type { WaveEdition } from '../../../flows/survey/wave-figures.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { waveFigureLink, waveIndicatorLink } from './links.ts';
import { suppressionNames } from './words.ts';

/** A cell as it is shown. */
export interface ShownCell {
  readonly text: string;
  readonly href: string;
  readonly isHidden: boolean;
}

export interface WaveRow {
  readonly period: string;
  readonly main: ShownCell | null;
  readonly mean: ShownCell | null;
  readonly median: ShownCell | null;
  readonly clusters: number | null;
  /** null where nobody answered or the number is suppressed. */
  readonly answers: number | null;
  readonly review: Figure | null;
}

export interface WaveGroup {
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  readonly href: string;
  readonly statistic: StatisticKind;
  readonly rows: readonly WaveRow[];
}

const meanKinds: readonly StatisticKind[] = ['mean', 'mean-of-clusters'];
const medianKinds: readonly StatisticKind[] = ['median', 'median-of-clusters'];

/** Whether a cell is the plain total or ratio of its scope. */
export const isMain = (cell: WaveCell): boolean => isMainKind(cell.kind);

/** Groups of a scope, one an indicator, in the order of indicators. */
export function waveGroups(
  atlas: Atlas,
  edition: WaveEdition,
  scope: string,
  language: Language,
  indicators: readonly string[] = edition.figures.indicators,
): WaveGroup[] {
  const byIndicator = Map.groupBy(edition.figures.ofScope(scope), (cell) => cell.indicator);
  return indicators.flatMap((id) => {
    const indicator = atlas.indicator(id);
    const cells = byIndicator.get(id);
    return indicator && cells ? [groupOf(edition, indicator, scope, cells, language)] : [];
  });
}

function groupOf(
  edition: WaveEdition,
  indicator: AtlasIndicator,
  scope: string,
  cells: readonly WaveCell[],
  language: Language,
): WaveGroup {
  return {
    indicator: indicator.id,
    title: say(indicator.title, language),
    unit: say(indicator.display.label, language),
    href: waveIndicatorLink(language, edition, indicator.id),
    statistic: cells.find(isMain)?.kind ?? 'sum',
    rows: edition.figures.periods.map((period) => {
      const own = cells.filter((cell) => cell.period === period);
      const shown = (kinds: readonly StatisticKind[]) => {
        const cell = own.find((one) => kinds.includes(one.kind));
        return cell ? showCell(edition, indicator, cell, language) : null;
      };
      const main = own.find(isMain);
      return {
        period,
        main: shown(mainKinds),
        mean: shown(meanKinds),
        median: shown(medianKinds),
        clusters: main?.clusters ?? null,
        answers: main?.answers ?? null,
        review: reviewOf(indicator, scope, period),
      };
    }),
  };
}

/** The review's printed value of the same scope and year; null where it prints none. */
export function reviewOf(indicator: AtlasIndicator, scope: string, period: string): Figure | null {
  const point = indicator.observations.find((one) => one.scope === scope && one.period === period);
  return point?.published ?? null;
}

/** Text and passport of a cell. */
export function showCell(
  edition: WaveEdition,
  indicator: Pick<AtlasIndicator, 'display'>,
  cell: WaveCell,
  language: Language,
): ShownCell {
  return {
    text:
      cell.suppression === null
        ? showValueNumber(cell.value, displayOf(cell, indicator), language)
        : say(suppressionNames[cell.suppression], language),
    href: waveFigureLink(language, edition, cell.id),
    isHidden: cell.suppression !== null,
  };
}

/** A mean of counts is no whole number: one decimal more. */
function displayOf({ kind }: WaveCell, { display }: Pick<AtlasIndicator, 'display'>) {
  const isWhole = display.scale === 1 && display.decimals === 0;
  return isWhole && kind !== 'sum' ? { ...display, decimals: 1 } : display;
}
