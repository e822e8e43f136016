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

/** The distributions, without the answers of the recipient `except`. Answers of several sections may come together. */
export function peersOf(
  questionnaire: Questionnaire,
  checks: readonly CheckSettings[],
  answers: readonly AnswerElsewhere[],
  except: string,
): Peers {
  const byPlace = numbersByPlace(questionnaire, answers, except);
  const peers = new Map<string, number[]>();
  for (const applied of appliedOf(checks)) {
    const overs = applied.over === undefined ? undefined : byPlace.get(String(applied.over));
    for (const [key, value] of byPlace.get(String(applied.value)) ?? []) {
      const one = comparedValue(value, applied.over === undefined ? null : overs?.get(key));
      if (one === undefined) continue;
      const year = key.slice(key.lastIndexOf('|') + 1);
      const name = peerKey(applied, year);
      const values = peers.get(name);
      if (values) values.push(one);
      else peers.set(name, [one]);
    }
  }
  return peers;
}

/** `section/measure` → recipient, row and year → number. */
function numbersByPlace(
  questionnaire: Questionnaire,
  answers: readonly AnswerElsewhere[],
  except: string,
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
    if (!at || !place || recipient === except || typeof value !== 'number') continue;
    const numbers = found.get(place) ?? new Map<string, number>();
    numbers.set(`${recipient}|${at.row}|${at.year}`, value);
    found.set(place, numbers);
  }
  return found;
}
