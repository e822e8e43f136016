/** Links to the same rows in other clothes. */
import type { Language } from '../../kernel/language.ts';
import { apiAddress } from './cluster-filter.ts';
import { wordsIn } from './speak.ts';

export interface Download {
  readonly title: string;
  readonly href: string;
}

/** CSV, XLSX, GeoJSON where places are known, and JSON of the API. */
export function downloadsOf(resource: string, query: URLSearchParams, language: Language, hasPlaces = true): Download[] {
  const suffixes = [['CSV', '.csv'], ['XLSX', '.xlsx'], ...(hasPlaces ? [['GeoJSON', '.geojson']] : []), ['API', '']];
  return suffixes.map(([title = '', suffix = '']) => ({ title, href: apiAddress(resource, suffix, query, language) }));
}

const downloadWords = { label: { ru: 'Скачать', en: 'Download' } };

export function Downloads({ items, language, label }: { readonly items: readonly Download[]; readonly language: Language; readonly label?: string }) {
  const w = wordsIn(downloadWords, language);
  return (
    <ul className="downloads no-print" aria-label={label ?? w.label}>
      {items.map(({ title, href }) => (
        <li key={title}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
