/**
 * What became of every cell of a workbook: understood, reported or a heading, and nothing else. Cells in = cells stored + cells
 * reported + headings. Must never count a cell twice.
 */
import type { AnswerValue, FieldPath } from '../../../domain/survey/answers.ts';
import type { ReadCell, WorkbookReading } from '../../../flows/survey/workbook-port.ts';
import type { WorkbookFinding } from '../../../flows/survey/workspace-flows.ts';
import type { Text } from '../../../kernel/language.ts';
import { cellName } from '../workbook/cell-reference.ts';
import { messages } from './findings.ts';
import type { ReceivedSheet, SheetCell } from './received-sheet.ts';

export type MessageName = keyof typeof messages;

export class Tally {
  readonly answers: ReadCell[] = [];
  readonly findings: WorkbookFinding[] = [];
  readonly #counts = { read: 0, understood: 0, reported: 0, headings: 0 };

  get cells(): Extract<WorkbookReading, { kind: 'read' }>['cells'] {
    return { ...this.#counts };
  }

  arrive(count: number): void {
    this.#counts.read += count;
  }

  heading(): void {
    this.#counts.headings += 1;
  }

  /** A cell of blanks where nothing was and nothing is. */
  blank(): void {
    this.#counts.understood += 1;
  }

  understand(sheet: ReceivedSheet, cell: SheetCell, field: FieldPath, value: AnswerValue | null): void {
    this.#counts.understood += 1;
    this.answers.push({ field, value, sheet: sheet.name, cell: cell.ref, text: cell.text });
  }

  /** An answer that follows from a place where nothing stands: a new row, a cell that was emptied. */
  infer(sheet: ReceivedSheet, cell: string, field: FieldPath, value: AnswerValue | null): void {
    this.answers.push({ field, value, sheet: sheet.name, cell, text: '' });
  }

  /** A cell that is not taken over. */
  report(
    sheet: ReceivedSheet,
    cell: SheetCell,
    message: Text,
    severity: 'error' | 'warning' = 'error',
  ): void {
    this.#counts.reported += 1;
    this.note(severity, message, sheet.name, cell.ref, cell.text);
  }

  /** Cells that are not taken over for one reason: a finding for each, or one for all where there are many. */
  reportAll(
    sheet: ReceivedSheet,
    cells: readonly SheetCell[],
    what: MessageName,
    severity: 'error' | 'warning' = 'error',
    most = 5,
  ): void {
    if (cells.length <= most) for (const cell of cells) this.report(sheet, cell, messages[what], severity);
    else {
      this.#counts.reported += cells.length;
      this.note(severity, messages[what], sheet.name, rangeOf(cells), samplesOf(cells));
    }
  }

  /** Something that a person should know, beside what is counted. */
  note(
    severity: 'error' | 'warning',
    message: Text,
    sheet: string,
    cell: string | null = null,
    text: string | null = null,
    most = 200,
  ): void {
    this.findings.push({
      severity,
      sheet,
      cell,
      text: text === null ? null : text.slice(0, most),
      message,
    });
  }
}

/** The smallest range in which the cells stand. */
function rangeOf(cells: readonly SheetCell[]): string {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

function samplesOf(cells: readonly SheetCell[]): string {
  const samples = cells.slice(0, 3).map(({ text }) => text.slice(0, 40));
  return `${samples.join('; ')}; … (${cells.length})`;
}
