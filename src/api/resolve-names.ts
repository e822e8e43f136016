/**
 * Codes or exact names of places and industries → codes. Names may hold commas, so a value is first taken whole and only then
 * divided. Must never guess: what is not known is a problem that names the codes.
 */
import type { Reference } from '../domain/facts/reference.ts';
import { unknownValue } from './query.ts';

interface Known {
  readonly code: string;
  readonly names: readonly string[];
}

/** Codes by their normalised names. */
export interface NameIndex {
  readonly codes: readonly string[];
  readonly byName: ReadonlyMap<string, string>;
}

export interface Names {
  readonly subjects: NameIndex;
  readonly districts: NameIndex;
  readonly industries: NameIndex;
}

/** Codes of the values given, without repeats. Throws Problem invalid-value. */
export function resolveNames(
  parameter: string,
  given: readonly string[],
  { codes, byName }: NameIndex,
): string[] {
  const found = given.flatMap((value) => {
    const resolved = resolvePieces(value.split(','), byName);
    if (resolved) return resolved;
    throw unknownValue(parameter, value, codes, 'Exact names are accepted as well.');
  });
  return [...new Set(found)];
}

/** The longest run of pieces that is a name comes first; undefined where a piece is left over. */
function resolvePieces(pieces: readonly string[], byName: NameIndex['byName']): string[] | undefined {
  const codes: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const run = longestName(pieces.slice(at, at + mostPieces), byName);
    if (!run) return undefined;
    codes.push(run.code);
    at += run.length;
  }
  return codes;
}

/** More commas than any name holds; bounds the work on a long value. */
const mostPieces = 8;

function longestName(pieces: readonly string[], byName: NameIndex['byName']) {
  for (let length = pieces.length; length > 0; length -= 1) {
    const code = byName.get(normalise(pieces.slice(0, length).join(',')));
    if (code) return { code, length };
  }
  return undefined;
}

const normalise = (name: string) =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');

const kept = new WeakMap<Reference, Names>();

/** The names of a reference, indexed once. */
export function namesOf(reference: Reference): Names {
  const known = kept.get(reference);
  if (known) return known;
  const names = {
    subjects: indexNames(
      reference.federalSubjects.map(({ code, name, shortName, printedVariants }) => ({
        code,
        names: [...bothLanguages(name, shortName), ...printedVariants],
      })),
    ),
    districts: indexNames(
      reference.federalDistricts.map(({ code, name, shortName }) => ({
        code,
        names: bothLanguages(name, shortName),
      })),
    ),
    industries: indexNames(
      reference.industries.map(({ code, name, synonyms }) => ({
        code,
        names: [...bothLanguages(name), ...synonyms.map((synonym) => synonym.printed)],
      })),
    ),
  };
  kept.set(reference, names);
  return names;
}

const bothLanguages = (...texts: { ru: string; en: string }[]) =>
  texts.flatMap((text) => [text.ru, text.en]).filter((name) => name !== '');

function indexNames(known: readonly Known[]): NameIndex {
  const byName = known.flatMap(({ code, names }) =>
    [code, ...names].map((name) => [normalise(name), code] as const),
  );
  return { codes: known.map(({ code }) => code), byName: new Map(byName) };
}
