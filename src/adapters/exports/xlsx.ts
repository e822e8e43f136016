/**
 * Workbook of a list: a sheet with the data and a sheet that says what the columns mean, where the data come from and under
 * which terms. The only file that knows exceljs for writing. Must never write a formula, a hidden sheet or a person's name.
 */
import exceljs from 'exceljs';
import type { Cell, Dataset, Format } from '../../flows/formats.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';
import { fixZipDates } from './xlsx-dates.ts';
import { toCellText } from './xlsx-text.ts';

const sheetNames = { data: { ru: 'Данные', en: 'Data' }, notes: { ru: 'Описание', en: 'About' } };

export const xlsx: Format = {
  suffix: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  title: { ru: 'Excel (XLSX)', en: 'Excel (XLSX)' },
  isBinary: true,
  needsPlaces: false,
  write: async (dataset) => {
    const workbook = new exceljs.Workbook();
    // Without these the library writes its own name and the present time.
    workbook.creator = 'Cluster Atlas';
    workbook.lastModifiedBy = 'Cluster Atlas';
    workbook.created = new Date(dataset.revision.acceptedAt);
    workbook.modified = new Date(dataset.revision.acceptedAt);
    writeData(workbook, dataset);
    writeNotes(workbook, dataset);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    fixZipDates(bytes);
    return bytes;
  },
};

function writeData(workbook: exceljs.Workbook, { columns, items, language }: Dataset): void {
  const sheet = workbook.addWorksheet(say(sheetNames.data, language), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const rows = items.map((item) => columns.map((column) => writeCell(column.value(item), language)));
  sheet.addRow(columns.map((column) => column.key)).font = { bold: true };
  sheet.addRows(rows);
  sheet.columns.forEach((column, index) => {
    column.width = widthOf([columns[index]?.key ?? '', ...rows.map((row) => row[index] ?? null)]);
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

function writeNotes(workbook: exceljs.Workbook, dataset: Dataset): void {
  const { language, revision } = dataset;
  const sheet = workbook.addWorksheet(say(sheetNames.notes, language));
  const wording = (ru: string, en: string) => say({ ru, en }, language);
  const about: [Text, string][] = [
    [{ ru: 'Набор', en: 'Data set' }, say(dataset.title, language)],
    [{ ru: 'Строк в файле', en: 'Rows in the file' }, String(dataset.items.length)],
    [{ ru: 'Всего подходит', en: 'Matching in all' }, String(dataset.total)],
    [{ ru: 'Адрес', en: 'Address' }, dataset.address],
    [{ ru: 'Выпуск', en: 'Edition' }, dataset.edition],
    [
      { ru: 'Версия данных', en: 'Revision' },
      `${revision.number}${revision.hash === null ? '' : ` (${revision.hash})`}, ${revision.acceptedAt}`,
    ],
    [{ ru: 'Источник', en: 'Source' }, say(dataset.source, language)],
    [{ ru: 'Условия', en: 'Licence' }, say(dataset.licence, language)],
  ];
  for (const [title, value] of about) sheet.addRow([say(title, language), toCellText(value, language)]);
  sheet.addRow([]);
  sheet.addRow([wording('Столбец', 'Column'), wording('Что означает', 'Meaning')]).font = { bold: true };
  for (const column of dataset.columns) sheet.addRow([column.key, say(column.title, language)]);
  sheet.getColumn(1).width = 30;
  sheet.getColumn(2).width = 90;
  sheet.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
}

/** A missing value stays an empty cell; a list is one text. */
function writeCell(cell: Cell, language: Language): string | number | boolean | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return toCellText(typeof cell === 'string' ? cell : cell.join('; '), language);
}

/** Width in characters, wide enough for most cells and never wider than a person reads. */
function widthOf(cells: readonly unknown[]): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, String(cell ?? '').length), 0);
  return Math.min(60, Math.max(8, longest + 2));
}
