/**
 * Which step of the ramp a number belongs to. Zero has a step of its own; a step never straddles a number printed in the legend.
 */
import { ramp } from '../palette.ts';

/** First value of each step after zero. */
export const defaultBreaks: readonly number[] = [1, 2, 3, 5, 9];

/** Throws RangeError when the breaks do not rise or are not one fewer than the colours. */
export function checkBreaks(breaks: readonly number[]): void {
  const rising = breaks.every((value, at) => value > (at === 0 ? 0 : (breaks[at - 1] as number)));
  if (!rising || breaks.length !== ramp.length - 1)
    throw new RangeError(`Map steps must be ${ramp.length - 1} rising numbers`);
}

/** Fill of a number. */
export function fillOf(total: number, breaks: readonly number[]): string {
  return ramp[breaks.filter((first) => total >= first).length] as string;
}

/** How the legend names each step: "0", "1", "3–4", "9+". */
export function stepNames(breaks: readonly number[]): string[] {
  const firsts = [0, ...breaks];
  return firsts.map((first, at) => {
    const next = firsts[at + 1];
    if (next === undefined) return `${first}+`;
    return next - first <= 1 ? `${first}` : `${first}–${next - 1}`;
  });
}
