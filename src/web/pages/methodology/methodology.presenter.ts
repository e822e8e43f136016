/** Methodology with its living numbers: every count comes from the edition, the dictionary from the rulebook. */
import type { AtlasStatement } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Industry } from '../../../domain/facts/reference.ts';
import type { Edition } from '../../../flows/flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { clusterLink, factLink } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import type { Link } from '../../reading/parts.tsx';
import { showFact } from '../../reading/show-fact.ts';
import { words } from './methodology.words.ts';

export interface MethodologyModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly answered: Figure | null;
  readonly described: Figure | null;
  readonly rows: Figure;
  readonly distinct: Figure;
  readonly factCount: number;
  readonly ambiguousCount: number;
  readonly sections: Readonly<Record<'federal-subject' | 'cluster', readonly AtlasStatement[]>>;
  readonly pairs: readonly Pair[];
  /** Industries with more than one spelling. */
  readonly industries: readonly Industry[];
  readonly plainCount: number;
  readonly fused: readonly { readonly printed: string; readonly industries: readonly string[] }[];
}

export interface Pair {
  readonly rows: readonly Link[];
  readonly relation: string;
  readonly isCertain: boolean;
  readonly reason: string;
  readonly fact: string;
}

export function presentMethodology(input: PageInput): MethodologyModel {
  const { edition, language } = input;
  const { atlas, book, reference } = edition;
  const sections = atlas.statements['questionnaire-section'];
  const published = (indicator: string) =>
    atlas
      .indicator(indicator)
      ?.observations.find((point) => point.scope === 'all-clusters' && point.period === edition.id)
      ?.published ?? null;
  const several = reference.industries.filter((industry) => industry.synonyms.length > 0);
  return {
    language,
    meta: metaOfWords(input, words),
    answered: published('responding-subject-count'),
    described: published('cluster-count'),
    rows: atlas.country.clusterCount,
    distinct: atlas.country.distinctCount,
    factCount: book.facts.length,
    ambiguousCount: book.facts.filter((fact) => fact.provenance.ambiguous).length,
    sections: {
      'federal-subject': sections.filter((section) => section.fields['form'] === 'federal-subject'),
      cluster: sections.filter((section) => section.fields['form'] === 'cluster'),
    },
    pairs: pairsOf(edition, language),
    industries: several,
    plainCount: reference.industries.length - several.length,
    fused: reference.composites.map(({ printed, industries }) => ({
      printed,
      industries: industries.map((code) =>
        say(atlas.industry(code)?.name ?? { ru: code, en: code }, language),
      ),
    })),
  };
}

function pairsOf({ atlas, book }: Edition, language: Language): Pair[] {
  return book.entities('identity').flatMap((key) => {
    const relation = book.find(`identity:${key}`, 'relation');
    const reason = book.find(`identity:${key}`, 'reason');
    if (!relation || !reason) return [];
    const rows = key.split('~').map((id) => {
      const cluster = atlas.cluster(id);
      return {
        label: cluster ? say({ ru: cluster.name, en: cluster.nameEn }, language) : id,
        href: clusterLink(language, id),
      };
    });
    return [
      {
        rows,
        relation: showFact(atlas, relation, language).text,
        isCertain: relation.value === 'same',
        reason: showFact(atlas, reason, language).text,
        fact: factLink(language, relation.id),
      },
    ];
  });
}
