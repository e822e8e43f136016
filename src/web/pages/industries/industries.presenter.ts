/** All industries of the dictionary with their counts. */
import { downloadsOf } from '../../frame/downloads.ts';
import { industryName } from '../../frame/named-link.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { placeColumns } from '../../frame/place-columns.ts';
import { countColumns, orderPlaces, placeOrders, placeRows } from '../../frame/place-rows.ts';
import { readOrder, sortLinks } from '../../frame/sorting.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { industriesWords } from './industries.words.ts';

export type IndustriesModel = ReturnType<typeof presentIndustries>;

const orders = placeOrders.filter((key) => key !== 'within');

export function presentIndustries({ edition, language, url }: PageInput) {
  const { atlas } = edition;
  const w = wordsIn(industriesWords, language);
  const titles = placeColumns(language);
  const order = readOrder(url, orders, '-clusterCount');
  const rows = placeRows(
    atlas.industries.map((industry) => ({
      name: industryName(atlas, industry.code, language),
      counts: industry,
    })),
  );
  return {
    meta: pageMeta({ url, language, title: w.title, description: w.description }),
    language,
    rows: orderPlaces(rows, order),
    columns: sortLinks(url, order, [{ key: 'name', title: w.industry }, ...countColumns(titles)]),
    downloads: downloadsOf('specialisations', new URLSearchParams(), language, false),
  };
}
