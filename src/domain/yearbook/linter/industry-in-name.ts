/**
 * Which industries the name of a cluster speaks of, by the keywords of the reference. A longer keyword shadows a shorter one
 * inside it (agricultural machinery is not machinery of transport). Must never read a name where no keyword stands.
 */
import type { Reference } from '../../facts/reference.ts';
import { nameKey } from './names.ts';

/** Groups of industry codes: a keyword that several industries share is satisfied by any of them. */
export function industriesInName(name: string, reference: Reference): string[][] {
  const text = nameKey(name);
  const byKeyword = new Map<string, string[]>();
  for (const industry of reference.industries) {
    for (const keyword of industry.keywords) {
      if (startsWord(text, keyword)) byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), industry.code]);
    }
  }
  const keywords = [...byKeyword.keys()];
  const groups = keywords
    .filter((keyword) => !keywords.some((longer) => longer !== keyword && longer.includes(keyword)))
    .map((keyword) => byKeyword.get(keyword) ?? []);
  return [...new Map(groups.map((group) => [group.join('|'), group])).values()];
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
