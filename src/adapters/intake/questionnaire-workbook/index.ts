/** Workbooks of questionnaires, both ways: written from the edition, read by the guarded reader in a process of its own. */
import type { WorkbookSubject, Workbooks } from '../../../flows/survey/workbook-port.ts';
import { parseWorkbook } from '../workbook/parse-in-child.ts';
import type { WorkbookContent } from '../workbook/workbook-content.ts';
import { sheetLayouts, spareRows } from './layout.ts';
import { type ReceivedSheet, understandWorkbook } from './understand-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The port over both directions. */
export function createWorkbooks(): Workbooks {
  return {
    write: writeWorkbook,
    read: async (path, subject) => {
      const parsed = await parseWorkbook(path, capsFor(subject));
      if (parsed.kind === 'refused') return parsed;
      return understandWorkbook(sheetsOf(parsed.content), subject);
    },
  };
}

function sheetsOf({ sheets, cells }: WorkbookContent): ReceivedSheet[] {
  const bySheet = Map.groupBy(cells, (cell) => cell.sheet);
  return sheets.map(({ name, merges }) => ({
    name,
    merges: merges.map(({ ref }) => ref),
    cells: (bySheet.get(name) ?? []).map(({ isRowHidden, isColumnHidden, ...cell }) => ({
      ...cell,
      // Our own hidden key column and row are no surprise.
      isHidden: (isRowHidden || isColumnHidden) && cell.column > 1,
    })),
  }));
}

/** What a workbook of this questionnaire may hold at most, with room for a respondent's own notes. */
function capsFor({ questionnaire, wave }: WorkbookSubject) {
  const layouts = sheetLayouts(questionnaire, wave.years);
  const rows =
    Math.max(...questionnaire.sections.map(({ maximumRows }) => maximumRows), 100) + spareRows + 20;
  const columns = Math.max(...layouts.map((layout) => layout.columns.length)) + 40;
  const cells = layouts.reduce(
    (sum, { section, columns: own }) => sum + (section.maximumRows + 30) * (own.length + 5),
    20_000,
  );
  return {
    maxSheets: layouts.length + 12,
    maxRows: rows,
    maxColumns: columns,
    maxCells: Math.min(cells, 400_000),
    maxSharedStrings: Math.min(cells, 400_000),
    maxMerges: 500,
  };
}
