/**
 * Cells in = cells stored + cells reported, for workbooks that chance has changed in many ways at once; and no number is stored that
 * nobody wrote. ATLAS_SEED and ATLAS_RUNS choose others; the seed of a failure is printed.
 */
import type exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../src/adapters/intake/questionnaire-workbook/index.ts';
import { understandWorkbook } from '../../src/adapters/intake/questionnaire-workbook/understand-workbook.ts';
import { writeWorkbook } from '../../src/adapters/intake/questionnaire-workbook/write-workbook.ts';
import { readRange, readReference } from '../../src/adapters/intake/workbook/cell-reference.ts';
import type { WorkbookContent } from '../../src/adapters/intake/workbook/workbook-content.ts';
import { tinyPerYear } from '../../src/domain/survey/tiny-questionnaires.ts';
import { createRandom, type Random } from '../../src/flows/demo/random.ts';
import type { WorkbookReading, WorkbookSubject } from '../../src/flows/survey/workbook-port.ts';
import { edited, inn, makeBench, participants, read, realSubject, subjectOf } from './workbook-bench.ts';

const { content } = makeBench();
const first = Number(process.env['ATLAS_SEED'] ?? 2018);
const runs = Number(process.env['ATLAS_RUNS'] ?? 60);

const values: readonly exceljs.CellValue[] = [
  7,
  0.25,
  -1,
  '1 250,5',
  '2 500,75',
  '14,5',
  '1,250',
  ' 15 ',
  'да',
  'нет данных',
  '31.12.2017',
  new Date(Date.UTC(2017, 11, 31)),
  true,
  { error: '#REF!' },
  { formula: 'B2+1', result: 42 } as exceljs.CellFormulaValue,
  { formula: 'B2+1' } as exceljs.CellFormulaValue,
  { richText: [{ text: '4' }, { text: '2' }] },
  'atlas:columns',
  'atlas:section:participants',
  'r1',
  inn(2),
  null,
];
const formats = ['0', '0%', 'General', 'dd.mm.yyyy', 'mmm yy', '#,##0,', '#,##0 "₽"', 'h:mm', '@'];

type Deed = (sheet: exceljs.Worksheet, random: Random, book: exceljs.Workbook) => void;
const row = (sheet: exceljs.Worksheet, random: Random) => random.between(1, sheet.rowCount + 3);
const column = (sheet: exceljs.Worksheet, random: Random) => random.between(1, sheet.columnCount + 3);

/** A cell among the answers, mostly in a row that has a name: what stands in a row without one is reported whole. */
const answer: Deed = (sheet, random) => {
  const last = random.chance(0.7) ? 11 : sheet.rowCount;
  sheet.getCell(random.between(6, last), random.between(2, sheet.columnCount)).value = random.pick(values);
};

const deeds: readonly Deed[] = [
  answer,
  answer,
  answer,
  (sheet, random) => {
    sheet.getCell(row(sheet, random), column(sheet, random)).value = random.pick(values);
  },
  (sheet, random) => {
    sheet.getCell(row(sheet, random), column(sheet, random)).numFmt = random.pick(formats);
  },
  (sheet, random) => sheet.spliceRows(row(sheet, random), random.between(0, 2)),
  (sheet, random) => void sheet.insertRow(row(sheet, random), [undefined, random.pick(values), 5, 'x']),
  (sheet, random) => sheet.spliceColumns(column(sheet, random), 1),
  (sheet, random) => sheet.spliceColumns(column(sheet, random), 0, [null, 'своё', random.pick(values)]),
  (sheet, random) => {
    sheet.getRow(row(sheet, random)).values = sheet.getRow(row(sheet, random)).values as exceljs.CellValue[];
  },
  (sheet, random) => {
    const [top, left] = [row(sheet, random), column(sheet, random)];
    sheet.mergeCells(top, left, top + random.between(0, 2), left + random.between(0, 2));
  },
  (sheet, random) => {
    sheet.getRow(row(sheet, random)).hidden = true;
    sheet.getColumn(column(sheet, random)).hidden = random.chance(0.5);
  },
  (sheet, random) => {
    sheet.name = `Лист ${random.between(1, 1e9)}`;
  },
  (_sheet, random, book) => {
    const added = book.addWorksheet(`Своё ${random.between(1, 1e9)}`);
    for (let at = 0; at < random.between(1, 20); at += 1) added.addRow([random.pick(values), at]);
  },
  (sheet, random, book) => {
    if (random.chance(0.2) && book.worksheets.length > 3) book.removeWorksheet(sheet.id);
  },
];

function mutate(book: exceljs.Workbook, random: Random): void {
  for (let deed = random.between(1, 10); deed > 0; deed -= 1) {
    const sheet = random.pick(book.worksheets.filter(({ name }) => name !== 'Инструкция'));
    try {
      random.pick(deeds)(sheet, random, book);
    } catch (error) {
      // exceljs refuses to merge twice; nothing was changed then.
      if (!/merge/.test(String(error))) throw error;
    }
  }
}

/** Cells of which nothing was heard: neither stored nor reported nor one of the texts that we wrote. */
function unheard(file: WorkbookContent, reading: WorkbookReading, ours: ReadonlySet<string>): string[] {
  const { answers, findings } = read(reading);
  const heard = new Set(answers.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const ranges = findings.flatMap(({ sheet, cell }) => {
    const range = cell === null ? null : readRange(cell);
    return range ? [{ sheet, ...range }] : [];
  });
  const isReported = (sheet: string, ref: string) => {
    const at = readReference(ref);
    return ranges.some(
      ({ sheet: name, rows, columns }) =>
        at !== null &&
        name === sheet &&
        at.row >= rows.from &&
        at.row <= rows.to &&
        at.column >= columns.from &&
        at.column <= columns.to,
    );
  };
  return file.cells
    .filter(({ sheet, ref }) => !heard.has(`${sheet}!${ref}`) && !isReported(sheet, ref))
    .filter(({ text }) => !ours.has(text))
    .map(({ sheet, ref, text }) => `${sheet}!${ref}: ${text}`);
}

/** Stored numbers that stand in no cell of their own name. */
function invented(file: WorkbookContent, reading: WorkbookReading): string[] {
  const cells = new Map(file.cells.map((cell) => [`${cell.sheet}!${cell.ref}`, cell]));
  return read(reading).answers.flatMap(({ field, value, sheet, cell }) => {
    if (typeof value !== 'number' || field.includes('/#/')) return [];
    const from = cells.get(`${sheet}!${cell}`);
    const shown = from?.shownAs === 'percent' ? Number(from.value) * 100 : numberIn(from?.value);
    const isSame = Math.abs(shown - value) <= 1e-9 * Math.max(1, Math.abs(value));
    return isSame ? [] : [`${sheet}!${cell} ${from?.text} → ${value}`];
  });
}

/** The number in a text of this test; anything else is none. */
const numberIn = (value: unknown) =>
  typeof value === 'number' ? value : Number(String(value).replace(/\s/g, '').replace(',', '.'));

/** Runs of the property; the first that fails is told with its seed. */
async function hunt(
  subject: WorkbookSubject,
  times: number,
  understand: typeof understandWorkbook,
): Promise<{ readonly fault: string | null; readonly reported: number; readonly understood: number }> {
  const pristine = await writeWorkbook(subject);
  const ours = new Set((await content(pristine, subject)).cells.filter(isWord).map(({ text }) => text));
  const sums = { reported: 0, understood: 0 };
  for (let seed = first; seed < first + times; seed += 1) {
    const random = createRandom(seed);
    const file = await content(await edited(pristine, (book) => mutate(book, random)), subject);
    const reading = understand(sheetsOf(file), subject);
    if (reading.kind === 'refused') continue;
    const { cells } = reading;
    sums.reported += cells.reported;
    sums.understood += cells.understood;
    const lost = unheard(file, reading, ours);
    const wrong = invented(file, reading);
    const isWhole =
      cells.read === file.cells.length && cells.read === cells.understood + cells.reported + cells.headings;
    if (lost.length + wrong.length > 0 || !isWhole)
      return { ...sums, fault: `seed ${seed}: ${JSON.stringify({ cells, lost, wrong })}` };
  }
  return { ...sums, fault: null };
}

/** Headings and service words of a workbook; answers of respondents are numbers and names of their own. */
const isWord = ({ kind, sheet, column: at, row: on }: WorkbookContent['cells'][number]) =>
  kind === 'text' && (at === 1 || on <= 5 || at <= 3 || sheet === 'Списки');

const tiny = subjectOf(tinyPerYear, participants(6));

describe(`cells in = cells stored + cells reported (seed ${first}, ${runs} workbooks)`, () => {
  it('in a tiny questionnaire', async () => {
    const { fault, reported, understood } = await hunt(tiny, runs, understandWorkbook);
    expect(fault).toBeNull();
    expect(Math.min(reported, understood)).toBeGreaterThan(runs);
  });

  it('in the cluster form of 2018', async () => {
    const { fault } = await hunt(realSubject(), Math.ceil(runs / 10), understandWorkbook);
    expect(fault).toBeNull();
  }, 120_000);

  it.each<[string, typeof understandWorkbook]>([
    [
      'a reader that drops a finding',
      (sheets, subject) => {
        const reading = understandWorkbook(sheets, subject);
        return reading.kind === 'refused' ? reading : { ...reading, findings: reading.findings.slice(1) };
      },
    ],
    [
      'a reader that takes the first number it sees',
      (sheets, subject) => {
        const reading = understandWorkbook(sheets, subject);
        if (reading.kind === 'refused') return reading;
        const answers = reading.answers.map((one) =>
          typeof one.value === 'number' ? { ...one, value: Number.parseFloat(one.text) } : one,
        );
        return { ...reading, answers };
      },
    ],
    [
      'a reader that overlooks the last row',
      (sheets, subject) =>
        understandWorkbook(
          sheets.map((sheet) => {
            const last =
              sheet.name === '1. participants' ? Math.max(...sheet.cells.map((cell) => cell.row)) : 1e9;
            return { ...sheet, cells: sheet.cells.filter((cell) => cell.row < last) };
          }),
          subject,
        ),
    ],
  ])('would find %s (negative control)', async (_name, broken) => {
    expect((await hunt(tiny, runs, broken)).fault).toMatch(/^seed \d+/);
  });
});
