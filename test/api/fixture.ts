/**
 * A small edition made by hand and flows over it in memory, so that the contract of the API is tested without a database. Its
 * texts hold everything that breaks exports. Must never be taken for data of the review.
 */
import { buildAtlas } from '../../src/domain/atlas/build-atlas.ts';
import type { Fact, FactValue } from '../../src/domain/facts/fact.ts';
import { createFactBook } from '../../src/domain/facts/fact-book.ts';
import type { Reference } from '../../src/domain/facts/reference.ts';
import type { IndicatorPassport } from '../../src/domain/indicators/indicator.ts';
import type { Finding } from '../../src/domain/yearbook/finding.ts';
import type { Edition, Flows } from '../../src/flows/flows.ts';
import type { ClusterQuery, Revision } from '../../src/flows/ports.ts';
import { Problem } from '../../src/kernel/problem.ts';
import type { Unit } from '../../src/kernel/unit.ts';

const district = (code: string, ru: string, en: string) => ({
  code,
  name: { ru, en },
  shortName: { ru, en },
});

export const reference: Reference = {
  federalDistricts: [
    district('central', 'Центральный федеральный округ', 'Central Federal District'),
    district('volga', 'Приволжский федеральный округ', 'Volga Federal District'),
  ],
  federalSubjects: [
    {
      ...district('RU-KLU', 'Калужская область', 'Kaluga Oblast'),
      federalDistrict: 'central',
      printedVariants: [],
    },
    {
      ...district('RU-TA', 'Республика Татарстан', 'Republic of Tatarstan'),
      federalDistrict: 'volga',
      printedVariants: ['Татарстан'],
    },
    {
      ...district('RU-SAM', 'Самарская область', 'Samara Oblast'),
      federalDistrict: 'volga',
      printedVariants: [],
    },
  ],
  industries: [
    {
      ...district('aviation', 'Авиационная промышленность', 'Aircraft industry'),
      synonyms: [{ printed: 'Авиастроение', kind: 'variant' }],
      keywords: ['авиа'],
    },
    {
      ...district('machines', 'Машины, станки и оборудование', 'Machines, tools and equipment'),
      synonyms: [],
      keywords: [],
    },
  ],
  composites: [],
};

/** Texts that a spreadsheet would run, or that XML, CSV or a cell cannot carry as they are. */
export const dangerous = [
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\tтабуляция',
  '\rвозврат',
  '\0ноль',
  'кавычки "внутри", запятая',
  'две\nстроки',
  '\u202eсправа налево',
  '_x0041_ похоже на код',
  '  пробелы  ',
  '<тег> & "сущность"',
  'ё'.repeat(40_000),
];

let row = 1;
function fact(entity: string, measure: string, value: FactValue, more: Partial<Fact> = {}): Fact {
  row += 1;
  return {
    id: `fact${row}`,
    edition: '2017',
    entity,
    measure,
    period: null,
    statement: 1,
    value,
    unit: null,
    supersedes: null,
    ...more,
    provenance: {
      document: 'review-2017',
      table: 'made-by-hand.csv',
      row,
      column: measure,
      lines: [[row, row + 1]],
      printed: typeof value === 'object' ? JSON.stringify(value) : String(value),
      printedUnit: null,
      confidence: 'high',
      ambiguous: measure === 'labour-productivity',
      reading:
        measure === 'labour-productivity'
          ? { ru: 'Прочтено слева направо.', en: 'Read from left to right.' }
          : null,
      alternative: measure === 'labour-productivity' ? { ru: 'Иначе.', en: 'Otherwise.' } : null,
    },
  };
}

const numeric = (entity: string, measure: string, value: number, unit: Unit, period: string | null = null) =>
  fact(entity, measure, value, { unit, period });

interface Row {
  readonly id: string;
  readonly name: string;
  readonly subjects: readonly string[];
  readonly industries: readonly string[];
  readonly inRegister: boolean;
}

const rows: Row[] = [
  ...dangerous.map((name, index) => ({
    id: `federal-${index + 1}`,
    name,
    subjects: [index % 2 === 0 ? 'RU-KLU' : 'RU-TA'],
    industries: index % 3 === 0 ? ['aviation', 'machines'] : ['machines'],
    inRegister: index % 4 === 0,
  })),
  {
    id: 'interregional-1',
    name: 'Общий кластер',
    subjects: ['RU-TA', 'RU-SAM'],
    industries: ['aviation'],
    inRegister: true,
  },
];

function clusterFacts({ id, name, subjects, industries, inRegister }: Row): Fact[] {
  const [list = '', number = ''] = id.split('-');
  const entity = `cluster:${id}`;
  return [
    fact(entity, 'name', name),
    fact(entity, 'list', list),
    numeric(entity, 'number', Number(number), 'count'),
    fact(entity, 'federal-subjects', subjects),
    fact(entity, 'in-register', inRegister),
    fact(entity, 'specialisations', industries),
    fact(entity, 'specialisations-printed', industries),
    fact(entity, 'name-en', id === 'interregional-1' ? 'A common cluster' : ''),
  ];
}

const facts: Fact[] = [
  ...rows.flatMap(clusterFacts),
  fact('identity:federal-2~interregional-1', 'relation', 'same'),
  fact('project:1', 'federal-subject', 'RU-TA'),
  fact('project:1', 'cluster', 'interregional-1'),
  fact('project:1', 'name', 'Проект'),
  fact('project:1', 'name-en', 'Project'),
  fact('project:1', 'initiators', ['Завод', 'Институт']),
  numeric('project:1', 'start-year', 2016, 'year'),
  numeric('project:1', 'end-year', 2019, 'year'),
  numeric('project:1', 'investment', 400_000_000, 'RUB'),
  numeric('project:1', 'support', 100_000_000, 'RUB'),
  fact('subsidy-cost:tooling', 'title', { ru: 'Оснастка', en: 'Tooling' }),
  numeric('subsidy-cost:tooling', 'amount', 75_000_000, 'RUB'),
  numeric('subsidy-cost:tooling', 'share', 0.75, 'fraction'),
  fact('subsidy-cost:materials', 'title', { ru: 'Материалы', en: 'Materials' }),
  numeric('subsidy-cost:materials', 'amount', 25_000_000, 'RUB'),
  numeric('subsidy-cost:materials', 'share', 0.25, 'fraction'),
  numeric('scope:average-cluster', 'labour-productivity', 2_500_000, 'RUB_PER_PERSON', '2016'),
  numeric('scope:federal-district:volga', 'cluster-count', 7, 'count', '2017'),
  fact('missing-value:labour-productivity~register-clusters', 'title', 'Утрачено'),
];

const passport = (id: string, unit: Unit, order: number): IndicatorPassport => ({
  id,
  unit,
  order,
  title: { ru: `Показатель ${id}`, en: `Indicator ${id}` },
  shortTitle: { ru: id, en: id },
  display: { scale: 1, decimals: 0, label: { ru: '', en: '' } },
  definition: { ru: 'Определение.', en: 'Definition.' },
  formula: { ru: 'Формула.', en: 'Formula.' },
  recomputation: { ru: 'Пересчёт.', en: 'Recomputation.' },
});

const findings: Finding[] = [
  {
    id: 'sum-differs:volga',
    rule: 'sum-differs',
    severity: 'contradiction',
    sentence: { ru: 'Сумма не сходится.', en: 'The sum differs.' },
    settles: { ru: 'Исходная таблица.', en: 'The original table.' },
    sourceLines: [
      [1, 2],
      [5, 5],
    ],
    facts: ['fact2'],
  },
  {
    id: 'spelling:x',
    rule: 'spelling',
    severity: 'remark',
    sentence: { ru: 'Опечатка.', en: 'A misprint.' },
    settles: { ru: 'Словарь.', en: 'The dictionary.' },
    sourceLines: [[9, 9]],
    facts: [],
  },
];

export interface MadeFlows extends Flows {
  /** Makes a new revision, as an accepted fact would. */
  advance(): void;
}

/** Flows over the edition above; `editions` may be emptied to play the time before the first import. */
export function makeFlows(editions: readonly string[] = ['2017']): MadeFlows {
  let revision: Revision = { number: 1, hash: 'aaaaaaaaaaaa', acceptedAt: '2026-01-02T03:04:05.000Z' };
  const book = createFactBook('2017', facts);
  const passports = [
    passport('labour-productivity', 'RUB_PER_PERSON', 1),
    passport('cluster-count', 'count', 2),
  ];
  const atlas = buildAtlas(book, reference, passports);
  const edition = (): Edition => ({ id: '2017', atlas, book, reference, findings, revision });
  return {
    advance: () => {
      revision = { ...revision, number: revision.number + 1, hash: 'bbbbbbbbbbbb' };
    },
    revision: async () => revision,
    editions: async () => editions,
    readEdition: async () => edition(),
    searchClusters: async (query) => search(edition(), query),
    countFacets: async () => ({
      list: [],
      federalSubject: [],
      federalDistrict: [],
      industry: [],
      inRegister: [],
    }),
    readFact: async (id) => {
      const found = book.byId(id);
      if (!found) throw new Problem('not-found', 'No such fact.');
      return { fact: found, history: [{ ...found, acceptedAt: revision.acceptedAt }] };
    },
    readYearbook: () => Promise.reject(new Problem('not-found', 'This sample has no yearbook.')),
    printYearbook: () => Promise.reject(new Problem('not-found', 'This sample has no yearbook.')),
  };
}

function search({ atlas }: Edition, query: ClusterQuery) {
  const {
    list,
    federalSubjects = [],
    federalDistricts = [],
    industries = [],
    inRegister,
    q,
    limit,
    offset,
  } = query;
  const found = atlas.clusters.filter(
    (cluster) =>
      (list === undefined || cluster.list === list) &&
      (federalSubjects.length === 0 ||
        federalSubjects.some((code) => cluster.federalSubjects.includes(code))) &&
      (federalDistricts.length === 0 || federalDistricts.includes(cluster.federalDistrict)) &&
      (industries.length === 0 || industries.some((code) => cluster.industries.includes(code))) &&
      (inRegister === undefined || cluster.inRegister === inRegister) &&
      (q === undefined || cluster.name.toLowerCase().includes(q.toLowerCase())),
  );
  const sorted = query.sort === 'name' ? found.toSorted((a, b) => a.name.localeCompare(b.name, 'ru')) : found;
  const ordered = query.descending ? sorted.toReversed() : sorted;
  return { items: ordered.slice(offset, offset + limit), total: found.length };
}
