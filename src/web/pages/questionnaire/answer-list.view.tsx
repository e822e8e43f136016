/** All answers as a plain list, for reading, printing and browsers without script. */
import { type AnswerValue, fieldPath, noRow, rowsOf, yearsOf } from '../../../domain/survey/answers.ts';
import type { Question, Section } from '../../../domain/survey/questionnaire.ts';
import { say } from '../../../kernel/language.ts';
import { rowTitle } from '../../form/columns.ts';
import { type FormModel, unpackAnswers } from '../../form/model.ts';
import { showAnswer } from '../../form/show-answer.ts';
import { unitOf } from '../../form/units.ts';
import { wordsIn } from '../../frame/speak.ts';
import { words } from './questionnaire.words.ts';

interface Shown {
  readonly form: FormModel;
  readonly sheet: ReadonlyMap<string, AnswerValue>;
}

export function AnswerList({ form }: { readonly form: FormModel }) {
  const known = unpackAnswers(form.answers);
  const sheet = new Map(
    [...known].flatMap(([field, { value }]) => (value === null ? [] : [[field, value] as const])),
  );
  const shown = { form, sheet };
  return (
    <>
      {form.questionnaire.sections.map((section) => (
        <SectionList key={section.id} shown={shown} section={section} />
      ))}
    </>
  );
}

function SectionList({ shown, section }: { readonly shown: Shown; readonly section: Section }) {
  const { form, sheet } = shown;
  const { language } = form;
  const w = wordsIn(words, language);
  const rows = section.kind === 'single' ? [noRow] : rowsOf(sheet, section.id);
  const title = (row: string) =>
    rowTitle(section, (question) => sheet.get(fieldPath(section.id, row, question.id)) ?? null, language);
  return (
    <section>
      <h2>
        {section.number}. {say(section.title, language)}
      </h2>
      {rows.length === 0 ? <p className="muted">{w.noAnswer}</p> : null}
      {rows.map((row, place) => (
        <div key={row}>
          {section.kind === 'single' ? null : (
            <h3>
              {place + 1}. {title(row)}
            </h3>
          )}
          <Answers shown={shown} section={section} row={row} />
        </div>
      ))}
    </section>
  );
}

function Answers({
  shown,
  section,
  row,
}: {
  readonly shown: Shown;
  readonly section: Section;
  readonly row: string;
}) {
  const { form, sheet } = shown;
  const w = wordsIn(words, form.language);
  const text = (question: Question) =>
    yearsOf(question, form.wave.years)
      .map((year) => [year, sheet.get(fieldPath(section.id, row, question.id, year))] as const)
      .filter((one): one is readonly [string, AnswerValue] => one[1] !== undefined)
      .map(
        ([year, value]) =>
          `${question.perYear ? `${year}: ` : ''}${showAnswer(question, value, form.language)}`,
      )
      .join('; ');
  return (
    <dl className="pairs-list answer-pairs">
      {section.questions.map((question) => {
        const unit = unitOf(question, form.language);
        const answer = text(question);
        return (
          <div key={question.id} className="pair">
            <dt>
              {say(question.label, form.language)}
              {unit ? `, ${unit}` : ''}
            </dt>
            <dd>{answer || <span className="muted">{w.noAnswer}</span>}</dd>
          </div>
        );
      })}
    </dl>
  );
}
