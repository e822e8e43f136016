/**
 * Which entity the facts of a row speak about: the respondent's row, known by its key answers. Must never merge two rows, even where
 * their keys are equal.
 */
import { type AnswerSheet, fieldPath, rowsOf } from './answers.ts';
import type { Section } from './questionnaire.ts';

/** Row id → entity, in the order of the rows; a second row with the same key gets a number. */
export function rowEntities(section: Section, respondent: string, sheet: AnswerSheet): Map<string, string> {
  const taken = new Map<string, number>();
  const entities = new Map<string, string>();
  for (const row of rowsOf(sheet, section.id)) {
    const entity = `${section.entity}:${respondent}~${rowKey(section, row, sheet)}`;
    const count = (taken.get(entity) ?? 0) + 1;
    taken.set(entity, count);
    entities.set(row, count === 1 ? entity : `${entity}~${count}`);
  }
  return entities;
}

/** The key answers of a row joined; its own id where the section has no key or one of its answers is missing. */
function rowKey(section: Section, row: string, sheet: AnswerSheet): string {
  const parts = section.key.map((question) => sheet.get(fieldPath(section.id, row, question)));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return row;
  return parts.map((part) => plain(String(part))).join('+');
}

/** Marks that separate the parts of an entity or a subject may not stand in a key. */
const plain = (key: string) => key.trim().replace(/[~|+\s]+/g, ' ');

/** Kind of the entity, e.g. `participant`. */
export function entityKind(entity: string): string {
  return entity.slice(0, entity.indexOf(':'));
}
