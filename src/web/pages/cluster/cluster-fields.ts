/**
 * What is known of a cluster, field by field, each with its fact and the lines it was read from. Must never show a mended value
 * without the printed one.
 */
import type { AtlasCluster } from '../../../domain/atlas/atlas.ts';
import type { Edition } from '../../../flows/flows.ts';
import type { Language } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { factLink } from '../../frame/links.ts';
import { districtName, industryName, type NamedLink, subjectName } from '../../frame/named-link.ts';
import { wordsIn } from '../../frame/speak.ts';
import { clusterWords } from './cluster.words.ts';

export interface FieldSource {
  readonly href: string;
  /** “982–988”; empty where nothing is printed. */
  readonly lines: string;
  readonly isAmbiguous: boolean;
}

export interface Field {
  readonly key: string;
  readonly title: string;
  /** Values with pages of their own, or plain texts. */
  readonly links: readonly NamedLink[];
  readonly texts: readonly string[];
  /** Texts in Russian on an English page. */
  readonly lang: 'ru' | 'en' | undefined;
  readonly note: string;
  readonly isRegister: boolean;
  readonly source: FieldSource | null;
}

type FieldInput = Pick<Field, 'key' | 'title'> &
  Partial<Omit<Field, 'source'>> & { readonly measure: string };

export function clusterFields(edition: Edition, cluster: AtlasCluster, language: Language): Field[] {
  const { atlas } = edition;
  const w = wordsIn(clusterWords, language);
  const foreign = language === 'en' ? 'ru' : undefined;
  const isFederal = cluster.list === 'federal';
  const inputs: FieldInput[] = [
    ...nameInputs(cluster, language),
    { key: 'list', measure: 'list', title: w.list, texts: [isFederal ? w.listFederal : w.listInterregional] },
    { key: 'number', measure: 'number', title: w.number, texts: [String(cluster.number)] },
    {
      key: 'subjects',
      measure: 'federal-subjects',
      title: cluster.federalSubjects.length > 1 ? w.subjects : w.subject,
      links: cluster.federalSubjects.map((code) => subjectName(atlas, code, language, false)),
    },
    {
      key: 'district',
      measure: isFederal ? 'federal-district' : 'federal-subjects',
      title: w.district,
      links: [districtName(atlas, cluster.federalDistrict, language, false)],
      note: isFederal ? '' : w.districtInferred,
    },
    {
      key: 'register',
      measure: 'in-register',
      title: w.register,
      texts: [cluster.inRegister ? w.registerYes : w.registerNo],
      isRegister: cluster.inRegister,
    },
    {
      key: 'industries',
      measure: 'specialisations',
      title: w.industries,
      links: cluster.industries.map((code) => industryName(atlas, code, language)),
    },
    {
      key: 'printed',
      measure: 'specialisations-printed',
      title: w.printed,
      texts: cluster.specialisationsPrinted,
      lang: foreign,
    },
  ];
  return inputs.map(({ measure, ...input }) => ({
    links: [],
    texts: [],
    lang: undefined,
    note: '',
    isRegister: false,
    ...input,
    source: sourceOf(edition, cluster, measure, language),
  }));
}

/** One name where print and meaning agree, otherwise the printed one beside the mended one. */
function nameInputs(cluster: AtlasCluster, language: Language): FieldInput[] {
  const w = wordsIn(clusterWords, language);
  const lang = language === 'en' ? ('ru' as const) : undefined;
  const isMended = cluster.namePrinted !== '' && cluster.namePrinted !== cluster.name;
  const own: FieldInput[] = isMended
    ? [
        { key: 'namePrinted', measure: 'name', title: w.namePrinted, texts: [cluster.namePrinted], lang },
        { key: 'name', measure: 'name', title: w.nameMended, texts: [cluster.name], lang },
      ]
    : [
        {
          key: 'name',
          measure: 'name',
          title: language === 'en' ? w.nameRu : w.namePrinted,
          texts: [cluster.name],
          lang,
        },
      ];
  if (cluster.nameEn === '') return own;
  const english = language === 'ru' ? ('en' as const) : undefined;
  return [
    ...own,
    {
      key: 'nameEn',
      measure: 'name-en',
      title: w.nameEn,
      texts: [cluster.nameEn],
      lang: english,
      note: w.translation,
    },
  ];
}

function sourceOf(
  edition: Edition,
  cluster: AtlasCluster,
  measure: string,
  language: Language,
): FieldSource | null {
  const id = cluster.facts[measure];
  const fact = id === undefined ? undefined : edition.book.byId(id);
  if (id === undefined || !fact) return null;
  return {
    href: factLink(language, id),
    // A translation is ours: no line of the document says it.
    lines: measure === 'name-en' ? '' : showLineRanges(fact.provenance.lines),
    isAmbiguous: fact.provenance.ambiguous,
  };
}
