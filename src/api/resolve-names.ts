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

/** Codes of the values given, without repeats. Throws Problem invalid-value. */
export function resolveNames(parameter: string, given: readonly string[], known: readonly Known[]): string[] {
  const codes = new Map(
    known.flatMap(({ code, names }) => [code, ...names].map((name) => [normalise(name), code])),
  );
  const found = given.flatMap((value) => {
    const resolved = resolvePieces(value.split(','), codes);
    if (resolved) return resolved;
    const allowed = known.map((one) => one.code);
    throw unknownValue(parameter, value, allowed, 'Exact names are accepted as well.');
  });
  return [...new Set(found)];
}

/** The longest run of pieces that is a name comes first; undefined where a piece is left over. */
function resolvePieces(pieces: readonly string[], codes: ReadonlyMap<string, string>): string[] | undefined {
  if (pieces.length === 0) return [];
  for (let length = pieces.length; length > 0; length -= 1) {
    const code = codes.get(normalise(pieces.slice(0, length).join(',')));
    const rest = code && resolvePieces(pieces.slice(length), codes);
    if (code && rest) return [code, ...rest];
  }
  return undefined;
}

const normalise = (name: string) =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');

const bothLanguages = (...texts: { ru: string; en: string }[]) =>
  texts.flatMap((text) => [text.ru, text.en]).filter((name) => name !== '');

export function knownSubjects({ federalSubjects }: Reference): Known[] {
  return federalSubjects.map(({ code, name, shortName, printedVariants }) => ({
    code,
    names: [...bothLanguages(name, shortName), ...printedVariants],
  }));
}

export function knownDistricts({ federalDistricts }: Reference): Known[] {
  return federalDistricts.map(({ code, name, shortName }) => ({
    code,
    names: bothLanguages(name, shortName),
  }));
}

export function knownIndustries({ industries }: Reference): Known[] {
  return industries.map(({ code, name, synonyms }) => ({
    code,
    names: [...bothLanguages(name), ...synonyms.map((synonym) => synonym.printed)],
  }));
}
