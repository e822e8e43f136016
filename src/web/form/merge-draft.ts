/**
 * What was typed here and never reached the server, laid over what the server holds now. Pure. Must never write over what somebody
 * else changed meanwhile: that comes back as a conflict.
 */
import type { AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import type { FormEdit } from '../../flows/survey/workspace-flows.ts';

/** Edits on their way, with the key under which they may be sent again. */
export interface Batch {
  readonly key: string;
  readonly edits: readonly FormEdit[];
}

/** The draft as it is kept on the device. */
export interface Draft {
  readonly recipient: string;
  /** Sent, but no answer came: sent again under the same key. */
  readonly flight: Batch | null;
  readonly edits: readonly FormEdit[];
  /** Texts that were not understood, by field. */
  readonly texts: readonly (readonly [FieldPath, string])[];
  readonly keptAt: string;
}

export interface Merged {
  readonly flight: Batch | null;
  /** To be shown and sent, with the version they now rest on. */
  readonly edits: readonly FormEdit[];
  /** Mine, while somebody else changed the field. */
  readonly conflicts: readonly FormEdit[];
}

type Present = (field: FieldPath) => { readonly version: number; readonly value: AnswerValue | null };

/** Splits a draft into what still holds and what is in conflict; what the server has already is dropped. */
export function mergeDraft(draft: Draft, present: Present): Merged {
  const flying = new Map(draft.flight?.edits.map((edit) => [edit.field, edit]));
  const edits: FormEdit[] = [];
  const conflicts: FormEdit[] = [];
  for (const edit of draft.edits) {
    const now = present(edit.field);
    const sent = flying.get(edit.field);
    const isMine = sent !== undefined && isSame(sent.value, now.value);
    if (isSame(edit.value, now.value) && now.version !== edit.seen && !isMine) continue;
    if (now.version === edit.seen || isMine) edits.push({ ...edit, seen: now.version });
    else conflicts.push(edit);
  }
  return { flight: draft.flight, edits, conflicts };
}

/** Whether two answers are the same. */
export function isSame(a: AnswerValue | null, b: AnswerValue | null): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.length === b.length && a.every((one, place) => one === b[place]);
}
