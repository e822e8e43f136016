/**
 * All answers as a document: sections one after another, a row as a block, years as a small table. For reading, printing and browsers
 * without script; what cannot be changed is shown so and not as a greyed form. Must never hide an answer.
 */
import { type AnswerValue, fieldPath, noRow, noYear, rowsOf } from '../../../domain/survey/answers.ts';
import type { Question, Section } from '../../../domain/survey/questionnaire.ts';
import { say } from '../../../kernel/language.ts';
import { rowTitle } from '../../form/columns.ts';
import { type FormModel, unpackAnswers } from '../../form/model.ts';
import { isNumeric, showAnswer } from '../../form/show-answer.ts';
import { unitOf } from '../../form/units.ts';
import { wordsIn } from '../../frame/speak.ts';
import { words } from './questionnaire.words.ts';

interface Shown {
  readonly form: FormModel;
  readonly sheet: ReadonlyMap<string, AnswerValue>;
}

/** Id of a section or of one of its rows in the document. */
export const documentId = (section: string, row: string | null = null): string =>
  row === null || row === noRow ? `d.${section}` : `d.${section}.${row}`;

/** So few rows of a section stand open. */
const fewRows = 3;

export function AnswerDocument({ form }: { readonly form: FormModel }) {
  const w = wordsIn(words, form.language);
  const sheet = new Map(
    [...unpackAnswers(form.answers)].flatMap(([field, { value }]) =>
      value === null ? [] : [[field, value] as const],
    ),
  );
  const shown = { form, sheet };
  const { sections } = form.questionnaire;
  return (
    <div className="answer-document">
      <nav className="document-nav no-print" aria-label={w.sections}>
        <ol>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${documentId(section.id)}`}>{sectionName(section, form)}</a>
              {section.kind === 'rows' ? (
                <span className="muted"> {rowsOf(sheet, section.id).length}</span>
              ) : null}
            </li>
          ))}
        </ol>
      </nav>
      <div className="document-main">
        {sections.map((section) => (
          <SectionOf key={section.id} shown={shown} section={section} />
        ))}
      </div>
    </div>
  );
}

const sectionName = ({ number, title }: Section, { language }: FormModel) =>
  `${number}. ${say(title, language)}`;

function SectionOf({ shown, section }: { readonly shown: Shown; readonly section: Section }) {
  const { form, sheet } = shown;
  const w = wordsIn(words, form.language);
  const rows = section.kind === 'single' ? [] : rowsOf(sheet, section.id);
  return (
    <section id={documentId(section.id)} tabIndex={-1}>
      <h2>{sectionName(section, form)}</h2>
      {section.kind === 'single' ? (
        <Answers shown={shown} section={section} row={noRow} />
      ) : rows.length === 0 ? (
        <p className="muted">{w.noRows}</p>
      ) : (
        rows.map((row, place) => (
          <details key={row} className="document-row" open={rows.length <= fewRows || undefined}>
            <summary>
              {place + 1}. {titleOf(shown, section, row) || w.untitled}
            </summary>
            {/* Inside: a browser that is led here opens what hides it. */}
            <div id={documentId(section.id, row)}>
              <Answers shown={shown} section={section} row={row} />
            </div>
          </details>
        ))
      )}
    </section>
  );
}

function titleOf({ form, sheet }: Shown, section: Section, row: string): string {
  const read = ({ id }: Question) => sheet.get(fieldPath(section.id, row, id)) ?? null;
  return rowTitle(section, read, form.language);
}

interface AnswersProps {
  readonly shown: Shown;
  readonly section: Section;
  readonly row: string;
}

function Answers({ shown, section, row }: AnswersProps) {
  const { form } = shown;
  const once = section.questions.filter(({ perYear }) => !perYear);
  return (
    <>
      <dl className="pairs-list answer-pairs">
        {once.map((question) => (
          <div key={question.id} className="pair">
            <dt>{labelOf(question, form)}</dt>
            <dd>
              <Answer
                shown={shown}
                question={question}
                field={fieldPath(section.id, row, question.id, noYear)}
              />
            </dd>
          </div>
        ))}
      </dl>
      <Years shown={shown} section={section} row={row} />
    </>
  );
}

/** What is asked for every year, the years side by side. */
function Years({ shown, section, row }: AnswersProps) {
  const { form } = shown;
  const w = wordsIn(words, form.language);
  const asked = section.questions.filter(({ perYear }) => perYear);
  if (asked.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="document-years" aria-label={w.byYear} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.byYear}</th>
            {form.wave.years.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.map((question) => (
            <tr key={question.id}>
              <th scope="row">{labelOf(question, form)}</th>
              {form.wave.years.map((year) => (
                <td key={year} className={isNumeric(question) ? 'number' : undefined}>
                  <Answer
                    shown={shown}
                    question={question}
                    field={fieldPath(section.id, row, question.id, String(year))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function labelOf(question: Question, { language }: FormModel): string {
  const unit = unitOf(question, language);
  return `${say(question.label, language)}${unit ? `, ${unit}` : ''}`;
}

function Answer({
  shown,
  question,
  field,
}: {
  readonly shown: Shown;
  readonly question: Question;
  readonly field: string;
}) {
  const { form, sheet } = shown;
  const value = sheet.get(field);
  if (value === undefined) return <span className="muted">{wordsIn(words, form.language).noAnswer}</span>;
  return showAnswer(question, value, form.language);
}
