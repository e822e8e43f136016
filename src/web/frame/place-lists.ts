/** What the pages of places list: which industries their clusters name, which subjects they lie in, and where to go on. */
import type { Atlas } from '../../domain/atlas/atlas.ts';
import type { Language } from '../../kernel/language.ts';
import { withParams } from './address.ts';
import { type BarItem, barItems } from './bar-items.ts';
import { to } from './links.ts';
import { districtName, industryName, subjectName } from './named-link.ts';

/** Rows of the list under some filters: `/clusters?federalSubject=RU-TA`. */
export function rowsHref(language: Language, query: Readonly<Record<string, string>>): string {
  return withParams(to(language, '/clusters'), new URLSearchParams(query));
}

/** How often each industry is named in the given clusters; a number leads to those rows. */
export function industryMix(
  atlas: Atlas,
  ids: readonly string[],
  within: Readonly<Record<string, string>>,
  language: Language,
): BarItem[] {
  const codes = ids.flatMap((id) => atlas.cluster(id)?.industries ?? []);
  const rows = (code: string) => rowsHref(language, { ...within, specialisation: code });
  return barItems(codes, (code) => industryName(atlas, code, language), rows);
}

/** In which subjects the given clusters lie. */
export function subjectMix(
  atlas: Atlas,
  ids: readonly string[],
  within: Readonly<Record<string, string>>,
  language: Language,
): BarItem[] {
  const codes = ids.flatMap((id) => atlas.cluster(id)?.federalSubjects ?? []);
  const rows = (code: string) => rowsHref(language, { ...within, federalSubject: code });
  return barItems(codes, (code) => subjectName(atlas, code, language), rows);
}

/** In which districts the given clusters are counted. */
export function districtMix(
  atlas: Atlas,
  ids: readonly string[],
  within: Readonly<Record<string, string>>,
  language: Language,
): BarItem[] {
  const codes = ids.flatMap((id) => atlas.cluster(id)?.federalDistrict ?? []);
  const rows = (code: string) => rowsHref(language, { ...within, federalDistrict: code });
  return barItems(codes, (code) => districtName(atlas, code, language), rows);
}

/** Several entities side by side. */
export function compareHref(language: Language, kind: string, items: readonly string[]): string {
  return withParams(to(language, '/compare'), new URLSearchParams({ kind, items: items.join(',') }));
}
