/** Filters of the progress board as its address names them. Must never ignore a value it does not know. */
import { type QuestionnaireForm, questionnaireForms } from '../../../domain/survey/questionnaire.ts';
import { type RecipientState, recipientStates } from '../../../domain/survey/wave.ts';
import type { BoardCount, BoardQuery } from '../../../flows/survey/survey-ports.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Places } from '../../workspace-frame/places.ts';

export const filterNames = [
  'q',
  'federalDistrict',
  'federalSubject',
  'form',
  'responsible',
  'state',
  'overdue',
] as const;

export interface WaveFilter {
  readonly q: string;
  readonly federalDistrict: string;
  readonly federalSubject: string;
  readonly form: QuestionnaireForm | '';
  readonly responsible: string;
  readonly state: RecipientState | '';
  readonly isOverdue: boolean;
}

/** Throws Problem invalid-value that names what can be chosen. */
export function readFilter(url: URL, places: Places, analysts: readonly string[]): WaveFilter {
  return {
    q: (url.searchParams.get('q') ?? '').trim().slice(0, 200),
    federalDistrict: choose(
      url,
      'federalDistrict',
      places.districts.map(({ value }) => value),
    ),
    federalSubject: choose(
      url,
      'federalSubject',
      places.subjects.map(({ value }) => value),
    ),
    form: choose(url, 'form', questionnaireForms),
    responsible: choose(url, 'responsible', analysts),
    state: choose(url, 'state', recipientStates),
    isOverdue: choose(url, 'overdue', ['true']) === 'true',
  };
}

function choose<Value extends string>(url: URL, parameter: string, allowed: readonly Value[]): Value | '' {
  const text = url.searchParams.get(parameter) ?? '';
  if (text === '') return '';
  const value = allowed.find((one) => one === text);
  if (value !== undefined) return value;
  throw new Problem('invalid-value', `"${parameter}" has no value "${text.slice(0, 60)}".`, {
    parameter,
    allowed,
  });
}

/** Both chosen and not one in the other: nobody can pass, which the page says. */
export function isContradictory(filter: WaveFilter, places: Places): boolean {
  return subjectsIn(filter, places)?.length === 0;
}

/** Subjects the filter leaves; null: all. */
function subjectsIn(
  { federalSubject, federalDistrict }: WaveFilter,
  places: Places,
): readonly string[] | null {
  const ofDistrict = federalDistrict === '' ? null : places.subjectsOf(federalDistrict);
  if (federalSubject === '') return ofDistrict;
  if (ofDistrict === null || ofDistrict.includes(federalSubject)) return [federalSubject];
  return [];
}

/** The query of the board. */
export function queryOf(
  wave: string,
  filter: WaveFilter,
  places: Places,
  limit: number,
  offset: number,
): BoardQuery {
  const subjects = subjectsIn(filter, places);
  return {
    wave,
    limit,
    offset,
    ...(filter.state === '' ? {} : { states: [filter.state] }),
    ...(filter.form === '' ? {} : { forms: [filter.form] }),
    ...(subjects === null ? {} : { federalSubjects: subjects }),
    ...(filter.responsible === '' ? {} : { responsible: filter.responsible }),
    ...(filter.isOverdue ? { isOverdue: true } : {}),
    ...(filter.q === '' ? {} : { q: filter.q }),
  };
}

/** Counts within the places and the form of the filter, whatever the state. */
export function countsWithin(
  counts: readonly BoardCount[],
  filter: WaveFilter,
  places: Places,
): BoardCount[] {
  const subjects = subjectsIn(filter, places);
  return counts.filter(
    (one) =>
      (filter.form === '' || one.form === filter.form) &&
      (subjects === null || subjects.includes(one.federalSubject)),
  );
}
