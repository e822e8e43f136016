/** Roles of the participants that have not left. Must never count one whose role is not known as none of them. */
import { answerAt, placesOf, wordsAt } from './answers-view.ts';
import type { Applied, CheckCase } from './check.ts';

export interface PresentRoles {
  readonly section: string;
  /** Participants that are there. */
  readonly present: number;
  /** With one of the roles. */
  readonly inRole: number;
  /** Whose role is not answered. */
  readonly unknown: number;
}

/** Counts by the roles of an `applies` entry: `codes` separated by spaces; null where the edition does not ask for roles. */
export function presentRoles({ view }: Pick<CheckCase, 'view'>, applied: Applied): PresentRoles | null {
  const role = placesOf(view, applied, ['role'])?.role;
  if (!role) return null;
  const left = placesOf(view, applied, ['left'])?.left;
  const codes = String(applied.codes).split(' ');
  const rows = view
    .rows(role.section.id)
    .filter((row) => !left || answerAt(row, left.question.id) === undefined);
  const roles = rows.map((row) => wordsAt(row, role.question.id));
  return {
    section: role.section.id,
    present: rows.length,
    inRole: roles.filter((one) => one !== undefined && codes.includes(one)).length,
    unknown: roles.filter((one) => one === undefined).length,
  };
}
