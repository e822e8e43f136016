/** Who is asked in a demonstration: the clusters of the published review, as often as wanted, and the federal subjects they lie in. */
import type { Edition } from '../flows.ts';
import type { NewRecipient } from '../survey/survey-ports.ts';
import { type DemoRespondent, numbersPerCluster } from './demo-rows.ts';

export interface Asked {
  readonly form: 'cluster' | 'federal-subject';
  readonly who: DemoRespondent;
  /** One more of a cluster that is there already. */
  readonly isCopy: boolean;
}

/** Objects of the accounts of a demonstration; the first cluster of the atlas where it lacks this one. */
const shownCluster = 'federal-8';

/**
 * Clusters, then federal subjects. `clusters`: only so many (null: all); `times`: every cluster so often, copies under names and ids of
 * their own. The cluster of the accounts comes first.
 */
export function respondentsOf(
  { atlas }: Pick<Edition, 'atlas'>,
  subjects: readonly { readonly code: string; readonly name: { readonly ru: string } }[],
  { clusters, times }: { readonly clusters: number | null; readonly times: number },
): Asked[] {
  const shown = atlas.clusters.findIndex(({ id }) => id === shownCluster);
  const order = [...atlas.clusters.slice(Math.max(0, shown)), ...atlas.clusters.slice(0, Math.max(0, shown))];
  const taken = clusters === null ? order : order.slice(0, clusters);
  const asked: Asked[] = [];
  for (let copy = 1; copy <= times; copy += 1)
    for (const { id, name, federalSubjects, industries, inRegister } of taken)
      asked.push({
        form: 'cluster',
        isCopy: copy > 1,
        who: {
          respondent: copy === 1 ? id : `${id}-x${copy}`,
          name: copy === 1 ? name : `${name} (${copy})`,
          federalSubjects,
          industries,
          isInRegister: inRegister,
          firstNumber: 1000 + asked.length * numbersPerCluster,
          clusters: [],
        },
      });
  const places = new Set(taken.flatMap(({ federalSubjects }) => federalSubjects));
  for (const { code, name } of subjects) {
    if (clusters !== null && !places.has(code)) continue;
    const own = taken.filter(({ federalSubjects }) => federalSubjects[0] === code);
    const who = { respondent: code, name: name.ru, federalSubjects: [code], industries: [], firstNumber: 0 };
    asked.push({
      form: 'federal-subject',
      isCopy: false,
      who: { ...who, isInRegister: false, clusters: own },
    });
  }
  return asked;
}

/** A recipient with the mailbox of its organisation: no letter of a demonstration leaves, but each stands in the outbox. */
export function recipientOf({ form, who }: Asked): NewRecipient {
  return {
    form,
    respondent: who.respondent,
    name: who.name,
    federalSubjects: who.federalSubjects,
    mailbox: `${who.respondent.toLowerCase()}@demo.example`,
    reason: 'demonstration',
  };
}
