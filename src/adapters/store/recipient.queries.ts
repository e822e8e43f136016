/**
 * Recipients of waves: who is asked, how far they are, until when. Must never delete one: a removed one stays with its reason.
 */
import { createHash } from 'node:crypto';
import { type Kysely, type SqlBool, sql } from 'kysely';
import { mailboxYears, usualPurpose } from '../../domain/survey/mailbox.ts';
import type { Recipient } from '../../domain/survey/wave.ts';
import type { NewRecipient, SurveyQueries } from '../../flows/survey/survey-ports.ts';
import type { Membership } from '../../flows/survey/wave-ports.ts';
import type { Schema } from './schema.ts';
import { instant, instantOrNull, type Row, type SurveyScope } from './survey-scope.ts';

type RecipientQueries = Pick<
  SurveyQueries,
  | 'recipient'
  | 'recipientsOf'
  | 'recipientsOfRespondent'
  | 'insertRecipients'
  | 'updateRecipient'
  | 'forgetMailboxes'
  | 'noteContact'
  | 'insertExtension'
  | 'memberships'
>;
type RecipientChange = Parameters<SurveyQueries['updateRecipient']>[2];

/** Queries over recipients. Removed ones come with the others; `removedAt` says so. */
export function recipientQueries({ db, isChange, by, atomically }: SurveyScope): RecipientQueries {
  return {
    recipient: async (id) => {
      const query = db.selectFrom('recipient').selectAll().where('id', '=', id);
      // Inside a change its state is about to be judged: nobody may step it meanwhile.
      const row = await (isChange ? query.forNoKeyUpdate() : query).executeTakeFirst();
      return row && toRecipient(row);
    },
    recipientsOf: async (wave) => {
      const rows = await db
        .selectFrom('recipient')
        .selectAll()
        .where('wave', '=', wave)
        .orderBy('id')
        .execute();
      return rows.map(toRecipient);
    },
    recipientsOfRespondent: async (form, respondent) => {
      const rows = await db
        .selectFrom('recipient')
        .selectAll()
        .where('form', '=', form)
        .where('respondent', '=', respondent)
        .orderBy('wave', 'desc')
        .execute();
      return rows.map(toRecipient);
    },
    insertRecipients: (wave, recipients) =>
      atomically(async (tx) => {
        const added: string[] = [];
        for (let start = 0; start < recipients.length; start += 1000)
          added.push(...(await insertPart(tx, wave, recipients.slice(start, start + 1000), by)));
        return added;
      }),
    updateRecipient: (id, version, change) => {
      const { removedAt, removedReason } = change;
      if (!removedAt || !removedReason) return updateRecipient(db, id, version, change);
      return atomically(async (tx) => {
        if (!(await updateRecipient(tx, id, version, change))) return false;
        await tx
          .insertInto('recipient_membership')
          .values({ recipient: id, step: 'removed', reason: removedReason, by })
          .execute();
        return true;
      });
    },
    memberships: (wave) => readMemberships(db, wave),
    noteContact: async (ids) => {
      await db
        .updateTable('recipient')
        .set({ last_contact_at: sql`now()` })
        .where(sql<boolean>`id = any(${[...ids]}::text[])`)
        .execute();
    },
    forgetMailboxes: async () => {
      const { numUpdatedRows } = await db
        .updateTable('recipient')
        .set({ mailbox: null, mailbox_purpose: null, mailbox_keep_until: null })
        .where('mailbox', 'is not', null)
        .where(sql<SqlBool>`mailbox_keep_until < current_date`)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    insertExtension: async (recipient, until, reason, by) => {
      await db.insertInto('deadline_extension').values({ recipient, until, reason, by }).execute();
    },
  };
}

/** Where nobody says otherwise. */
const usualLastDay = sql<string>`current_date + make_interval(years => ${sql.lit(mailboxYears.usual)})`;

/** A day as the engines give it. */
function dayOrNull(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return (value instanceof Date ? value.toISOString() : String(value)).slice(0, 10);
}

/** The id follows from what identifies a recipient, so that the same wave has the same ids on every machine. */
function recipientId(wave: string, { form, respondent }: NewRecipient): string {
  return createHash('sha256').update(`${wave}|${form}|${respondent}`).digest('hex').slice(0, 16);
}

/** Adds those that are not there; one that was removed comes back with its answers. */
async function insertPart(
  tx: Kysely<Schema>,
  wave: string,
  recipients: readonly NewRecipient[],
  by: string,
): Promise<string[]> {
  const unique = new Map(recipients.map((one) => [recipientId(wave, one), one]));
  const rows = [...unique].map(([id, one]) => ({
    id,
    wave,
    form: one.form,
    respondent: one.respondent,
    name: one.name,
    federal_subjects: [...one.federalSubjects],
    mailbox: one.mailbox,
    mailbox_purpose: one.mailbox === null ? null : usualPurpose,
    mailbox_keep_until: one.mailbox === null ? null : usualLastDay,
    added_reason: one.reason,
  }));
  const inserted = await tx
    .insertInto('recipient')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['wave', 'form', 'respondent'])
        .doUpdateSet((eb) => ({
          removed_at: null,
          removed_reason: null,
          added_reason: eb.ref('excluded.added_reason'),
          version: eb('recipient.version', '+', 1),
        }))
        .where('recipient.removed_at', 'is not', null),
    )
    .returning('id')
    .execute();
  const added = inserted.map(({ id }) => id);
  const entries = added.map((recipient) => ({
    recipient,
    step: 'added' as const,
    reason: unique.get(recipient)?.reason ?? '',
    by,
  }));
  if (entries.length > 0) await tx.insertInto('recipient_membership').values(entries).execute();
  return added;
}

/** Who came into a wave and went out of it, newest first. */
async function readMemberships(db: Kysely<Schema>, wave: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('recipient_membership')
    .innerJoin('recipient', 'recipient.id', 'recipient_membership.recipient')
    .selectAll('recipient_membership')
    .select(['recipient.name', 'recipient.form'])
    .where('recipient.wave', '=', wave)
    .orderBy('recipient_membership.seq', 'desc')
    .execute();
  return rows.map(({ seq: _, at, ...row }) => ({ ...row, at: instant(at) }));
}

const columns = {
  state: 'state',
  mailbox: 'mailbox',
  mailboxPurpose: 'mailbox_purpose',
  mailboxKeepUntil: 'mailbox_keep_until',
  responsible: 'responsible',
  extendedTo: 'extended_to',
  openedAt: 'opened_at',
  lastContactAt: 'last_contact_at',
  answered: 'answered',
  required: 'required',
  removedAt: 'removed_at',
  removedReason: 'removed_reason',
} as const satisfies Record<keyof RecipientChange, keyof Row<'recipient'>>;

/** Progress and contacts are no new version: nobody decides by them. */
const silent: ReadonlySet<string> = new Set(['openedAt', 'lastContactAt', 'answered', 'required']);

async function updateRecipient(
  db: Kysely<Schema>,
  id: string,
  version: number | null,
  change: RecipientChange,
): Promise<boolean> {
  const given = (Object.keys(columns) as (keyof RecipientChange)[]).filter(
    (key) => change[key] !== undefined,
  );
  const isNewVersion = version !== null || given.some((key) => !silent.has(key));
  const values = Object.fromEntries(given.map((key) => [columns[key], change[key]]));
  if (given.length === 0 && !isNewVersion) return true;
  const query = db
    .updateTable('recipient')
    .set(values)
    .$if(isNewVersion, (update) => update.set((eb) => ({ version: eb('version', '+', 1) })))
    .$if(change.state !== undefined, (update) =>
      update.set({ state_at: sql`case when state = ${change.state} then state_at else now() end` }),
    )
    .where('id', '=', id)
    .$if(version !== null, (update) => update.where('version', '=', version ?? 0));
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A row as a recipient. */
export function toRecipient(row: Row<'recipient'>): Recipient {
  return {
    id: row.id,
    wave: row.wave,
    form: row.form,
    respondent: row.respondent,
    name: row.name,
    federalSubjects: row.federal_subjects,
    mailbox: row.mailbox,
    mailboxPurpose: row.mailbox_purpose,
    mailboxKeepUntil: dayOrNull(row.mailbox_keep_until),
    responsible: row.responsible,
    state: row.state,
    stateAt: instant(row.state_at),
    extendedTo: instantOrNull(row.extended_to),
    openedAt: instantOrNull(row.opened_at),
    lastContactAt: instantOrNull(row.last_contact_at),
    answered: row.answered,
    required: row.required,
    removedAt: instantOrNull(row.removed_at),
    removedReason: row.removed_reason,
    version: row.version,
  };
}
