/** One section of the review: its questions, a table of its rows, or one row with its neighbours. */
import { noRow } from '../../../domain/survey/answers.ts';
import type { Section } from '../../../domain/survey/questionnaire.ts';
import { say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type PageLink, pageLinks, readPage } from '../../workspace-frame/paging.ts';
import { type Reading, type ReviewQuestion, reviewQuestions } from './review-fields.ts';
import { type RowTable, rowTable } from './review-rows.ts';

export interface SectionModel {
  readonly title: string;
  readonly intro: string;
  /** Questions of a section without rows, or of one row. */
  readonly questions: readonly ReviewQuestion[] | null;
  readonly table: RowTable | null;
  readonly pages: readonly PageLink[];
  readonly rowCount: number;
  /** Of one row: its name, the way back, its neighbours. */
  readonly row: {
    readonly title: string;
    readonly number: number;
    readonly all: string;
    readonly previous: string | null;
    readonly next: string | null;
  } | null;
}

const size = 50;

/** Throws Problem not-found for a row that is not there. */
export function presentSection(
  reading: Reading,
  section: Section,
  row: string | null,
  url: URL,
): SectionModel {
  const { language, reader } = reading;
  const common = {
    title: `${section.number}. ${say(section.title, language)}`,
    intro: say(section.intro, language),
  };
  if (section.kind === 'single')
    return {
      ...common,
      questions: reviewQuestions(reading, section, noRow),
      table: null,
      pages: [],
      rowCount: 0,
      row: null,
    };
  const rows = reader.rows(section);
  if (row !== null) return { ...common, ...oneRow(reading, section, rows, row) };
  const page = readPage(url);
  return {
    ...common,
    questions: null,
    table: rowTable(reading, section, (page - 1) * size, page * size),
    pages: pageLinks(url, page, size, rows.length),
    rowCount: rows.length,
    row: null,
  };
}

function oneRow(
  reading: Reading,
  section: Section,
  rows: readonly string[],
  row: string,
): Omit<SectionModel, 'title' | 'intro'> {
  const at = rows.indexOf(row);
  if (at < 0)
    throw new Problem('not-found', 'This row is not there any more. The section lists the rows there are.');
  const { places, reader } = reading;
  const neighbour = (place: number) => {
    const id = rows[place];
    return id === undefined ? null : places.section(section.id, id);
  };
  return {
    questions: reviewQuestions(reading, section, row),
    table: null,
    pages: [],
    rowCount: rows.length,
    row: {
      title: reader.rowTitle(section, row),
      number: at + 1,
      all: places.section(section.id),
      previous: at === 0 ? null : neighbour(at - 1),
      next: neighbour(at + 1),
    },
  };
}
