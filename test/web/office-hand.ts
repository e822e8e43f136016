/**
 * A hand that fills a workbook in LibreOffice as a person would: opens the file, types into cells, saves it as .xlsx. Done by a Basic
 * macro in a profile of its own. Must never understand the workbook itself: it is told cells only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** What is typed into a cell; `column` and `row` count from 1. */
export interface Typed {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly text: string | number;
}

const macro = `
Sub Fill(source As String, list As String, target As String)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  Dim book As Object, files As Object, reader As Object, cell As Object
  opening(0).Name = "Hidden"
  opening(0).Value = True
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
  files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  reader = CreateUnoService("com.sun.star.io.TextInputStream")
  reader.setInputStream(files.openFileRead(list))
  reader.setEncoding("UTF-8")
  Do While Not reader.isEOF()
    parts = Split(reader.readLine(), Chr(9))
    If UBound(parts) = 4 Then
      cell = book.Sheets.getByName(parts(0)).getCellByPosition(CLng(parts(1)), CLng(parts(2)))
      If parts(3) = "n" Then
        cell.setValue(Val(parts(4)))
      Else
        cell.setString(parts(4))
      End If
    End If
  Loop
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(target, saving())
  book.close(True)
End Sub
`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const doctype = (name: string, root: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${root}.dtd">\n`;

function office(flags: readonly string[]): void {
  const { status, stderr, stdout } = spawnSync('soffice', flags, { timeout: 180_000, encoding: 'utf8' });
  if (status !== 0) throw new Error(`LibreOffice failed: ${stdout}${stderr}`);
}

/** Types into the workbook and gives the path of the saved one. Throws with what the office said. */
export function fillByHand(source: string, typed: readonly Typed[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-atlas-office-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  // The first start writes its own library over whatever stands there.
  office(['--headless', profile, '--terminate_after_init']);
  const library = join(folder, 'profile', 'user', 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  writeFileSync(
    join(library, 'Hand.xba'),
    `${doctype('script:module', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Hand" script:language="StarBasic">${escaped(macro)}</script:module>`,
  );
  writeFileSync(
    join(library, 'script.xlb'),
    `${doctype('library:library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Hand"/></library:library>`,
  );
  writeFileSync(
    join(library, 'dialog.xlb'),
    `${doctype('library:library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"/>`,
  );
  const list = join(folder, 'typed.tsv');
  writeFileSync(
    list,
    typed
      .map(({ sheet, column, row, text }) =>
        [sheet, column - 1, row - 1, typeof text === 'number' ? 'n' : 's', text].join('\t'),
      )
      .join('\n'),
  );
  const target = join(folder, 'answers.xlsx');
  const urls = [source, list, target].map((path) => `"${pathToFileURL(path).href}"`).join(',');
  office(['--headless', '--norestore', profile, `macro:///Standard.Hand.Fill(${urls})`]);
  if (!existsSync(target)) throw new Error('LibreOffice did not save the workbook.');
  return target;
}
