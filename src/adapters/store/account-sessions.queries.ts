/**
 * Sessions in SQL. What is valid is judged here, by the database's time and by the account as it stands at that moment; must never be
 * judged from anything kept in memory.
 */
import { type Kysely, sql } from 'kysely';
import type { AccountQueries, SessionChoice, StoredSession } from '../../flows/accounts/account-ports.ts';
import { selectAccounts, toAccount, toInstant } from './account-rows.ts';
import type { AccountsSchema } from './accounts-schema.ts';

/** Minutes without a request, hours in all, minutes for the code after the password. */
export const sessionLimits = { idleMinutes: 30, absoluteHours: 12, secondFactorMinutes: 5 } as const;

type SessionQueries = Pick<
  AccountQueries,
  'insertSession' | 'liveSession' | 'sessions' | 'markSecondFactor' | 'revokeSessions'
>;

/** Not ended, not idle, not older than the limit. A time ahead of the clock (a step back) counts as now, the limits still hold. */
const isAlive = sql<boolean>`s.revoked_at is null and s.expires_at > now()
  and s.last_seen_at > now() - make_interval(mins => ${sql.lit(sessionLimits.idleMinutes)})`;

export function sessionQueries(db: Kysely<AccountsSchema>): SessionQueries {
  return {
    insertSession: async (session) => {
      const life =
        session.stage === 'open'
          ? sql`make_interval(hours => ${sql.lit(sessionLimits.absoluteHours)})`
          : sql`make_interval(mins => ${sql.lit(sessionLimits.secondFactorMinutes)})`;
      await sql`insert into account_session
          (token_hash, id, account, stage, expires_at, second_factor_at, address, agent)
        values (${session.tokenHash}, ${session.id}, ${session.account}, ${session.stage}, now() + ${life},
          case when ${session.hasSecondFactor}::boolean then now() end, ${session.address},
          ${session.agent.slice(0, 200)})`.execute(db);
    },
    liveSession: async (tokenHash, stage) => {
      const { rows } = await sql<SessionRow>`select s.* from account_session s
        join account a on a.id = s.account join account_role r on r.account = s.account
        where s.token_hash = ${tokenHash} and s.stage = ${stage} and ${isAlive}
          and not r.is_disabled and a.anonymised_at is null`.execute(db);
      const row = rows[0];
      if (!row) return undefined;
      // Once a minute is enough for a limit of thirty, and spares a write at most requests.
      await sql`update account_session set last_seen_at = now()
        where token_hash = ${tokenHash} and revoked_at is null and last_seen_at < now() - interval '1 minute'`.execute(
        db,
      );
      const account = await selectAccounts(db).where('account.id', '=', row.account).executeTakeFirst();
      return account && { session: toSession(row), account: toAccount(account) };
    },
    sessions: async (account) => {
      const { rows } = await sql<SessionRow>`select s.* from account_session s
        where s.account = ${account} and s.stage = 'open' and ${isAlive}
        order by s.last_seen_at desc, s.id limit 200`.execute(db);
      return rows.map(toSession);
    },
    markSecondFactor: async (tokenHash) => {
      await sql`update account_session set second_factor_at = now() where token_hash = ${tokenHash}`.execute(
        db,
      );
    },
    revokeSessions: async (choice, reason, except = '') => {
      const { rows } = await sql<{ id: string }>`update account_session
        set revoked_at = now(), revoked_reason = ${reason}
        where revoked_at is null and token_hash <> ${except} and ${chosen(choice)} returning id`.execute(db);
      return rows.map((row) => row.id);
    },
  };
}

function chosen(choice: SessionChoice) {
  if ('tokenHash' in choice) return sql<boolean>`token_hash = ${choice.tokenHash}`;
  if ('id' in choice) return sql<boolean>`id = ${choice.id} and account = ${choice.account}`;
  return sql<boolean>`account = ${choice.account}`;
}

interface SessionRow {
  readonly id: string;
  readonly account: string;
  readonly stage: StoredSession['stage'];
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly second_factor_at: Date | null;
  readonly address: string | null;
  readonly agent: string;
}

function toSession(row: SessionRow): StoredSession {
  return {
    id: row.id,
    account: row.account,
    stage: row.stage,
    createdAt: toInstant(row.created_at) ?? '',
    lastSeenAt: toInstant(row.last_seen_at) ?? '',
    address: row.address,
    agent: row.agent,
    hasSecondFactor: row.second_factor_at !== null,
  };
}
