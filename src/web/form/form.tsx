/** The form as a whole: makes the store from what the server sent, saves by itself, and knows where one stands. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { type FieldPath, parseField } from '../../domain/survey/answers.ts';
import { countOf, wordsIn } from '../frame/speak.ts';
import type { Autosave } from './autosave.ts';
import { isRowMark } from './cell.ts';
import { formNouns, words } from './form.words.ts';
import { elementId, type Form, FormContext, type FormPlace } from './form-context.ts';
import { createFormStore } from './form-store.ts';
import type { FormModel } from './model.ts';
import { createNotes } from './notes.ts';
import { readCell } from './read-cell.ts';
import { type Said, SaveLine } from './save-line.tsx';
import { SectionNav } from './section-nav.tsx';
import { SectionPart } from './section-part.tsx';
import { createClient } from './send.ts';
import { StandingPart } from './standing-part.tsx';
import { submitForm } from './submit-form.ts';
import { useSaving } from './use-saving.ts';

export function LiveForm({ model }: { readonly model: FormModel }) {
  const parts = useMemo(() => {
    const store = createFormStore(model, readCell);
    return { store, notes: createNotes(model, store), client: createClient(model.recipient.id) };
  }, [model]);
  const { store, notes, client } = parts;
  const { language } = model;
  const w = useMemo(() => wordsIn(words, language), [language]);
  const { place, address, go } = usePlace(model);
  const [said, setSaid] = useState<Said>({ text: '', undo: null });
  const announce = useCallback(
    (text: string, undo?: () => void) => setSaid({ text, undo: undo ?? null }),
    [],
  );
  const reveal = useRef<((field: FieldPath) => void) | null>(null);
  const onReady = useCallback((next: ((field: FieldPath) => void) | null) => {
    reveal.current = next;
  }, []);
  const { jump, target } = useJump(model, place, go, (field) => reveal.current?.(field));
  // What is typed before the page is alive would be lost: until then the fields are read.
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const form: Form = useMemo(
    () => ({
      store,
      notes,
      client,
      language,
      w,
      mayEdit: model.may.answer && isAlive,
      place,
      address,
      go,
      jump,
      announce,
    }),
    [store, notes, client, language, w, model, isAlive, place, address, go, jump, announce],
  );
  const autosave = useSaving({
    store,
    notes,
    client,
    model,
    announce: (text, count) =>
      announce(count === undefined ? text : `${text} ${countOf(count, formNouns.value, language)}.`),
    w,
  });
  const section = store.sectionOf(place.section);
  return (
    <FormContext value={form}>
      <div className="form-live" data-target={target}>
        {model.may.answer ? <SaveLine autosave={autosave} said={said} /> : null}
        <div className="form-columns">
          <SectionNav />
          <div className="form-main">
            {section ? <SectionPart key={section.id} section={section} onReady={onReady} /> : null}
            <StandingPart
              onSubmit={() => submitForm({ store, notes, client, autosave: autosave as Autosave, w })}
            />
          </div>
        </div>
      </div>
    </FormContext>
  );
}

/** Where one stands, kept in the address. */
function usePlace(model: FormModel) {
  const [search, setSearch] = useSearchParams();
  const { pathname } = useLocation();
  const first = model.questionnaire.sections[0]?.id ?? '';
  const place: FormPlace = useMemo(
    () => ({ section: search.get('section') ?? first, row: search.get('row'), year: search.get('year') }),
    [search, first],
  );
  const next = useCallback(
    (change: Partial<FormPlace>) => {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...place, ...change }))
        if (value !== null) query.set(name, value);
      return query;
    },
    [place],
  );
  const address = useCallback(
    (change: Partial<FormPlace>) => `${pathname}?${next(change)}`,
    [pathname, next],
  );
  const go = useCallback(
    (change: Partial<FormPlace>) => setSearch(next(change), { preventScrollReset: true }),
    [setSearch, next],
  );
  return { place, address, go };
}

/** Frames to wait until another section is drawn. */
const longestWait = 120;
/** Frames over which the focus has to stay. */
const settled = 4;

/** Puts the focus on a field, or on a cell of the row that is meant; false while nothing is drawn. A cell comes with the bar that speaks of it. */
function focusField(field: FieldPath): boolean {
  const element = document.getElementById(elementId(field));
  if (element) {
    if (document.activeElement !== element) element.focus({ preventScroll: true });
    const table = element.closest('.grid-part');
    element.scrollIntoView({ block: table ? 'nearest' : 'center', inline: 'nearest' });
    table?.scrollIntoView({ block: 'start' });
    return true;
  }
  return isAt(field);
}

/** Whether the focus is on a field, or in the row that is meant. */
function isAt(field: FieldPath): boolean {
  const at = document.activeElement?.id ?? '';
  if (!isRowMark(field)) return at === elementId(field);
  return at.startsWith(`${elementId(field).split('.').slice(0, -2).join('.')}.`);
}

/** Opens the place of a field, then puts the focus there once it is drawn. */
function useJump(
  model: FormModel,
  place: FormPlace,
  go: (change: Partial<FormPlace>) => void,
  reveal: (field: FieldPath) => void,
) {
  const [target, setTarget] = useState<{ readonly field: FieldPath } | null>(null);
  const jump = useCallback(
    (field: FieldPath) => {
      const parts = parseField(field);
      const section = model.questionnaire.sections.find(({ id }) => id === parts?.section);
      if (!parts || !section) return;
      const isNarrow = window.matchMedia('(max-width: 720px)').matches;
      const inCard = section.kind === 'rows' && isNarrow;
      const year = parts.year !== '-' && place.year !== 'all' ? parts.year : place.year;
      go({ section: section.id, row: inCard ? parts.row : null, year });
      setTarget({ field });
    },
    [model, go, place.year],
  );
  const latest = useRef(reveal);
  latest.current = reveal;
  useEffect(() => {
    if (!target) return;
    let left = longestWait;
    let seen = 0;
    const look = () => {
      if (seen > 0 && document.activeElement !== document.body && !isAt(target.field)) return;
      latest.current(target.field);
      // A section that is still being drawn may replace its cells: the focus has to hold over a few frames.
      seen = focusField(target.field) ? seen + 1 : 0;
      left -= 1;
      if (left > 0 && seen < settled) frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return { jump, target: target?.field };
}
