/**
 * Where everything stands in the workbook of a questionnaire: one description for the writer and the reader, so that the two cannot
 * differ. Keys stand in a hidden first column and a hidden row, so that a renamed sheet or a moved column is still understood.
 */
import { noYear, yearsOf } from '../../../domain/survey/answers.ts';
import type { Question, Questionnaire, Section } from '../../../domain/survey/questionnaire.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';

/** First cell of a sheet of answers: says which section it is. */
export const sectionMark = 'atlas:section:';
/** First cell of the row whose cells name the columns. */
export const columnsMark = 'atlas:columns';
/** Stands in the column of keys: how many rows had one when the workbook was written. */
export const rowsMark = 'atlas:rows:';
/** Stands in the column of keys of every sheet of answers: of whose workbook it is a part, and of which making. */
export const partMark = 'atlas:part:';

export const partOf = ({ recipient, madeAt }: Pick<WorkbookKeys, 'recipient' | 'madeAt'>): string =>
  `${partMark}${recipient}:${madeAt}`;

/** First cell of the sheet of instructions: says wave, recipient, questionnaire and version. */
export const workbookMark = 'atlas:workbook:1';

/** First cell of the sheet of lists. */
export const listsMark = 'atlas:lists';

/** A column of answers: which question and year its cells answer. */
export interface AnswerColumn {
  /** `shipped-goods/2017`, or the year alone where rows are questions. */
  readonly key: string;
  readonly question: Question | null;
  readonly year: string;
}

export interface SheetLayout {
  readonly section: Section;
  /** As shown on the tab: at most 31 characters, none that workbooks forbid. */
  readonly name: string;
  readonly columns: readonly AnswerColumn[];
}

/** Column of the hidden keys. */
export const keyColumn = 1;

/** Where rows are questions, their words stand before the answers. */
export const firstAnswerColumn = (section: Section): number => (section.kind === 'single' ? 4 : 2);

/** Rows of the heading: title, intro, keys (hidden), names, units and examples. */
export const rowAt = { title: 1, intro: 2, keys: 3, names: 4, hints: 5, first: 6 } as const;

/** Sheets of answers in the order of the sections. */
export function sheetLayouts(questionnaire: Questionnaire, years: readonly number[]): SheetLayout[] {
  return questionnaire.sections.map((section) => ({
    section,
    name: `${section.number}. ${section.title.ru}`
      .replace(/[\\/*?:[\]]/g, ' ')
      .slice(0, 31)
      .trim(),
    columns: section.kind === 'single' ? yearColumns(section, years) : questionColumns(section, years),
  }));
}

function yearColumns(section: Section, years: readonly number[]): AnswerColumn[] {
  const all = new Set(section.questions.flatMap((question) => yearsOf(question, years)));
  const plain = all.has(noYear) ? [noYear] : [];
  return [...plain, ...years.map(String).filter((year) => all.has(year))].map((year) => ({
    key: year,
    question: null,
    year,
  }));
}

function questionColumns(section: Section, years: readonly number[]): AnswerColumn[] {
  return section.questions.flatMap((question) =>
    yearsOf(question, years).map((year) => ({ key: `${question.id}/${year}`, question, year })),
  );
}

/** The service words of a workbook: which wave, recipient, edition and version it was made for. */
export interface WorkbookKeys {
  readonly wave: string;
  readonly recipient: string;
  readonly questionnaire: string;
  readonly version: string;
  /** ISO instant of the making. */
  readonly madeAt: string;
}

/** Name → value, in the order in which they stand in the sheet. */
export function keysOf(subject: WorkbookSubject): WorkbookKeys {
  return {
    wave: subject.wave.id,
    recipient: subject.recipient.id,
    questionnaire: subject.questionnaire.id,
    version: String(subject.recipient.version),
    madeAt: subject.madeAt,
  };
}

/** Rows that a person may fill beyond those that are there. */
export const spareRows = 60;

export const sheetNames = { instructions: 'Инструкция', lists: 'Списки' } as const;
