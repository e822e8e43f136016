/** The filters of the home page as fields of a form. Must never offer a value that does not exist. */
import type { Atlas } from '../../../domain/atlas/atlas.ts';
import { type Language, say } from '../../../kernel/language.ts';
import type { ClusterFilter, FilterName } from '../../frame/cluster-filter.ts';
import { wordsIn } from '../../frame/speak.ts';
import { homeWords } from './home.words.ts';

export interface Option {
  readonly value: string;
  readonly title: string;
}

export interface FilterField {
  readonly name: FilterName;
  readonly title: string;
  readonly chosen: string;
  readonly options: readonly Option[];
  /** Options under headings, for long lists. */
  readonly groups: readonly { readonly title: string; readonly options: readonly Option[] }[];
}

/** Five choices; the text field stands apart. */
export function filterFields(atlas: Atlas, filter: ClusterFilter, language: Language): FilterField[] {
  const w = wordsIn(homeWords, language);
  const field = (
    name: FilterName,
    title: string,
    options: readonly Option[],
    groups: FilterField['groups'] = [],
  ) => ({
    name,
    title,
    chosen: filter[name][0] ?? '',
    options: [{ value: '', title: w.any }, ...options],
    groups,
  });
  const option = (item: { readonly code: string; readonly name: Parameters<typeof say>[0] }) => ({
    value: item.code,
    title: say(item.name, language),
  });
  const byTitle = (a: Option, b: Option) => a.title.localeCompare(b.title, language);
  const groups = atlas.federalDistricts.map((district) => ({
    title: say(district.shortName, language),
    options: atlas.federalSubjects
      .filter((subject) => subject.federalDistrict === district.code)
      .map(option)
      .sort(byTitle),
  }));
  return [
    field(
      'federalDistrict',
      w.district,
      atlas.federalDistricts.map((item) => option({ ...item, name: item.shortName })),
    ),
    field('federalSubject', w.subject, [], groups),
    field('specialisation', w.industry, atlas.industries.map(option).sort(byTitle)),
    field('inRegister', w.register, [
      { value: 'true', title: w.registerYes },
      { value: 'false', title: w.registerNo },
    ]),
    field('list', w.list, [
      { value: 'federal', title: w.listFederal },
      { value: 'interregional', title: w.listInterregional },
    ]),
  ];
}
