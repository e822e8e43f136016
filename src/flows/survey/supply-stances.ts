/**
 * What participants say of supplies, for the edit check that compares clusters: the newest word of each side, and only while the row says
 * what it said then. One side that disputes outweighs another that confirms. Must never hand out who said it, nor the remark.
 */
import type { AnswerSheet } from '../../domain/survey/answers.ts';
import type { SupplyStance } from '../../domain/survey/checks/check.ts';
import { ownRows } from '../../domain/survey/own-rows.ts';
import { sheetOf } from './checked-answers.ts';
import type { Confirmation } from './confirmation-ports.ts';
import { hashOwnRow } from './confirmations.ts';
import type { SurveyQueries } from './survey-ports.ts';

/** Recipient → place of a supply → what its sides say of it as it stands now. */
export type SupplyStances = ReadonlyMap<string, ReadonlyMap<string, SupplyStance>>;

/** Words on the supplies of `organisations` in a wave; `sheet` are the present answers of `recipient`. */
export async function readSupplyStances(
  queries: SurveyQueries,
  wave: string,
  organisations: readonly string[],
  recipient: string,
  sheet: AnswerSheet,
): Promise<SupplyStances> {
  const said = await queries.supplyConfirmations(wave, organisations);
  const stances = new Map<string, ReadonlyMap<string, SupplyStance>>();
  for (const [id, words] of Map.groupBy(said, (one) => one.recipient))
    stances.set(id, stancesIn(words, id === recipient ? sheet : sheetOf(await queries.answerValues(id))));
  return stances;
}

function stancesIn(said: readonly Confirmation[], sheet: AnswerSheet): ReadonlyMap<string, SupplyStance> {
  const answers = Object.fromEntries([...sheet].map(([field, value]) => [field, { value }]));
  const newest = new Map(said.map((one) => [`${one.inn} ${one.place}`, one]));
  const stances = new Map<string, SupplyStance>();
  for (const [inn, words] of Map.groupBy(newest.values(), (one) => one.inn)) {
    const rows = new Map(ownRows(inn, answers).map((row) => [row.place, row]));
    for (const { place, stance, valuesSha256 } of words) {
      const row = rows.get(place);
      if (row && hashOwnRow(row) === valuesSha256 && stances.get(place) !== 'disputed')
        stances.set(place, stance);
    }
  }
  return stances;
}
