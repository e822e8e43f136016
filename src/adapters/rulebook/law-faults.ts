/** What a requirement's file may not say although its shape is right: dates that overlap, values without a unit, words that cannot be filled. */
import type { ActEdition, Requirement, RequirementValue } from '../../domain/law/requirement.ts';

export interface LawFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const withoutNumber = ['subjects-covered', 'participants-in-subjects', 'judgement'];

/** Faults of one requirement, by the place in its file. */
export function requirementFaults(requirement: Requirement): LawFault[] {
  const { values, measure, comparison } = requirement;
  const isAll = withoutNumber.includes(measure.kind);
  return [
    ...(isAll === (comparison === 'all')
      ? []
      : [
          {
            path: ['comparison'],
            message: `a measure of the kind ${measure.kind} is compared by ${isAll ? 'all' : 'at-least or more-than'}`,
          },
        ]),
    ...values.flatMap((one, at) =>
      valueFaults(requirement, one, values[at + 1]).map(({ path, message }) => ({
        path: ['values', at, ...path],
        message,
      })),
    ),
    ...(['ru', 'en'] as const).flatMap((language) => repairFaults(requirement.repair[language], language)),
  ];
}

function valueFaults(
  { comparison, unit }: Requirement,
  one: RequirementValue,
  next: RequirementValue | undefined,
): LawFault[] {
  const found: LawFault[] = [];
  const fault = (place: string, message: string) => found.push({ path: [place], message });
  if (one.until !== null && one.until <= one.since) fault('until', `${one.until} is not after ${one.since}`);
  if ((one.until === null) !== (one.end === null))
    fault('end', 'an end is said exactly where there is a day "until"');
  if (next && (one.until === null || next.since < one.until))
    fault('until', `the next value counts from ${next.since}: two values would count on one day`);
  if (one.end === 'replaced' && next?.since !== one.until)
    fault('end', 'a value is replaced only where the next one counts from the same day');
  if ((one.value === null) !== (comparison === 'all'))
    fault('value', 'a number stands here exactly where the comparison is not "all"');
  const fractions = [one.value, ...one.exceptions.map((exception) => exception.value)];
  if (unit === 'fraction' && fractions.some((value) => value !== null && value > 1))
    fault('value', 'a share is a fraction of one: 0.2, not 20');
  if (one.confidence === 'I' && one.assumptions.length === 0)
    fault('confidence', 'an inferred value must say under assumptions what it is inferred from');
  return found;
}

/** Forms of the counted noun: three in Russian, two in English. */
const forms = { ru: 3, en: 2 } as const;

function repairFaults(words: string, language: 'ru' | 'en'): LawFault[] {
  const path = ['repair', language];
  const placeholders = [...words.matchAll(/\{([^}]*)\}?/g)].map((match) => match[1] ?? '');
  return placeholders.flatMap((one) => {
    const [name = '', ...nouns] = one.split('|');
    if (name === 'count:lacking')
      return nouns.length === forms[language]
        ? []
        : [{ path, message: `{count:lacking|…} needs ${forms[language]} forms of the noun` }];
    return name === 'text:lacking' || name === 'text:concerned'
      ? []
      : [{ path, message: `{${one}} is not a placeholder` }];
  });
}

/** Editions stand in the order of their days. */
export function editionFaults(editions: readonly ActEdition[]): LawFault[] {
  return editions.flatMap((one, at) => {
    const before = editions[at - 1];
    return before && before.since >= one.since
      ? [{ path: ['editions', at, 'since'], message: `${one.since} is not after ${before.since}` }]
      : [];
  });
}
