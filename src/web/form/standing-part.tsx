/** The list of findings that jumps to its fields, and the button that submits once nothing stands in the way. */
import { useState } from 'react';
import type { FieldPath } from '../../domain/survey/answers.ts';
import { FieldLink } from './field-link.tsx';
import { countFindings, groupFindings } from './finding-groups.ts';
import { countWords, FindingGroups } from './finding-parts.tsx';
import { useForm, useNews } from './form-context.ts';
import { isClear, type Standing, standingOf } from './standing.ts';

interface Props {
  /** Saves, looks whether others changed something, and submits; resolves with what went wrong, null where all went well. */
  readonly onSubmit: () => Promise<string | null>;
}

/** Id of the heading that the line above leads to. */
export const standingTitle = 'standing-title';

export function StandingPart({ onSubmit }: Props) {
  const form = useForm();
  const { store, notes, w } = form;
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
  const left = [
    ...standing.errors,
    ...standing.warnings,
    ...notes.findings().filter(({ severity }) => severity === 'note'),
  ];
  const sections = store.model.questionnaire.sections.map(({ id }) => id);
  return (
    <section className="standing" aria-labelledby={standingTitle}>
      <h2 id={standingTitle} tabIndex={-1}>
        {w.standing}
      </h2>
      {isClear(standing) ? <p>{w.nothingStands}</p> : null}
      {left.length > 0 ? <p className="standing-sum">{countWords(countFindings(left), form)}</p> : null}
      <Group title={w.conflictsLeft} items={conflicts.map((field) => ({ field, text: w.conflict }))} />
      <Group
        title={w.unclearLeft}
        items={unclear.map((field) => ({ field, text: `«${store.cell(field).text ?? ''}»` }))}
      />
      <FindingGroups groups={groupFindings(left, sections)} />
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

/** What only the person at this screen can decide. */
function Group({ title, items }: { readonly title: string; readonly items: readonly GroupItem[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span className="muted">({items.length})</span>
      </h3>
      <ul className="finding-list">
        {items.map((item) => (
          <li key={item.field}>
            <FieldLink field={item.field} /> — {item.text}
          </li>
        ))}
      </ul>
    </>
  );
}
