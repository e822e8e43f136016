/**
 * The identity of a fact: a hash of what it says and of the cell it came from, so that the same table gives the same ids on every
 * machine and importing it twice adds nothing.
 */
import { createHash } from 'node:crypto';
import type { Fact, FactDraft } from '../domain/facts/fact.ts';

/** 16 hex digits over edition, subject, value and cell. The line of the file is left out: moving a row changes nothing. */
export function identifyFact(draft: FactDraft): string {
  const { provenance, ...rest } = draft;
  const { row: _row, ...cell } = provenance;
  return createHash('sha256')
    .update(
      JSON.stringify([
        rest.edition,
        rest.entity,
        rest.measure,
        rest.period,
        rest.statement,
        rest.value,
        rest.unit,
        cell,
      ]),
    )
    .digest('hex')
    .slice(0, 16);
}

/**
 * Facts for drafts, against the facts accepted before: an unchanged one keeps its id and is left out, a changed one supersedes
 * the current fact about the same subject. `isSame` says what else counts as unchanged; by default only the same cell does.
 */
export function newFacts(
  drafts: readonly FactDraft[],
  currentOf: (draft: FactDraft) => Fact | undefined,
  taken: (id: string) => boolean,
  isSame: (current: Fact, draft: FactDraft) => boolean = () => false,
): Fact[] {
  return drafts.flatMap((draft) => {
    const current = currentOf(draft);
    const id = identifyFact(draft);
    if (current && (current.id === id || isSame(current, draft))) return [];
    return [{ ...draft, id: taken(id) ? returningId(id, current) : id, supersedes: current?.id ?? null }];
  });
}

/** A value that returns to an earlier reading is a new fact: its id also depends on what it supersedes. */
function returningId(id: string, current: Fact | undefined): string {
  return createHash('sha256')
    .update(`${id}|${current?.id ?? ''}`)
    .digest('hex')
    .slice(0, 16);
}

/**
 * The fact that ends `current`: its subject and value stay named, but nothing stands there any more. It belongs to the submission that
 * left the answer out; what is not there came from no cell.
 */
export function withdrawingFact(
  current: Fact,
  submission: { readonly id: string; readonly number: number },
): Fact {
  const id = createHash('sha256')
    .update(`withdrawn|${current.id}|${submission.id}`)
    .digest('hex')
    .slice(0, 16);
  const { answer, ...before } = current.provenance;
  const provenance = {
    ...before,
    table: `submission/${submission.id}`,
    printed: null,
    ...(answer === undefined
      ? {}
      : {
          answer: {
            ...answer,
            submission: submission.id,
            submissionNumber: submission.number,
            via: 'form' as const,
            file: null,
            sheet: null,
            cell: null,
          },
        }),
  };
  return { ...current, provenance, id, supersedes: current.id, withdrawn: true };
}
