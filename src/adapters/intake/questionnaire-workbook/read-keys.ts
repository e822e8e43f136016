/** The service words of a received workbook, and whether it was made for this questionnaire. Must never take part of them. */
import type { WorkbookReading, WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import { refusals } from './findings.ts';
import { keysOf, type WorkbookKeys, workbookMark } from './layout.ts';
import type { ReceivedSheet } from './received-sheet.ts';

/** The keys; a refusal for a workbook that was made for something else or for nothing of ours. */
export function readKeys(
  sheets: readonly ReceivedSheet[],
  subject: WorkbookSubject,
): WorkbookKeys | Extract<WorkbookReading, { kind: 'refused' }> {
  const marks = marksIn(sheets);
  // Two sheets of instructions could speak of two workbooks.
  if (marks.length > 1) return { kind: 'refused', ...refusals.twice };
  const keys = keysBelow(marks[0]);
  const wanted = keysOf(subject);
  if (!keys) return { kind: 'refused', ...refusals.foreign };
  if (keys.questionnaire !== wanted.questionnaire) return { kind: 'refused', ...refusals.otherEdition };
  if (keys.wave !== wanted.wave) return { kind: 'refused', ...refusals.otherWave };
  if (keys.recipient !== wanted.recipient) return { kind: 'refused', ...refusals.otherRecipient };
  return keys;
}

const marksIn = (sheets: readonly ReceivedSheet[]) =>
  sheets.flatMap((sheet) =>
    sheet.cells.filter(({ text }) => text === workbookMark).map(({ column }) => ({ sheet, column })),
  );

function keysBelow(mark: ReturnType<typeof marksIn>[number] | undefined): WorkbookKeys | null {
  if (!mark) return null;
  const pairs = mark.sheet.cells.flatMap((cell) => {
    const at = cell.text.indexOf('=');
    return cell.column === mark.column && at > 0
      ? [[cell.text.slice(0, at), cell.text.slice(at + 1)] as const]
      : [];
  });
  const {
    wave = '',
    recipient = '',
    questionnaire = '',
    version = '',
    madeAt = '',
  } = Object.fromEntries(pairs);
  return Number.isNaN(Date.parse(madeAt)) ? null : { wave, recipient, questionnaire, version, madeAt };
}
