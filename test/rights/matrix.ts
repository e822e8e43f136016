/** The reviewed matrix as data. It is read from the file and from nothing else: the code under test must not help to expect. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Subject =
  | 'cluster'
  | 'sibling'
  | 'foreign'
  | 'subject'
  | 'foreign-subject'
  | 'own-firm'
  | 'other-firm';

interface Matrix {
  readonly objects: readonly Subject[];
  readonly actions: Readonly<Record<string, Readonly<Record<string, 'all' | readonly Subject[]>>>>;
}

export const matrix = parse(readFileSync(join(import.meta.dirname, 'access-matrix.yaml'), 'utf8')) as Matrix;

/** Whether the matrix lets a role do an action at all, to whatever object. */
export function hasReach(action: string, role: string): boolean {
  return matrix.actions[action]?.[role] !== undefined;
}

/** Whether the matrix allows it; `null`: there is no object. */
export function allows(action: string, role: string, object: Subject | null): boolean {
  const cell = matrix.actions[action]?.[role];
  if (cell === undefined) return false;
  return cell === 'all' || (object !== null && cell.includes(object));
}
