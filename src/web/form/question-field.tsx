/** A question as a field: label, unit once, help, example, input, and what is said about it. A yearly question has an input a year. */
import { type FieldPath, fieldPath, noYear, yearsOf } from '../../domain/survey/answers.ts';
import type { Question } from '../../domain/survey/questionnaire.ts';
import { say } from '../../kernel/language.ts';
import { AnswerInput } from './answer-input.tsx';
import { FieldNotes, FieldOrigin } from './field-notes.tsx';
import { elementId, useForm } from './form-context.ts';
import { unitOf } from './units.ts';

interface Props {
  readonly section: string;
  readonly row: string;
  readonly question: Question;
}

export function QuestionField({ section, row, question }: Props) {
  const { store, language, w } = useForm();
  const years = yearsOf(question, store.model.wave.years);
  const base = elementId(fieldPath(section, row, question.id)).slice(0, -2);
  const unit = unitOf(question, language);
  const help = say(question.help, language);
  return (
    <div className="question">
      <div className="question-words">
        <p className="question-label" id={`${base}.label`}>
          {say(question.label, language)}
          {unit ? <span className="muted">, {unit}</span> : null}
          {question.required ? <span className="required"> {w.requiredMark}</span> : null}
        </p>
        <p className="question-help" id={`${base}.help`}>
          {help}
          {question.example ? ` ${w.example}: ${question.example}` : ''}
        </p>
      </div>
      <div className={question.perYear ? 'years' : 'one'}>
        {years.map((year) => (
          <OneField
            key={year}
            field={fieldPath(section, row, question.id, year)}
            question={question}
            year={year === noYear ? null : year}
            base={base}
          />
        ))}
      </div>
      {question.perYear
        ? years.map((year) => (
            <FieldNotes key={year} field={fieldPath(section, row, question.id, year)} question={question} />
          ))
        : null}
    </div>
  );
}

interface OneProps {
  readonly field: FieldPath;
  readonly question: Question;
  readonly year: string | null;
  readonly base: string;
}

function OneField({ field, question, year, base }: OneProps) {
  const yearId = `${elementId(field)}.year`;
  return (
    <div className="one-field">
      {year === null ? null : (
        <p className="year-name" id={yearId}>
          {year}
        </p>
      )}
      <AnswerInput
        field={field}
        question={question}
        labelledBy={year === null ? `${base}.label` : `${base}.label ${yearId}`}
        describedBy={`${base}.help`}
      />
      <FieldOrigin field={field} question={question} />
      {year === null ? <FieldNotes field={field} question={question} /> : null}
    </div>
  );
}
