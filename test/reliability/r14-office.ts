/** Opens files in LibreOffice and gives what it understood as flat spreadsheets, or as .xlsx saved again. For drills only. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Field mark of a CSV as a code: what stands between cells where the office is Russian, English, or was told a tab. */
export const csvMarks = { comma: 44, semicolon: 59, tab: 9 } as const;

let runs = 0;

/**
 * Converts all files in one run. For a CSV, `mark` says what parts cells; formulas are evaluated, as a careless reader lets them be.
 * Rejects where a file was not opened.
 */
export async function openInOffice(
  folder: string,
  files: readonly OpenedFile[],
  format: 'fods' | 'xlsx',
  mark?: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  runs += 1;
  const [from, to] = [join(folder, `office-${runs}`), join(folder, `office-${runs}`, 'out')];
  mkdirSync(to, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(from, name), bytes);
  const filter =
    mark === undefined ? [] : [`--infilter=CSV:${mark},34,76,1,,0,false,false,false,false,false,-1,true`];
  const profile = `-env:UserInstallation=file://${join(from, 'profile')}`;
  const paths = files.map(({ name }) => join(from, name));
  await office(['--headless', profile, ...filter, '--convert-to', format, '--outdir', to, ...paths]);
  return new Map(
    files.map(({ name }) => [name, readFileSync(join(to, name.replace(/\.\w+$/, `.${format}`)))]),
  );
}

function office(flags: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('soffice', flags, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 180_000 });
    let said = '';
    child.stdout.on('data', (piece) => (said += piece));
    child.stderr.on('data', (piece) => (said += piece));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`LibreOffice ended with ${code}: ${said}`)),
    );
  });
}
