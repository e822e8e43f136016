/** The command line: each command is one flow. Words it does not know are answered with the list of those it does. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Flows } from './flows/flows.ts';
import { type Language, languages } from './kernel/language.ts';
import { StartError } from './kernel/start-error.ts';

type Command = (flows: Flows, args: readonly string[]) => Promise<void>;

const commands: Readonly<Record<string, Command>> = { yearbook: writeYearbook };

/** Runs one command. Throws StartError with a sentence for the person at the keyboard. */
export async function runCommand(flows: Flows, name: string, args: readonly string[]): Promise<void> {
  const command = commands[name];
  if (!command)
    throw new StartError(`There is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.`);
  await command(flows, args);
}

const usage = 'Write: npm run yearbook -- --year 2017 --out yearbook-2017.pdf [--language ru|en]';

async function writeYearbook(flows: Flows, args: readonly string[]): Promise<void> {
  const { year, out, language } = readYearbookArgs(args);
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

function readYearbookArgs(args: readonly string[]): { year: string; out: string; language: Language } {
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
