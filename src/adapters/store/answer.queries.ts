/**
 * The working copy of answers, field by field, with its history. Must never overwrite a value the editor did not see: such an edit
 * comes back as a conflict, untouched.
 */
import { type Kysely, sql } from 'kysely';
import type { AnswerValue } from '../../domain/survey/answers.ts';
import { brokenRows, markOfRow, removedRows, rowOf } from '../../domain/survey/whole-rows.ts';
import type {
  AnswerChange,
  AnswerEdit,
  AnswerOrigin,
  StoredAnswer,
  SurveyQueries,
} from '../../flows/survey/survey-ports.ts';
import { answersElsewhereQueries } from './answers-elsewhere.queries.ts';
import type { Schema } from './schema.ts';
import { instant, type Row, type SurveyScope } from './survey-scope.ts';

type AnswerQueries = Pick<
  SurveyQueries,
  | 'answers'
  | 'answerValues'
  | 'answersAcross'
  | 'rowsNaming'
  | 'editAnswers'
  | 'lastChange'
  | 'answersSince'
  | 'answerHistory'
>;

/** Queries over answers. */
export function answerQueries({ db, atomically }: SurveyScope): AnswerQueries {
  return {
    answers: async (recipient) => {
      const rows = await db
        .selectFrom('answer')
        .selectAll()
        .where('recipient', '=', recipient)
        .orderBy('field')
        .execute();
      return rows.map(toAnswer);
    },
    answerValues: (recipient) =>
      db
        .selectFrom('answer')
        .select(['field', 'value'])
        .where('recipient', '=', recipient)
        .orderBy('field')
        .execute(),
    ...answersElsewhereQueries(db),
    editAnswers: (recipient, edits, by, why = null) =>
      atomically((tx) => editAnswers(tx, recipient, edits, by, why)),
    lastChange: async (recipient) => {
      const newest = await db
        .selectFrom('answer_change')
        .select('seq')
        .where('recipient', '=', recipient)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return newest?.seq ?? 0;
    },
    answersSince: async (recipient, after) => {
      const rows = await db
        .selectFrom('answer')
        .selectAll()
        .where('recipient', '=', recipient)
        .where('field', 'in', (query) =>
          query
            .selectFrom('answer_change')
            .select('field')
            .where('recipient', '=', recipient)
            .where('seq', '>', after),
        )
        .orderBy('field')
        .execute();
      return rows.map(toAnswer);
    },
    answerHistory: async (recipient, field) => {
      const rows = await db
        .selectFrom('answer_change')
        .selectAll()
        .where('recipient', '=', recipient)
        .$if(field !== undefined, (query) => query.where('field', '=', field ?? ''))
        .orderBy('seq')
        .execute();
      return rows.map(toChange);
    },
  };
}

/** An edit that will be written, with what stood there; `version` 1 is a new field. */
interface Write extends AnswerEdit {
  readonly before: AnswerValue | null;
  readonly version: number;
  /** False where only the mark "unchanged" is new: that is no new value and no history. */
  readonly isNewValue: boolean;
}

async function editAnswers(
  tx: Kysely<Schema>,
  recipient: string,
  edits: readonly AnswerEdit[],
  by: string,
  why: string | null,
): Promise<{ applied: StoredAnswer[]; conflicts: StoredAnswer[] }> {
  // Of one field named twice the last wish counts. Editors of one recipient take turns, so that what was read stays true.
  const wishes = [...new Map(edits.map((edit) => [edit.field, edit])).values()];
  if (wishes.length === 0) return { applied: [], conflicts: [] };
  await tx.selectFrom('recipient').select('id').where('id', '=', recipient).forNoKeyUpdate().execute();
  const fields = wishes.map(({ field }) => field);
  const marks = new Set(fields.flatMap((field) => rowOf(field) ?? []).map(markOfRow));
  const present = await readFields(tx, recipient, [...new Set([...fields, ...marks])]);
  const judged = judge(wishes, present);
  const { writes, conflicts } = await keepRowsWhole(tx, recipient, judged, present);
  const written = await writeAnswers(tx, recipient, writes, by, why);
  const after = new Map([...present, ...written.map((one) => [one.field, one] as const)]);
  const pick = (those: Iterable<string>) => [...those].flatMap((field) => after.get(field) ?? []);
  return { applied: pick(fields.filter((field) => !conflicts.has(field))), conflicts: pick(conflicts) };
}

/** A row that would be left without its mark but with an answer comes back whole, as it stands; nothing of it is written. */
async function keepRowsWhole(
  tx: Kysely<Schema>,
  recipient: string,
  { writes, conflicts }: ReturnType<typeof judge>,
  present: Map<string, StoredAnswer>,
): Promise<ReturnType<typeof judge>> {
  const removed = removedRows(writes, present);
  if (removed.length === 0) return { writes, conflicts };
  for (const one of await readRows(tx, recipient, removed)) present.set(one.field, one);
  const broken = brokenRows(removed, writes, present);
  const isBroken = (field: string) => broken.has(rowOf(field) ?? '');
  const refused = writes.map(({ field }) => field).filter(isBroken);
  return {
    writes: writes.filter(({ field }) => !isBroken(field)),
    conflicts: new Set([...conflicts, ...refused, ...[...present.keys()].filter(isBroken)]),
  };
}

/** All answers of rows given as `section/row`. */
async function readRows(
  tx: Kysely<Schema>,
  recipient: string,
  rows: readonly string[],
): Promise<StoredAnswer[]> {
  const found = await tx
    .selectFrom('answer')
    .selectAll()
    .where('recipient', '=', recipient)
    .where(
      sql<boolean>`split_part(field, '/', 1) || '/' || split_part(field, '/', 2) = any(${[...rows]}::text[])`,
    )
    .execute();
  return found.map(toAnswer);
}

async function readFields(
  tx: Kysely<Schema>,
  recipient: string,
  fields: readonly string[],
): Promise<Map<string, StoredAnswer>> {
  const rows = await tx
    .selectFrom('answer')
    .selectAll()
    .where('recipient', '=', recipient)
    .where(sql<boolean>`field = any(${[...fields]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.field, toAnswer(row)]));
}

/** What is to be written, and which fields somebody else changed. The value that stands there already is no conflict. */
function judge(wishes: readonly AnswerEdit[], present: ReadonlyMap<string, StoredAnswer>) {
  const writes: Write[] = [];
  const conflicts = new Set<string>();
  for (const wish of wishes) {
    const stored = present.get(wish.field);
    const isSame = stored !== undefined && JSON.stringify(stored.value) === JSON.stringify(wish.value);
    if (isSame && stored.status === wish.status) continue;
    if (isSame) {
      const { value: before, version } = stored;
      writes.push({ ...wish, origin: stored.origin, before, version, isNewValue: false });
    } else if ((stored?.version ?? 0) === wish.seen) {
      writes.push({ ...wish, before: stored?.value ?? null, version: wish.seen + 1, isNewValue: true });
    } else if (stored) conflicts.add(wish.field);
    // Seen, but nothing stands there: answers are never deleted, so the caller mixed up two recipients.
    else throw new Error(`a version of ${wish.field} was seen that never existed`);
  }
  return { writes, conflicts };
}

/**
 * One statement for all fields and their history: hundreds of edits come with a pasted block, thousands with a workbook, and each is
 * sent and parsed once.
 */
async function writeAnswers(
  tx: Kysely<Schema>,
  recipient: string,
  writes: readonly Write[],
  by: string,
  why: string | null,
): Promise<StoredAnswer[]> {
  if (writes.length === 0) return [];
  const { shared, own } = splitOrigins(writes.map(({ origin }) => origin));
  const rows = JSON.stringify(
    writes.map(({ field, value, status, version, before, isNewValue }, at) => ({
      field,
      value,
      status,
      own: own[at],
      version,
      ...(before === null ? {} : { before }),
      is_new: isNewValue,
    })),
  );
  const { rows: moments } = await sql<{ readonly at: string }>`with edit as materialized (
      select *, (select ${JSON.stringify(shared)}::jsonb) || own as origin from jsonb_to_recordset(${rows}::jsonb)
        as edit(field text, value jsonb, status text, own jsonb, version integer, before jsonb, is_new boolean)),
    written as (
      insert into answer (recipient, field, value, status, origin, version, changed_by, changed_at)
      select ${recipient}, field, value, status, origin, version, ${by}, now() from edit
      on conflict (recipient, field) do update set value = excluded.value, status = excluded.status,
        origin = excluded.origin, version = excluded.version, changed_by = excluded.changed_by,
        changed_at = excluded.changed_at),
    history as (
      insert into answer_change (recipient, field, before, after, origin, by, at, why)
      select ${recipient}, field, before, value, origin, ${by}, now(), ${why} from edit where is_new)
    select now() as at`.execute(tx);
  // All of one transaction have its moment, and the rest is what was sent.
  const changedAt = instant(moments[0]?.at ?? '');
  return writes.map(({ field, value, status, origin, version }) => ({
    field,
    value,
    status,
    origin,
    version,
    changedBy: by,
    changedAt,
  }));
}

/** The cells of a workbook come from one file: what all origins have in common is sent, and by a subselect parsed, once. */
function splitOrigins(origins: readonly AnswerOrigin[]) {
  const entries = origins.map((one) => Object.entries(one));
  const shared = Object.fromEntries(
    (entries[0] ?? []).filter(([key, value]) =>
      origins.every((one) => (one as Readonly<Record<string, unknown>>)[key] === value),
    ),
  );
  const own = entries.map((parts) => Object.fromEntries(parts.filter(([key]) => !(key in shared))));
  return { shared, own };
}

function toAnswer(row: Row<'answer'>): StoredAnswer {
  const { field, value, status, origin, version } = row;
  return {
    field,
    value,
    status,
    origin,
    version,
    changedBy: row.changed_by,
    changedAt: instant(row.changed_at),
  };
}

function toChange(row: Row<'answer_change'>): AnswerChange {
  const { seq, field, before, after, origin, by, why } = row;
  return { seq, field, before, after, origin, by, at: instant(row.at), why };
}
