/** An industry: its counts beside the country, where its clusters lie, what it is named together with, how it is printed. */
import type { Counts } from '../../../domain/atlas/atlas.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { clusterRows } from '../../frame/cluster-rows.ts';
import { compareWithCountry } from '../../frame/country-comparison.ts';
import { downloadsOf } from '../../frame/downloads.ts';
import { to } from '../../frame/links.ts';
import { industryName } from '../../frame/named-link.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { compareHref, districtMix, rowsHref, subjectMix } from '../../frame/place-lists.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { industryWords } from './industry.words.ts';

export type IndustryModel = ReturnType<typeof presentIndustry>;

export function presentIndustry({ edition, drawing, language, url, params }: PageInput) {
  const { atlas } = edition;
  const industry = atlas.industry(params['code'] ?? '');
  if (!industry) {
    const allowed = atlas.industries.map((one) => one.code);
    throw new Problem('not-found', `There is no industry "${(params['code'] ?? '').slice(0, 60)}".`, {
      allowed,
    });
  }
  const w = wordsIn(industryWords, language);
  const name = say(industry.name, language);
  const within = { specialisation: industry.code };
  const subjects = subjectMix(atlas, industry.clusters, within, language);
  const largest = Math.max(1, ...industry.together.map((other) => other.count));
  return {
    meta: pageMeta({ url, language, title: name, description: `${name}: ${w.describe}.` }),
    language,
    name,
    counts: industry as Counts,
    isEmpty: industry.clusters.length === 0,
    comparison: compareWithCountry(
      industry,
      atlas.country,
      atlas.industries,
      to(language, '/industries'),
      language,
    ),
    locator: drawing.locator({
      subjects: subjects.map((subject) => subject.code),
      language,
      title: `${w.where}: ${name}`,
    }),
    subjects,
    districts: districtMix(atlas, industry.clusters, within, language),
    together: industry.together.map(({ industry: code, count }) => ({
      ...industryName(atlas, code, language),
      count,
      bar: count / largest,
      // No filter means “both”, but the rows above name all their industries.
      rowsHref: '#rows',
    })),
    spellings: spellingsOf(industry.synonyms, w),
    rows: clusterRows(atlas, industry.clusters, language),
    listHref: rowsHref(language, within),
    compareHref: compareHref(language, 'industries', [
      industry.code,
      ...industry.together.slice(0, 3).map((other) => other.industry),
    ]),
    downloads: downloadsOf('clusters', new URLSearchParams(within), language),
    nameRu: industry.name.ru,
    foreign: foreignOf(language),
  };
}

const foreignOf = (language: Language) => (language === 'en' ? ('ru' as const) : undefined);

function spellingsOf(
  synonyms: readonly { readonly printed: string; readonly kind: 'misprint' | 'variant' }[],
  w: Record<'misprint' | 'variant', string>,
) {
  return synonyms.map(({ printed, kind }) => ({ printed, kind: w[kind] }));
}
