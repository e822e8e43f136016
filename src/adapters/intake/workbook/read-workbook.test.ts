import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caps,
  mainNamespace,
  plainParts,
  relationsXml,
  rowsXml,
  sheetXml,
  stringsXml,
  zipParts,
} from './testing/make-package.ts';
import { makeScratch } from './testing/scratch.ts';
import type { WorkbookContent } from './workbook-content.ts';

const { read } = makeScratch();

async function readBook(fill: (book: ExcelJS.Workbook) => void): Promise<WorkbookContent> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return read(new Uint8Array(await book.xlsx.writeBuffer()));
}

const cellAt = (content: WorkbookContent, ref: string) => content.cells.find((cell) => cell.ref === ref);
const ofRows = (rows: string, others = {}) => read(zipParts(plainParts(rowsXml(rows), others)));

describe('a workbook of exceljs', () => {
  it('keeps texts as typed', async () => {
    const texts = ['007', '1,5', '12 345,60', ' край ', 'Ёлка и «ёж»', 'a\nb', '<&>"', '=1+1', '😀'];
    const content = await readBook((book) => {
      book.addWorksheet('Данные').addRows(texts.map((text) => [text]));
    });
    expect(content.cells.map(({ value }) => value)).toEqual(texts);
    expect(new Set(content.cells.map(({ kind }) => kind))).toEqual(new Set(['text']));
    expect(content.cells[0]).toEqual({
      sheet: 'Данные',
      ref: 'A1',
      row: 1,
      column: 1,
      kind: 'text',
      value: '007',
      text: '007',
      formula: null,
      shownAs: 'number',
      isRowHidden: false,
      isColumnHidden: false,
    });
  });

  it('gives numbers, truth values, errors, dates, rich texts and links', async () => {
    const content = await readBook((book) => {
      const sheet = book.addWorksheet('Данные');
      sheet.getCell('A1').value = 0.1;
      sheet.getCell('A2').value = false;
      sheet.getCell('A3').value = { error: '#REF!' };
      sheet.getCell('A4').value = new Date(Date.UTC(2024, 4, 31));
      sheet.getCell('A4').numFmt = 'dd.mm.yyyy';
      sheet.getCell('A5').value = { richText: [{ text: 'при' }, { text: 'вет', font: { bold: true } }] };
      sheet.getCell('A6').value = { text: 'почта', hyperlink: 'mailto:a@example.org' };
      sheet.getCell('A7').value = -1.5e-7;
      sheet.getCell('A8').value = 45_443;
    });
    expect(content.cells.map(({ kind, value, text }) => [kind, value, text])).toEqual([
      ['number', 0.1, '0.1'],
      ['boolean', false, '0'],
      ['error', '#REF!', '#REF!'],
      ['date', '2024-05-31', '45443'],
      ['text', 'привет', 'привет'],
      ['text', 'почта', 'почта'],
      ['number', -1.5e-7, '-1.5e-7'],
      ['number', 45_443, '45443'],
    ]);
  });

  it('gives the stored value of a formula and never its own', async () => {
    const content = await readBook((book) => {
      const sheet = book.addWorksheet('Данные');
      sheet.getCell('A1').value = { formula: '1+1', result: 17 } as ExcelJS.CellFormulaValue;
      sheet.getCell('A2').value = { formula: 'A1&""', result: 'семнадцать' } as ExcelJS.CellFormulaValue;
      sheet.getCell('A3').value = { formula: 'NOW()' } as ExcelJS.CellFormulaValue;
    });
    expect(cellAt(content, 'A1')).toMatchObject({ kind: 'number', value: 17, formula: '1+1' });
    expect(cellAt(content, 'A2')).toMatchObject({ kind: 'text', value: 'семнадцать', formula: 'A1&""' });
    expect(cellAt(content, 'A3')).toMatchObject({ kind: 'error', value: '', formula: 'NOW()' });
  });

  it('tells what is hidden and what is merged', async () => {
    const content = await readBook((book) => {
      const sheet = book.addWorksheet('Данные');
      sheet.addRows([
        [1, 2, 3],
        [4, 5, 6],
      ]);
      sheet.getRow(2).hidden = true;
      sheet.getColumn(3).hidden = true;
      sheet.mergeCells('A4:C5');
      book.addWorksheet('Скрытый', { state: 'hidden' });
      book.addWorksheet('Совсем', { state: 'veryHidden' }).getCell('B2').value = 'x';
    });
    expect(content.sheets.map(({ name, state, cellCount }) => [name, state, cellCount])).toEqual([
      ['Данные', 'visible', 6],
      ['Скрытый', 'hidden', 0],
      ['Совсем', 'veryHidden', 1],
    ]);
    expect(content.sheets[0]).toMatchObject({
      lastRow: 2,
      lastColumn: 3,
      hiddenRows: [{ from: 2, to: 2 }],
      hiddenColumns: [{ from: 3, to: 3 }],
      comments: [],
      moreComments: 0,
      merges: [{ ref: 'A4:C5', rows: { from: 4, to: 5 }, columns: { from: 1, to: 3 } }],
    });
    expect(cellAt(content, 'A2')).toMatchObject({ isRowHidden: true, isColumnHidden: false });
    expect(cellAt(content, 'C1')).toMatchObject({ isRowHidden: false, isColumnHidden: true });
  });

  it('takes a row or a column of no height or width for hidden', async () => {
    const sheet = sheetXml(
      '<cols><col min="2" max="2" width="0"/></cols><sheetData><row r="1" ht="0"><c r="A1"><v>1</v></c></row><row r="2" ht="15"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row></sheetData>',
    );
    const content = await read(zipParts(plainParts(sheet)));
    expect(content.cells.map((cell) => [cell.ref, cell.isRowHidden, cell.isColumnHidden])).toEqual([
      ['A1', true, false],
      ['A2', false, false],
      ['B2', false, true],
    ]);
  });

  it('knows the calendar of 1904', async () => {
    const content = await readBook((book) => {
      book.properties.date1904 = true;
      book.addWorksheet('Данные').getCell('A1').value = new Date(Date.UTC(2024, 4, 31));
    });
    expect(content.date1904).toBe(true);
    expect(cellAt(content, 'A1')).toMatchObject({ kind: 'date', value: '2024-05-31', text: '43981' });
  });

  it('loses and invents no cell, whatever is written', async () => {
    const value = fc.oneof(
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .filter((text) => /^[^\p{C}]+$/u.test(text)),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
      fc.boolean(),
      fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    );
    const place = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }));
    const written = fc.uniqueArray(fc.tuple(place, value), {
      maxLength: 60,
      selector: ([[row, column]]) => row * 100 + column,
    });
    await fc.assert(
      fc.asyncProperty(written, async (cells) => {
        const content = await readBook((book) => {
          const sheet = book.addWorksheet('Данные');
          for (const [[row, column], cell] of cells) sheet.getCell(row, column).value = cell;
        });
        expect(content.cells).toHaveLength(cells.length);
        expect(content.sheets[0]?.cellCount).toBe(cells.length);
        const found = new Map(content.cells.map((cell) => [cell.row * 100 + cell.column, cell.value]));
        for (const [[row, column], cell] of cells) {
          if (!(cell instanceof Date)) expect(found.get(row * 100 + column)).toBe(cell);
        }
      }),
      { numRuns: 40, seed: 2017 },
    );
  });
});

describe('a workbook of another program', () => {
  it('may use prefixes, absolute targets and other names of parts', async () => {
    const content = await read(
      zipParts({
        '[Content_Types].xml': '<t:Types xmlns:t="types"/>',
        '_rels/.rels': relationsXml(['R1', 'officeDocument', '/xl/book.xml']),
        'xl/book.xml': `<x:workbook xmlns:x="${mainNamespace}" xmlns:rel="r"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="А" sheetId="5" rel:id="R7"/></x:sheets></x:workbook>`,
        'xl/_rels/book.xml.rels': relationsXml(
          ['R7', 'worksheet', '/xl/sheets/А1.xml'.replace('А', 'a')],
          ['R8', 'sharedStrings', './Strings.xml'],
        ),
        'xl/Strings.xml': `<x:sst xmlns:x="${mainNamespace}"><x:si><x:t>раз</x:t></x:si></x:sst>`,
        'xl/sheets/A1.xml': `\ufeff<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    );
    expect(content.date1904).toBe(true);
    expect(content.cells).toMatchObject([{ ref: 'A1', value: 'раз' }]);
  });

  it('may leave out the names of rows and cells', async () => {
    const content = await ofRows(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="7"/><row><c><v>4</v></c></row>',
    );
    expect(content.cells.map(({ ref }) => ref)).toEqual(['A1', 'D1', 'E1', 'A8']);
  });

  it('may keep texts in the cell, with runs and a phonetic guide', async () => {
    const content = await ofRows(
      `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> раз </t></is></c>
       <c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>д</t></r><r><t>ва</t></r><rPh sb="0" eb="1"><t>нет</t></rPh></is></c>
       <c r="C1" t="s"><v>0</v></c><c r="D1" t="inlineStr"><is><t/></is></c></row>`,
      {
        'xl/sharedStrings.xml': stringsXml(
          '<si><r><t>т</t></r><r><rPr/><t>ри</t></r><rPh sb="0" eb="1"><t>нет</t></rPh><phoneticPr fontId="1"/></si>',
        ),
      },
    );
    expect(content.cells.map(({ value }) => value)).toEqual([' раз ', 'два', 'три']);
  });

  it('may store dates as ISO text or by its own format', async () => {
    const content = await ofRows(
      '<row r="1"><c r="A1" t="d"><v>2024-05-31T00:00:00</v></c><c r="B1" s="2"><v>45443.25</v></c><c r="C1" s="1"><v>-4</v></c><c r="D1" t="d"><v>скоро</v></c></row>',
    );
    expect(content.cells.map(({ kind, value }) => [kind, value])).toEqual([
      ['date', '2024-05-31'],
      ['date', '2024-05-31T06:00:00'],
      ['number', -4],
      ['text', 'скоро'],
    ]);
  });

  it('may share formulas and leave their texts empty', async () => {
    const content = await ofRows(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c><c r="B1" t="str"><f>""</f><v></v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2"><f>C2</f></c></row>',
    );
    expect(content.cells.map(({ ref, kind, value, formula }) => [ref, kind, value, formula])).toEqual([
      ['A1', 'number', 2, 'B1*2'],
      ['B1', 'text', '', '""'],
      ['A2', 'number', 4, 'B1*2'],
      ['B2', 'error', '', 'C2'],
    ]);
  });

  it('may refer to other files, which is told and never followed', async () => {
    const content = await ofRows('<row><c><f>[1]Лист!A1</f><v>5</v></c></row>', {
      'xl/externalLinks/externalLink1.xml': '<x/>',
    });
    expect(content.notes.map(({ code }) => code)).toEqual(['external-links']);
    expect(content.cells).toMatchObject([{ value: 5, formula: '[1]Лист!A1' }]);
  });

  it('may carry extensions with names of their own', async () => {
    const content = await read(
      zipParts(
        plainParts(
          sheetXml(
            '<sheetData><row><c><v>1</v></c></row></sheetData><extLst><ext><x14:c xmlns:x14="x"><x14:v>9</x14:v><xm:f>A1</xm:f></x14:c></ext></extLst>',
          ).replace('<worksheet', '<worksheet xmlns:xm="m"'),
        ),
      ),
    );
    expect(content.cells).toMatchObject([{ value: 1 }]);
  });

  it('may have a chart sheet, which is listed', async () => {
    const content = await ofRows('<row><c><v>1</v></c></row>', {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="Д" r:id="rId1"/><sheet name="График" r:id="rId9"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': relationsXml(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
      ),
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    });
    expect(content.sheets.map(({ name, holds }) => [name, holds])).toEqual([
      ['Д', 'cells'],
      ['График', 'chart'],
    ]);
  });

  it('fills the caps to the brim', async () => {
    const tight = { ...caps, maxSheets: 1, maxRows: 2, maxColumns: 2, maxCells: 4, maxSharedStrings: 2 };
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c t="s"><v>1</v></c></row>';
    const content = await read(zipParts(plainParts(rowsXml(rows))), tight);
    expect(content.cells).toHaveLength(4);
  });
});
