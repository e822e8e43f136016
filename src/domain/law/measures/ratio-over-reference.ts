/**
 * Σ part ÷ Σ whole of the participants beside the reference values of their federal subjects, weighted by `whole`. A reference value that
 * is not loaded leaves the verdict unknown: no other number stands in for it.
 */
import { lackingPart } from '../exact.ts';
import { amountAt, type LawCase, nameOf, participantsOn, wordAt } from '../law-case.ts';
import { type Measured, type Missing, unknown } from '../verdict.ts';
import type { MeasureOf, Threshold } from './measure.ts';

/** `value` of the threshold multiplies the reference: 1 where the reference itself is the threshold. */
export function ratioOverReference(
  given: LawCase,
  { part, whole, reference }: MeasureOf<'ratio-over-reference'>,
  { comparison, value }: Threshold,
): Measured {
  const members = participantsOn(given).map((row) => ({
    name: nameOf(row),
    subject: wordAt(row, 'federal-subject'),
    part: amountAt(row, part, given.year),
    whole: amountAt(row, whole, given.year),
  }));
  if (members.length === 0) return unknown([{ kind: 'section', entity: 'participant' }]);
  const both = members.filter((one) => one.part !== null && one.whole !== null);
  const sum = (of: 'part' | 'whole') => both.reduce((total, one) => total + (one[of] ?? 0), 0);
  const [top, bottom] = [sum('part'), sum('whole')];
  const ratio = both.length === 0 || bottom <= 0 ? null : top / bottom;
  const behind = both.length;
  const lack = (measure: string, isSilent: (one: (typeof members)[number]) => boolean): Missing[] => {
    const silent = members.filter(isSilent);
    return silent.length === 0
      ? []
      : [{ kind: 'answers', measure, participants: silent.map((one) => one.name) }];
  };
  const subjects = [...new Set(members.flatMap((one) => one.subject ?? []))];
  const keyOf = (subject: string) => `${reference}/${subject}/${given.year}`;
  const absent = subjects.filter((subject) => !given.references.has(keyOf(subject)));
  const missing: Missing[] = [
    ...lack(part, (one) => one.part === null),
    ...lack(whole, (one) => one.whole === null),
    ...lack('federal-subject', (one) => one.subject === null),
    ...(absent.length === 0 ? [] : [{ kind: 'reference' as const, reference, subjects: absent }]),
  ];
  if (missing.length > 0) return unknown(missing, ratio, behind);
  if (ratio === null)
    return unknown([{ kind: 'zero-whole', measure: whole, participants: [] }], null, behind);
  const expected = both.reduce(
    (total, one) => total + (one.whole ?? 0) * (given.references.get(keyOf(one.subject ?? '')) ?? 0),
    0,
  );
  const lacking = lackingPart(top, expected, comparison, value);
  if (lacking === 0) return { outcome: 'met', value: ratio, missing: [], repair: null, behind };
  const repair = { lacking, unit: 'RUB', concerned: [] } as const;
  return { outcome: 'not-met', value: ratio, missing: [], repair, behind };
}
