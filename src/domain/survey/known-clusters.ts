/**
 * The clusters that the atlas knows in a federal subject, offered as rows of its questionnaire with "the same": the officer confirms,
 * renames or explains instead of typing. Pure; must never offer one that stands there already.
 */
import { type AnswerValue, fieldPath, rowMark } from './answers.ts';
import type { PrefillEdit } from './prefill.ts';
import type { Question, Questionnaire, Section } from './questionnaire.ts';

/** A published cluster with the fact that names it. */
export interface KnownCluster {
  readonly id: string;
  readonly name: string;
  readonly fact: string;
}

/** Edits for the clusters that `before` (what is offered from the wave before) does not name; after its rows. */
export function knownClusterEdits(
  questionnaire: Questionnaire,
  clusters: readonly KnownCluster[],
  before: readonly PrefillEdit[],
): PrefillEdit[] {
  return questionnaire.sections.flatMap((section) => {
    const asks = section.questions.find(({ type }) => type === 'known-cluster');
    if (section.kind !== 'rows' || !asks) return [];
    const here = before.filter(({ field }) => field.startsWith(`${section.id}/`));
    const listed = new Set(
      here.filter(({ field }) => field.includes(`/${asks.id}/`)).map(({ value }) => value),
    );
    const rows = here.filter(({ field }) => field.includes(`/${rowMark}/`)).length;
    return clusters
      .filter(({ id }) => !listed.has(id))
      .slice(0, section.maximumRows - rows)
      .flatMap((cluster, place) => rowOf(section, asks, cluster, rows + place + 1));
  });
}

function rowOf(
  section: Section,
  asks: Question,
  { id, name, fact }: KnownCluster,
  place: number,
): PrefillEdit[] {
  const edit = (question: string, value: AnswerValue): PrefillEdit => ({
    field: fieldPath(section.id, `known-${id}`, question),
    value,
    status: 'prefilled',
    origin: { via: 'prefill', fact },
    seen: 0,
  });
  const named = section.questions.find((one) => one.id === 'name');
  const same = section.questions.find(({ options }) => options.some(({ code }) => code === 'same'));
  return [
    edit(rowMark, place),
    edit(asks.id, id),
    ...(named ? [edit(named.id, name)] : []),
    ...(same ? [edit(same.id, 'same')] : []),
  ];
}
