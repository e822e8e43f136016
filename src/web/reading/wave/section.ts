/** The newest published wave on a page of a place, an industry or a cluster: what the section shows. */
import type { Atlas } from '../../../domain/atlas/atlas.ts';
import type { PublicWaveFlows, WaveEdition } from '../../../flows/survey/wave-figures.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { countOf } from '../../frame/speak.ts';
import { waveTitle } from '../../workspace-frame/survey-words.ts';
import { showDay } from '../words.ts';
import { waveLink } from './links.ts';
import { type WaveGroup, waveGroups } from './rows.ts';
import { wave, waveNouns } from './words.ts';

export interface WaveSection {
  readonly title: string;
  /** «опубликована 24.11.2026, ответили 3 из 5 кластеров» */
  readonly source: string;
  readonly groups: readonly WaveGroup[];
  readonly href: string;
  readonly isSingle: boolean;
}

/** The section for a scope; null before the first publication. */
export async function waveSection(
  waves: PublicWaveFlows,
  atlas: Atlas,
  scope: string,
  language: Language,
  indicators?: readonly string[],
): Promise<WaveSection | null> {
  const newest = (await waves.publishedWaves()).at(-1);
  if (!newest) return null;
  const edition = await waves.published(newest.id);
  return {
    title: `${say(wave.table, language)}, ${waveTitle(newest.id, language).toLowerCase()}`,
    source: sourceOf(edition, language),
    groups: waveGroups(atlas, edition, scope, language, indicators),
    href: waveLink(language, edition, scope),
    isSingle: scope.startsWith('cluster:'),
  };
}

/** What the newest wave knows of an indicator in the country; null before the first publication, no groups for another indicator. */
export async function indicatorSection(
  waves: PublicWaveFlows,
  atlas: Atlas,
  indicator: string,
  language: Language,
): Promise<WaveSection | null> {
  const section = await waveSection(waves, atlas, 'all-clusters', language, [indicator]);
  const href = section?.groups[0]?.href;
  return section && href !== undefined ? { ...section, href } : section;
}

/** When the wave was published and how many answered. */
export function sourceOf({ publication, clusters, asked }: WaveEdition, language: Language): string {
  const day = showDay(publication.publishedAt, language);
  return language === 'ru'
    ? `Источник: ${say(wave.source, language)}, опубликовано ${day}; ответили ${clusters.size} из ${countOf(asked, waveNouns.ofClusters, language)}.`
    : `Source: ${say(wave.source, language)}, published on ${day}; ${clusters.size} of ${countOf(asked, waveNouns.ofClusters, language)} answered.`;
}
