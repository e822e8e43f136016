/** Federal subjects and districts of the reference, in the reader's language, for filters and tables of the workspace. */
import type { Reference } from '../../domain/facts/reference.ts';
import type { Flows } from '../../flows/flows.ts';
import type { Language } from '../../kernel/language.ts';
import type { Choice } from './form-parts.tsx';

export interface Places {
  readonly subjects: readonly Choice[];
  readonly districts: readonly Choice[];
  readonly subjectName: (code: string) => string;
  /** Codes of the subjects of a district. */
  readonly subjectsOf: (district: string) => readonly string[];
}

/** The places of the newest edition. */
export async function readPlaces(flows: Flows, language: Language): Promise<Places> {
  const { reference } = await flows.readEdition((await flows.editions()).at(-1) ?? '');
  return placesOf(reference, language);
}

export function placesOf(reference: Reference, language: Language): Places {
  const { compare } = new Intl.Collator(language);
  const names = new Map(
    reference.federalSubjects.map(({ code, shortName }) => [code, shortName[language] || code]),
  );
  return {
    subjects: [...names]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => compare(a.label, b.label)),
    districts: reference.federalDistricts.map(({ code, shortName }) => ({
      value: code,
      label: shortName[language],
    })),
    subjectName: (code) => names.get(code) ?? code,
    subjectsOf: (district) =>
      reference.federalSubjects.filter((one) => one.federalDistrict === district).map(({ code }) => code),
  };
}
