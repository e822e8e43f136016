/** Σ part ÷ Σ whole over all participants of the year. One that did not answer leaves the share unknown: it could change it. */
import { holdsShare, lackingPart } from '../exact.ts';
import { amountAt, type LawCase, nameOf, participantsOn } from '../law-case.ts';
import { type Measured, unknown } from '../verdict.ts';
import type { MeasureOf, Threshold } from './measure.ts';

export function shareOfSums(
  given: LawCase,
  { part, whole }: MeasureOf<'share-of-sums'>,
  { comparison, value }: Threshold,
): Measured {
  const members = participantsOn(given);
  if (members.length === 0) return unknown([{ kind: 'section', entity: 'participant' }]);
  const missing = [whole, part].flatMap((measure) => {
    const silent = members.filter((row) => amountAt(row, measure, given.year) === null);
    return silent.length === 0
      ? []
      : [{ kind: 'answers' as const, measure, participants: silent.map(nameOf) }];
  });
  const sum = (measure: string) =>
    members.reduce((total, row) => total + (amountAt(row, measure, given.year) ?? 0), 0);
  const behind = members.length;
  if (missing.length > 0) return unknown(missing, null, behind);
  const [top, bottom] = [sum(part), sum(whole)];
  if (bottom <= 0) return unknown([{ kind: 'zero-whole', measure: whole, participants: [] }], null, behind);
  const share = top / bottom;
  if (holdsShare(top, bottom, comparison, value))
    return { outcome: 'met', value: share, missing: [], repair: null, behind };
  const repair = {
    lacking: lackingPart(top, bottom, comparison, value),
    unit: 'jobs',
    concerned: [],
  } as const;
  return { outcome: 'not-met', value: share, missing: [], repair, behind };
}
