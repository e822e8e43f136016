/**
 * One case for each edit check: a fault planted in sound answers that the check must find, and what must be missing for it to say nothing.
 * For tests only.
 */
import type { AnswerValue } from '../../src/domain/survey/answers.ts';
import type { CheckInput, OtherClusters } from '../../src/domain/survey/checks/check.ts';
import { peerKey } from '../../src/domain/survey/checks/peers-of.ts';
import { book } from './find-in.ts';
import { innOf, ogrnOf } from './sound-answers.ts';

type Changes = Readonly<Record<string, AnswerValue | undefined>>;

export interface PlantedCase {
  readonly plant: Changes;
  /** What the answers are compared with. */
  readonly beside?: Partial<Pick<CheckInput, 'questionnaire' | 'lastValues' | 'peers' | 'others'>>;
  /** Field of the finding, with the related ones. */
  readonly field: string;
  readonly related?: readonly string[];
  /** A piece of the Russian message. */
  readonly says: string;
  /** Changes after which the check has nothing to compare. */
  readonly missing: Changes;
}

const others: OtherClusters = {
  participants: new Map([[innOf(3), ['Cluster B', 'Cluster A']]]),
  supplies: [
    { cluster: 'Cluster A', supplier: innOf(3), buyer: innOf(1), year: '2016', amount: 90_000, stance: null },
    {
      cluster: 'Cluster A',
      supplier: innOf(90),
      buyer: innOf(1),
      year: '2016',
      amount: 90_000,
      stance: null,
    },
  ],
  stances: new Map(),
};

const perJob = { value: 'participants/shipped-goods', over: 'participants/jobs' };
const some = [600, 700, 800, 900, 1_000, 1_100, 1_200, 1_300, 1_400];
const peers = new Map([
  [peerKey(perJob, '2017'), Float64Array.from([...some, ...some, ...some, ...some]).sort()],
]);

const federalSubject = book.find('federal-subject', '2018');

/** All participants but the ninth and later ones have left. */
const left = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [`participants/p${index + 2}/left-on/-`, '2017-06-30']),
);

const roles = (role: string | undefined) =>
  Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`participants/p${index + 1}/role/-`, role]));

const allRows = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`participants/p${index + 1}/#/-`, undefined]),
);

const p2 = (question: string, year = '-') => `participants/p2/${question}/${year}`;

export const checkCases: Readonly<Record<string, PlantedCase>> = {
  'unknown-field': {
    plant: { 'participants/p2/jobs/2011': 5 },
    field: 'participants/p2/jobs/2011',
    says: 'нет поля «Участники кластера», «Замещённые рабочие места, ед.», 2011',
    missing: { 'participants/p2/jobs/2011': undefined },
  },
  'wrong-type': {
    plant: { [p2('joined-on')]: '2015-02-30' },
    field: p2('joined-on'),
    says: 'не в том виде',
    missing: { [p2('joined-on')]: undefined },
  },
  'empty-section': {
    plant: allRows,
    field: 'participants/-/#/-',
    says: '«Участники кластера»',
    missing: { 'participants/p1/#/-': 1 },
  },
  'unsaid-section': {
    plant: { 'projects/j1/#/-': undefined },
    field: 'general/-/has-projects/-',
    says: 'Раздел «Инвестиционные проекты участников кластера» пуст',
    missing: { 'general/-/has-projects/-': false },
  },
  required: {
    plant: { [p2('jobs', '2016')]: undefined },
    field: p2('jobs', '2016'),
    says: 'обязательный вопрос «Замещённые рабочие места, ед.»',
    missing: { [p2('#')]: undefined },
  },
  range: {
    plant: { [p2('output', '2016')]: -1_234_567.5 },
    field: p2('output', '2016'),
    says: '-1\u202f234\u202f567,5 тыс. руб. — меньше допустимого',
    missing: { [p2('output', '2016')]: undefined },
  },
  'checksum-inn': {
    plant: { 'projects/j1/initiators/-': [innOf(1), '0000000021'] },
    field: 'projects/j1/initiators/-',
    says: 'ИНН 0000000021',
    missing: { 'projects/j1/initiators/-': undefined },
  },
  'checksum-ogrn': {
    plant: { [p2('ogrn')]: `${ogrnOf(2).slice(0, 12)}${(Number(ogrnOf(2)[12]) + 1) % 10}` },
    field: p2('ogrn'),
    says: 'ОГРН 1150',
    missing: { [p2('ogrn')]: undefined },
  },
  'okved-shape': {
    plant: { [p2('okved')]: '2.29' },
    field: p2('okved'),
    says: '2.29 — не код',
    missing: { [p2('okved')]: undefined },
  },
  'unknown-option': {
    plant: { [p2('federal-subject')]: 'RU-XX' },
    field: p2('federal-subject'),
    says: '«RU-XX»',
    missing: { [p2('federal-subject')]: undefined },
  },
  'unknown-reference': {
    plant: { 'supplies/s3/buyer/-': innOf(77) },
    field: 'supplies/s3/buyer/-',
    says: `${innOf(77)} нет в разделе «Участники кластера»`,
    missing: { 'supplies/s3/buyer/-': undefined },
  },
  'duplicate-row': {
    plant: { 'participants/p4/inn/-': innOf(2) },
    field: 'participants/p4/inn/-',
    related: [p2('inn')],
    says: 'в строке 2',
    missing: { [p2('inn')]: undefined },
  },
  'unexplained-change': {
    plant: { 'clusters/c1/#/-': 1, 'clusters/c1/match/-': 'vanished', 'clusters/c1/explanation/-': ' ' },
    beside: federalSubject ? { questionnaire: federalSubject } : {},
    field: 'clusters/c1/explanation/-',
    related: ['clusters/c1/match/-'],
    says: 'Исчез',
    missing: { 'clusters/c1/match/-': undefined },
  },
  'dates-order': {
    plant: { [p2('left-on')]: '2014-12-31' },
    field: p2('left-on'),
    related: [p2('joined-on')],
    says: '(31.12.2014) раньше, чем «Дата вступления» (15.03.2015)',
    missing: { [p2('joined-on')]: undefined },
  },
  'date-in-future': {
    plant: { [p2('joined-on')]: '2019-01-01' },
    field: p2('joined-on'),
    says: 'не позже 2018 года',
    missing: { [p2('joined-on')]: undefined },
  },
  'part-over-whole': {
    plant: { [p2('exports', '2016')]: 210_000.001 },
    field: p2('exports', '2016'),
    related: [p2('shipped-goods', '2016')],
    says: '(210\u202f000,001 тыс. руб.)',
    missing: { [p2('shipped-goods', '2016')]: undefined },
  },
  'imports-over-purchases': {
    plant: { [p2('materials', '2016')]: 0 },
    field: p2('imported-materials-share', '2016'),
    related: [p2('materials', '2016')],
    says: 'Доля импорта 22%',
    missing: { [p2('materials', '2016')]: undefined },
  },
  'founder-shares': {
    plant: { 'founders/f2/share/-': 40.5 },
    field: 'founders/f2/share/-',
    related: ['founders/f1/share/-'],
    says: '100,5%',
    missing: { 'founders/f1/share/-': undefined },
  },
  'supply-to-itself': {
    plant: { 'supplies/s3/buyer/-': innOf(3) },
    field: 'supplies/s3/buyer/-',
    related: ['supplies/s3/supplier/-'],
    says: innOf(3),
    missing: { 'supplies/s3/supplier/-': undefined },
  },
  'project-cost-sum': {
    plant: { 'project-costs/c2/amount/2016': 500 },
    field: 'projects/j1/support/2016',
    related: ['project-costs/c1/amount/2016', 'project-costs/c2/amount/2016'],
    says: 'дают 900 тыс. руб. — меньше',
    missing: { 'project-costs/c2/amount/2016': undefined },
  },
  'zero-for-missing': {
    plant: { [p2('jobs', '2016')]: 0 },
    field: p2('jobs', '2016'),
    related: [p2('output', '2016')],
    says: '220\u202f000 тыс. руб.',
    missing: { [p2('output', '2016')]: undefined },
  },
  'jobs-over-headcount': {
    plant: { [p2('average-headcount', '2016')]: 100 },
    field: p2('jobs', '2016'),
    related: [p2('average-headcount', '2016')],
    says: 'мест 215, а людей в среднем 100. Ожидается не больше чем в 1,3 раза',
    missing: { [p2('average-headcount', '2016')]: undefined },
  },
  'year-on-year': {
    plant: { [p2('output', '2017')]: 230_000_000 },
    field: p2('output', '2017'),
    related: [p2('output', '2016')],
    says: 'в 2016 году 220\u202f000 тыс. руб., в 2017 году 230\u202f000\u202f000 тыс. руб.',
    missing: { [p2('output', '2016')]: undefined },
  },
  'restated-value': {
    plant: {},
    beside: { lastValues: new Map([[p2('output', '2016'), 221_000]]) },
    field: p2('output', '2016'),
    says: 'принято 221\u202f000 тыс. руб.',
    missing: { [p2('output', '2016')]: undefined },
  },
  outlier: {
    plant: { [p2('shipped-goods', '2017')]: 225_000_500 },
    beside: { peers },
    field: p2('shipped-goods', '2017'),
    related: [p2('jobs', '2017')],
    says: 'медиана 1\u202f000 тыс. руб., сравнили с 36',
    missing: { [p2('jobs', '2017')]: undefined },
  },
  'participant-elsewhere': {
    plant: {},
    beside: { others },
    field: 'participants/p3/inn/-',
    says: 'Cluster A; Cluster B',
    missing: { 'participants/p3/inn/-': undefined },
  },
  'supplies-against-use': {
    plant: { 'supplies/s2/amount/2016': 42_000 },
    field: p2('output-used-inside', '2016'),
    related: ['supplies/s2/amount/2016'],
    says: 'поставил другим за 2016 год 42\u202f000 тыс. руб.',
    missing: { [p2('output-used-inside', '2016')]: undefined },
  },
  'supplies-over-materials': {
    plant: { 'participants/p1/materials/2016': 200_000 },
    field: 'participants/p1/materials/2016',
    related: Array.from({ length: 9 }, (_, index) => `supplies/s${index + 2}/amount/2016`),
    says: 'получил от других за 2016 год 288\u202f000 тыс. руб.',
    missing: { 'participants/p1/materials/2016': undefined },
  },
  'supply-elsewhere': {
    plant: {},
    beside: { others },
    field: 'supplies/s3/amount/2016',
    says: 'здесь 32\u202f000 тыс. руб., в анкете другого кластера (Cluster A) другая сумма',
    missing: { 'supplies/s3/amount/2016': undefined },
  },
  'no-end-product-producer': {
    plant: { 'participants/p1/role/-': 'industrial-enterprise' },
    field: 'participants/-/#/-',
    says: 'Участников 11',
    missing: roles(undefined),
  },
  'end-product-supplier': {
    plant: { [p2('role')]: 'end-product-producer' },
    field: p2('role'),
    related: ['supplies/s2/supplier/-'],
    says: `ИНН ${innOf(2)}`,
    missing: { 'supplies/s2/buyer/-': undefined },
  },
  'few-industrial-enterprises': {
    plant: left,
    field: 'participants/-/#/-',
    says: 'предприятий 2. Для реестра ожидается не меньше 10',
    missing: allRows,
  },
};
