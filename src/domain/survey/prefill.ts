/**
 * What was accepted before, beside and inside this wave's questionnaire: a fact finds its question by entity and measure, so that a
 * question may move or be renamed between editions. Must never fill in a year that was not answered.
 */
import type { Fact } from '../facts/fact.ts';
import {
  type AnswerSheet,
  type AnswerValue,
  type FieldPath,
  fieldPath,
  noRow,
  noYear,
  parseField,
  rowMark,
} from './answers.ts';
import { toAnswerValue } from './fact-value.ts';
import type { Question, Questionnaire, Section } from './questionnaire.ts';
import { entityKind, rowEntities } from './row-entity.ts';
import type { Recipient, Wave } from './wave.ts';

/** An answer offered from an earlier wave. */
export interface PrefillEdit {
  readonly field: FieldPath;
  readonly value: AnswerValue;
  readonly status: 'prefilled';
  readonly origin: { readonly via: 'prefill'; readonly fact: string };
  readonly seen: 0;
}

/** A value of an earlier wave at the place where this questionnaire asks for it. */
export interface EarlierValue {
  readonly wave: string;
  readonly period: string | null;
  readonly field: FieldPath;
  readonly value: AnswerValue;
  readonly fact: string;
}

interface Found {
  readonly fact: Fact;
  readonly section: Section;
  readonly question: Question;
  readonly row: string;
  readonly value: AnswerValue;
}

/**
 * Edits that offer the newest earlier wave's answers; `facts` are the respondent's current facts of earlier waves, newest wave first. A row keeps the id
 * it had, and rows keep their order.
 */
export function prefillEdits(
  questionnaire: Questionnaire,
  recipient: Pick<Recipient, 'respondent'>,
  wave: Pick<Wave, 'years'>,
  facts: readonly Fact[],
): PrefillEdit[] {
  const newest = facts[0]?.edition;
  const found = locate(questionnaire, recipient, facts).filter(
    ({ fact, question }) =>
      fact.edition === newest &&
      question.carry === 'prefill' &&
      isAskedFor(question, fact.period, wave.years),
  );
  return [...rowMarks(found), ...found.map((one) => edit(fieldOf(one), one.value, one.fact))];
}

function isAskedFor(question: Question, period: string | null, years: readonly number[]): boolean {
  return question.perYear ? years.includes(Number(period)) : period === null;
}

function rowMarks(found: readonly Found[]): PrefillEdit[] {
  const rows = new Map<string, Found>();
  for (const one of found) {
    const place = `${one.section.id}/${one.row}`;
    if (one.section.kind === 'rows' && !rows.has(place)) rows.set(place, one);
  }
  const bySection = Map.groupBy(rows.values(), ({ section }) => section.id);
  return [...bySection].flatMap(([section, ones]) =>
    ones
      .sort((a, b) => a.fact.provenance.row - b.fact.provenance.row)
      .map(({ row, fact }, index) => edit(fieldPath(section, row, rowMark), index + 1, fact)),
  );
}

function edit(field: FieldPath, value: AnswerValue, fact: Fact): PrefillEdit {
  return { field, value, status: 'prefilled', origin: { via: 'prefill', fact: fact.id }, seen: 0 };
}

/**
 * Every earlier value at its present place, in the order of `facts`: newest wave first. With the present answers, a row is found by its key even where it came
 * with another id.
 */
export function lastValuesOf(
  questionnaire: Questionnaire,
  recipient: Pick<Recipient, 'respondent'>,
  facts: readonly Fact[],
  sheet: AnswerSheet = new Map(),
): EarlierValue[] {
  return locate(questionnaire, recipient, facts, sheet).map((one) => ({
    wave: one.fact.edition,
    period: one.fact.period,
    field: fieldOf(one),
    value: one.value,
    fact: one.fact.id,
  }));
}

function fieldOf({ section, row, question, fact }: Found): FieldPath {
  return fieldPath(section.id, row, question.id, question.perYear ? (fact.period ?? noYear) : noYear);
}

/** Facts with the question that asks for them now; those that nothing asks for are left out. */
function locate(
  questionnaire: Questionnaire,
  { respondent }: Pick<Recipient, 'respondent'>,
  facts: readonly Fact[],
  sheet: AnswerSheet = new Map(),
): Found[] {
  const places = questionPlaces(questionnaire);
  const rowOf = rowFinder(questionnaire, respondent, sheet);
  return facts.flatMap((fact): Found[] => {
    const place = places.get(`${entityKind(fact.entity)}|${fact.measure}`);
    if (!place || place.question.perYear !== (fact.period !== null) || fact.withdrawn === true) return [];
    const value = toAnswerValue(place.question, fact.value);
    const row = place.section.kind === 'single' ? noRow : rowOf(place.section, fact);
    return value === null || row === null ? [] : [{ ...place, fact, row, value }];
  });
}

function questionPlaces(questionnaire: Questionnaire): Map<string, { section: Section; question: Question }> {
  return new Map(
    questionnaire.sections.flatMap((section) =>
      section.questions.map(
        (question) => [`${section.entity}|${question.measure}`, { section, question }] as const,
      ),
    ),
  );
}

/** The row of an entity: the present one with the same key, else the id it had, newest wave first; one id is one entity. */
function rowFinder(questionnaire: Questionnaire, respondent: string, sheet: AnswerSheet) {
  const rows = new Map<string, string>();
  const taken = new Set<string>();
  const give = (section: string, entity: string, row: string) => {
    rows.set(`${section}|${entity}`, row);
    taken.add(`${section}|${row}`);
    return row;
  };
  for (const section of questionnaire.sections.filter(({ kind }) => kind === 'rows'))
    for (const [row, entity] of rowEntities(section, respondent, sheet)) give(section.id, entity, row);
  return (section: Section, fact: Fact): string | null => {
    const known = rows.get(`${section.id}|${fact.entity}`);
    if (known !== undefined) return known;
    const former = parseField(fact.provenance.answer?.field ?? '')?.row ?? null;
    if (former === null || former === noRow) return null;
    return give(section.id, fact.entity, freeRow(taken, section.id, former));
  };
}

function freeRow(taken: ReadonlySet<string>, section: string, row: string): string {
  let free = row;
  for (let number = 2; taken.has(`${section}|${free}`); number += 1) free = `${row}.${number}`;
  return free;
}
