/**
 * How each transcribed table becomes facts: which entity a row is, which cell says what. Data about data; must never correct a
 * value.
 */
import type { FactDraft, FactValue } from '../../../domain/facts/fact.ts';
import { type Unit, units } from '../../../kernel/unit.ts';
import type { TableRow } from './table-row.ts';

export interface TableSpec {
  readonly table: string;
  readonly facts: (row: TableRow) => FactDraft[];
}

type Field = readonly [
  measure: string,
  column: string,
  printed: string | null,
  value: FactValue,
  unit?: Unit,
];

function fields(row: TableRow, entity: string, list: readonly Field[]): FactDraft[] {
  return list.map(([measure, column, printed, value, unit]) =>
    row.draft({ entity, measure, column, printed, value, ...(unit ? { unit } : {}) }),
  );
}

const optionalField = (row: TableRow, measure: string, column: string): Field[] =>
  row.optional(column) === '' ? [] : [[measure, column, null, row.text(column)]];

const optionalNumber = (row: TableRow, measure: string, column: string): Field[] =>
  row.optional(column) === '' ? [] : [[measure, column, null, row.decimal(column)]];

const clusters: TableSpec = {
  table: 'clusters.csv',
  facts: (row) => {
    const list = row.choice('list', ['federal', 'interregional']);
    const number = row.integer('number');
    const register = row.optional('register_printed');
    if (register !== '' && register !== '+')
      row.fail('register_printed', `"${register}" is neither + nor empty`);
    return fields(row, `cluster:${list}-${number}`, [
      ['list', 'list', null, list],
      ['number', 'number', 'number', number],
      ...(list === 'federal'
        ? ([['federal-district', 'district', 'district_printed', row.text('district')]] as Field[])
        : []),
      ['federal-subjects', 'subjects', 'subjects_printed', row.list('subjects')],
      ['name', 'name', 'name_printed', row.text('name')],
      ...optionalField(row, 'name-en', 'name_en'),
      ['in-register', 'register_printed', 'register_printed', register === '+'],
      ['specialisations', 'specialisations', 'specialisations_printed', row.list('specialisations')],
      [
        'specialisations-printed',
        'specialisations_printed',
        'specialisations_printed',
        row.list('specialisations_printed'),
      ],
    ]);
  },
};

const identity: TableSpec = {
  table: 'cluster-identity.csv',
  facts: (row) =>
    fields(row, `identity:${row.text('row_a')}~${row.text('row_b')}`, [
      ['relation', 'relation', null, row.choice('relation', ['same', 'probable'])],
      ['reason', 'reason_ru', null, row.pair('reason')],
    ]),
};

const projects: TableSpec = {
  table: 'projects.csv',
  facts: (row) =>
    fields(row, `project:${row.integer('number')}`, [
      ['federal-subject', 'subject', 'subject_printed', row.text('subject')],
      ['cluster', 'cluster', 'cluster_name_printed', row.text('cluster')],
      ['name', 'name', 'name_printed', row.text('name')],
      ...optionalField(row, 'name-en', 'name_en'),
      ['initiators', 'initiators', 'initiators_printed', row.list('initiators')],
      ['start-year', 'start_year', 'period_printed', row.integer('start_year'), 'year'],
      ['end-year', 'end_year', 'period_printed', row.integer('end_year'), 'year'],
      ['investment', 'investment_rub', 'investment_printed', row.integer('investment_rub'), 'RUB'],
      ['support', 'support_rub', 'support_printed', row.integer('support_rub'), 'RUB'],
    ]).map((draft) =>
      draft.unit === 'RUB'
        ? { ...draft, provenance: { ...draft.provenance, printedUnit: 'млн. руб.' } }
        : draft,
    ),
};

const subsidyCosts: TableSpec = {
  table: 'subsidy-costs.csv',
  facts: (row) =>
    fields(row, `subsidy-cost:${row.text('category')}`, [
      ['title', 'category_printed', 'category_printed', row.pair('title')],
      ['amount', 'amount_rub', 'amount_printed', row.integer('amount_rub'), 'RUB'],
      ['share', 'share', 'share_printed', row.decimal('share'), 'fraction'],
    ]).map((draft) =>
      draft.unit === 'RUB'
        ? { ...draft, provenance: { ...draft.provenance, printedUnit: 'млн. руб.' } }
        : draft,
    ),
};

const observations: TableSpec = {
  table: 'observations.csv',
  facts: (row) => [
    row.draft({
      entity: `scope:${row.text('scope')}`,
      measure: row.text('indicator'),
      column: 'value',
      period: row.text('period'),
      statement: row.integer('statement'),
      printed: 'value_printed',
      printedUnit: 'unit_printed',
      value: row.decimal('value'),
      unit: row.choice('unit', units),
    }),
  ],
};

const missingValues: TableSpec = {
  table: 'missing-values.csv',
  facts: (row) =>
    fields(row, `missing-value:${row.text('indicator')}~${row.text('scope')}`, [
      ['title', 'title_printed', 'title_printed', row.text('title_printed')],
    ]),
};

const requirements: TableSpec = {
  table: 'requirements.csv',
  facts: (row) =>
    fields(row, `requirement:${row.integer('number')}`, [
      ['text', 'text_ru', 'threshold_printed', row.pair('text')],
      ['topic', 'topic', null, row.text('topic')],
      ['metric', 'metric', null, row.text('metric')],
      ['operator', 'operator', null, row.choice('operator', ['>=', '>', 'all', 'is-true'])],
      ...optionalNumber(row, 'threshold', 'threshold'),
      ...optionalField(row, 'second-metric', 'second_metric'),
      ...optionalNumber(row, 'second-threshold', 'second_threshold'),
      ['rule', 'rule', null, row.list('rule')],
    ]),
};

const worded = (
  table: string,
  kind: string,
  extra: readonly string[],
  printed: string | null,
  key = '',
): TableSpec => ({
  table,
  facts: (row) => {
    const id = key === '' ? String(row.integer('number')) : `${row.text(key)}-${row.integer('number')}`;
    return fields(row, `${kind}:${id}`, [
      ['text', 'text_ru', printed, row.pair('text')],
      ...extra.flatMap((column) => optionalField(row, column.replaceAll('_', '-'), column)),
    ]);
  },
});

const sections: TableSpec = {
  table: 'questionnaire-sections.csv',
  facts: (row) =>
    fields(row, `questionnaire-section:${row.text('form')}-${row.integer('number')}`, [
      ['text', 'title_printed', 'title_printed', { ru: row.text('title_printed'), en: row.text('title_en') }],
      ['form', 'form', null, row.choice('form', ['federal-subject', 'cluster'])],
    ]),
};

const activities: TableSpec = {
  table: 'subsidised-activities.csv',
  facts: (row) =>
    fields(row, `subsidised-activity:${row.integer('number')}`, [
      ['text', 'text_printed', 'text_printed', { ru: row.text('text_printed'), en: row.text('text_en') }],
      ['category', 'category', null, row.text('category')],
      ...optionalNumber(row, 'share-of-rate', 'share_of_rate'),
    ]),
};

const composition: TableSpec = {
  table: 'composition.csv',
  facts: (row) =>
    fields(row, `composition-part:${row.integer('number')}`, [
      ['text', 'part_printed', 'part_printed', { ru: row.text('part_ru'), en: row.text('part_en') }],
    ]),
};

const acts: TableSpec = {
  table: 'legal-acts.csv',
  facts: (row) =>
    fields(row, `legal-act:${row.integer('number')}`, [
      ['text', 'title_ru', null, row.pair('title')],
      ...['kind', 'act_number', 'signed_on', 'note_ru', 'note_en'].flatMap((column) =>
        optionalField(row, column.replaceAll('_', '-'), column),
      ),
    ]),
};

const association: TableSpec = {
  table: 'association-figures.csv',
  facts: (row) =>
    fields(row, `association:${row.text('key')}`, [
      ['label', 'label_printed', 'label_printed', row.pair('label')],
      ['value', 'value', 'printed', row.decimal('value'), row.choice('unit', units)],
    ]),
};

const mapLabels: TableSpec = {
  table: 'map-labels.csv',
  facts: (row) =>
    fields(row, `map-label:${row.integer('number')}`, [
      ['total', 'total', 'label_printed', row.integer('total'), 'count'],
      ...(row.optional('register') === ''
        ? []
        : ([['register', 'register', 'label_printed', row.integer('register'), 'count']] as Field[])),
    ]),
};

const mapNames: TableSpec = {
  table: 'map-names.csv',
  facts: (row) =>
    fields(row, `map-name:${row.integer('number')}`, [
      ['subject', 'subject', 'name_printed', row.text('subject')],
    ]),
};

const headings: TableSpec = {
  table: 'headings.csv',
  facts: (row) =>
    fields(row, `heading:${row.text('id')}`, [['text', 'text', 'text_printed', row.text('text')]]),
};

const segments: TableSpec = {
  table: 'chart-segments.csv',
  facts: (row) =>
    fields(row, `chart-segment:${row.text('chart')}-${row.integer('number')}`, [
      ['value', 'value', 'value_printed', row.decimal('value')],
    ]),
};

/** Every table of a published edition, in the order of import. */
export const tableSpecs: readonly TableSpec[] = [
  clusters,
  identity,
  projects,
  subsidyCosts,
  observations,
  missingValues,
  requirements,
  worded('signs.csv', 'sign', [], 'printed'),
  sections,
  activities,
  composition,
  acts,
  association,
  worded('association-statements.csv', 'association-statement', ['kind'], null, 'kind'),
  mapLabels,
  mapNames,
  headings,
  segments,
];
