/** Backup files as the flows see them. */
import type { BackupFiles } from '../../flows/backup/backup-ports.ts';
import { readBackupFile } from './read-backup-file.ts';
import { writeBackupFile } from './write-backup-file.ts';

/** `costExponent` (log2 of scrypt's N) is for tests, which open many. */
export function createBackupFiles(costExponent?: number): BackupFiles {
  return {
    write: (path, passphrase, lines) => writeBackupFile(path, passphrase, lines, costExponent),
    read: readBackupFile,
  };
}
