/** Addresses of a list of the API, one for each of its formats. Must never offer a format that the list does not have. */
import { withParams } from '../frame/address.ts';
import type { Link } from './parts.tsx';

interface ListFilter {
  readonly query?: URLSearchParams;
  readonly hasPlaces?: boolean;
}

/** CSV, XLSX, GeoJSON where places are known, and JSON of the list at `path`. */
export function listDownloads(
  path: string,
  { query = new URLSearchParams(), hasPlaces = false }: ListFilter = {},
): Link[] {
  const suffixes = [
    ['CSV', '.csv'],
    ['XLSX', '.xlsx'],
    ...(hasPlaces ? [['GeoJSON', '.geojson']] : []),
    ['JSON', ''],
  ];
  return suffixes.map(([label = '', suffix = '']) => ({ label, href: withParams(path + suffix, query) }));
}
