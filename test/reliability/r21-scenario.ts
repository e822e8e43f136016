/**
 * What drill R21 does under a clock that is set forward and back: deadlines at midnight of Moscow, changes in an order that the clock
 * denies, sessions. Says what it saw; the test judges.
 */
import { sql } from 'kysely';
import { createAccountStore } from '../../src/adapters/store/accounts.queries.ts';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import type { Database } from '../../src/adapters/store/engine/open-database.ts';
import { checkIntegrity } from '../../src/adapters/store/integrity.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { createSurveyStore } from '../../src/adapters/store/survey.queries.ts';
import {
  analyst,
  answer,
  authority,
  officer,
  openWave,
  recipientOf,
  repeat,
  type SurveyWorld,
  worldOver,
} from '../survey/flows/survey-world.ts';
import type { FakedClock } from './faked-clock.ts';
import { migrations } from './released-database.ts';

export interface ClockResult {
  /** Instant shown → judged late, for each deadline. */
  readonly late: readonly {
    readonly deadline: string;
    readonly at: string;
    readonly zone: string;
    readonly isLate: boolean;
  }[];
  /** Remarks in the order of their numbers, and in the order of their times. */
  readonly byNumber: readonly string[];
  readonly byTime: readonly string[];
  /** Seconds that audit entries say the clock was set back by. */
  readonly setBack: readonly number[];
  readonly markedDecisions: number;
  readonly unmarkedDecisions: number;
  readonly session: Readonly<Record<string, boolean>>;
  readonly findings: readonly string[];
}

const hour = 3600;
const day = 24 * hour;

/** Days whose last second is asked for, with a wave each. */
const deadlines = { 'wave-2027': '2027-12-31', 'wave-2028': '2028-02-29' } as const;
const zones = ['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Kamchatka'];

/** Runs it over an empty database that lives under `clock`. */
export async function underClock(database: Database<Schema>, clock: FakedClock): Promise<ClockResult> {
  await migrate(database, migrations);
  const world = worldOver(createSurveyStore(database), database);
  const late = await judgeDeadlines(world, clock);
  const texts = await stepThrough(world, clock);
  const session = await watchSession(database, clock);
  return { late, ...texts, session, findings: (await checkIntegrity(database.db)).map((one) => one.check) };
}

async function judgeDeadlines(world: SurveyWorld, clock: FakedClock): Promise<ClockResult['late']> {
  const late: ClockResult['late'][number][] = [];
  const own = process.env['TZ'];
  for (const [wave, deadline] of Object.entries(deadlines)) {
    clock.show(`${deadline}T09:00:00+03:00`);
    await openWave(world, { id: wave, deadlineOn: deadline });
    const { id } = await recipientOf(world, 'RU-TA', wave);
    await answer(world, officer, id, authority);
    for (const zone of zones)
      for (const seconds of [-30, 30]) {
        process.env['TZ'] = zone;
        const shown = new Date(Date.parse(`${deadline}T24:00:00+03:00`) + seconds * 1000).toISOString();
        clock.show(shown);
        const { version } = await recipientOf(world, 'RU-TA', wave);
        const sent = await world.flows.submit(officer, id, version, repeat());
        const last = (await world.store.submissions(id)).at(-1);
        late.push({ deadline, at: shown, zone, isLate: last?.isLate === true });
        await world.flows.correct(officer, id, sent.version, 'once more', repeat());
      }
  }
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
  return late;
}

/** Each step moves the clock, then says something; in the end a submission is decided on after three hours back. */
async function stepThrough(world: SurveyWorld, clock: FakedClock) {
  const { id } = await recipientOf(world, 'RU-TA', 'wave-2028');
  const { rows: before } = await sql<{ seq: number }>`select max(seq) as seq from audit_entry`.execute(
    world.database.db,
  );
  clock.show('2028-06-01T12:00:00Z');
  const steps = [0, day, -2 * day, 91 * day, -180 * day, 90 * day, -3 * hour];
  for (const [place, seconds] of steps.entries()) {
    clock.move(seconds);
    await world.flows.comment(analyst, id, { field: null, text: `remark ${place}` }, repeat());
  }
  const present = await recipientOf(world, 'RU-TA', 'wave-2028');
  const sent = await world.flows.submit(officer, id, present.version, repeat());
  clock.move(-3 * hour);
  await world.flows.acceptSubmission(analyst, id, sent.version, null, repeat());
  const { db } = world.database;
  const byTime = await sql<{ text: string }>`select text from comment order by at`.execute(db);
  const marks = await sql<{
    seconds: number;
  }>`select (detail ->> 'clockSetBackSeconds')::int as seconds from audit_entry
    where detail ? 'clockSetBackSeconds' and seq > ${Number(before[0]?.seq)} order by seq`.execute(db);
  const decisions = await sql<{ marked: number; unmarked: number }>`select
    count(*) filter (where is_clock_set_back)::int as marked,
    count(*) filter (where not is_clock_set_back)::int as unmarked from submission_decision`.execute(db);
  return {
    byNumber: (await world.store.comments(id)).map((one) => one.text),
    byTime: byTime.rows.map((one) => one.text),
    setBack: marks.rows.map((one) => one.seconds),
    markedDecisions: decisions.rows[0]?.marked ?? 0,
    unmarkedDecisions: decisions.rows[0]?.unmarked ?? 0,
  };
}

/** One session through steps: alive at once, three hours back, and dead half a day later. */
async function watchSession({ db }: Database<Schema>, clock: FakedClock): Promise<Record<string, boolean>> {
  const store = createAccountStore({ db } as Database<Schema>);
  const account = 'a'.repeat(16);
  await sql`insert into account (id, email, purpose, keep_until, joined_at)
    values (${account}, 'clock@example.org', 'account', current_date + 900, now())`.execute(db);
  await sql`insert into account_role (account, role, changed_by) values (${account}, 'administrator', 'me')`.execute(
    db,
  );
  const open = async (number: string) => {
    await store.insertSession({
      tokenHash: number.repeat(64),
      id: number.repeat(16),
      account,
      stage: 'open',
      hasSecondFactor: true,
      address: null,
      agent: '',
    });
    return number.repeat(64);
  };
  const isAlive = async (hash: string) => (await store.liveSession(hash, 'open')) !== undefined;
  const first = await open('1');
  const seen: Record<string, boolean> = { 'at once': await isAlive(first) };
  clock.move(-3 * hour);
  seen['three hours back'] = await isAlive(first);
  clock.move(16 * hour);
  seen['thirteen hours after the beginning'] = await isAlive(first);
  const second = await open('2');
  seen['a new one'] = await isAlive(second);
  clock.move(90 * day);
  seen['ninety days on'] = await isAlive(second);
  return seen;
}
