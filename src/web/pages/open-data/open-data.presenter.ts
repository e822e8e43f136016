/** Every dataset with its formats, the revision, and a dictionary made from the facts themselves, so that it cannot fall behind. */
import type { Atlas } from '../../../domain/atlas/atlas.ts';
import type { Edition } from '../../../flows/flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { unitTitles } from '../../../kernel/unit.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { kindName } from '../../reading/entity-name.ts';
import { listDownloads } from '../../reading/list-downloads.ts';
import { measureName } from '../../reading/measure-name.ts';
import type { Link } from '../../reading/parts.tsx';
import { reading, showDay } from '../../reading/words.ts';
import { datasets, words } from './open-data.words.ts';

export interface OpenDataModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly datasets: readonly {
    readonly id: string;
    readonly title: string;
    readonly what: string;
    readonly rows: number;
    readonly formats: readonly Link[];
  }[];
  readonly series: readonly {
    readonly id: string;
    readonly title: string;
    readonly formats: readonly Link[];
  }[];
  readonly dictionary: readonly {
    readonly kind: string;
    readonly title: string;
    readonly measures: readonly DictionaryRow[];
  }[];
  readonly revision: { readonly number: number; readonly hash: string; readonly acceptedOn: string };
  readonly citation: string;
}

export interface DictionaryRow {
  readonly measure: string;
  readonly title: string;
  readonly unit: string;
  readonly count: number;
}

export function presentOpenData(input: PageInput): OpenDataModel {
  const { edition, language, url } = input;
  const { revision, atlas } = edition;
  const counts = countsOf(atlas, edition);
  return {
    language,
    meta: metaOfWords(input, words),
    datasets: Object.entries(datasets).map(([id, dataset]) => ({
      id,
      title: say(dataset.title, language),
      what: say(dataset.what, language),
      rows: counts[id] ?? 0,
      formats: listDownloads(dataset.path, { hasPlaces: dataset.hasPlaces ?? false }),
    })),
    series: atlas.indicators.map((indicator) => ({
      id: indicator.id,
      title: say(indicator.title, language),
      formats: listDownloads(`/api/v1/indicators/${indicator.id}/observations`),
    })),
    dictionary: dictionaryOf(edition, language),
    revision: {
      number: revision.number,
      hash: revision.hash,
      acceptedOn: showDay(revision.acceptedAt, language),
    },
    citation: citationOf(revision.hash, url.origin, language),
  };
}

function countsOf(atlas: Atlas, edition: Edition): Readonly<Record<string, number>> {
  return {
    clusters: atlas.clusters.length,
    subjects: atlas.federalSubjects.length,
    districts: atlas.federalDistricts.length,
    industries: atlas.industries.length,
    projects: atlas.projects.length,
    costs: atlas.subsidyCosts.length,
    indicators: atlas.indicators.length,
    findings: edition.findings.length,
    figures: atlas.figures.size,
    facts: edition.book.facts.length,
  };
}

function dictionaryOf({ atlas, book }: Edition, language: Language): OpenDataModel['dictionary'] {
  const byKind = Map.groupBy(book.facts, (fact) => fact.entity.slice(0, fact.entity.indexOf(':')));
  return [...byKind].map(([kind, facts]) => ({
    kind,
    title: kindName(kind, language),
    measures: [...Map.groupBy(facts, (fact) => fact.measure)].map(([measure, list]) => {
      const unit = list[0]?.unit ?? null;
      return {
        measure,
        title: say(measureName(atlas, measure), language),
        unit: unit === null ? say(words.noUnit, language) : say(unitTitles[unit], language),
        count: list.length,
      };
    }),
  }));
}

function citationOf(hash: string, origin: string, language: Language): string {
  return language === 'ru'
    ? `Атлас промышленных кластеров: открытые данные. Ревизия ${hash}. Источник: ${reading.review.ru}, Ассоциация кластеров и технопарков. ${origin}/open-data`
    : `Cluster Atlas: open data. Revision ${hash}. Source: ${reading.review.en}, Association of Clusters and Technoparks. ${origin}/en/open-data`;
}
