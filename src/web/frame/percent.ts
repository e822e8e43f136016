/** Shares as per cent, always beside the two figures they come from. Must never stand for a figure of its own. */
import { percentDisplay } from '../../domain/atlas/displays.ts';
import type { Figure } from '../../domain/atlas/figure.ts';
import { showValue } from '../../domain/atlas/show-figure.ts';
import type { Language } from '../../kernel/language.ts';

/** One figure as a share of another; `percent` is ready to print, `fraction` is null where there is nothing to divide by. */
export interface ShareOf {
  readonly part: Figure;
  readonly whole: Figure;
  readonly fraction: number | null;
  readonly percent: string;
}

export function shareOf(part: Figure, whole: Figure, language: Language): ShareOf {
  const fraction = part.value === null || !whole.value ? null : part.value / whole.value;
  return { part, whole, fraction, percent: showValue(fraction, percentDisplay, language) };
}
