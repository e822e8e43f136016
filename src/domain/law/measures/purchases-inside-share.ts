/**
 * What participants with the role buy from the other participants, as a share of `base` of those with the role. The amounts are those of
 * the functional map; a supply without an amount leaves the share unknown unless what is known suffices.
 */
import { holdsShare, lackingPart } from '../exact.ts';
import { amountAt, type LawCase, nameOf, participantsOn, rowsOfEntity, wordAt } from '../law-case.ts';
import { type Measured, type Missing, unknown } from '../verdict.ts';
import type { MeasureOf, Threshold } from './measure.ts';

export function purchasesInsideShare(
  given: LawCase,
  { role, base }: MeasureOf<'purchases-inside-share'>,
  { comparison, value }: Threshold,
): Measured {
  const members = participantsOn(given);
  const inns = (rows: typeof members) => new Set(rows.flatMap((row) => wordAt(row, 'inn') ?? []));
  const buyers = members.filter((row) => wordAt(row, 'role') === role);
  const [own, others] = [inns(buyers), inns(members.filter((row) => !buyers.includes(row)))];
  const supplies = rowsOfEntity(given, 'supply').filter(
    (row) => own.has(wordAt(row, 'buyer') ?? '') && others.has(wordAt(row, 'supplier') ?? ''),
  );
  if (members.length === 0) return unknown([{ kind: 'section', entity: 'participant' }]);
  if (supplies.length === 0) return unknown([{ kind: 'section', entity: 'supply' }]);
  const amounts = supplies.map((row) => amountAt(row, 'supply-amount', given.year));
  const inside = amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const whole = buyers.reduce((sum, row) => sum + (amountAt(row, base, given.year) ?? 0), 0);
  const silent = buyers.filter((row) => amountAt(row, base, given.year) === null);
  const behind = buyers.length;
  if (silent.length > 0)
    return unknown([{ kind: 'answers', measure: base, participants: silent.map(nameOf) }], null, behind);
  if (whole <= 0) return unknown([{ kind: 'zero-whole', measure: base, participants: [] }], null, behind);
  const share = inside / whole;
  if (holdsShare(inside, whole, comparison, value))
    return { outcome: 'met', value: share, missing: [], repair: null, behind };
  const missing: Missing[] = [{ kind: 'answers', measure: 'supply-amount', participants: [] }];
  if (amounts.includes(null)) return unknown(missing, share, behind);
  const repair = {
    lacking: lackingPart(inside, whole, comparison, value),
    unit: 'RUB',
    concerned: buyers.map(nameOf),
  } as const;
  return { outcome: 'not-met', value: share, missing: [], repair, behind };
}
