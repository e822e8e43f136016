/** The bar above the grid: question, help, earlier values and findings of the cell one stands in, and what can be done with its row. */
import { type FieldPath, parseField } from '../../domain/survey/answers.ts';
import type { Section } from '../../domain/survey/questionnaire.ts';
import { say } from '../../kernel/language.ts';
import { FieldNotes, FieldOrigin, RowNotes } from './field-notes.tsx';
import { useForm } from './form-context.ts';
import { RowActions } from './row-card.tsx';
import { RowName } from './row-name.tsx';
import { unitOf } from './units.ts';

interface Props {
  readonly section: Section;
  readonly field: FieldPath | null;
}

export function CellBar({ section, field }: Props) {
  const { store, language, w, mayEdit } = useForm();
  const question = field === null ? null : store.questionOf(field);
  const parts = field === null ? null : parseField(field);
  if (!field || !question || !parts || parts.section !== section.id)
    return (
      <div className="cell-bar">
        <p className="muted">{w.chooseCell}</p>
      </div>
    );
  const unit = unitOf(question, language);
  return (
    <div className="cell-bar">
      <p className="cell-name">
        <b>
          {say(question.label, language)}
          {unit ? `, ${unit}` : ''}
          {parts.year === '-' ? '' : `, ${parts.year}`}
        </b>
        <span className="muted"> · </span>
        <RowName section={section} row={parts.row} />
      </p>
      <p className="question-help">
        {say(question.help, language)}
        {question.example ? ` ${w.example}: ${question.example}` : ''}
      </p>
      <FieldOrigin field={field} question={question} />
      <FieldNotes field={field} question={question} />
      <RowNotes section={section.id} row={parts.row} />
      {mayEdit ? <RowActions key={parts.row} section={section} row={parts.row} /> : null}
    </div>
  );
}
