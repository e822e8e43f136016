/**
 * A tiny questionnaire for each feature of the engine, for tests of whatever works on questionnaires. Must never be offered to a
 * respondent, nor grow a second feature.
 */
import type { Option, Question, Questionnaire, Section } from './questionnaire.ts';

const both = (words: string) => ({ ru: words, en: words });

/** A question with everything left out that may be; `type` and what the feature needs are given. */
export function tinyQuestion(id: string, given: Partial<Question> & Pick<Question, 'type'>): Question {
  return {
    id,
    measure: id,
    label: both(id),
    help: both(`help on ${id}`),
    example: '',
    unit: null,
    perYear: false,
    required: false,
    carry: 'prefill',
    options: [],
    minimum: null,
    maximum: null,
    refersTo: null,
    formerly: null,
    ...given,
  };
}

/** A section; of rows where `rowName` or a key is given. */
export function tinySection(id: string, given: Partial<Section> & Pick<Section, 'questions'>): Section {
  return {
    id,
    number: 1,
    title: both(id),
    intro: both(`intro of ${id}`),
    kind: 'single',
    entity: 'cluster',
    rowName: null,
    key: [],
    maximumRows: 1,
    ...given,
  };
}

/** A questionnaire of a cluster from its sections. */
export function tinyQuestionnaire(sections: readonly Section[], edition = '2018'): Questionnaire {
  const numbered = sections.map((section, index) => ({ ...section, number: index + 1 }));
  return {
    id: `cluster-${edition}`,
    form: 'cluster',
    edition,
    title: both('tiny'),
    intro: both('tiny'),
    sections: numbered,
  };
}

const rows = { kind: 'rows', rowName: both('row'), maximumRows: 50 } as const;

/** Codes with labels that differ in the two languages. */
export const tinyOptions: readonly Option[] = [
  { code: 'small', label: { ru: 'Малый', en: 'Small' } },
  { code: 'large', label: { ru: 'Большой, ёмкий', en: 'Large' } },
];

/** One set of answers, one of them required. */
export const tinySingle = tinyQuestionnaire([
  tinySection('general', {
    questions: [
      tinyQuestion('name', { type: 'text', required: true }),
      tinyQuestion('note', { type: 'long-text' }),
    ],
  }),
]);

/** Rows without a key: a row is known by its own id. */
export const tinyRows = tinyQuestionnaire([
  tinySection('sites', {
    ...rows,
    entity: 'site',
    questions: [
      tinyQuestion('address', { type: 'text', required: true }),
      tinyQuestion('area', { type: 'decimal', unit: 'hectare' }),
    ],
  }),
]);

/** Rows with a key, asked by year: whole numbers, thousand roubles and per cent. */
export const tinyPerYear = tinyQuestionnaire([
  tinySection('participants', {
    ...rows,
    entity: 'participant',
    key: ['inn'],
    questions: [
      tinyQuestion('inn', { type: 'inn', required: true }),
      tinyQuestion('jobs', { type: 'integer', unit: 'jobs', perYear: true, required: true }),
      tinyQuestion('sales', { type: 'money', unit: 'RUB', perYear: true, measure: 'shipped-goods' }),
      tinyQuestion('import-share', { type: 'percent', unit: 'fraction', perYear: true }),
    ],
  }),
]);

/** One choice, several choices, yes or no. */
export const tinyChoices = tinyQuestionnaire([
  tinySection('general', {
    questions: [
      tinyQuestion('size', { type: 'choice', options: tinyOptions }),
      tinyQuestion('sizes', { type: 'choices', options: tinyOptions }),
      tinyQuestion('is-open', { type: 'boolean' }),
    ],
  }),
]);

/** Rows that refer to the keys of other rows. */
export const tinyRefersTo = tinyQuestionnaire([
  tinySection('participants', {
    ...rows,
    entity: 'participant',
    key: ['inn'],
    questions: [tinyQuestion('inn', { type: 'inn', required: true })],
  }),
  tinySection('supplies', {
    ...rows,
    entity: 'supply',
    questions: [
      tinyQuestion('supplier', { type: 'inn', refersTo: 'participants/inn' }),
      tinyQuestion('buyers', { type: 'inns', refersTo: 'participants/inn' }),
    ],
  }),
]);

/** Two editions: a question moved, one reworded, one renamed, one new, one gone, one the same. */
export const tinyMoved = {
  before: tinyQuestionnaire(
    [
      tinySection('general', {
        questions: [
          tinyQuestion('name', { type: 'text' }),
          tinyQuestion('size', { type: 'integer', unit: 'count', label: both('how big') }),
          tinyQuestion('fax', { type: 'text' }),
        ],
      }),
      tinySection('organisation', {
        questions: [
          tinyQuestion('mailbox', { type: 'email' }),
          tinyQuestion('sold', { type: 'money', unit: 'RUB', perYear: true, measure: 'shipped-goods' }),
        ],
      }),
    ],
    '2017',
  ),
  after: tinyQuestionnaire([
    tinySection('general', {
      questions: [
        tinyQuestion('name', { type: 'text' }),
        tinyQuestion('size', { type: 'integer', unit: 'count', label: both('how many people') }),
        tinyQuestion('mailbox', { type: 'email', formerly: 'organisation/mailbox' }),
        tinyQuestion('founded', { type: 'year', unit: 'year', carry: 'this-wave' }),
      ],
    }),
    tinySection('organisation', {
      questions: [
        tinyQuestion('shipped-goods', {
          type: 'money',
          unit: 'RUB',
          perYear: true,
          formerly: 'organisation/sold',
        }),
      ],
    }),
  ]),
} as const;
