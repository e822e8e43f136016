/** Small cases for the tests of the law: participants by their answers, requirements by their measure. Must never be used outside tests. */
import type { LawCase } from './law-case.ts';
import type { Requirement, RequirementMeasure, RequirementValue } from './requirement.ts';

type Answers = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Facts of a row; a name that ends in `@` is an amount of 2016. */
export function rowOf(kind: string, key: string, answers: Answers): LawCase['facts'] {
  return Object.entries(answers).map(([name, value]) => ({
    entity: `${kind}:c1~${key}`,
    measure: name.replace('@', ''),
    period: name.endsWith('@') ? '2016' : null,
    value,
  }));
}

export const participant = (key: string, answers: Answers) =>
  rowOf('participant', key, { inn: key, ...answers });

/** As many participants of a role. */
export const many = (count: number, role: string, answers: Answers = {}) =>
  Array.from({ length: count }, (_, at) => participant(`${role}-${at + 1}`, { role, ...answers })).flat();

export function caseOf(
  facts: LawCase['facts'],
  on = '2016-12-31',
  references: LawCase['references'] = new Map(),
): LawCase {
  return { cluster: 'c1', facts, on, year: 2016, references };
}

const text = { ru: 'р', en: 'e' };

export function requirementOf(
  measure: RequirementMeasure,
  comparison: Requirement['comparison'],
  values: readonly Partial<RequirementValue>[],
): Requirement {
  return {
    id: 'r',
    order: 1,
    concerns: 'cluster',
    title: text,
    text,
    measure,
    comparison,
    unit: 'count',
    repair: text,
    notes: [],
    values: values.map((value) => ({
      since: '2016-09-26',
      until: null,
      end: null,
      value: null,
      citation: text,
      source: 's',
      confidence: 'REVIEW',
      assumptions: [],
      exceptions: [],
      ...value,
    })),
  };
}
