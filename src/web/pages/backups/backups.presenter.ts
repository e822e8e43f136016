/** The standing of backups as a page: what is due stands first, in words. Must never be calm about what is not known. */
import type { Age, BackupRow } from '../../../flows/backup/backup-standing.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showMoment } from '../../frame/account-words.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { showAge } from '../../workspace-frame/show-age.ts';
import { words } from './backups.words.ts';

export const backupParameters: readonly string[] = [];

export interface BackupsModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly ages: readonly { readonly label: string; readonly text: string; readonly isDue: boolean }[];
  /** What is to be done, with the command that does it; empty when all is well. */
  readonly due: readonly { readonly text: string; readonly command: string }[];
  readonly rows: readonly {
    readonly sha256: string;
    readonly rows: string;
    readonly madeAt: string;
    readonly verifiedAt: string;
  }[];
}

/** Throws what the flow throws. */
export async function presentBackups({
  backups,
  actor,
  language,
  url,
}: WorkspaceInput): Promise<BackupsModel> {
  const { backup, verified, isBackupDue, isVerificationDue, rows } = await backups.standing(actor);
  const file = say(words.file, language);
  const sayDue = (
    age: Age | null,
    never: 'backupNever' | 'verifiedNever',
    due: 'backupDue' | 'verifiedDue',
  ) => say(words[age === null ? never : due], language);
  return {
    language,
    meta: metaOfWords({ url, language }, words),
    ages: [
      {
        label: say(words.verified, language),
        text: showAge(verified, language),
        isDue: isVerificationDue,
      },
      { label: say(words.backup, language), text: showAge(backup, language), isDue: isBackupDue },
    ],
    due: [
      ...(isBackupDue
        ? [{ text: sayDue(backup, 'backupNever', 'backupDue'), command: `npm run backup -- ${file}` }]
        : []),
      ...(isVerificationDue
        ? [
            {
              text: sayDue(verified, 'verifiedNever', 'verifiedDue'),
              command: `npm run restore -- --verify ${file}`,
            },
          ]
        : []),
    ],
    rows: rows.map((row) => toRow(row, language)),
  };
}

function toRow(
  { sha256, rows, madeAt, verifiedAt }: BackupRow,
  language: Language,
): BackupsModel['rows'][number] {
  return {
    sha256: sha256.slice(0, 16),
    rows: new Intl.NumberFormat(language).format(rows),
    madeAt: madeAt === null ? say(words.elsewhere, language) : showMoment(madeAt, language),
    verifiedAt: verifiedAt === null ? say(words.notYet, language) : showMoment(verifiedAt, language),
  };
}
