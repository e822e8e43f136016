/** Answers chosen from a list: one of it, yes or no, or several. */
import { useState } from 'react';
import type { AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import type { Question } from '../../domain/survey/questionnaire.ts';
import { say } from '../../kernel/language.ts';
import { elementId, useForm, useNews } from './form-context.ts';

interface Props {
  readonly field: FieldPath;
  readonly question: Question;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
}

/** Longer lists are drawn when they are reached: thirty rows of 85 subjects would be 2,550 lines. */
const shortList = 12;

export function OneChoice({ field, question, labelledBy, describedBy }: Props) {
  const { store, language, mayEdit, w } = useForm();
  useNews(store, field);
  const [isReached, setReached] = useState(question.options.length <= shortList);
  const { value, text, unclear, theirs } = store.cell(field);
  const isBoolean = question.type === 'boolean';
  const options = isBoolean
    ? [
        { code: 'true', name: w.yes },
        { code: 'false', name: w.no },
      ]
    : question.options.map(({ code, label }) => ({ code, name: say(label, language) }));
  const chosen = text ?? (value === null ? '' : String(value));
  const isStrange = chosen !== '' && !options.some(({ code }) => code === chosen);
  const shown = isReached ? options : options.filter(({ code }) => code === chosen);
  const choose = (code: string) =>
    store.set(field, code === '' ? null : isBoolean ? ((code === 'true') as AnswerValue) : code);
  const reach = () => setReached(true);
  return (
    <select
      id={elementId(field)}
      value={chosen}
      disabled={!mayEdit}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={unclear !== null || theirs !== null || undefined}
      onChange={(event) => choose(event.target.value)}
      onFocus={reach}
      onPointerEnter={reach}
    >
      <option value="">—</option>
      {isStrange ? <option value={chosen}>{chosen}</option> : null}
      {shown.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

export function ManyChoices({ field, question, labelledBy, describedBy }: Props) {
  const { store, language, mayEdit, w } = useForm();
  useNews(store, field);
  const [filter, setFilter] = useState('');
  const { value } = store.cell(field);
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const isLong = question.options.length > shortList;
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = question.options.filter(
    ({ code, label }) =>
      wanted === '' || chosen.includes(code) || say(label, language).toLocaleLowerCase().includes(wanted),
  );
  const toggle = (code: string) => {
    const next = question.options
      .map((one) => one.code)
      .filter((one) => (one === code ? !chosen.includes(one) : chosen.includes(one)));
    store.set(field, next.length === 0 ? null : next);
  };
  const boxes = (
    <div className={isLong ? 'boxes long' : 'boxes'}>
      {shown.map(({ code, label }) => (
        <label key={code} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            disabled={!mayEdit}
            onChange={() => toggle(code)}
          />
          <span>{say(label, language)}</span>
        </label>
      ))}
    </div>
  );
  return (
    <div
      id={elementId(field)}
      role="group"
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {isLong ? (
        <details className="fold many">
          <summary>
            {w.chosen}:{' '}
            {chosen.length === 0 ? w.none : chosen.map((code) => nameOf(question, code, language)).join('; ')}
          </summary>
          <input
            type="search"
            className="cell-text"
            aria-label={w.filter}
            placeholder={w.filter}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
          {boxes}
        </details>
      ) : (
        boxes
      )}
    </div>
  );
}

function nameOf({ options }: Question, code: string, language: 'ru' | 'en'): string {
  const option = options.find((one) => one.code === code);
  return option ? say(option.label, language) : code;
}
