/** Editions of the yearbook that the store holds, newest first. */
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Language } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { waveTitle } from '../../workspace-frame/survey-words.ts';
import { words } from './yearbooks.words.ts';

export interface YearbooksModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly editions: readonly {
    readonly year: string;
    readonly href: string;
    readonly pdf: string;
    readonly rows: Figure;
    readonly contradictions: number;
  }[];
  /** Yearbooks of published waves, the newest first. */
  readonly waves: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
    readonly pdf: string;
  }[];
}

export async function presentYearbooks({ flows, waves, language, url }: PageInput): Promise<YearbooksModel> {
  const years = [...(await flows.editions())].sort().reverse();
  const editions = await Promise.all(years.map((year) => flows.readEdition(year)));
  return {
    language,
    meta: metaOfWords({ url, language }, words),
    waves: (await waves.publishedWaves()).toReversed().map(({ id }) => ({
      id,
      title: waveTitle(id, language),
      href: to(language, `/yearbook/${id}`),
      pdf: to(language, `/yearbook/${id}.pdf`),
    })),
    editions: editions.map((edition) => ({
      year: edition.id,
      href: to(language, `/yearbook/${edition.id}`),
      pdf: to(language, `/yearbook/${edition.id}.pdf`),
      rows: edition.atlas.country.clusterCount,
      contradictions: edition.findings.filter((finding) => finding.severity === 'contradiction').length,
    })),
  };
}
