/** Words of the page of open data. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Открытые данные', en: 'Open data' },
  lead: {
    ru: 'Всё, что показывает атлас, можно взять таблицей или через API: без ключа, без регистрации, с происхождением каждого значения.',
    en: 'Everything the atlas shows can be had as a table or through the API: no key, no registration, with the provenance of every value.',
  },
  description: {
    ru: 'Открытые данные о промышленных кластерах России: перечни, показатели, проекты, факты в CSV, XLSX, JSON и GeoJSON; API с описанием OpenAPI.',
    en: 'Open data on Russia’s industrial clusters: lists, indicators, projects and facts as CSV, XLSX, JSON and GeoJSON; an API with an OpenAPI document.',
  },
  datasets: { ru: 'Наборы данных', en: 'Datasets' },
  dataset: { ru: 'Набор', en: 'Dataset' },
  what: { ru: 'Что в нём', en: 'What it holds' },
  rows: { ru: 'Строк', en: 'Rows' },
  formats: { ru: 'Форматы', en: 'Formats' },
  indicatorSeries: { ru: 'Ряды показателей', en: 'Series of indicators' },
  indicatorSeriesNote: {
    ru: 'Каждый ряд — отдельный набор: напечатанное, пересчёт, неоднозначность, происхождение.',
    en: 'Each series is a dataset of its own: printed, recomputed, ambiguity, provenance.',
  },
  api: { ru: 'API', en: 'API' },
  apiText: {
    ru: 'Чтение открыто всем, ответы — списки вида {items, total}. Неизвестный параметр даёт ответ 400 с перечнем допустимых.',
    en: 'Reading is open to everybody; answers are lists of the form {items, total}. An unknown parameter gets a 400 that names the allowed ones.',
  },
  apiDocs: { ru: 'Описание API с примерами', en: 'API documentation with examples' },
  openapi: { ru: 'Документ OpenAPI 3.1', en: 'OpenAPI 3.1 document' },
  yearbook: { ru: 'Ежегодник в PDF', en: 'The yearbook as a PDF' },
  yearbookFile: { ru: 'Ежегодник 2017, PDF', en: 'Yearbook 2017, PDF' },
  version: { ru: 'Ревизия и изменения', en: 'Revision and changes' },
  versionText: {
    ru: 'Ревизия — хеш всех принятых фактов: одинаковая ревизия значит одинаковые ответы. Новый факт меняет ревизию; прежние значения остаются в истории фактов.',
    en: 'The revision is a hash over all accepted facts: the same revision means the same answers. A new fact changes it; earlier values stay in the history of facts.',
  },
  number: { ru: 'Номер', en: 'Number' },
  hash: { ru: 'Ревизия', en: 'Revision' },
  acceptedAt: { ru: 'Принята', en: 'Accepted' },
  changes: { ru: 'Ревизия в машинном виде', en: 'The revision for machines' },
  changelog: {
    ru: 'Что изменилось в числах, правилах и форматах, записано в файле CHANGELOG.md атласа: какие годы и показатели затронуты.',
    en: 'What changed in figures, rules and formats is recorded in the atlas’s file CHANGELOG.md: which years and indicators it touches.',
  },
  licence: { ru: 'Условия', en: 'Terms' },
  licenceText: {
    ru: 'Данные открыты для чтения и повторного использования со ссылкой на обзор и на ревизию данных.',
    en: 'The data are open to be read and reused with reference to the review and to the revision of the data.',
  },
  cite: { ru: 'Как цитировать', en: 'How to cite' },
  citeNumber: {
    ru: 'Отдельное число цитируйте из его паспорта: там готовая ссылка.',
    en: 'Cite a single number from its passport: a ready reference stands there.',
  },
  dictionary: { ru: 'Словарь данных', en: 'Data dictionary' },
  dictionaryText: {
    ru: 'Факт читается так: о чём (вид и ключ), что измерено, за какой период, значение, единица. Ниже — все виды и измеренное в этом выпуске.',
    en: 'A fact reads: about what (kind and key), which measure, which period, value, unit. Below are all kinds and measures of this edition.',
  },
  kind: { ru: 'О чём', en: 'About' },
  measure: { ru: 'Что измерено', en: 'Measure' },
  identifier: { ru: 'Обозначение', en: 'Identifier' },
  unit: { ru: 'Единица', en: 'Unit' },
  facts: { ru: 'Фактов', en: 'Facts' },
  noUnit: { ru: 'текст или код', en: 'text or code' },
} as const satisfies Record<string, Text>;

export interface DatasetWords {
  readonly path: string;
  readonly title: Text;
  readonly what: Text;
  /** GeoJSON exists where rows have a place. */
  readonly hasPlaces?: boolean;
}

export const datasets: Readonly<Record<string, DatasetWords>> = {
  clusters: {
    path: '/api/v1/clusters',
    title: { ru: 'Кластеры', en: 'Clusters' },
    what: {
      ru: 'строки обоих перечней, с отраслями и отметкой реестра',
      en: 'rows of both lists with industries and register mark',
    },
    hasPlaces: true,
  },
  subjects: {
    path: '/api/v1/federal-subjects',
    title: { ru: 'Субъекты Федерации', en: 'Federal subjects' },
    what: { ru: 'все субъекты с числом кластеров', en: 'all federal subjects with counts of clusters' },
    hasPlaces: true,
  },
  districts: {
    path: '/api/v1/federal-districts',
    title: { ru: 'Федеральные округа', en: 'Federal districts' },
    what: { ru: 'округа с числом кластеров', en: 'districts with counts of clusters' },
  },
  industries: {
    path: '/api/v1/specialisations',
    title: { ru: 'Отрасли', en: 'Industries' },
    what: {
      ru: 'отраслевые специализации с числом кластеров',
      en: 'specialisations with counts of clusters',
    },
  },
  projects: {
    path: '/api/v1/projects',
    title: { ru: 'Поддержанные проекты', en: 'Supported projects' },
    what: { ru: 'инвестиции, поддержка, годы, инициаторы', en: 'investment, support, years, initiators' },
  },
  costs: {
    path: '/api/v1/subsidy-costs',
    title: { ru: 'Виды затрат', en: 'Types of costs' },
    what: { ru: 'суммы и доли субсидий', en: 'amounts and shares of subsidies' },
  },
  indicators: {
    path: '/api/v1/indicators',
    title: { ru: 'Показатели', en: 'Indicators' },
    what: { ru: 'определения, формулы, единицы', en: 'definitions, formulas, units' },
  },
  findings: {
    path: '/api/v1/findings',
    title: { ru: 'Замечания', en: 'Findings' },
    what: { ru: 'расхождения со строками источника', en: 'differences with lines of the source' },
  },
  figures: {
    path: '/api/v1/figures',
    title: { ru: 'Числа атласа', en: 'Figures of the atlas' },
    what: { ru: 'каждое число с формулой и фактами', en: 'every number with formula and facts' },
  },
  facts: {
    path: '/api/v1/facts',
    title: { ru: 'Факты', en: 'Facts' },
    what: { ru: 'все принятые значения с происхождением', en: 'all accepted values with provenance' },
  },
};
