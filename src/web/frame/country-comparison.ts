/**
 * A place or an industry beside the whole country: its share of the clusters and of the register, how much of it is in the
 * register, and its place among its like. Must never rank what has nothing to be ranked by.
 */
import type { Counts } from '../../domain/atlas/atlas.ts';
import type { Language } from '../../kernel/language.ts';
import { type ShareOf, shareOf } from './percent.ts';

export interface Rank {
  readonly place: number;
  readonly among: number;
  /** Others with the same number. */
  readonly tied: number;
}

export interface CountryComparison {
  readonly clusters: ShareOf;
  readonly register: ShareOf;
  readonly registered: ShareOf;
  readonly registeredInCountry: ShareOf;
  readonly rank: Rank | null;
  /** The table in which the place can be checked. */
  readonly rankHref: string;
}

export function compareWithCountry(
  own: Counts,
  country: Counts,
  like: readonly Counts[],
  rankHref: string,
  language: Language,
): CountryComparison {
  return {
    clusters: shareOf(own.clusterCount, country.clusterCount, language),
    register: shareOf(own.registerCount, country.registerCount, language),
    registered: shareOf(own.registerCount, own.clusterCount, language),
    registeredInCountry: shareOf(country.registerCount, country.clusterCount, language),
    rank: rankOf(own, like),
    rankHref,
  };
}

/** Place by number of rows, 1 is the most; null without clusters. */
export function rankOf(own: Counts, like: readonly Counts[]): Rank | null {
  const value = own.clusterCount.value ?? 0;
  if (value === 0) return null;
  const values = like.map((one) => one.clusterCount.value ?? 0);
  const tied = values.filter((other) => other === value).length - 1;
  return { place: values.filter((other) => other > value).length + 1, among: like.length, tied };
}
