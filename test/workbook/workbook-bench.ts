/** Workbooks for the tests of this folder: a subject, its workbook, an edit as a person would make it, and the reading. Only for tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll } from 'vitest';
import { capsFor, sheetsOf } from '../../src/adapters/intake/questionnaire-workbook/index.ts';
import { understandWorkbook } from '../../src/adapters/intake/questionnaire-workbook/understand-workbook.ts';
import { writeWorkbook } from '../../src/adapters/intake/questionnaire-workbook/write-workbook.ts';
import { readWorkbook } from '../../src/adapters/intake/workbook/read-workbook.ts';
import { readQuestionnaires } from '../../src/adapters/rulebook/read-questionnaires.ts';
import { readReference } from '../../src/adapters/rulebook/read-reference.ts';
import { type AnswerValue, type FieldPath, fieldPath, rowMark } from '../../src/domain/survey/answers.ts';
import type { Question, Questionnaire } from '../../src/domain/survey/questionnaire.ts';
import { tinyQuestion, tinyQuestionnaire, tinySection } from '../../src/domain/survey/tiny-questionnaires.ts';
import { demoAnswers } from '../../src/flows/demo/demo-answers.ts';
import { demoInn } from '../../src/flows/demo/demo-participant.ts';
import type { ReadCell, WorkbookReading, WorkbookSubject } from '../../src/flows/survey/workbook-port.ts';

const root = join(import.meta.dirname, '../..');
export const reference = readReference(root);
const madeAt = '2018-02-01T09:00:00.000Z';

/** A subject with these answers. */
export function subjectOf(
  questionnaire: Questionnaire,
  answers: ReadonlyMap<FieldPath, AnswerValue> | Readonly<Record<string, AnswerValue>>,
  years: readonly number[] = [2016, 2017],
): WorkbookSubject {
  const wave = {
    id: 'wave-2018',
    questionnaireEdition: questionnaire.edition,
    years,
    deadline: '2018-03-31T20:59:59.000Z',
    state: 'open',
    openedAt: madeAt,
    closedAt: null,
    publishedAt: null,
    version: 2,
  } as const;
  const recipient = {
    id: '00112233445566ff',
    wave: wave.id,
    form: questionnaire.form,
    respondent: 'federal-8',
    name: 'Кластер «Образец»',
    federalSubjects: ['RU-TA'],
    mailbox: null,
    responsible: null,
    state: 'in-progress',
    stateAt: madeAt,
    extendedTo: null,
    openedAt: madeAt,
    lastContactAt: null,
    answered: 0,
    required: 0,
    removedAt: null,
    removedReason: null,
    version: 3,
  } as const;
  return {
    questionnaire,
    wave,
    recipient,
    answers: answers instanceof Map ? answers : new Map(Object.entries(answers as object)),
    madeAt,
    reference,
    clusters: [
      { id: 'federal-8', name: 'Кластер «Образец»' },
      { id: 'federal-9', name: 'Кластер «Второй»' },
    ],
  };
}

/** The questionnaire of clusters of 2018 with fictitious answers. */
export function realSubject(seed = 2018): WorkbookSubject {
  const questionnaire = readQuestionnaires(root).find('cluster', '2018');
  if (!questionnaire) throw new Error('The edition 2018 of the cluster form is missing.');
  const who = {
    respondent: 'federal-8',
    name: 'Кластер «Образец»',
    federalSubjects: ['RU-TA'],
    industries: reference.industries.slice(0, 2).map(({ code }) => code),
    isInRegister: true,
    firstNumber: 1000,
    clusters: [],
  };
  const years = [2015, 2016, 2017];
  return subjectOf(questionnaire, demoAnswers(questionnaire, years, who, seed), years);
}

/** ИНН with a sound check digit. */
export const inn = (number: number) => demoInn(number);

/** One question asked once, or by the rows of a section. */
export function single(type: Question['type'], given: Partial<Question> = {}): Questionnaire {
  return tinyQuestionnaire([
    tinySection('general', { questions: [tinyQuestion('asked', { type, ...given })] }),
  ]);
}

export const asked = fieldPath('general', '-', 'asked');

/** Participants as rows with a key; jobs, sales and share of each year. */
export function participants(count: number): Record<string, AnswerValue> {
  const answers: Record<string, AnswerValue> = {};
  for (let row = 1; row <= count; row += 1) {
    const at = (question: string, year?: string) => fieldPath('participants', `r${row}`, question, year);
    answers[at(rowMark)] = row;
    answers[at('inn')] = inn(row);
    for (const year of ['2016', '2017']) {
      answers[at('jobs', year)] = row * 10;
      answers[at('sales', year)] = row * 1000 + 0.5;
      answers[at('import-share', year)] = row;
    }
  }
  return answers;
}

/** The workbook after an edit. */
export async function edited(bytes: Uint8Array, edit: (book: exceljs.Workbook) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as exceljs.Buffer);
  edit(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A folder, a writer and a reader for a file of tests. */
export function makeBench() {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-questionnaire-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  const place = (bytes: Uint8Array, name = `book-${count}.xlsx`) => {
    count += 1;
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const content = (bytes: Uint8Array, subject: WorkbookSubject) =>
    readWorkbook(place(bytes), capsFor(subject));
  const understand = async (bytes: Uint8Array, subject: WorkbookSubject) =>
    understandWorkbook(sheetsOf(await content(bytes, subject)), subject);
  /** Writes, edits, reads. */
  const receive = async (
    subject: WorkbookSubject,
    edit: (book: exceljs.Workbook) => void,
    reader = subject,
  ) => understand(await edited(await writeWorkbook(subject), edit), reader);
  return { folder, place, content, understand, receive };
}

/** The reading of a workbook that was read. */
export function read(reading: WorkbookReading): Extract<WorkbookReading, { kind: 'read' }> {
  if (reading.kind !== 'read') throw new Error(`refused: ${reading.code}`);
  return reading;
}

/** Field → value of what was understood; null: emptied. */
export function answersOf(reading: WorkbookReading): Map<FieldPath, AnswerValue | null> {
  return new Map(read(reading).answers.map(({ field, value }: ReadCell) => [field, value]));
}

/** Errors as `sheet cell`. */
export function errorsOf(reading: WorkbookReading): string[] {
  return read(reading)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ cell }) => `${cell}`);
}
