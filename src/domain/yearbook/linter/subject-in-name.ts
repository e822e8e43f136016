/**
 * Which federal subjects the name of a cluster speaks of, by the names of the reference: «… Белгородской области», «Удмуртский …»,
 * «… Татарстана». Words are compared whole and by case ending, so that a river, a town or a larger area that merely begins alike
 * («Камский», «Южно-Уральский», «Волгодонский») names no subject.
 */
import type { FederalSubject, Reference } from '../../facts/reference.ts';
import { tidy } from './names.ts';

/** Endings of a Russian adjective; the stem ends in -ск or -цк. */
const adjective = /^(.+[сц]к)(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими|ою)$/;
const nounEnding = '(?:а|я|ы|и|у|ю|е|о|й|ой|ей|ом|ем|ою|ею|ь|)';

/** What stands after an adjective: the kind of subject, or a lower place or a thing that has the adjective for its own name. */
const kinds = ['област', 'кра', 'республик', 'автономн'] as const;
const ownNames = /^(?:район|муниципальн|городск|сельск|посел|завод|комбинат|порт|верф|улиц|проспект|долин)/;
const indeclinable = new Set(['коми', 'саха']);

export interface NamedSubject {
  /** The words of the name, as printed. */
  readonly words: string;
  /** Subjects that the words may mean: any of them satisfies them. */
  readonly codes: readonly string[];
}

interface Names {
  readonly code: string;
  /** Adjective stems with the kind of subject: «белгородск» of an «област». */
  readonly adjectives: readonly (readonly [stem: string, kind: string])[];
  readonly nouns: readonly string[];
}

/** What the name says, in its order. */
export function subjectsInName(name: string, reference: Reference): NamedSubject[] {
  const printed = tidy(name).match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
  const words = printed.map(plain);
  const all = reference.federalSubjects.map(namesOf);
  return words.flatMap((word, index): NamedSubject[] => {
    const next = words[index + 1] ?? '';
    const stem = adjective.exec(word)?.[1];
    const codes =
      stem === undefined ? byNoun(all, word) : byAdjective(all, stem, next, words[index - 1] ?? '');
    if (codes.length === 0) return [];
    const kind = stem !== undefined && kinds.some((item) => next.startsWith(item));
    return [{ words: kind ? `${printed[index]} ${printed[index + 1]}` : `${printed[index]}`, codes }];
  });
}

/** With the kind beside it the adjective means that subject alone; bare, also a city or republic of the same root. */
function byAdjective(all: readonly Names[], stem: string, next: string, previous: string): string[] {
  if (ownNames.test(next)) return [];
  const kind = kinds.find(
    (item) => next.startsWith(item) || (item === 'республик' && previous.startsWith(item)),
  );
  const same = all.filter((names) =>
    names.adjectives.some(([own, ofKind]) => own === stem && (kind === undefined || kind === ofKind)),
  );
  if (kind !== undefined) return same.map((names) => names.code);
  const rooted = all.filter((names) => names.nouns.some((noun) => isRootOf(noun, stem)));
  return [...new Set([...same, ...rooted].map((names) => names.code))];
}

/** «Москва» → «московск», «Алтай» → «алтайск», «Мордовия» → «мордовск». Too short a root proves nothing. */
function isRootOf(noun: string, stem: string): boolean {
  if (indeclinable.has(noun) || noun.length < 5) return false;
  const shortened = noun.slice(0, -2);
  return (
    stem.startsWith(noun) || (shortened.length > 3 && new RegExp(`^${shortened}(?:ов|ь)?ск$`).test(stem))
  );
}

/** A noun may also be meant for a krai or oblast of the same root: «кластеры Алтая». */
function byNoun(all: readonly Names[], word: string): string[] {
  const nouns = all.flatMap((names) => names.nouns).filter((noun) => isFormOf(word, noun));
  return all
    .filter(
      (names) =>
        names.nouns.some((noun) => isFormOf(word, noun)) ||
        nouns.some((noun) => names.adjectives.some(([stem]) => stem.startsWith(noun))),
    )
    .map((names) => names.code);
}

function isFormOf(word: string, noun: string): boolean {
  if (indeclinable.has(noun)) return word === noun;
  return new RegExp(`^${noun.replace(/[аяйьео]$/, '')}${nounEnding}$`).test(word);
}

function namesOf(subject: FederalSubject): Names {
  const forms = [subject.name.ru, subject.shortName.ru, ...subject.printedVariants].map((form) =>
    (tidy(form).match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []).map((word) => [word, plain(word)] as const),
  );
  const adjectives = forms.flatMap((words) =>
    words.flatMap(([, word], index) => {
      const stem = adjective.exec(word)?.[1];
      const kind = kinds.find((item) => (words[index + 1]?.[1] ?? '').startsWith(item));
      return stem !== undefined && kind !== undefined ? [[stem, kind] as const] : [];
    }),
  );
  const nouns = forms.flatMap((words) => words.filter(isNoun).map(([, word]) => word));
  return { code: subject.code, adjectives, nouns: [...new Set(nouns)] };
}

/** A proper noun of the name: not an adjective, not a kind, not an abbreviation; short ones are too like other words. */
function isNoun([printed, word]: readonly [string, string]): boolean {
  const generic =
    kinds.some((kind) => word.startsWith(kind)) || /^(?:обл|город|федеральн|без|округ|северн)/.test(word);
  return !generic && !adjective.test(word) && /^\p{Lu}.*\p{Ll}$/u.test(printed) && word.length > 3;
}

const plain = (word: string) => word.toLowerCase().replace(/ё/g, 'е');
