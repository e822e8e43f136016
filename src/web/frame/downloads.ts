/** Addresses of the same rows in other clothes. Must never offer a format that the list does not have. */
import type { Language } from '../../kernel/language.ts';
import { apiAddress } from './cluster-filter.ts';

export interface Download {
  readonly title: string;
  readonly href: string;
}

/** CSV, XLSX, GeoJSON where places are known, and JSON of the API. */
export function downloadsOf(
  resource: string,
  query: URLSearchParams,
  language: Language,
  hasPlaces = true,
): Download[] {
  const suffixes = [
    ['CSV', '.csv'],
    ['XLSX', '.xlsx'],
    ...(hasPlaces ? [['GeoJSON', '.geojson']] : []),
    ['API', ''],
  ];
  return suffixes.map(([title = '', suffix = '']) => ({
    title,
    href: apiAddress(resource, suffix, query, language),
  }));
}
