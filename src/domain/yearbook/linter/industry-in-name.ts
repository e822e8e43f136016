/**
 * Which industries the name of a cluster speaks of, by the keywords of the reference. A longer keyword shadows a shorter one
 * inside it (agricultural machinery is not machinery of transport). Must never read a name where no keyword stands.
 */
import type { Reference } from '../../facts/reference.ts';
import { nameKey, wordsOf } from './names.ts';

/** Words that stand in the names of industries without telling them apart, by stem. */
const genericStems = ['промыш', 'произв', 'технол', 'машино', 'издели', 'оборуд', 'услуг'];

/** True where one industry may pass for the other: the same code, or names that share a distinctive word. */
export function areRelated(a: string, b: string, reference: Reference): boolean {
  if (a === b) return true;
  const stems = (code: string) =>
    wordsOf(reference.industries.find((industry) => industry.code === code)?.name.ru ?? '')
      .filter((word) => word.length > 4)
      .map((word) => word.slice(0, 6))
      .filter((stem) => !genericStems.some((generic) => stem.startsWith(generic)));
  const other = new Set(stems(b));
  return stems(a).some((stem) => other.has(stem));
}

/** True where a word of the name that betrays an industry also holds a keyword of one of `codes`: «биофармацевтический». */
export function isCompoundOf(
  name: string,
  keyword: string,
  codes: readonly string[],
  reference: Reference,
): boolean {
  const own = reference.industries
    .filter((industry) => codes.includes(industry.code))
    .flatMap((item) => item.keywords);
  return wordsOf(name)
    .filter((word) => word.startsWith(nameKey(keyword)))
    .some((word) => own.some((stem) => word.includes(nameKey(stem))));
}

/** A keyword found in a name with the industries that share it: any of them satisfies it. */
export interface NamedIndustry {
  readonly keyword: string;
  readonly codes: readonly string[];
}

/** True where the specialisations `codes` answer what the name says. */
export function isAnswered(
  name: string,
  named: NamedIndustry,
  codes: readonly string[],
  reference: Reference,
): boolean {
  const related = named.codes.some((code) => codes.some((own) => areRelated(code, own, reference)));
  return related || isCompoundOf(name, named.keyword, codes, reference);
}

/** What the name says, one entry per set of industries. */
export function industriesInName(name: string, reference: Reference): NamedIndustry[] {
  const text = nameKey(name);
  const byKeyword = new Map<string, string[]>();
  for (const industry of reference.industries) {
    for (const keyword of industry.keywords) {
      if (startsWord(text, keyword))
        byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), industry.code]);
    }
  }
  const keywords = [...byKeyword.keys()];
  const groups = keywords
    .filter((keyword) => !keywords.some((longer) => longer !== keyword && longer.includes(keyword)))
    .map((keyword) => ({ keyword, codes: byKeyword.get(keyword) ?? [] }));
  return [...new Map(groups.map((group) => [group.codes.join('|'), group])).values()];
}

/** Keywords are stems: they must begin a word, or «газ» would be found in «магазин». */
function startsWord(text: string, keyword: string): boolean {
  const stem = nameKey(keyword);
  let at = text.indexOf(stem);
  while (at >= 0) {
    if (at === 0 || !/[\p{L}\d]/u.test(text[at - 1] ?? '')) return true;
    at = text.indexOf(stem, at + 1);
  }
  return false;
}

/** «Многоотраслевая» and the like: a specialisation that names no industry. */
export function isCatchAll(code: string, reference: Reference): boolean {
  const industry = reference.industries.find((item) => item.code === code);
  return industry !== undefined && /^(много|меж|разно)отрасл/i.test(industry.name.ru);
}
