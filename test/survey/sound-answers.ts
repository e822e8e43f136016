/** Answers of a made-up cluster to the questionnaire of 2018 in which no check finds anything; each case plants one fault in a copy. For tests only. */
import { type AnswerSheet, type AnswerValue, fieldPath, rowMark } from '../../src/domain/survey/answers.ts';
import { isInn } from '../../src/kernel/inn.ts';
import { isOgrn } from '../../src/kernel/ogrn.ts';

export const years = [2015, 2016, 2017];

/** The n-th ИНН with right check digits below an impossible tax office. */
export function innOf(number: number): string {
  const start = `000${String(number).padStart(6, '0')}`;
  return `${start}${[...'0123456789'].find((digit) => isInn(start + digit))}`;
}

export function ogrnOf(number: number): string {
  const start = `1150${String(number).padStart(8, '0')}`;
  return `${start}${[...'0123456789'].find((digit) => isOgrn(start + digit))}`;
}

type Given = Readonly<Record<string, AnswerValue | readonly [number, number, number]>>;

/** Three numbers are the three years. */
const isYears = (value: Given[string]): value is readonly [number, number, number] =>
  Array.isArray(value) && typeof value[0] === 'number';

function put(sheet: Map<string, AnswerValue>, section: string, row: string, given: Given): void {
  if (row !== '-') {
    const rows = [...sheet.keys()].filter(
      (path) => path.startsWith(`${section}/`) && path.includes(`/${rowMark}/`),
    );
    sheet.set(fieldPath(section, row, rowMark), rows.length + 1);
  }
  for (const [question, value] of Object.entries(given))
    if (isYears(value))
      years.forEach((year, index) => {
        sheet.set(fieldPath(section, row, question, String(year)), value[index] ?? 0);
      });
    else sheet.set(fieldPath(section, row, question), value);
}

const figures = {
  'average-headcount': [200, 210, 220],
  jobs: [205, 215, 225],
  'high-productivity-jobs': [100, 120, 130],
  output: [200_000, 220_000, 230_000],
  'shipped-goods': [190_000, 210_000, 225_000.5],
  'output-used-inside': [30_000, 32_000, 35_000],
  materials: [90_000, 95_000, 99_000],
  'imported-materials-share': [20, 22, 25],
  'fixed-capital-investment': [9_000, 9_500, 9_900],
  'rd-costs': [1_000, 1_100, 1_200],
  'tax-payments': [20_000, 21_000, 22_000],
  exports: [10_000, 11_000, 12_000],
} as const satisfies Given;

function putParticipants(sheet: Map<string, AnswerValue>): void {
  for (let number = 1; number <= 11; number += 1) {
    const role =
      number === 1 ? 'end-product-producer' : number === 11 ? 'education' : 'industrial-enterprise';
    const about: Given = {
      inn: innOf(number),
      ogrn: ogrnOf(number),
      name: `Participant ${number}`,
      role,
      okved: '22.29',
      'is-sme': true,
      'federal-subject': 'RU-TA',
      'joined-on': '2015-03-15',
    };
    const own: Given = number === 11 ? { jobs: [50, 50, 51] } : figures;
    const end: Given =
      number === 1 ? { 'output-used-inside': [0, 0, 0], materials: [400_000, 410_000, 420_000] } : {};
    put(sheet, 'participants', `p${number}`, { ...about, ...own, ...end });
  }
}

/** A fresh copy. */
export function soundAnswers(): Map<string, AnswerValue> {
  const sheet = new Map<string, AnswerValue>();
  put(sheet, 'general', '-', {
    name: 'Cluster',
    'federal-subjects': ['RU-TA'],
    'founding-year': 2014,
    specialisations: ['chemicals'],
    'register-status': 'applied',
  });
  putParticipants(sheet);
  for (let number = 2; number <= 10; number += 1)
    put(sheet, 'supplies', `s${number}`, {
      supplier: innOf(number),
      buyer: innOf(1),
      product: 'housings',
      amount: [30_000, 32_000, 35_000],
    });
  put(sheet, 'organisation', '-', {
    'organisation-name': 'Organisation',
    'organisation-inn': innOf(50),
    'organisation-ogrn': ogrnOf(50),
    'organisation-mailbox': 'cluster@example.org',
    'organisation-staff': [5, 6, 6],
    'organisation-budget': [4_000, 4_200, 4_100],
  });
  put(sheet, 'founders', 'f1', { inn: innOf(1), name: 'One', share: 60 });
  put(sheet, 'founders', 'f2', { inn: innOf(2), name: 'Two', share: 40 });
  put(sheet, 'agreements', 'a1', { 'federal-subject': 'RU-TA', 'signed-on': '2015-02-01' });
  put(sheet, 'projects', 'j1', {
    code: 'P-1',
    name: 'Project',
    'is-joint': true,
    initiators: [innOf(1), innOf(2)],
    'starts-in': 2015,
    'ends-in': 2019,
    stage: 'construction',
    investment: [5_000, 6_000, 7_000],
    support: [1_000, 1_000, 1_200],
  });
  put(sheet, 'project-costs', 'c1', {
    project: 'P-1',
    'cost-type': 'certification',
    amount: [400, 400, 500],
  });
  put(sheet, 'project-costs', 'c2', { project: 'P-1', 'cost-type': 'leasing', amount: [600, 600, 700] });
  return sheet;
}

/** The answers with some changed; undefined takes one away. */
export function changed(
  sheet: AnswerSheet,
  changes: Readonly<Record<string, AnswerValue | undefined>>,
): Map<string, AnswerValue> {
  const copy = new Map(sheet);
  for (const [path, value] of Object.entries(changes))
    if (value === undefined) copy.delete(path);
    else copy.set(path, value);
  return copy;
}
