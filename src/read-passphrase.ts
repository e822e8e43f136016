/** The passphrase of a backup: from the settings or typed without being shown. Must never stand on a command line or be printed. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { StartError } from './kernel/start-error.ts';

/** Characters of the passphrase of a new backup. */
const leastLength = 12;

/** For a new backup: long enough, and typed twice where it is typed. Throws StartError. */
export async function readNewPassphrase(given: string | null): Promise<string> {
  const passphrase = given ?? (await ask('Passphrase of the backup: '));
  if (passphrase.length < leastLength)
    throw new StartError(
      `The passphrase is too short; take at least ${leastLength} characters, for example six words.`,
    );
  if (given === null && (await ask('The same once more: ')) !== passphrase)
    throw new StartError('The two passphrases differ. Run the command again.');
  return passphrase;
}

/** For a backup that exists. Throws StartError. */
export async function readPassphrase(given: string | null): Promise<string> {
  return given ?? ask('Passphrase of the backup: ');
}

function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new StartError(
      'Nobody can type a passphrase here. Give it in the environment variable ATLAS_BACKUP_PASSPHRASE.',
    );
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((resolve, reject) => {
    lines.once('SIGINT', () => {
      lines.close();
      reject(new StartError('\nNothing was done.'));
    });
    lines.question('', (typed) => {
      lines.close();
      process.stderr.write('\n');
      resolve(typed);
    });
  });
}
