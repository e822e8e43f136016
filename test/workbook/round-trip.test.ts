/** What is written is read back the same: for each type of question, for the whole questionnaire, and after LibreOffice saved it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createWorkbooks } from '../../src/adapters/intake/questionnaire-workbook/index.ts';
import { writeWorkbook } from '../../src/adapters/intake/questionnaire-workbook/write-workbook.ts';
import type { AnswerValue } from '../../src/domain/survey/answers.ts';
import { answerTypes } from '../../src/domain/survey/questionnaire.ts';
import {
  tinyOptions,
  tinyPerYear,
  tinyRefersTo,
  tinyRows,
} from '../../src/domain/survey/tiny-questionnaires.ts';
import {
  answersOf,
  asked,
  inn,
  makeBench,
  participants,
  read,
  realSubject,
  single,
  subjectOf,
} from './workbook-bench.ts';

const { folder, place, understand } = makeBench();

const samples: Readonly<Record<(typeof answerTypes)[number], readonly AnswerValue[]>> = {
  text: [
    'Ёлка и «ёж»',
    '007',
    '=1+1',
    '+7 (800) 000',
    '2016',
    'да',
    '1,5',
    '_x0041_',
    '<b>&amp;',
    '\u202Eoдна',
  ],
  'long-text': ['строка\nвторая', '@кто'],
  integer: [0, 1_250_000, -3],
  decimal: [0.1, 1.234567, 1e-7],
  money: [1250.5, 0, 999_999_999_999.123],
  percent: [0, 0.25, 29, 100, 33.333],
  year: [2016],
  date: ['2017-12-31', '1904-02-29', '2020-02-29', '1900-03-01', '1900-02-28', '1812-09-07'],
  choice: ['small', 'large'],
  choices: [['small'], ['large', 'small']],
  boolean: [true, false],
  inn: [inn(1), '012345678901'],
  ogrn: ['0123456789012'],
  okved: ['01.10', '22.2'],
  link: ['https://example.org/a?b=c'],
  email: ['cluster@example.org'],
  latitude: [55.123456, -0.5],
  longitude: [37.6],
  inns: [[inn(1), inn(2)], ['0000000000']],
  'federal-subject': ['RU-TA'],
  'federal-subjects': [['RU-TA', 'RU-MOW']],
  industries: [['aviation']],
  'known-cluster': ['federal-9'],
};

describe('a tiny questionnaire of one question', () => {
  it.each(answerTypes.map((type) => [type]))('of type %s', async (type) => {
    for (const value of type === 'industries' ? industrySamples() : samples[type]) {
      const subject = subjectOf(single(type, { options: type.startsWith('choice') ? tinyOptions : [] }), {
        [asked]: value,
      });
      const reading = read(await understand(await writeWorkbook(subject), subject));
      expect(reading.findings).toEqual([]);
      expect(reading.answers.map(({ field, value: found }) => [field, found])).toEqual([[asked, value]]);
    }
  });
});

const industrySamples = () => {
  const { reference } = realSubject();
  return [[reference.industries[0]?.code ?? ''], reference.industries.slice(0, 3).map(({ code }) => code)];
};

const subjects = {
  rows: subjectOf(tinyRows, {
    'sites/r1/#/-': 1,
    'sites/r1/address/-': 'Заречье, 1',
    'sites/r1/area/-': 0.5,
  }),
  'years with a key': subjectOf(tinyPerYear, participants(7)),
  references: subjectOf(tinyRefersTo, {
    'participants/r1/#/-': 1,
    'participants/r1/inn/-': inn(1),
    'supplies/s1/#/-': 1,
    'supplies/s1/buyers/-': [inn(1)],
  }),
  'the cluster form of 2018': realSubject(),
};
const cases = Object.entries(subjects);

/** Every answer but the marks of rows, which no cell holds. */
const expected = ({ answers }: (typeof subjects)['rows']) =>
  new Map([...answers].filter(([field]) => !field.includes('/#/')));

describe('a workbook that nobody touched', () => {
  it.each(cases)('%s: gives the answers it was made from', async (_name, subject) => {
    const reading = read(await understand(await writeWorkbook(subject), subject));
    expect(answersOf(reading)).toEqual(expected(subject));
    expect(reading.findings).toEqual([]);
    const { read: all, understood, reported, headings } = reading.cells;
    expect([understood, reported]).toEqual([expected(subject).size, 0]);
    expect(all).toBe(understood + headings);
  });

  it('comes through the process of its own the same', async () => {
    const subject = subjects['the cluster form of 2018'];
    const bytes = await writeWorkbook(subject);
    expect(await createWorkbooks().read(place(bytes), subject)).toEqual(await understand(bytes, subject));
  });

  it('holds no formula, no hidden sheet and no name of a person', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await writeWorkbook(subjects['the cluster form of 2018'])) as never);
    expect(book.worksheets.filter(({ state }) => state !== 'visible')).toEqual([]);
    expect([book.creator, book.lastModifiedBy]).toEqual(['Cluster Atlas', 'Cluster Atlas']);
    let formulas = 0;
    for (const sheet of book.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => (formulas += cell.type === exceljs.ValueType.Formula ? 1 : 0)),
      );
    expect(formulas).toBe(0);
  });
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Saved by LibreOffice as an .ods and from that as an .xlsx again: nothing of the first file is left but what it understood. */
function throughOffice(bytes: Uint8Array): { readonly path: string; readonly bytes: Uint8Array } {
  const out = join(folder, 'office');
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  let path = place(bytes, 'office.xlsx');
  for (const format of ['ods', 'xlsx']) {
    const flags = ['--headless', profile, '--convert-to', format, '--outdir', out, path];
    const { status, stderr } = spawnSync('soffice', flags, { timeout: 180_000 });
    expect(status, String(stderr)).toBe(0);
    path = join(out, `office.${format}`);
  }
  return { path, bytes: readFileSync(path) };
}

describe.skipIf(!hasOffice)('a workbook saved by LibreOffice (skipped when soffice is not installed)', () => {
  const subject = subjects['the cluster form of 2018'];

  it('gives the same answers, through .ods and back', async () => {
    const saved = throughOffice(await writeWorkbook(subject));
    const reading = read(await createWorkbooks().read(saved.path, subject));
    expect(answersOf(reading)).toEqual(expected(subject));
    expect(reading.findings).toEqual([]);
  }, 400_000);

  it('keeps its lists, bounds and protected headings', async () => {
    const before = new exceljs.Workbook();
    const bytes = await writeWorkbook(subject);
    await before.xlsx.load(bytes as never);
    const after = new exceljs.Workbook();
    const saved = throughOffice(bytes).bytes;
    await after.xlsx.load(saved as never);
    expect(protectedSheets(saved)).toBe(before.worksheets.length);
    const open = unlockedCells(saved, after);
    let lists = 0;
    for (const sheet of before.worksheets) {
      const copy = after.getWorksheet(sheet.name);
      expect(copy?.getCell('B4').protection?.locked ?? true).toBe(true);
      for (const [at, rule] of rulesOf(sheet)) {
        const kept = copy?.getCell(at).dataValidation;
        expect([sheet.name, at, kept?.type]).toEqual([sheet.name, at, rule.type]);
        if (rule.type !== 'list') continue;
        lists += 1;
        expect(plainRange(kept?.formulae[0])).toBe(plainRange(rule.formulae[0]));
        expect(open.has(`${sheet.name}!${at}`)).toBe(true);
      }
    }
    expect(lists).toBeGreaterThan(50);
  }, 400_000);
});

const plainRange = (range: unknown) => String(range).replace(/[$']/g, '');
const protectedSheets = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).filter(
    ([name, part]) =>
      name.startsWith('xl/worksheets/sheet') &&
      /<sheetProtection [^>]*sheet="(1|true)"/.test(strFromU8(part)),
  ).length;

/** `sheet!A1` of every cell whose style takes the protection away. */
function unlockedCells(bytes: Uint8Array, book: exceljs.Workbook): Set<string> {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const styles = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(part('xl/styles.xml'))?.[1] ?? '';
  const open = styles
    .split('<xf ')
    .slice(1)
    .map((style) => /locked="(false|0)"/.test(style));
  const cells = book.worksheets.flatMap(({ name }, index) =>
    [...part(`xl/worksheets/sheet${index + 1}.xml`).matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)]
      .filter(([, , style]) => open[Number(style)])
      .map(([, at]) => `${name}!${at}`),
  );
  return new Set(cells);
}

function rulesOf(sheet: exceljs.Worksheet): [string, exceljs.DataValidation][] {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { model: Record<string, exceljs.DataValidation> };
  };
  return Object.entries(dataValidations.model);
}
