/**
 * The answers as the person at this screen sees them, outside of React: each field has its own listeners, so that a keystroke draws
 * one cell and its total anew. Must never lose what was typed, and never write over what somebody else changed.
 */
import { type AnswerValue, type FieldPath, fieldPath, rowMark } from '../../domain/survey/answers.ts';
import { sectionOf } from '../../domain/survey/questionnaire.ts';
import { markOfRow, rowOf } from '../../domain/survey/whole-rows.ts';
import type { AnswerStatus } from '../../flows/survey/survey-ports.ts';
import type { EditOutcome, FormEdit } from '../../flows/survey/workspace-flows.ts';
import type { Text } from '../../kernel/language.ts';
import { editorName } from '../frame/editor-name.ts';
import { type Cell, emptyCell, isCarried, isRowMark, known, questionsBy } from './cell.ts';
import { createChannels } from './channels.ts';
import { isSummed } from './columns.ts';
import { type Batch, type Draft, isSame, mergeDraft } from './merge-draft.ts';
import { type FormModel, type Known, unpackAnswers } from './model.ts';
import type { ReadText } from './paste.ts';
import { createRowDisputes } from './row-disputes.ts';
import { createCounts, createTotals } from './totals.ts';

export type FormStore = ReturnType<typeof createFormStore>;

/** A store over a model; `read` says what a typed text means. */
export function createFormStore(model: FormModel, read: ReadText) {
  const channels = createChannels();
  const totals = createTotals();
  const cells = new Map<FieldPath, Cell>();
  const due = new Map<FieldPath, FormEdit['status']>();
  const rows = new Map<string, readonly string[]>();
  const held = new Set<FieldPath>();
  const unclear = new Set<FieldPath>();
  const carried = createCounts();
  const people = new Map(Object.entries(model.people));
  let flight: Batch | null = null;
  /** The field one stands in: what others write there waits until it is left. */
  let editing: FieldPath | null = null;
  const waiting = new Map<FieldPath, Known>();
  const { questionnaire } = model;
  const questions = questionsBy(questionnaire.sections);
  const questionOf = (field: FieldPath) => {
    const parts = field.split('/');
    return questions.get(`${parts[0]}/${parts[2]}`) ?? null;
  };
  const cell = (field: FieldPath): Cell => cells.get(field) ?? emptyCell;

  function put(field: FieldPath, change: Partial<Cell>): void {
    const before = cell(field);
    const after = { ...before, ...change };
    cells.set(field, after);
    if (!isSame(before.value, after.value)) countIn(field, before.value, after.value);
    channels.tell(field);
    note(held, 'conflicts', field, after.theirs !== null);
    note(unclear, 'unclear', field, after.unclear !== null);
    if (carried.change(field, isCarried(field, before), isCarried(field, after))) channels.tell('carried');
  }

  function note(those: Set<FieldPath>, word: string, field: FieldPath, isOne: boolean): void {
    if (those.has(field) === isOne) return;
    if (isOne) those.add(field);
    else those.delete(field);
    channels.tell(word);
  }

  function countIn(field: FieldPath, before: AnswerValue | null, after: AnswerValue | null): void {
    const [section = '', , id = '', year = ''] = field.split('/');
    if (id === rowMark) {
      rows.delete(section);
      channels.tell(`rows:${section}`);
      return;
    }
    const question = questions.get(`${section}/${id}`);
    if (!question || !isSummed(question)) return;
    totals.change(`${section}/${id}/${year}`, before, after);
    channels.tell(`total:${section}/${id}/${year}`);
  }

  function enqueue(field: FieldPath, status: AnswerStatus): void {
    if (cell(field).theirs !== null) return;
    due.set(field, status);
    channels.tell('queue');
  }

  /** A value that the person chose. */
  function set(field: FieldPath, value: AnswerValue | null, status: AnswerStatus = 'changed'): void {
    const before = cell(field);
    if (isSame(before.value, value) && before.text === null && before.status === status) return;
    put(field, { value, status, text: null, unclear: null, isDue: true, isNews: false });
    enqueue(field, status);
  }

  /** A text that the person typed or pasted. */
  function type(field: FieldPath, text: string): void {
    const question = questionOf(field);
    if (!question) return;
    const reading = read(question, text);
    if (reading.kind === 'value') set(field, reading.value);
    else if (reading.kind === 'empty') set(field, null);
    else {
      // What was understood on the way to it is half a word: never sent in its place.
      due.delete(field);
      put(field, { text, unclear: reading.message });
      channels.tell('queue');
    }
  }

  function rowsIn(section: string): readonly string[] {
    const kept = rows.get(section);
    if (kept) return kept;
    const found: { id: string; at: number }[] = [];
    for (const [field, { value }] of cells) {
      const [inSection, row = '', question] = field.split('/');
      if (inSection === section && question === rowMark && value !== null)
        found.push({ id: row, at: Number(value) });
    }
    const ids = found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
    rows.set(section, ids);
    return ids;
  }

  const markOf = (section: string, row: string) => fieldPath(section, row, rowMark);

  function addRows(section: string, ids: readonly string[]): void {
    const last = rowsIn(section).at(-1);
    const from = last === undefined ? 0 : Number(cell(markOf(section, last)).value);
    for (const [place, id] of ids.entries()) set(markOf(section, id), from + place + 1);
  }

  function removeRow(section: string, row: string): void {
    for (const [field, { value }] of cells) {
      if (field.startsWith(`${section}/${row}/`) && (value !== null || cell(field).text !== null))
        set(field, null);
    }
  }

  const fieldsIn = (section: string, row?: string): FieldPath[] => {
    const start = row === undefined ? `${section}/` : `${section}/${row}/`;
    return [...cells.keys()].filter((field) => field.startsWith(start));
  };

  /** The way back to how these fields stand now, statuses included. */
  function remember(fields: readonly FieldPath[]): () => void {
    const before = fields.map((field) => [field, cell(field)] as const);
    return () => {
      for (const [field, { value, status, text }] of before) {
        set(field, value, status);
        if (text !== null) type(field, text);
      }
    };
  }

  /** Numbers the rows anew where two share a place, then changes two places. */
  function moveRow(section: string, row: string, by: -1 | 1): void {
    const ids = [...rowsIn(section)];
    const at = ids.indexOf(row);
    const other = ids[at + by];
    if (at < 0 || other === undefined) return;
    ids[at] = other;
    ids[at + by] = row;
    for (const [place, id] of ids.entries()) set(markOf(section, id), place + 1);
  }

  /** Marks what was carried over as still true; returns how many. */
  function confirm(section: string, row?: string): number {
    const start = row === undefined ? `${section}/` : `${section}/${row}/`;
    const those = [...cells].filter(([field, one]) => field.startsWith(start) && isCarried(field, one));
    for (const [field, one] of those) set(field, one.value, 'unchanged');
    return those.length;
  }

  const { isDisputed, landRow, meetRemoval, decideRow, isFilling } = createRowDisputes({
    cell,
    put,
    due,
    held,
    unclear,
    rowsIn,
    fieldsIn,
    tell: channels.tell,
  });

  /** The next edits to send; null where nothing is due or a batch is on its way. A row that is removed is sent whole. */
  function takeBatch(key: string, most = 2_000): Batch | null {
    if (flight) return flight;
    const ready = [...due].filter(([field]) => !isDisputed(field));
    if (ready.length === 0) return null;
    const removed = new Set(
      ready
        .slice(0, most)
        .flatMap(([field]) => (isRowMark(field) && cell(field).value === null ? rowOf(field) : [])),
    );
    const edits = ready
      .filter(([field], place) => place < most || removed.has(rowOf(field)))
      .map(([field, status]) => editOf(field, status));
    for (const { field } of edits) due.delete(field);
    flight = { key, edits };
    return flight;
  }

  const editOf = (field: FieldPath, status: AnswerStatus): FormEdit => {
    const { value, version } = cell(field);
    return { field, value, status, seen: version };
  };

  /** Names of those whose changes come in. */
  function learn(editors: EditOutcome['editors']): void {
    for (const editor of editors) people.set(editor.id, editorName(editor, model.language));
  }

  /** Takes in what the server said to a batch; returns the rows that could not be removed, for others filled them in. */
  function land(outcome: EditOutcome): readonly string[] {
    learn(outcome.editors);
    for (const { field, ...stored } of outcome.applied) {
      const now = cell(field);
      if (now.theirs !== null || stored.version < now.version) continue;
      put(
        field,
        due.has(field) || now.text !== null
          ? { version: stored.version }
          : { ...known(stored), isDue: false },
      );
    }
    const sent = new Map(flight?.edits.map((edit) => [edit.field, edit]));
    const rows = new Set(
      outcome.conflicts.flatMap(({ field }) => (isRowMark(field) ? (rowOf(field) ?? []) : [])),
    );
    for (const { field, ...stored } of outcome.conflicts) {
      if (rows.has(rowOf(field) ?? '')) continue;
      const mine = sent.get(field);
      if (mine && !due.has(field)) put(field, { value: mine.value, status: mine.status });
      meet(field, known(stored));
    }
    const kept = [...rows].filter((row) => landRow(row, outcome.conflicts));
    for (const edit of flight?.edits ?? [])
      if (
        rows.has(rowOf(edit.field) ?? '') &&
        isDisputed(edit.field) &&
        !isRowMark(edit.field) &&
        !due.has(edit.field)
      )
        due.set(edit.field, edit.status);
    flight = null;
    channels.tell('queue');
    return kept;
  }

  /** Somebody else's answer beside mine: the same is no conflict. */
  function meet(field: FieldPath, theirs: Known): void {
    due.delete(field);
    if (isSame(cell(field).value, theirs.value)) put(field, { ...theirs, theirs: null, isDue: false });
    else put(field, { theirs, isDue: true });
  }

  /** The person decided. */
  function decide(field: FieldPath, whose: 'mine' | 'theirs'): void {
    const { theirs, status } = cell(field);
    if (!theirs) return;
    if (isRowMark(field)) decideRow(field, theirs, whose);
    else if (whose === 'theirs')
      put(field, { ...theirs, theirs: null, text: null, unclear: null, isDue: false });
    else {
      put(field, {
        version: theirs.version,
        changedBy: theirs.changedBy,
        changedAt: theirs.changedAt,
        theirs: null,
      });
      enqueue(field, status === 'prefilled' ? 'changed' : status);
    }
    channels.tell('queue');
  }

  /** A batch that the server will not take: its fields wait again, but for the one at fault. */
  function giveBack(refused: { readonly field: FieldPath; readonly reason: Text } | null): void {
    for (const { field, status } of flight?.edits ?? []) {
      if (field === refused?.field) put(field, { unclear: refused.reason, text: cell(field).text ?? '' });
      else if (!due.has(field) && cell(field).theirs === null) due.set(field, status);
    }
    flight = null;
    channels.tell('queue');
  }

  /** Answers as the server holds them now; returns the fields that others changed. */
  function refresh(stored: Iterable<readonly [FieldPath, Known]>): FieldPath[] {
    const news = new Map(stored);
    const changed: FieldPath[] = [];
    const flying = new Set(flight?.edits.map(({ field }) => field));
    const here = editing;
    for (const [field, now] of news) {
      const before = cell(field);
      if (now.version <= before.version || flying.has(field)) continue;
      const isGone = news.get(markOfRow(rowOf(field) ?? ''))?.value === null;
      if (here !== null && (field === here || (isGone && rowOf(field) === rowOf(here)))) {
        waiting.set(field, now);
        continue;
      }
      if (!isSame(now.value, before.value)) changed.push(field);
      if (isGone && isFilling(field)) {
        if (isRowMark(field)) meetRemoval(field, now);
        else put(field, { version: now.version });
      } else if (due.has(field) || before.theirs !== null) meet(field, now);
      else put(field, { ...known(now), isNews: !isSame(now.value, before.value) });
    }
    return changed;
  }

  /** The person stands in a field: what others write there waits. */
  function hold(field: FieldPath): void {
    if (editing !== field) release();
    editing = field;
  }

  /** The field was left. */
  function release(): FieldPath[] {
    editing = null;
    const late = [...waiting];
    waiting.clear();
    return refresh(late);
  }

  /** The draft to keep on the device; null where everything is saved. */
  function draft(now: string): Draft | null {
    const texts = [...unclear].flatMap((field) => {
      const { text } = cell(field);
      return text === null ? [] : [[field, text] as const];
    });
    const waiting = [...due].map(([field, status]) => editOf(field, status));
    const edits = [...waiting, ...[...held].map((field) => editOf(field, cell(field).status))];
    if (edits.length + texts.length === 0 && flight === null) return null;
    return { recipient: model.recipient.id, flight, edits, texts, keptAt: now };
  }

  /** Takes up a draft of an earlier visit; returns how many fields it brought. */
  function restore(kept: Draft): number {
    const merged = mergeDraft(kept, (field) => cell(field));
    flight = merged.flight;
    for (const edit of merged.flight?.edits ?? []) {
      if (cell(edit.field).version === edit.seen)
        put(edit.field, { value: edit.value, status: edit.status, isDue: true });
    }
    for (const { field, value, status } of merged.edits) {
      put(field, { value, status, isDue: true });
      due.set(field, status);
    }
    for (const { field, value, status } of merged.conflicts) {
      const theirs = known(cell(field));
      put(field, { value, status, theirs, isDue: true });
    }
    for (const [field, text] of kept.texts) type(field, text);
    channels.tell('queue');
    return (
      merged.edits.length + merged.conflicts.length + kept.texts.length + (merged.flight?.edits.length ?? 0)
    );
  }

  for (const [field, stored] of unpackAnswers(model.answers)) {
    cells.set(field, { ...emptyCell, ...stored });
    countIn(field, null, stored.value);
    carried.change(field, false, isCarried(field, { ...emptyCell, ...stored }));
  }

  return {
    model,
    ...channels,
    cell,
    questionOf,
    set,
    type,
    rowsIn,
    addRows,
    removeRow,
    moveRow,
    confirm,
    fieldsIn,
    remember,
    carriedIn: carried.of,
    isCarried: (field: FieldPath) => isCarried(field, cell(field)),
    total: totals.of,
    takeBatch,
    land,
    learn,
    nameOf: (id: string) => people.get(id) ?? null,
    decide,
    giveBack,
    refresh,
    hold,
    release,
    draft,
    restore,
    conflicts: () => [...held],
    unclear: () => [...unclear],
    dueCount: () => due.size + (flight?.edits.length ?? 0),
    sectionOf: (id: string) => sectionOf(questionnaire, id),
  };
}
