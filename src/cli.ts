/** The command line: each command is one flow. Words it does not know are answered with the list of those it does. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createAdministratorCommand } from './cli-accounts.ts';
import { backupCommand, restoreCommand } from './cli-backup.ts';
import type { AccountFlows } from './flows/accounts/account-flows.ts';
import type { Flows } from './flows/flows.ts';
import { type Language, languages } from './kernel/language.ts';
import { StartError } from './kernel/start-error.ts';
import type { Settings } from './settings.ts';

/** A command with its arguments read: what remains is to run it. */
export type ReadyCommand = (
  product: CommandParts,
  settings: Pick<Settings, 'host' | 'port' | 'publicAddress'>,
) => Promise<void>;

/** What commands may call. */
export interface CommandParts {
  readonly flows: Flows;
  readonly accounts: AccountFlows;
}

const commands: Readonly<Record<string, (args: readonly string[]) => ReadyCommand>> = {
  yearbook: writeYearbook,
  'create-administrator': (args) => {
    const create = createAdministratorCommand(args);
    return ({ accounts }, { host, port, publicAddress }) =>
      create(accounts, publicAddress ?? new URL(`http://${host}:${port}`));
  },
};

/** Commands that open no product. */
const plainCommands: Readonly<
  Record<string, (args: readonly string[]) => (settings: Settings) => Promise<void>>
> = {
  backup: backupCommand,
  restore: restoreCommand,
};

/** A command that runs without the product, or null where `name` is none. Throws StartError for arguments that cannot be meant. */
export function readPlainCommand(
  name: string | undefined,
  args: readonly string[],
): ((settings: Settings) => Promise<void>) | null {
  return plainCommands[name ?? '']?.(args) ?? null;
}

/**
 * Reads a command before anything is opened, so that a mistyped word is answered at once. Throws StartError with a sentence for
 * the person at the keyboard.
 */
export function readCommand(name: string, args: readonly string[]): ReadyCommand {
  const command = commands[name];
  if (!command)
    throw new StartError(
      `There is no command "${name}". Commands: ${['demo', ...Object.keys(commands), ...Object.keys(plainCommands)].join(', ')}.`,
    );
  return command(args);
}

const usage = 'Write: npm run yearbook -- --year 2017 --out yearbook-2017.pdf [--language ru|en]';

function writeYearbook(args: readonly string[]): ReadyCommand {
  const wanted = readYearbookArgs(args);
  return ({ flows }) => printTo(flows, wanted);
}

interface YearbookArgs {
  readonly year: string;
  readonly out: string;
  readonly language: Language;
}

async function printTo(flows: Flows, { year, out, language }: YearbookArgs): Promise<void> {
  const editions = await flows.editions();
  if (!editions.includes(year))
    throw new StartError(`There is no edition ${year}. Editions: ${editions.join(', ')}.`);
  process.stderr.write(`Setting the yearbook ${year} …\n`);
  const bytes = await flows.printYearbook(year, language);
  await writeFile(out, bytes).catch((cause) => {
    throw new StartError(
      `${out} cannot be written (${(cause as NodeJS.ErrnoException).code}). Name a file in a folder that exists and is yours.`,
      cause,
    );
  });
  console.log(`${out}: ${(bytes.length / 1024).toFixed(0)} KB`);
}

function readYearbookArgs(args: readonly string[]): YearbookArgs {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        year: { type: 'string' },
        out: { type: 'string' },
        language: { type: 'string', default: 'ru' },
      },
    });
    const language = languages.find((item) => item === values.language);
    if (!values.year || !values.out || !language) throw new StartError(usage);
    return { year: values.year, out: values.out, language };
  } catch (cause) {
    throw cause instanceof StartError ? cause : new StartError(usage, cause);
  }
}
