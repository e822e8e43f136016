/** Facets of the list: every value with the number of rows it would leave, as a link that chooses or drops it. */
import type { Atlas } from '../../../domain/atlas/atlas.ts';
import type { ClusterFacets, FacetCount } from '../../../flows/ports.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { withQuery } from '../../frame/address.ts';
import type { ClusterFilter, FilterName } from '../../frame/cluster-filter.ts';
import { districtName, industryName, subjectName } from '../../frame/named-link.ts';
import { wordsIn } from '../../frame/speak.ts';
import { clustersWords } from './clusters.words.ts';

type FacetName = Exclude<FilterName, 'q'>;

export interface FacetValue {
  readonly value: string;
  readonly title: string;
  readonly count: number;
  readonly href: string;
  readonly isChosen: boolean;
}

export interface Facet {
  readonly name: FacetName;
  readonly title: string;
  readonly first: readonly FacetValue[];
  /** Folded away behind “more”. */
  readonly rest: readonly FacetValue[];
}

/** Values shown before the fold. */
const shown = 7;

const keys = {
  inRegister: 'inRegister',
  federalDistrict: 'federalDistrict',
  specialisation: 'industry',
  federalSubject: 'federalSubject',
  list: 'list',
} as const satisfies Record<FacetName, keyof ClusterFacets>;

/** How a value of a filter is called. */
export function valueTitle(atlas: Atlas, name: FacetName, value: string, language: Language): string {
  const w = wordsIn(clustersWords, language);
  if (name === 'inRegister') return value === 'true' ? w.registerYes : w.registerNo;
  if (name === 'list') return value === 'interregional' ? w.listInterregional : w.listFederal;
  if (name === 'federalDistrict') return districtName(atlas, value, language).name;
  if (name === 'federalSubject') return subjectName(atlas, value, language).name;
  return industryName(atlas, value, language).name;
}

export function facetsOf(
  atlas: Atlas,
  counts: ClusterFacets,
  filter: ClusterFilter,
  url: URL,
  language: Language,
): Facet[] {
  return (Object.keys(keys) as FacetName[]).map((name) => {
    const values = counts[keys[name]].map((count) => facetValue(atlas, name, count, filter, url, language));
    const ordered = [
      ...values.filter((value) => value.isChosen),
      ...values.filter((value) => !value.isChosen),
    ];
    const fold = ordered.length <= shown + 2 ? ordered.length : Math.max(shown, filter[name].length);
    return {
      name,
      title: say(clustersWords[name], language),
      first: ordered.slice(0, fold),
      rest: ordered.slice(fold),
    };
  });
}

function facetValue(
  atlas: Atlas,
  name: FacetName,
  { value, count }: FacetCount,
  filter: ClusterFilter,
  url: URL,
  language: Language,
): FacetValue {
  const chosen = filter[name];
  const isChosen = chosen.includes(value);
  const isSingle = name === 'inRegister' || name === 'list';
  const next = isChosen ? chosen.filter((one) => one !== value) : isSingle ? [value] : [...chosen, value];
  return {
    value,
    title: valueTitle(atlas, name, value, language),
    count,
    isChosen,
    href: withQuery(url, { [name]: next, page: null }),
  };
}

export interface Chip {
  readonly title: string;
  readonly href: string;
}

/** What is in force, each with the address without it. */
export function chipsOf(atlas: Atlas, filter: ClusterFilter, url: URL, language: Language): Chip[] {
  const query =
    filter.q === '' ? [] : [{ title: `«${filter.q}»`, href: withQuery(url, { q: null, page: null }) }];
  const values = (Object.keys(keys) as FacetName[]).flatMap((name) =>
    filter[name].map((value) => ({
      title: valueTitle(atlas, name, value, language),
      href: withQuery(url, { [name]: filter[name].filter((one) => one !== value), page: null }),
    })),
  );
  return [...query, ...values];
}
