/** All federal districts with their counts, and how these went over the years. */
import { districtSeries, drawSeries } from '../../frame/district-series.ts';
import { downloadsOf } from '../../frame/downloads.ts';
import { indicatorLink } from '../../frame/links.ts';
import { districtName } from '../../frame/named-link.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { placeColumns } from '../../frame/place-columns.ts';
import { countColumns, orderPlaces, placeOrders, placeRows } from '../../frame/place-rows.ts';
import { readOrder, sortLinks } from '../../frame/sorting.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { districtsWords } from './federal-districts.words.ts';

export type FederalDistrictsModel = ReturnType<typeof presentFederalDistricts>;

const orders = placeOrders.filter((key) => key !== 'within');

export function presentFederalDistricts({ edition, drawing, language, url }: PageInput) {
  const { atlas } = edition;
  const w = wordsIn(districtsWords, language);
  const titles = placeColumns(language);
  const order = readOrder(url, orders, '-clusterCount');
  const codes = atlas.federalDistricts.map((district) => district.code);
  const rows = placeRows(
    atlas.federalDistricts.map((district) => ({
      name: districtName(atlas, district.code, language, false),
      counts: district,
    })),
  );
  const seriesOf = (indicator: string, title: string) => {
    const series = districtSeries(atlas, indicator, codes, language);
    return {
      title,
      series,
      chart: drawSeries(drawing, series, title, language, 800),
      chartNarrow: drawSeries(drawing, series, title, language, 358),
      href: indicatorLink(language, indicator),
    };
  };
  return {
    meta: pageMeta({ url, language, title: w.title, description: w.description }),
    language,
    rows: orderPlaces(rows, order),
    columns: sortLinks(url, order, [{ key: 'name', title: w.district }, ...countColumns(titles)]),
    series: [
      seriesOf('cluster-count', w.clusterSeries),
      seriesOf('register-cluster-count', w.registerSeries),
    ],
    downloads: downloadsOf('federal-districts', new URLSearchParams(), language, false),
  };
}
