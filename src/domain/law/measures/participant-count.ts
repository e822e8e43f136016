/** How many participants have one of the roles. Those without a role may be any: they decide only where they could change it. */
import { holds, lackingPart } from '../exact.ts';
import { type LawCase, nameOf, participantsOn, wordAt } from '../law-case.ts';
import { type Measured, unknown } from '../verdict.ts';
import type { MeasureOf, Threshold } from './measure.ts';

export function participantCount(
  given: LawCase,
  { roles }: MeasureOf<'participant-count'>,
  { comparison, value }: Threshold,
): Measured {
  const members = participantsOn(given);
  if (members.length === 0) return unknown([{ kind: 'section', entity: 'participant' }]);
  const count = members.filter((row) => roles.includes(wordAt(row, 'role') ?? '')).length;
  const silent = members.filter((row) => wordAt(row, 'role') === null);
  const behind = members.length;
  if (holds(count, comparison, value))
    return { outcome: 'met', value: count, missing: [], repair: null, behind };
  if (holds(count + silent.length, comparison, value))
    return unknown([{ kind: 'answers', measure: 'role', participants: silent.map(nameOf) }], count, behind);
  const lacking = lackingPart(count, 1, comparison, value);
  const repair = { lacking, unit: 'count', concerned: [] } as const;
  return { outcome: 'not-met', value: count, missing: [], repair, behind };
}
