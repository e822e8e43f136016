/**
 * How the backups of the live data stand, for the people who answer for them. A backup counts as good only after a restore that was
 * verified; none is worse than an old one. Must never say that all is well because nothing is known.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { requireRight } from '../survey/require.ts';
import type { SurveyStore } from '../survey/survey-ports.ts';
import type { BackupEvent, BackupEventStore } from './backup-ports.ts';

const hour = 60 * 60 * 1000;

/** A backup older than a day loses more than a day of work; a restore not tried for a week is only hoped for. */
export const limits = { backup: 24 * hour, verified: 7 * 24 * hour } as const;

/** The newest event of a kind; null: never. */
export interface Age {
  readonly at: string;
  /** ms */
  readonly age: number;
}

export interface BackupRow {
  readonly sha256: string;
  readonly rows: number;
  /** Null where it was made elsewhere or before these data were restored from it. */
  readonly madeAt: string | null;
  /** The newest verified restore of it. */
  readonly verifiedAt: string | null;
}

export interface BackupStanding {
  readonly backup: Age | null;
  readonly verified: Age | null;
  readonly isBackupDue: boolean;
  readonly isVerificationDue: boolean;
  /** The newest 60 backups or so, newest first. */
  readonly rows: readonly BackupRow[];
}

export interface BackupFlows {
  /** Throws Problem forbidden or sign-in-required; the refusal is in the audit log. */
  standing(actor: Actor): Promise<BackupStanding>;
}

interface StandingPorts {
  readonly survey: Pick<SurveyStore, 'refuse'>;
  readonly events: Pick<BackupEventStore, 'events' | 'latest'>;
  /** ms */
  readonly clock: () => number;
}

const shown = 120;

export function createBackupFlows({ survey, events, clock }: StandingPorts): BackupFlows {
  return {
    standing: async (actor) => {
      await requireRight(survey as SurveyStore, actor, 'backup.read', 'backups');
      const ageOf = (event: BackupEvent | undefined): Age | null =>
        event ? { at: event.at, age: Math.max(0, clock() - Date.parse(event.at)) } : null;
      const backup = ageOf(await events.latest('backup'));
      const verified = ageOf(await events.latest('verified-restore'));
      return {
        backup,
        verified,
        isBackupDue: backup === null || backup.age > limits.backup,
        isVerificationDue: verified === null || verified.age > limits.verified,
        rows: rowsOf(await events.events(shown)),
      };
    },
  };
}

/** One row a file; events come newest first. */
function rowsOf(events: readonly BackupEvent[]): BackupRow[] {
  const rows = new Map<string, BackupRow>();
  for (const { kind, sha256, rows: count, at } of events) {
    const row = rows.get(sha256) ?? { sha256, rows: count, madeAt: null, verifiedAt: null };
    const isBackup = kind === 'backup';
    rows.set(sha256, {
      ...row,
      madeAt: isBackup ? at : row.madeAt,
      verifiedAt: isBackup ? row.verifiedAt : (row.verifiedAt ?? at),
    });
  }
  return [...rows.values()];
}
