/** Workbooks as the flows see them: bytes out, understood cells in. Must never name a file format's parts. */

import type { Reference } from '../../domain/facts/reference.ts';
import type { AnswerSheet, AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import type { Text } from '../../kernel/language.ts';
import type { WorkbookFinding } from './workspace-flows.ts';

export interface WorkbookSubject {
  readonly questionnaire: Questionnaire;
  readonly wave: Wave;
  readonly recipient: Recipient;
  readonly answers: AnswerSheet;
  readonly reference: Reference;
  /** Choices of the type `known-cluster`: id and name. */
  readonly clusters: readonly { readonly id: string; readonly name: string }[];
  /** ISO instant of the making or the reading. */
  readonly madeAt: string;
  /** Said first in the workbook, where the data are not what they seem. */
  readonly mark?: string;
}

/** Bytes that the product keeps under their hash; `withCopy` gives them on disk. */
export interface KeptWorkbook {
  readonly sha256: string;
  withCopy<T>(use: (path: string) => Promise<T>): Promise<T>;
}

/** An answer that a cell gives; null: a cell that was filled when the workbook was made and is empty now. */
export interface ReadCell {
  readonly field: FieldPath;
  readonly value: AnswerValue | null;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

export type WorkbookReading =
  | {
      readonly kind: 'read';
      readonly answers: readonly ReadCell[];
      readonly findings: readonly WorkbookFinding[];
      /** When the workbook was made: what was changed in the form since then is not undone by it. */
      readonly madeAt: string;
      /** Non-empty cells: read = understood + reported + headings. */
      readonly cells: {
        readonly read: number;
        readonly understood: number;
        readonly reported: number;
        readonly headings: number;
      };
    }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: Text };

export interface Workbooks {
  /** An .xlsx made from the edition and filled with the answers. */
  write(subject: WorkbookSubject): Promise<Uint8Array<ArrayBuffer>>;
  /** Reads a received file in a limited process of its own; never throws for what stands in the file. */
  read(path: string, subject: WorkbookSubject): Promise<WorkbookReading>;
  /** The same for a file that is kept: its copy is asked for only where its cells are not remembered. */
  readKept(file: KeptWorkbook, subject: WorkbookSubject): Promise<WorkbookReading>;
}
