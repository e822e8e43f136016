/** What can be compared: four kinds of entities, their choices in groups, and ready sets to start from. */
import type { Atlas, Counts } from '../../../domain/atlas/atlas.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  clusterNamed,
  districtName,
  industryName,
  type NamedLink,
  subjectName,
} from '../../frame/named-link.ts';
import { wordsIn } from '../../frame/speak.ts';
import { compareWords } from './compare.words.ts';

export const kinds = ['federal-subjects', 'federal-districts', 'industries', 'clusters'] as const;
export type CompareKind = (typeof kinds)[number];

export interface Choice {
  readonly code: string;
  readonly name: string;
  readonly lang?: 'ru' | undefined;
}

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** Codes that a kind knows. */
export function codesOf(atlas: Atlas, kind: CompareKind): string[] {
  return kind === 'clusters'
    ? atlas.clusters.map((one) => one.id)
    : placesOf(atlas, kind).map((one) => one.code);
}

/** Subjects, districts or industries with their counts. */
export function placesOf(
  atlas: Atlas,
  kind: Exclude<CompareKind, 'clusters'>,
): readonly (Counts & { readonly code: string; readonly clusters: readonly string[] })[] {
  if (kind === 'federal-subjects') return atlas.federalSubjects;
  return kind === 'federal-districts' ? atlas.federalDistricts : atlas.industries;
}

/** Name and address of an entity. */
export function entityName(
  atlas: Atlas,
  kind: CompareKind,
  code: string,
  language: Language,
): NamedLink & { readonly lang?: 'ru' | undefined } {
  if (kind === 'federal-subjects') return subjectName(atlas, code, language, false);
  if (kind === 'federal-districts') return districtName(atlas, code, language, false);
  if (kind === 'industries') return industryName(atlas, code, language);
  const cluster = atlas.cluster(code);
  return cluster ? clusterNamed(cluster, language) : { code, name: code, href: '' };
}

/** Choices under headings; long kinds are grouped by district. */
export function choiceGroups(atlas: Atlas, kind: CompareKind, language: Language): ChoiceGroup[] {
  const w = wordsIn(compareWords, language);
  const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, language);
  const named = (codes: readonly string[]): Choice[] =>
    codes.map((code) => entityName(atlas, kind, code, language));
  if (kind === 'federal-districts' || kind === 'industries') {
    const choices = named(codesOf(atlas, kind));
    return [{ title: w[kind], choices: kind === 'industries' ? choices.sort(byName) : choices }];
  }
  const groups = atlas.federalDistricts.map((district) => ({
    title: districtName(atlas, district.code, language, false).name,
    choices:
      kind === 'federal-subjects'
        ? named(district.federalSubjects).sort(byName)
        : named(
            atlas.clusters
              .filter((one) => one.list === 'federal' && one.federalDistrict === district.code)
              .map((one) => one.id),
          ),
  }));
  if (kind === 'federal-subjects') return groups;
  const interregional = atlas.clusters.filter((one) => one.list === 'interregional').map((one) => one.id);
  return [...groups, { title: w.interregional, choices: named(interregional) }];
}

export interface ReadySet {
  readonly title: string;
  readonly codes: readonly string[];
}

/** Sets to start from, taken from the data. */
export function readySets(atlas: Atlas, kind: CompareKind, language: Language): ReadySet[] {
  const w = wordsIn(compareWords, language);
  if (kind === 'clusters') {
    const supported = [...new Set(atlas.projects.map((project) => project.clusterId))];
    const interregional = atlas.clusters.filter((one) => one.list === 'interregional').map((one) => one.id);
    return [
      { title: w.supported, codes: supported },
      { title: w.interregional, codes: interregional },
    ];
  }
  const largest = (key: 'clusterCount' | 'registerCount') =>
    [...placesOf(atlas, kind)]
      .sort((a, b) => (b[key].value ?? 0) - (a[key].value ?? 0))
      .slice(0, 4)
      .map((one) => one.code);
  const all = kind === 'federal-districts' ? [{ title: w.allOf, codes: codesOf(atlas, kind) }] : [];
  return [
    { title: w.largest, codes: largest('clusterCount') },
    { title: w.inRegister, codes: largest('registerCount') },
    ...all,
  ];
}
