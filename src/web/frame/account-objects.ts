/** What an account answers for, in the reader's language, and the choices of the forms. */
import type { Rights } from '../../flows/accounts/account-ports.ts';
import type { Flows } from '../../flows/flows.ts';
import type { Language } from '../../kernel/language.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ObjectChoices {
  readonly federalSubjects: readonly Choice[];
  readonly clusters: readonly Choice[];
}

/** Federal subjects and clusters of the newest edition. */
export async function readObjectChoices(flows: Flows, language: Language): Promise<ObjectChoices> {
  const { reference, atlas } = await flows.readEdition((await flows.editions()).at(-1) ?? '');
  const compare = new Intl.Collator(language).compare;
  const sorted = (choices: Choice[]) => choices.sort((one, other) => compare(one.label, other.label));
  return {
    federalSubjects: sorted(
      reference.federalSubjects.map(({ code, name }) => ({ value: code, label: name[language] })),
    ),
    clusters: sorted(
      [...atlas.clusters.values()].map((cluster) => ({
        value: cluster.id,
        label: language === 'en' && cluster.nameEn !== '' ? cluster.nameEn : cluster.name,
      })),
    ),
  };
}

/** Names of the account's objects; an id where there is no name any more. */
export function objectNames(rights: Omit<Rights, 'role'>, choices: ObjectChoices): string[] {
  const named = (ids: readonly string[], known: readonly Choice[]) =>
    ids.map((id) => known.find(({ value }) => value === id)?.label ?? id);
  return [
    ...named(rights.federalSubjects, choices.federalSubjects),
    ...named(rights.clusters, choices.clusters),
    ...(rights.inn === null ? [] : [`ИНН ${rights.inn}`]),
  ];
}
