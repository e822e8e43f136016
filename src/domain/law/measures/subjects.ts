/** Requirements about federal subjects: each has its row in a section; each participant sits in one of the cluster's. */
import { type LawCase, nameOf, participantsOn, rowsOfEntity, subjectsOf, wordAt } from '../law-case.ts';
import { type Measured, unknown } from '../verdict.ts';
import type { MeasureOf } from './measure.ts';

/** A section without a row says nothing; one that leaves a subject out says that it is not covered. */
export function subjectsCovered(
  given: LawCase,
  { entity, measure }: MeasureOf<'subjects-covered'>,
): Measured {
  const subjects = subjectsOf(given);
  if (subjects === null) return unknown([{ kind: 'section', entity: 'cluster' }]);
  const covered = new Set(rowsOfEntity(given, entity).flatMap((row) => wordAt(row, measure) ?? []));
  if (covered.size === 0) return unknown([{ kind: 'section', entity }]);
  return allOf(
    subjects,
    subjects.filter((code) => !covered.has(code)),
  );
}

export function participantsInSubjects(given: LawCase): Measured {
  const subjects = subjectsOf(given);
  const members = participantsOn(given);
  if (subjects === null) return unknown([{ kind: 'section', entity: 'cluster' }]);
  if (members.length === 0) return unknown([{ kind: 'section', entity: 'participant' }]);
  const outside = members.filter((row) => {
    const subject = wordAt(row, 'federal-subject');
    return subject !== null && !subjects.includes(subject);
  });
  const silent = members.filter((row) => wordAt(row, 'federal-subject') === null);
  if (outside.length === 0 && silent.length > 0)
    return unknown(
      [{ kind: 'answers', measure: 'federal-subject', participants: silent.map(nameOf) }],
      null,
      members.length,
    );
  return allOf(members.map(nameOf), outside.map(nameOf));
}

function allOf(all: readonly string[], lacking: readonly string[]): Measured {
  const [value, behind] = [all.length - lacking.length, all.length];
  if (lacking.length === 0) return { outcome: 'met', value, missing: [], repair: null, behind };
  const repair = { lacking: lacking.length, unit: 'count', concerned: lacking } as const;
  return { outcome: 'not-met', value, missing: [], repair, behind };
}
