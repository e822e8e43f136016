/** A federal district: its counts beside the country and over the years, its subjects, industries and clusters. */
import type { Counts } from '../../../domain/atlas/atlas.ts';
import { say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { apiAddress } from '../../frame/cluster-filter.ts';
import { clusterRows } from '../../frame/cluster-rows.ts';
import { compareWithCountry } from '../../frame/country-comparison.ts';
import { districtSeries, drawSeries } from '../../frame/district-series.ts';
import { downloadsOf } from '../../frame/downloads.ts';
import { to } from '../../frame/links.ts';
import { subjectName } from '../../frame/named-link.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { placeColumns } from '../../frame/place-columns.ts';
import { compareHref, industryMix, rowsHref } from '../../frame/place-lists.ts';
import { countColumns, orderPlaces, placeRows } from '../../frame/place-rows.ts';
import { plainHeads } from '../../frame/sorting.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { districtWords } from './federal-district.words.ts';

export type FederalDistrictModel = ReturnType<typeof presentFederalDistrict>;

export function presentFederalDistrict({ edition, drawing, language, url, params }: PageInput) {
  const { atlas } = edition;
  const codes = atlas.federalDistricts.map((one) => one.code);
  const district = atlas.federalDistrict(params['code'] ?? '');
  if (!district) {
    throw new Problem('not-found', `There is no federal district "${(params['code'] ?? '').slice(0, 60)}".`, {
      allowed: codes,
    });
  }
  const w = wordsIn(districtWords, language);
  const name = say(district.name, language);
  const within = { federalDistrict: district.code };
  const subjects = district.federalSubjects.flatMap((code) => atlas.federalSubject(code) ?? []);
  const rows = placeRows(
    subjects.map((subject) => ({ name: subjectName(atlas, subject.code, language, false), counts: subject })),
  );
  const seriesOf = (indicator: string, title: string) => {
    const series = districtSeries(atlas, indicator, [district.code], language);
    return { title, series, chart: drawSeries(drawing, series, `${title}: ${name}`, language, 260) };
  };
  return {
    meta: pageMeta({ url, language, title: name, description: `${name}: ${w.describe}.` }),
    language,
    name,
    counts: district as Counts,
    comparison: compareWithCountry(
      district,
      atlas.country,
      atlas.federalDistricts,
      to(language, '/federal-districts'),
      language,
    ),
    locator: drawing.locator({ subjects: district.federalSubjects, language, title: name }),
    series: [
      seriesOf('cluster-count', w.clusterSeries),
      seriesOf('register-cluster-count', w.registerSeries),
    ],
    subjects: orderPlaces(rows, { key: 'clusterCount', isDescending: true }),
    columns: plainHeads([{ key: 'name', title: w.subjects }, ...countColumns(placeColumns(language))]),
    mix: industryMix(atlas, district.clusters, within, language),
    rows: clusterRows(atlas, district.clusters, language),
    listHref: rowsHref(language, within),
    compareHref: compareHref(language, 'federal-districts', codes),
    downloads: downloadsOf('clusters', new URLSearchParams(within), language),
    jsonHref: apiAddress(`federal-districts/${district.code}`, '', new URLSearchParams(), language),
  };
}
