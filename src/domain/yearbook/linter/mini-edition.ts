/**
 * A small edition made by hand for the tests of the rules: invented places in real codes, everything in it agrees. Must never
 * be read by the product.
 */

import type { Unit } from '../../../kernel/unit.ts';
import type { Fact, FactValue } from '../../facts/fact.ts';
import { createFactBook, type FactBook } from '../../facts/fact-book.ts';
import type { Reference } from '../../facts/reference.ts';

/** One fact in short: entity, measure, value, and what else matters to the case. */
export interface Entry {
  readonly entity: string;
  readonly measure: string;
  readonly value: FactValue;
  readonly period?: string | null;
  readonly statement?: number;
  readonly unit?: Unit | null;
  readonly printed?: string | null;
  readonly printedUnit?: string | null;
  readonly ambiguous?: boolean;
  readonly line?: number;
}

export const year = '2030';

/** The fact of an entry at position `index`; its line is the position unless said. */
function factOf(entry: Entry, index: number): Fact {
  const line = entry.line ?? index + 1;
  const printed = entry.printed === undefined ? String(entry.value).replace('.', ',') : entry.printed;
  return {
    id: `${entry.entity}|${entry.measure}|${entry.period ?? ''}|${entry.statement ?? 1}`,
    edition: year,
    entity: entry.entity,
    measure: entry.measure,
    period: entry.period ?? null,
    statement: entry.statement ?? 1,
    value: entry.value,
    unit: entry.unit ?? null,
    provenance: {
      document: 'mini',
      table: 'mini.csv',
      row: line,
      column: entry.measure,
      lines: [[line, line]],
      printed,
      printedUnit: entry.printedUnit ?? null,
      confidence: 'high',
      ambiguous: entry.ambiguous ?? false,
      reading: null,
      alternative: null,
    },
    supersedes: null,
  };
}

/** A book of the given entries. */
export function bookOf(entries: readonly Entry[]): FactBook {
  return createFactBook(year, entries.map(factOf));
}

const addressOf = (entry: Entry) =>
  [entry.entity, entry.measure, entry.period ?? '', entry.statement ?? 1].join('|');

/** The sound edition with some entries replaced (same entity, measure, period, statement) or added. */
export function editionWith(...changed: readonly Entry[]): FactBook {
  const kept = new Map(soundEntries().map((entry) => [addressOf(entry), entry]));
  for (const entry of changed) kept.set(addressOf(entry), entry);
  return bookOf([...kept.values()]);
}

/** Entries of one row of a list. */
export function rowEntries(
  list: 'federal' | 'interregional',
  number: number,
  district: string | null,
  subjects: readonly string[],
  name: string,
  inRegister: boolean,
  industries: readonly string[],
): Entry[] {
  const entity = `cluster:${list}-${number}`;
  const subjectsPrinted = subjects.map(
    (code) => miniReference.federalSubjects.find((s) => s.code === code)?.name.ru ?? code,
  );
  const printed = industries.map(
    (code) => miniReference.industries.find((i) => i.code === code)?.name.ru ?? code,
  );
  return [
    { entity, measure: 'list', value: list },
    { entity, measure: 'number', value: number },
    ...(district ? [{ entity, measure: 'federal-district', value: district }] : []),
    { entity, measure: 'federal-subjects', value: subjects, printed: subjectsPrinted.join(', ') },
    { entity, measure: 'name', value: name },
    { entity, measure: 'in-register', value: inRegister, printed: inRegister ? '+' : null },
    { entity, measure: 'specialisations', value: industries, printed: printed.join('. ') },
    { entity, measure: 'specialisations-printed', value: printed, printed: printed.join('. ') },
  ];
}

/** A published value of a scope. */
export function point(
  scope: string,
  measure: string,
  period: string,
  printed: string,
  unit: Unit = 'count',
  scale = 1,
  printedUnit: string | null = null,
): Entry {
  const number = Number(printed.replace(',', '.'));
  const value = scale < 1 ? number / Math.round(1 / scale) : Math.round(number * scale);
  return { entity: `scope:${scope}`, measure, period, printed, unit, value, printedUnit };
}

const bn = (scope: string, measure: string, period: string, printed: string) =>
  point(scope, measure, period, printed, 'RUB', 1e9, 'млрд. руб.');

/** One supported project. */
export function projectEntries(
  key: number,
  cluster: string,
  subject: string,
  name: string,
  investment: string,
  support: string,
): Entry[] {
  const entity = `project:${key}`;
  const money = (measure: string, printed: string): Entry => ({
    entity,
    measure,
    printed,
    unit: 'RUB',
    value: Math.round(Number(printed.replace(',', '.')) * 1e6),
    printedUnit: 'млн. руб.',
  });
  return [
    {
      entity,
      measure: 'federal-subject',
      value: subject,
      printed: miniReference.federalSubjects.find((s) => s.code === subject)?.name.ru ?? subject,
    },
    { entity, measure: 'cluster', value: cluster, printed: name },
    { entity, measure: 'name', value: 'Насос' },
    { entity, measure: 'start-year', value: 2029 },
    { entity, measure: 'end-year', value: 2031 },
    money('investment', investment),
    money('support', support),
  ];
}

function costEntries(category: string, title: string, amount: string, share: string): Entry[] {
  const entity = `subsidy-cost:${category}`;
  const value = (text: string) => Number(text.replace(',', '.'));
  return [
    { entity, measure: 'title', value: { ru: title, en: category }, printed: title },
    {
      entity,
      measure: 'amount',
      value: Math.round(value(amount) * 1e6),
      unit: 'RUB',
      printed: amount,
      printedUnit: 'млн. руб.',
    },
    {
      entity,
      measure: 'share',
      value: value(share) / 100,
      unit: 'fraction',
      printed: `${share}%`,
      printedUnit: '%',
    },
  ];
}

/** Every entry of the sound edition. */
export function soundEntries(): Entry[] {
  return [
    ...rowEntries('federal', 1, 'central', ['RU-BEL'], 'Насосный кластер «Дон»', true, ['pumps']),
    ...rowEntries('federal', 2, 'central', ['RU-TUL'], 'Кластер лекарств', false, ['drugs']),
    ...rowEntries('federal', 3, 'volga', ['RU-SAM'], 'Кластер продуктов Самарской области', true, [
      'food',
      'drugs',
    ]),
    ...rowEntries('federal', 4, 'volga', ['RU-SAM'], 'Лекарства и насосы', false, ['drugs', 'pumps']),
    ...rowEntries('interregional', 1, null, ['RU-TUL', 'RU-SAM'], 'Межрегиональный кластер «Ось»', true, [
      'various',
    ]),
    point('all-clusters', 'cluster-count', '2029', '5'),
    point('all-clusters', 'cluster-count', year, '5'),
    point('all-clusters', 'register-cluster-count', '2029', '3'),
    point('all-clusters', 'register-cluster-count', year, '3'),
    point('all-clusters', 'federal-subject-count', '2029', '3'),
    point('all-clusters', 'federal-subject-count', year, '3'),
    point('federal-district:central', 'cluster-count', '2029', '3'),
    point('federal-district:volga', 'cluster-count', '2029', '2'),
    point('federal-district:central', 'cluster-count', year, '3'),
    point('federal-district:volga', 'cluster-count', year, '2'),
    point('federal-district:central', 'register-cluster-count', year, '2'),
    point('federal-district:volga', 'register-cluster-count', year, '1'),
    point('all-clusters', 'participant-count', '2029', '101'),
    point('all-clusters', 'participant-count', year, '104'),
    point('all-clusters', 'responding-subject-count', year, '3'),
    point('all-clusters', 'labour-productivity', '2029', '2,0', 'RUB_PER_PERSON', 1e6, 'млн. руб./чел.'),
    point('all-clusters', 'labour-productivity', year, '2,1', 'RUB_PER_PERSON', 1e6, 'млн. руб./чел.'),
    bn('average-cluster', 'shipped-goods', '2029', '2,0'),
    bn('average-cluster', 'shipped-goods', year, '2,2'),
    point('average-cluster', 'jobs', '2029', '1000', 'jobs'),
    point('average-cluster', 'jobs', year, '1050', 'jobs'),
    bn('register-clusters', 'shipped-goods', '2029', '6,6'),
    bn('register-clusters', 'shipped-goods', year, '7,0'),
    point('register-clusters', 'jobs', '2029', '3,1', 'jobs', 1e3, 'тыс. ед.'),
    point('register-clusters', 'jobs', year, '3,2', 'jobs', 1e3, 'тыс. ед.'),
    point('register-clusters', 'labour-productivity', '2029', '2,1', 'RUB_PER_PERSON', 1e6, 'млн. руб./чел.'),
    point('register-clusters', 'labour-productivity', year, '2,2', 'RUB_PER_PERSON', 1e6, 'млн. руб./чел.'),
    point('register-clusters', 'sme-share', '2029', '70,0', 'fraction', 0.01, '%'),
    point('register-clusters', 'sme-share', year, '71,5', 'fraction', 0.01, '%'),
    point('register-clusters', 'joint-project-count', year, '6'),
    point('register-clusters', 'joint-projects-per-cluster', year, '2'),
    bn('register-clusters', 'joint-project-capital', year, '0,6'),
    bn('register-clusters', 'capital-per-joint-project', year, '0,1'),
    point('all-clusters', 'supported-project-count', year, '2'),
    point('all-clusters', 'support-total', year, '60,5', 'RUB', 1e6, 'млн. руб.'),
    { ...point('all-clusters', 'support-total', year, '60,5', 'RUB', 1e6, 'млн. руб.'), statement: 2 },
    ...projectEntries(1, 'federal-1', 'RU-BEL', 'Насосный кластер «Дон»', '100,0', '40,5'),
    ...projectEntries(2, 'federal-3', 'RU-SAM', 'Кластер продуктов Самарской области', '80,0', '20,0'),
    ...costEntries('tooling', 'Оснастка', '40,5', '66,9'),
    ...costEntries('leasing', 'Лизинг', '20,0', '33,1'),
    { entity: 'chart-segment:subsidy-costs-1', measure: 'value', value: 67, unit: 'count' },
    { entity: 'chart-segment:subsidy-costs-2', measure: 'value', value: 33, unit: 'count' },
    {
      entity: 'subsidised-activity:1',
      measure: 'text',
      value: { ru: 'Оснастка', en: 'Tooling' },
      printed: 'Оснастка',
    },
    { entity: 'subsidised-activity:1', measure: 'category', value: 'tooling' },
    {
      entity: 'subsidised-activity:2',
      measure: 'text',
      value: { ru: 'Лизинг', en: 'Leasing' },
      printed: 'Лизинг',
    },
    { entity: 'subsidised-activity:2', measure: 'category', value: 'leasing' },
    ...['RU-BEL', 'RU-TUL', 'RU-SAM'].map((code, index) => ({
      entity: `map-name:${index + 1}`,
      measure: 'subject',
      value: code,
      printed: miniReference.federalSubjects.find((s) => s.code === code)?.name.ru ?? null,
    })),
    ...[
      [1, 1, '1/1'],
      [2, 1, '2/1'],
      [3, 2, '3/2'],
    ].flatMap(([total, register, printed], index) => [
      {
        entity: `map-label:${index + 1}`,
        measure: 'total',
        value: total as number,
        unit: 'count' as const,
        printed: printed as string,
      },
      {
        entity: `map-label:${index + 1}`,
        measure: 'register',
        value: register as number,
        unit: 'count' as const,
        printed: printed as string,
      },
    ]),
    {
      entity: 'heading:list',
      measure: 'text',
      value: { ru: 'ПЕРЕЧЕНЬ КЛАСТЕРОВ', en: 'LIST OF CLUSTERS' },
      printed: 'ПЕРЕЧЕНЬ КЛАСТЕРОВ',
    },
  ];
}

const subject = (code: string, ru: string, federalDistrict: string) => ({
  code,
  name: { ru, en: `${code} in English` },
  shortName: { ru, en: code },
  federalDistrict,
  printedVariants: [],
});

const industry = (
  code: string,
  ru: string,
  keywords: readonly string[],
  synonyms: readonly [string, 'misprint' | 'variant'][] = [],
) => ({
  code,
  name: { ru, en: code },
  keywords,
  synonyms: synonyms.map(([printed, kind]) => ({ printed, kind })),
});

const district = (code: string, ru: string) => ({
  code,
  name: { ru, en: code },
  shortName: { ru, en: code },
});

export const miniReference: Reference = {
  federalDistricts: [district('central', 'Центральный ФО'), district('volga', 'Приволжский ФО')],
  federalSubjects: [
    subject('RU-BEL', 'Белгородская область', 'central'),
    subject('RU-TUL', 'Тульская область', 'central'),
    subject('RU-SAM', 'Самарская область', 'volga'),
    subject('RU-TVE', 'Тверская область', 'central'),
  ],
  industries: [
    industry(
      'pumps',
      'Насосостроение',
      ['насос'],
      [
        ['Насосная промышленность', 'variant'],
        ['Насосострение', 'misprint'],
      ],
    ),
    industry('drugs', 'Лекарственная промышленность', ['лекарств', 'фармац']),
    industry('food', 'Пищевая промышленность', ['продукт', 'пищев']),
    industry('various', 'Многоотраслевая', []),
  ],
  composites: [{ printed: 'Насосостроение Пищевая промышленность', industries: ['pumps', 'food'] }],
};
