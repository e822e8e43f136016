/** The list of findings that jumps to its fields, and the button that submits once nothing stands in the way. */
import { useState } from 'react';
import { type FieldPath, fieldPath, noRow, parseField, rowMark } from '../../domain/survey/answers.ts';
import type { SurveyFinding } from '../../domain/survey/wave.ts';
import { say } from '../../kernel/language.ts';
import { rowTitle } from './columns.ts';
import { type Form, useForm, useNews } from './form-context.ts';
import { follow } from './row-card.tsx';
import { isClear, type Standing, standingOf } from './standing.ts';

interface Props {
  /** Saves, looks whether others changed something, and submits; resolves with what went wrong, null where all went well. */
  readonly onSubmit: () => Promise<string | null>;
}

const firstShown = 12;

export function StandingPart({ onSubmit }: Props) {
  const { store, notes, w } = useForm();
  useNews(store, 'findings');
  useNews(store, 'unclear');
  useNews(store, 'conflicts');
  const unclear = store.unclear();
  const conflicts = store.conflicts();
  const standing = standingOf(notes.findings(), notes.explanationOf, {
    unclear: unclear.length,
    conflicts: conflicts.length,
    unsaved: 0,
  });
  const isOpen = store.model.may.answer;
  if (!isOpen && notes.findings().length === 0) return null;
  return (
    <section className="standing" aria-labelledby="standing-title">
      <h2 id="standing-title">{isOpen ? w.standing : w.findings}</h2>
      {isOpen && isClear(standing) ? <p>{w.nothingStands}</p> : null}
      <Group title={w.conflictsLeft} items={conflicts.map((field) => ({ field, text: w.conflict }))} />
      <Group
        title={w.unclearLeft}
        items={unclear.map((field) => ({ field, text: `«${store.cell(field).text ?? ''}»` }))}
      />
      <Findings title={w.errorsLeft} findings={standing.errors} />
      <Findings title={w.warningsLeft} findings={standing.warnings} />
      <Findings title={w.note} findings={notes.findings().filter(({ severity }) => severity === 'note')} />
      {store.model.may.submit ? <Submit standing={standing} onSubmit={onSubmit} /> : null}
    </section>
  );
}

function Submit({ standing, onSubmit }: Props & { readonly standing: Standing }) {
  const { w } = useForm();
  const [state, setState] = useState<'idle' | 'sending'>('idle');
  const [fault, setFault] = useState<string | null>(null);
  const submit = async () => {
    setState('sending');
    setFault(await onSubmit());
    setState('idle');
  };
  const blocked =
    standing.errors.length + standing.warnings.length + standing.unclear + standing.conflicts > 0;
  return (
    <div className="submit">
      <button
        type="button"
        className="button"
        disabled={blocked || state === 'sending'}
        aria-describedby="submit-hint"
        onClick={() => void submit()}
      >
        {state === 'sending' ? w.submitting : w.submit}
      </button>
      <p id="submit-hint" className="small muted">
        {w.submitHint}
      </p>
      {fault === null ? null : (
        <p className="note error" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

interface GroupItem {
  readonly field: FieldPath;
  readonly text: string;
}

function Findings({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: readonly SurveyFinding[];
}) {
  const { language } = useForm();
  return (
    <Group
      title={title}
      items={findings.map(({ field, message }) => ({ field, text: say(message, language) }))}
    />
  );
}

function Group({ title, items }: { readonly title: string; readonly items: readonly GroupItem[] }) {
  const { w } = useForm();
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span className="muted">({items.length})</span>
      </h3>
      <ul className="finding-list">
        {(isWhole ? items : items.slice(0, firstShown)).map((item, place) => (
          <li key={`${item.field} ${place}`}>
            <FieldLink field={item.field} /> — {item.text}
          </li>
        ))}
      </ul>
      {items.length > firstShown && !isWhole ? (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          {w.showAll} ({items.length})
        </button>
      ) : null}
    </>
  );
}

/** A link that leads to the field and puts the focus there. */
export function FieldLink({ field }: { readonly field: FieldPath }) {
  const form = useForm();
  const parts = parseField(field);
  const section = parts ? form.store.sectionOf(parts.section) : undefined;
  if (!parts || !section) return null;
  return (
    <a
      href={form.address({ section: section.id, row: null })}
      onClick={(event) => follow(event, () => form.jump(field))}
    >
      {placeWords(form, field)}
    </a>
  );
}

function placeWords({ store, language, w }: Form, field: FieldPath): string {
  const parts = parseField(field);
  const section = parts ? store.sectionOf(parts.section) : undefined;
  if (!parts || !section) return field;
  const question = store.questionOf(field);
  const isRow = section.kind === 'rows' && parts.row !== noRow;
  const title = isRow
    ? rowTitle(section, (one) => store.cell(fieldPath(section.id, parts.row, one.id)).value, language) ||
      `${w.number} ${store.rowsIn(section.id).indexOf(parts.row) + 1}`
    : '';
  const asked = question && parts.question !== rowMark ? say(question.label, language) : '';
  const year = parts.year === '-' ? '' : parts.year;
  return [`${section.number}. ${say(section.title, language)}`, title, asked, year]
    .filter(Boolean)
    .join(', ');
}
