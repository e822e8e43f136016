/** All federal subjects with their counts, none left out. */
import { downloadsOf } from '../../frame/downloads.ts';
import { districtName, subjectName } from '../../frame/named-link.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { placeColumns } from '../../frame/place-columns.ts';
import { countColumns, orderPlaces, placeOrders, placeRows } from '../../frame/place-rows.ts';
import { readOrder, sortLinks } from '../../frame/sorting.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { subjectsWords } from './federal-subjects.words.ts';

export type FederalSubjectsModel = ReturnType<typeof presentFederalSubjects>;

export function presentFederalSubjects({ edition, language, url }: PageInput) {
  const { atlas } = edition;
  const w = wordsIn(subjectsWords, language);
  const titles = placeColumns(language);
  const order = readOrder(url, placeOrders, '-clusterCount');
  const rows = placeRows(
    atlas.federalSubjects.map((subject) => ({
      name: subjectName(atlas, subject.code, language, false),
      counts: subject,
      within: districtName(atlas, subject.federalDistrict, language),
    })),
  );
  return {
    meta: pageMeta({ url, language, title: w.title, description: w.description }),
    language,
    rows: orderPlaces(rows, order),
    columns: sortLinks(url, order, [
      { key: 'name', title: w.subject },
      { key: 'within', title: titles.within },
      ...countColumns(titles),
    ]),
    downloads: downloadsOf('federal-subjects', new URLSearchParams(), language),
  };
}
