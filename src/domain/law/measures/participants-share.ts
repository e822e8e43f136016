/** Shares of participants by heads: those named in another section, those on a marked territory. */
import { holdsShare, lackingPart } from '../exact.ts';
import {
  codesAt,
  type LawCase,
  type LawRow,
  nameOf,
  participantsOn,
  rowsOfEntity,
  wordAt,
} from '../law-case.ts';
import { type Measured, type Missing, unknown } from '../verdict.ts';
import type { MeasureOf, Threshold } from './measure.ts';

/** A section without a row says nothing: it may be that nobody is named, or that nobody answered. */
export function namedParticipantsShare(
  given: LawCase,
  { roles, entity, measure }: MeasureOf<'named-participants-share'>,
  threshold: Threshold,
): Measured {
  const members = participantsOn(given);
  if (members.length === 0) return unknown([{ kind: 'section', entity: 'participant' }]);
  const named = new Set(rowsOfEntity(given, entity).flatMap((row) => wordAt(row, measure) ?? []));
  if (named.size === 0) return unknown([{ kind: 'section', entity }]);
  const counted = members.filter((row) => roles.includes(wordAt(row, 'role') ?? ''));
  const silent = members.filter((row) => wordAt(row, 'role') === null);
  if (silent.length > 0)
    return unknown([{ kind: 'answers', measure: 'role', participants: silent.map(nameOf) }]);
  return heads(counted, (row) => named.has(wordAt(row, 'inn') ?? ''), [], threshold);
}

export function markedParticipantsShare(
  given: LawCase,
  { measure, marks }: MeasureOf<'marked-participants-share'>,
  threshold: Threshold,
): Measured {
  const members = participantsOn(given);
  if (members.length === 0) return unknown([{ kind: 'section', entity: 'participant' }]);
  const silent = members.filter((row) => codesAt(row, measure) === null);
  return heads(
    members,
    (row) => (codesAt(row, measure) ?? []).some((code) => marks.includes(code)),
    silent.map(nameOf),
    threshold,
    measure,
  );
}

function heads(
  counted: readonly LawRow[],
  isOne: (row: LawRow) => boolean,
  silent: readonly string[],
  { comparison, value }: Threshold,
  measure = '',
): Measured {
  const all = counted.length;
  if (all === 0) return unknown([{ kind: 'zero-whole', measure: 'role', participants: [] }]);
  const [those, others] = [counted.filter(isOne), counted.filter((row) => !isOne(row))];
  const share = those.length / all;
  if (holdsShare(those.length, all, comparison, value))
    return { outcome: 'met', value: share, missing: [], repair: null, behind: all };
  const missing: Missing[] = silent.length === 0 ? [] : [{ kind: 'answers', measure, participants: silent }];
  if (holdsShare(those.length + silent.length, all, comparison, value)) return unknown(missing, share, all);
  const lacking = lackingPart(those.length, all, comparison, value);
  const repair = { lacking, unit: 'count', concerned: others.map(nameOf) } as const;
  return { outcome: 'not-met', value: share, missing: [], repair, behind: all };
}
