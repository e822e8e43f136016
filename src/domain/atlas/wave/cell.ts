/**
 * When a sum is too near to a single participant to be shown. A change between two readings is judged by the same rule over the
 * participants that changed. Must never be asked for a value, only for how it is made.
 */

/** Usual thresholds of statistical offices (minimum frequency 3, dominance 85 %); ours to set, no act prescribes them here. */
export const disclosure = { fewestAnswers: 3, largestShare: 0.85 } as const;

export interface Cell {
  /** Participants behind it; of a change: those whose answers differ. */
  readonly answers: number;
  readonly amount: number;
  /** The largest single answer. */
  readonly largest: number;
  /** A change that says of no participant what it answered, only by how much it corrected; see `changeBetween`. */
  readonly isOpen?: boolean;
}

function addUp(parts: readonly Cell[]): Cell {
  return {
    answers: parts.reduce((sum, part) => sum + part.answers, 0),
    amount: parts.reduce((sum, part) => sum + part.amount, 0),
    largest: Math.max(0, ...parts.map((part) => part.largest)),
  };
}

export const isFew = ({ answers }: Cell) => answers < disclosure.fewestAnswers;
export const isDominated = ({ amount, largest }: Cell) =>
  amount > 0 && largest / amount > disclosure.largestShare;

/** Whether the sum of some parts must not be known. */
export function isUnsafe(parts: readonly Cell[]): boolean {
  if (parts.every(({ isOpen }) => isOpen === true)) return false;
  const whole = addUp(parts);
  return isFew(whole) || isDominated(whole);
}
