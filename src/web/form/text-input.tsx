/** A text in a field: what is typed lives here until it is understood; shown with spaces once the field is left. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { FieldPath } from '../../domain/survey/answers.ts';
import type { Question } from '../../domain/survey/questionnaire.ts';
import { elementId, useForm, useNews } from './form-context.ts';
import { editAnswer, isNumeric, showAnswer } from './show-answer.ts';

interface Props {
  readonly field: FieldPath;
  readonly question: Question;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly isLong?: boolean;
}

export function TextInput({ field, question, labelledBy, describedBy, isLong = false }: Props) {
  const { store, language, mayEdit } = useForm();
  useNews(store, field);
  const [typed, setTyped] = useState<string | null>(null);
  const first = useRef('');
  const isPressed = useRef(false);
  const reached = useRef<HTMLInputElement | null>(null);
  // Drawing the value anew without its spaces drops what Tab had selected: what is typed would be added to the old number.
  useLayoutEffect(() => {
    reached.current?.select();
    reached.current = null;
  });
  const { value, text, unclear, theirs } = store.cell(field);
  const change = (next: string) => {
    setTyped(next);
    store.type(field, next);
  };
  const shared = {
    id: elementId(field),
    value: typed ?? text ?? showAnswer(question, value, language),
    readOnly: !mayEdit,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': (typed === null && unclear !== null) || theirs !== null || undefined,
    'aria-required': question.required || undefined,
    onBlur: () => {
      isPressed.current = false;
      setTyped(null);
      store.release();
    },
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  };
  if (isLong)
    return (
      <textarea
        {...shared}
        rows={4}
        className="cell-text"
        onFocus={() => {
          store.hold(field);
          setTyped(text ?? editAnswer(question, value, language));
        }}
      />
    );
  return (
    <input
      {...shared}
      type="text"
      autoComplete="off"
      inputMode={isNumeric(question) ? 'decimal' : undefined}
      className={isNumeric(question) ? 'cell-text number' : 'cell-text'}
      onPointerDown={() => {
        isPressed.current = true;
      }}
      onFocus={(event) => {
        if (!mayEdit) return;
        store.hold(field);
        if (!isPressed.current) reached.current = event.currentTarget;
        first.current = text ?? editAnswer(question, value, language);
        setTyped(first.current);
        const { target } = event;
        requestAnimationFrame(
          () => document.activeElement === target && target.matches('.grid *') && target.select(),
        );
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== null && typed !== first.current) change(first.current);
      }}
    />
  );
}
