/**
 * Filters of clusters as they stand in an address, the same names on pages and in the API. A value that does not exist is refused
 * with the values that do. Must never guess what a reader meant.
 */
import type { Atlas } from '../../domain/atlas/atlas.ts';
import type { ClusterQuery } from '../../flows/ports.ts';
import type { Language } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { valuesOf, withParams } from './address.ts';

/** Names of the query parameters, for a page's list of known ones. */
export const filterNames = [
  'q',
  'list',
  'federalDistrict',
  'federalSubject',
  'specialisation',
  'inRegister',
] as const;
export type FilterName = (typeof filterNames)[number];

export interface ClusterFilter {
  readonly q: string;
  readonly list: readonly string[];
  readonly federalDistrict: readonly string[];
  readonly federalSubject: readonly string[];
  readonly specialisation: readonly string[];
  readonly inRegister: readonly string[];
}

/** Throws Problem invalid-value that names the allowed values. */
export function readClusterFilter(url: URL, atlas: Atlas): ClusterFilter {
  const codes = (items: readonly { readonly code: string }[]) => items.map((item) => item.code);
  return {
    q: (url.searchParams.get('q') ?? '').trim().slice(0, 200),
    list: single(url, 'list', ['federal', 'interregional']),
    federalDistrict: known(url, 'federalDistrict', codes(atlas.federalDistricts)),
    federalSubject: known(url, 'federalSubject', codes(atlas.federalSubjects)),
    specialisation: known(url, 'specialisation', codes(atlas.industries)),
    inRegister: single(url, 'inRegister', ['true', 'false']),
  };
}

function known(url: URL, parameter: string, allowed: readonly string[]): string[] {
  const values = valuesOf(url, parameter);
  const stray = values.find((value) => !allowed.includes(value));
  if (stray === undefined) return values;
  throw new Problem('invalid-value', `"${stray.slice(0, 60)}" is no value of ${parameter}.`, {
    parameter,
    allowed,
  });
}

function single(url: URL, parameter: string, allowed: readonly string[]): string[] {
  return known(url, parameter, allowed).slice(0, 1);
}

export function isFiltered(filter: ClusterFilter): boolean {
  return filterNames.some((name) => filter[name].length > 0);
}

/** The filter as a query for the flows. */
export function toClusterQuery(
  filter: ClusterFilter,
  edition: string,
): Omit<ClusterQuery, 'limit' | 'offset'> {
  const [list] = filter.list;
  const [inRegister] = filter.inRegister;
  return {
    edition,
    federalSubjects: filter.federalSubject,
    federalDistricts: filter.federalDistrict,
    industries: filter.specialisation,
    ...(list === undefined ? {} : { list: list as 'federal' | 'interregional' }),
    ...(inRegister === undefined ? {} : { inRegister: inRegister === 'true' }),
    ...(filter.q === '' ? {} : { q: filter.q }),
  };
}

/** The filter as query parameters, in a fixed order. */
export function filterParams(filter: ClusterFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of filterNames)
    for (const value of [filter[name]].flat()) if (value !== '') query.append(name, value);
  return query;
}

/** The same rows in the API: `/api/v1/clusters.csv?…`. */
export function apiAddress(
  resource: string,
  suffix: string,
  query: URLSearchParams,
  language: Language,
): string {
  const full = new URLSearchParams(query);
  if (language === 'en') full.append('lang', 'en');
  return withParams(`/api/v1/${resource}${suffix}`, full);
}
