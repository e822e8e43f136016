/** One row as a card: every question of it as a field; the way of phones, and of those who read rather than scan. */
import { useState } from 'react';
import type { Section } from '../../domain/survey/questionnaire.ts';
import { say } from '../../kernel/language.ts';
import { RowNotes } from './field-notes.tsx';
import { useForm, useNews } from './form-context.ts';
import { QuestionField } from './question-field.tsx';
import { RowName } from './row-name.tsx';

interface Props {
  readonly section: Section;
  readonly row: string;
}

export function RowCard({ section, row }: Props) {
  const { store, language, w, address, go, mayEdit } = useForm();
  useNews(store, `rows:${section.id}`);
  const rows = store.rowsIn(section.id);
  const at = rows.indexOf(row);
  const link = (to: string | undefined, words: string) =>
    to === undefined ? null : (
      <a href={address({ row: to })} onClick={(event) => follow(event, () => go({ row: to }))}>
        {words}
      </a>
    );
  return (
    <div className="row-card">
      <nav className="row-walk" aria-label={say(section.title, language)}>
        <a href={address({ row: null })} onClick={(event) => follow(event, () => go({ row: null }))}>
          {w.backToRows}
        </a>
        {link(rows[at - 1], w.previousRow)}
        {link(rows[at + 1], w.nextRow)}
        <span className="muted">
          {at + 1} {w.of} {rows.length}
        </span>
      </nav>
      <h3>
        <span className="muted">{section.rowName ? say(section.rowName, language) : w.number}</span>{' '}
        <RowName section={section} row={row} />
      </h3>
      {mayEdit ? <RowActions section={section} row={row} /> : null}
      <RowNotes section={section.id} row={row} />
      {section.questions.map((question) => (
        <QuestionField key={question.id} section={section.id} row={row} question={question} />
      ))}
    </div>
  );
}

/** Order, “unchanged” and removal of a row. */
export function RowActions({ section, row }: Props) {
  const { store, w, announce, go, place } = useForm();
  useNews(store, `rows:${section.id}`);
  useNews(store, 'carried');
  const [isSure, setSure] = useState(false);
  const rows = store.rowsIn(section.id);
  const at = rows.indexOf(row);
  const remove = () => {
    const undo = store.remember(store.fieldsIn(section.id, row));
    store.removeRow(section.id, row);
    announce(w.removed, undo);
    if (place.row === row) go({ row: null });
    document.getElementById('section-title')?.focus({ preventScroll: true });
  };
  const confirm = () => {
    const undo = store.remember(store.fieldsIn(section.id, row));
    announce(`${w.unchanged}: ${store.confirm(section.id, row)}`, undo);
  };
  const act = (words: string, work: () => void, isOff = false) => (
    <button type="button" className="text-button" disabled={isOff} onClick={work}>
      {words}
    </button>
  );
  return (
    <div className="row-actions">
      {store.carriedIn(section.id, row) > 0 ? act(w.confirmRow, confirm) : null}
      {act(w.moveUp, () => store.moveRow(section.id, row, -1), at <= 0)}
      {act(w.moveDown, () => store.moveRow(section.id, row, 1), at >= rows.length - 1)}
      {isSure ? (
        <>
          {act(w.removeSure, remove)}
          {act(w.keepRow, () => setSure(false))}
        </>
      ) : (
        act(w.remove, () => setSure(true))
      )}
    </div>
  );
}

/** Follows a link within the form, unless the person wants it elsewhere. */
export function follow(event: React.MouseEvent, work: () => void): void {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  event.preventDefault();
  work();
}
