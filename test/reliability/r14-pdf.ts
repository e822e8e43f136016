/** What is inside a PDF, as Poppler's programs see it: words, properties, scripts, addresses, attached files. For drills only. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const hasPoppler = ['pdftotext', 'pdfinfo', 'pdfdetach'].every(
  (program) => spawnSync(program, ['-v']).error === undefined,
);

function run(program: string, flags: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, flags, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Signs that say nothing in print, and how lines are broken: no reader could tell them. */
const unprinted = /[\s\p{Cf}\p{Cc}\p{M}\u00ad\u2011-]/gu;
/** Actions that run, send or open something. */
const acts = /\/S\s*\/(JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE)\b/;
/** What stands in every edition of a font, so a box in its place would be a loss. */
const ordinary = /[\p{Script=Cyrillic}\x21-\x7e]/u;

const printed = (text: string) => text.normalize('NFC').replace(unprinted, '');

/** Faults of a book; `own` begins the addresses it may lead to. */
export function pdfFaults(
  folder: string,
  name: string,
  bytes: Uint8Array,
  expected: readonly string[],
  own: string,
): string[] {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const words = printed(run('pdftotext', ['-raw', path, '-']));
  const info = run('pdfinfo', [path]);
  const xmp = run('pdfinfo', ['-meta', path]);
  const addresses = [...run('pdfinfo', ['-url', path]).matchAll(/^\s*\d+\s+\w+\s+(\S+)/gm)].map(
    (one) => one[1] ?? '',
  );
  const author = /^(Author|Creator):\s+(.+)$/gm;
  const people = [...info.matchAll(author)].map((one) => one[2] ?? '').filter((one) => !/^Typst/.test(one));
  return [
    ...people.map((one) => `${name}: names ${one}`),
    ...(/<dc:creator|<pdfx?:Author/.test(xmp) ? [`${name}: XMP names somebody`] : []),
    ...(run('pdfinfo', ['-js', path]).trim() === '' && !acts.test(Buffer.from(bytes).toString('latin1'))
      ? []
      : [`${name}: a script`]),
    ...(/^0 embedded/m.test(run('pdfdetach', ['-list', path])) ? [] : [`${name}: attached files`]),
    ...addresses.filter((one) => !one.startsWith(own)).map((one) => `${name}: leads to ${one}`),
    ...expected
      .filter((text) => !isPrinted(text, words))
      .map((text) => `${name}: not printed ${JSON.stringify(text.slice(0, 80))}`),
  ];
}

/** Each sign as it is, or a box where the fonts have none. */
function isPrinted(text: string, words: string): boolean {
  const wanted = printed(text);
  if (words.includes(wanted)) return true;
  const pattern = Array.from(wanted, (sign) => {
    const plain = sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return ordinary.test(sign) ? plain : `(?:${plain}|□)?`;
  });
  return new RegExp(pattern.join('□*'), 'u').test(words);
}
