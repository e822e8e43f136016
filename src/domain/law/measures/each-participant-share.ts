/**
 * A share that every participant with one of the roles must reach on its own: an average would hide those below. One below decides; one
 * unknown only where none is below.
 */
import { holdsShare, lackingPart } from '../exact.ts';
import { amountAt, type LawCase, type LawRow, nameOf, participantsOn, wordAt } from '../law-case.ts';
import { type Measured, type Missing, unknown } from '../verdict.ts';
import type { MeasureOf, Threshold } from './measure.ts';

type Settings = MeasureOf<'each-participant-share'>;

export function eachParticipantShare(given: LawCase, settings: Settings, threshold: Threshold): Measured {
  const { comparison, value } = threshold;
  const members = participantsOn(given);
  const bound = members.filter((row) => settings.roles.includes(wordAt(row, 'role') ?? ''));
  if (members.length === 0) return unknown([{ kind: 'section', entity: 'participant' }]);
  const known = bound.flatMap((row) => sharesOf(row, settings, given.year));
  const below = known.filter(({ part, whole }) => !holdsShare(part, whole, comparison, value));
  const lowest = known.length === 0 ? null : Math.min(...known.map(({ part, whole }) => part / whole));
  const missing = missingOf(members, bound, settings, given.year);
  const behind = bound.length;
  if (below.length > 0) {
    const lacking = below.reduce(
      (sum, { part, whole }) => sum + lackingPart(part, whole, comparison, value),
      0,
    );
    const repair = { lacking, unit: 'RUB', concerned: below.map(({ row }) => nameOf(row)) } as const;
    return { outcome: 'not-met', value: lowest, missing, repair, behind };
  }
  if (missing.length > 0) return unknown(missing, lowest, behind);
  return { outcome: 'met', value: lowest, missing: [], repair: null, behind };
}

function sharesOf(row: LawRow, { part, whole }: Settings, year: number) {
  const [top, bottom] = [amountAt(row, part, year), amountAt(row, whole, year)];
  return top === null || bottom === null || bottom <= 0 ? [] : [{ row, part: top, whole: bottom }];
}

function missingOf(
  members: readonly LawRow[],
  bound: readonly LawRow[],
  { part, whole }: Settings,
  year: number,
): Missing[] {
  const silent = members.filter((row) => wordAt(row, 'role') === null);
  const without = (measure: string) => bound.filter((row) => amountAt(row, measure, year) === null);
  const zero = bound.filter((row) => amountAt(row, whole, year) === 0);
  const said = (kind: 'answers' | 'zero-whole', measure: string, rows: readonly LawRow[]): Missing[] =>
    rows.length === 0 ? [] : [{ kind, measure, participants: rows.map(nameOf) }];
  return [
    ...said('answers', 'role', silent),
    ...said('answers', whole, without(whole)),
    ...said('answers', part, without(part)),
    ...said('zero-whole', whole, zero),
  ];
}
