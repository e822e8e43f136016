/** Addresses of the open data of a wave, filtered as the page is. */
import type { WaveEdition } from '../../../flows/survey/wave-figures.ts';
import { listDownloads } from '../list-downloads.ts';
import type { Link } from '../parts.tsx';
import { asOf } from './links.ts';

/** CSV, XLSX and JSON of the figures that a page shows. */
export function downloadsOfWave(edition: WaveEdition, filter: Readonly<Record<string, string>>): Link[] {
  const query = new URLSearchParams({ ...filter, as: asOf(edition) });
  return listDownloads(`/api/v1/waves/${edition.wave.id}/figures`, { query });
}
