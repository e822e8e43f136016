/** Distributions of peers for the outlier check, made of other respondents' answers. Must never keep who answered what. */
import { type AnswerValue, type FieldPath, parseField } from '../answers.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Applied, CheckSettings, Peers } from './check.ts';

/** One answer of another recipient of the wave. */
export interface AnswerElsewhere {
  readonly recipient: string;
  readonly field: FieldPath;
  readonly value: AnswerValue;
}

/** Under which the values of peers stand: what is compared, over what, in which year. */
export function peerKey({ value, over }: Applied, year: string): string {
  return `${value}|${over ?? ''}|${year}`;
}

/** The value that is compared, or its ratio; `over` null: no ratio. A ratio over zero is none. */
export function comparedValue(
  value: number | undefined,
  over: number | undefined | null,
): number | undefined {
  if (value === undefined || over === null) return value;
  return over === undefined || over <= 0 ? undefined : value / over;
}

/** Questions whose answers of other recipients `peersOf` needs, by section. */
export function questionsOfPeers(
  questionnaire: Questionnaire,
  checks: readonly CheckSettings[],
): ReadonlyMap<string, readonly string[]> {
  const places = appliedOf(checks).flatMap(({ value, over }) => [value, over]);
  const found = questionnaire.sections.map(({ id, questions }) => {
    const wanted = questions.filter(({ measure }) => places.includes(`${id}/${measure}`));
    return [id, wanted.map((question) => question.id)] as const;
  });
  return new Map(found.filter(([, questions]) => questions.length > 0));
}

const appliedOf = (checks: readonly CheckSettings[]) =>
  checks.filter(({ id }) => id === 'outlier').flatMap(({ applies }) => applies);

/** The distributions of a wave, made once for all who compare with them. */
export interface GatheredPeers {
  /** By `peerKey`, ascending. */
  readonly all: ReadonlyMap<string, Float64Array>;
  /** Recipient → what of them is its own, ascending. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** Gathers the distributions. Answers of several sections may come together. */
export function gatherPeers(
  questionnaire: Questionnaire,
  checks: readonly CheckSettings[],
  answers: readonly AnswerElsewhere[],
): GatheredPeers {
  const byPlace = numbersByPlace(questionnaire, answers);
  const all = new Map<string, number[]>();
  const own = new Map<string, Map<string, number[]>>();
  for (const applied of appliedOf(checks)) {
    const overs = applied.over === undefined ? undefined : byPlace.get(String(applied.over));
    for (const [key, value] of byPlace.get(String(applied.value)) ?? []) {
      const one = comparedValue(value, applied.over === undefined ? null : overs?.get(key));
      if (one === undefined) continue;
      const name = peerKey(applied, key.slice(key.lastIndexOf('|') + 1));
      const recipient = key.slice(0, key.indexOf('|'));
      const ofRecipient = own.get(recipient) ?? new Map<string, number[]>();
      own.set(recipient, ofRecipient);
      hold(all, name, one);
      hold(ofRecipient, name, one);
    }
  }
  for (const ofRecipient of own.values()) for (const values of ofRecipient.values()) values.sort(ascending);
  return { all: new Map([...all].map(([name, values]) => [name, Float64Array.from(values).sort()])), own };
}

const ascending = (a: number, b: number) => a - b;

function hold(lists: Map<string, number[]>, name: string, value: number): void {
  const values = lists.get(name);
  if (values) values.push(value);
  else lists.set(name, [value]);
}

/** The distributions without what `except` itself answered. */
export function peersWithout({ all, own }: GatheredPeers, except: string): Peers {
  const left = own.get(except);
  if (left === undefined) return all;
  return new Map([...all].map(([name, values]) => [name, without(values, left.get(name) ?? [])]));
}

/** `values` without each of `some` once; both ascend, and all of `some` stand in `values`. */
function without(values: Float64Array, some: readonly number[]): Float64Array {
  let next = 0;
  return values.filter((value) => {
    const isOut = value === some[next];
    if (isOut) next += 1;
    return !isOut;
  });
}

/** `section/measure` → recipient, row and year → number. */
function numbersByPlace(
  questionnaire: Questionnaire,
  answers: readonly AnswerElsewhere[],
): Map<string, Map<string, number>> {
  const measures = new Map(
    questionnaire.sections.flatMap(({ id, questions }) =>
      questions.map((question) => [`${id}/${question.id}`, `${id}/${question.measure}`] as const),
    ),
  );
  const found = new Map<string, Map<string, number>>();
  for (const { recipient, field, value } of answers) {
    const at = parseField(field);
    const place = at && measures.get(`${at.section}/${at.question}`);
    if (!at || !place || typeof value !== 'number') continue;
    const numbers = found.get(place) ?? new Map<string, number>();
    numbers.set(`${recipient}|${at.row}|${at.year}`, value);
    found.set(place, numbers);
  }
  return found;
}
