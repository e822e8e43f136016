/** A section of rows as a table: a row, its first answers, the newest year, and how many findings and remarks it has. */
import { type FieldPath, fieldPath, noYear } from '../../../domain/survey/answers.ts';
import type { Question, Section } from '../../../domain/survey/questionnaire.ts';
import { say } from '../../../kernel/language.ts';
import { isNumeric } from '../../form/show-answer.ts';
import { unitOf } from '../../form/units.ts';
import { countOf } from '../../frame/speak.ts';
import { nouns } from '../../workspace-frame/survey-words.ts';
import type { Reading } from './review-fields.ts';

export interface RowTable {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly href: string;
  readonly cells: readonly string[];
  /** «2 ошибки, 1 замечание»; empty where there is none. */
  readonly marks: string;
  readonly hasErrors: boolean;
}

interface Column {
  readonly question: Question;
  readonly year: string;
}

/** Answers shown beside the name of a row; all of them stand on the row's own page. */
const most = { once: 4, yearly: 5 };

/** Rows `from` to `to` of a section. */
export function rowTable(reading: Reading, section: Section, from: number, to: number): RowTable {
  const { reader, places, language } = reading;
  const columns = columnsOf(section, reading.view.wave.years);
  return {
    columns: columns.map(({ question, year }) => ({
      title: [say(question.label, language), unitOf(question, language), year === noYear ? '' : year]
        .filter(Boolean)
        .join(', '),
      isNumber: isNumeric(question),
    })),
    rows: reader
      .rows(section)
      .slice(from, to)
      .map((row, at) => ({
        id: row,
        number: from + at + 1,
        title: reader.rowTitle(section, row),
        href: places.section(section.id, row),
        cells: columns.map(({ question, year }) =>
          reader.show(question, reader.value(fieldPath(section.id, row, question.id, year))),
        ),
        ...marksOf(reading, `${section.id}/${row}/`),
      })),
  };
}

function columnsOf(section: Section, years: readonly number[]): Column[] {
  const once = section.questions.filter(({ perYear, id }) => !perYear && id !== 'name' && id !== 'title');
  const yearly = section.questions.filter(({ perYear }) => perYear);
  const newest = String(years.at(-1) ?? noYear);
  return [
    ...once.slice(0, most.once).map((question) => ({ question, year: noYear })),
    ...yearly.slice(0, most.yearly).map((question) => ({ question, year: newest })),
  ];
}

/** What stands at the fields below a path. */
export function marksOf({ view, language }: Pick<Reading, 'view' | 'language'>, start: string) {
  const isHere = (field: FieldPath | null) => field?.startsWith(start) === true;
  const found = view.findings.filter(({ field }) => isHere(field));
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const remarks = view.comments.filter(
    ({ field, resolvedAt }) => isHere(field) && resolvedAt === null,
  ).length;
  const parts = [
    errors > 0 ? countOf(errors, nouns.error, language) : '',
    warnings > 0 ? countOf(warnings, nouns.warning, language) : '',
    remarks > 0 ? countOf(remarks, nouns.remark, language) : '',
  ];
  return { marks: parts.filter(Boolean).join(', '), hasErrors: errors > 0 };
}
