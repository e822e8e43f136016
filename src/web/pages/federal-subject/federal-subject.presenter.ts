/** A federal subject: its counts beside the country, its industries, its clusters, its neighbours. */
import type { Counts } from '../../../domain/atlas/atlas.ts';
import { say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { apiAddress } from '../../frame/cluster-filter.ts';
import { clusterRows } from '../../frame/cluster-rows.ts';
import { compareWithCountry } from '../../frame/country-comparison.ts';
import { downloadsOf } from '../../frame/downloads.ts';
import { to } from '../../frame/links.ts';
import { districtName, subjectName } from '../../frame/named-link.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { placeColumns } from '../../frame/place-columns.ts';
import { compareHref, industryMix, rowsHref } from '../../frame/place-lists.ts';
import { countColumns, orderPlaces, placeRows } from '../../frame/place-rows.ts';
import { plainHeads } from '../../frame/sorting.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { subjectWords } from './federal-subject.words.ts';

export type FederalSubjectModel = ReturnType<typeof presentFederalSubject>;

export function presentFederalSubject({ edition, drawing, language, url, params }: PageInput) {
  const { atlas } = edition;
  const subject = atlas.federalSubject(params['code'] ?? '');
  if (!subject) {
    const allowed = atlas.federalSubjects.map((one) => one.code);
    throw new Problem('not-found', `There is no federal subject "${(params['code'] ?? '').slice(0, 60)}".`, {
      allowed,
    });
  }
  const w = wordsIn(subjectWords, language);
  const name = say(subject.name, language);
  const within = { federalSubject: subject.code };
  const near = atlas.federalSubjects.filter((other) => other.federalDistrict === subject.federalDistrict);
  const rows = placeRows(
    near.map((other) => ({
      name: subjectName(atlas, other.code, language, false),
      counts: other,
      isCurrent: other === subject,
    })),
  );
  const largest = near
    .filter((other) => other !== subject)
    .sort((a, b) => (b.clusterCount.value ?? 0) - (a.clusterCount.value ?? 0));
  return {
    meta: pageMeta({
      url,
      language,
      title: name,
      description: `${name}: ${w.describe}. ${say(subject.clusterCount.title, language)}: ${subject.clusterCount.value}.`,
    }),
    language,
    name,
    code: subject.code,
    district: districtName(atlas, subject.federalDistrict, language, false),
    counts: subject as Counts,
    isEmpty: subject.clusters.length === 0,
    comparison: compareWithCountry(
      subject,
      atlas.country,
      atlas.federalSubjects,
      to(language, '/federal-subjects'),
      language,
    ),
    locator: drawing.locator({ subjects: [subject.code], language, title: name }),
    mix: industryMix(atlas, subject.clusters, within, language),
    rows: clusterRows(atlas, subject.clusters, language),
    listHref: rowsHref(language, within),
    neighbours: orderPlaces(rows, { key: 'clusterCount', isDescending: true }),
    columns: plainHeads([{ key: 'name', title: w.subjects }, ...countColumns(placeColumns(language))]),
    compareHref: compareHref(
      language,
      'federal-subjects',
      [subject, ...largest.slice(0, 3)].map((one) => one.code),
    ),
    downloads: downloadsOf('clusters', new URLSearchParams(within), language),
    jsonHref: apiAddress(`federal-subjects/${subject.code}`, '', new URLSearchParams(), language),
  };
}
