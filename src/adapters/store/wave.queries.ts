/** Waves and their publication. Must never publish a wave twice, nor change what a publication froze. */
import { type Kysely, sql } from 'kysely';
import type { Wave } from '../../domain/survey/wave.ts';
import type { SurveyQueries } from '../../flows/survey/survey-ports.ts';
import type { WavePublication } from '../../flows/survey/wave-ports.ts';
import { Problem } from '../../kernel/problem.ts';
import { insertRevision, lockRevisions } from './fact.queries.ts';
import type { Schema } from './schema.ts';
import { instant, instantOrNull, type Row, type SurveyScope } from './survey-scope.ts';

type WaveQueries = Pick<
  SurveyQueries,
  | 'now'
  | 'waves'
  | 'wave'
  | 'insertWave'
  | 'updateWave'
  | 'insertDeadlineChange'
  | 'deadlineChanges'
  | 'deleteDraft'
  | 'publication'
  | 'insertPublication'
>;

/** Queries over waves. */
export function waveQueries({ db, isChange, atomically }: SurveyScope): WaveQueries {
  return {
    now: async () => {
      const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
      return instant(rows[0]?.now ?? '');
    },
    waves: async () => (await db.selectFrom('wave').selectAll().orderBy('id').execute()).map(toWave),
    wave: async (id, purpose = 'read') => {
      // Inside a change its state must not step on: closing waits for answers that are being written, and they for it. Who will step
      // it holds it alone from the start: two that share it first would wait for each other.
      const query = db.selectFrom('wave').selectAll().where('id', '=', id);
      const held = purpose === 'step' ? query.forNoKeyUpdate() : query.forShare();
      const row = await (isChange ? held : query).executeTakeFirst();
      return row && toWave(row);
    },
    insertWave: (wave) => insertWave(db, wave),
    updateWave: async (id, version, { state, deadline }) => {
      const { numUpdatedRows } = await db
        .updateTable('wave')
        .set((eb) => ({
          version: eb('version', '+', 1),
          ...(deadline === undefined ? {} : { deadline }),
          ...(state === undefined ? {} : { state, ...instantsOf(state) }),
        }))
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    insertDeadlineChange: async (wave, change) => {
      await db
        .insertInto('wave_deadline_change')
        .values({ wave, ...change })
        .execute();
    },
    deadlineChanges: async (wave) => {
      const query = db.selectFrom('wave_deadline_change').selectAll().where('wave', '=', wave);
      const rows = await query.orderBy('seq', 'desc').execute();
      return rows.map(({ before, after, reason, by, at }) => ({
        before: instant(before),
        after: instant(after),
        reason,
        by,
        at: instant(at),
      }));
    },
    deleteDraft: (id, version) => atomically((tx) => deleteDraft(tx, id, version)),
    publication: (wave) => readPublication(db, wave),
    insertPublication: (wave, by) => atomically((tx) => insertPublication(tx, wave, by)),
  };
}

async function insertWave(
  db: Kysely<Schema>,
  wave: Parameters<SurveyQueries['insertWave']>[0],
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('wave')
    .values({
      id: wave.id,
      questionnaire_edition: wave.questionnaireEdition,
      years: [...wave.years],
      deadline: wave.deadline,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n)
    throw new Problem('conflict', `There is already a wave "${wave.id}". Choose another name.`);
}

/** What may stand about a recipient that was never asked. */
const ofRecipients = [
  'access_link',
  'comment',
  'attachment',
  'deadline_extension',
  'recipient_membership',
] as const;

/** What was answered, submitted or written to anybody stands against it: the database keeps it, and a draft has none. */
async function deleteDraft(tx: Kysely<Schema>, id: string, version: number): Promise<boolean> {
  const held = await tx
    .selectFrom('wave')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst();
  if (!held) return false;
  const asked = tx.selectFrom('recipient').select('recipient.id').where('recipient.wave', '=', id);
  for (const table of ofRecipients) await tx.deleteFrom(table).where('recipient', 'in', asked).execute();
  await tx.deleteFrom('recipient').where('wave', '=', id).execute();
  await tx.deleteFrom('wave_deadline_change').where('wave', '=', id).execute();
  await tx.deleteFrom('wave').where('id', '=', id).execute();
  return true;
}

/** The instant of a step is the transaction's; a wave that is opened again is not closed any more. */
function instantsOf(state: Wave['state']) {
  const now = sql<string>`now()`;
  if (state === 'open') return { opened_at: sql<string>`coalesce(opened_at, now())`, closed_at: null };
  if (state === 'closed') return { closed_at: now };
  return state === 'published' ? { published_at: now } : {};
}

async function readPublication(db: Kysely<Schema>, wave: string): Promise<WavePublication | undefined> {
  const row = await db.selectFrom('wave_publication').selectAll().where('wave', '=', wave).executeTakeFirst();
  return (
    row && {
      wave: row.wave,
      factSeq: row.fact_seq,
      revision: row.revision,
      publishedAt: instant(row.published_at),
    }
  );
}

/**
 * Freezes the edition at the facts accepted until now. The revision without facts changes the validator of every public answer, so
 * that caches let the old ones go.
 */
async function insertPublication(tx: Kysely<Schema>, wave: string, by: string): Promise<WavePublication> {
  await lockRevisions(tx);
  const { last } = await tx
    .selectFrom('fact')
    .select(sql<number>`coalesce(max(seq), 0)`.as('last'))
    .where('edition', '=', wave)
    .executeTakeFirstOrThrow();
  const table = { edition: wave, table: 'publication' };
  const { number } = await insertRevision(tx, table, [], { by, action: 'publish-wave' });
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('wave_publication')
    .values({ wave, fact_seq: last, revision: number, by })
    .onConflict((conflict) => conflict.column('wave').doNothing())
    .executeTakeFirst();
  const publication = await readPublication(tx, wave);
  if (numInsertedOrUpdatedRows === 0n || !publication)
    throw new Problem(
      'conflict',
      'This wave is published already; corrections are restatements from now on.',
    );
  return publication;
}

function toWave(row: Row<'wave'>): Wave {
  return {
    id: row.id,
    questionnaireEdition: row.questionnaire_edition,
    years: row.years,
    deadline: instant(row.deadline),
    state: row.state,
    openedAt: instantOrNull(row.opened_at),
    closedAt: instantOrNull(row.closed_at),
    publishedAt: instantOrNull(row.published_at),
    version: row.version,
  };
}
