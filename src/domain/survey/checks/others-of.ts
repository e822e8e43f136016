/** What other clusters of the wave say about participants and supplies, for the checks. Must never include the respondent itself. */
import { type AnswerSheet, type AnswerValue, parseField } from '../answers.ts';
import type { OtherClusters, SupplyElsewhere, SupplyStance } from './check.ts';
import type { AnswerElsewhere } from './peers-of.ts';

/** An answer of another cluster, with the cluster's name. */
export interface AnswerOfOther extends AnswerElsewhere {
  readonly cluster: string;
}

/** What of other recipients `othersOf` needs: rows of a section that name one of the participants. */
export const rowsOfOthers = [
  { section: 'participants', naming: ['inn'], asked: ['inn'] },
  { section: 'supplies', naming: ['supplier', 'buyer'], asked: ['supplier', 'buyer', 'amount'] },
] as const;

/** ИНН of the participants as they stand in a questionnaire: only they can be named elsewhere too. */
export function namedOrganisations(sheet: AnswerSheet): string[] {
  const named = new Set<string>();
  for (const [field, value] of sheet) {
    const at = parseField(field);
    const isNaming = rowsOfOthers.some(
      ({ section, naming }) =>
        section === at?.section && naming.some((question: string) => question === at.question),
    );
    if (isNaming && typeof value === 'string') named.add(value);
  }
  return [...named];
}

/** Recipient → place of a supply → what its sides say of it. */
type Stances = ReadonlyMap<string, ReadonlyMap<string, SupplyStance>>;

/** `answers` are those of other clusters; `own`: the recipient that asks. */
export function othersOf(
  answers: readonly AnswerOfOther[],
  own: string,
  stances: Stances = new Map(),
): OtherClusters {
  const participants = new Map<string, string[]>();
  const rows = new Map<string, SupplyRow>();
  for (const { recipient, cluster, field, value } of answers) {
    const at = parseField(field);
    if (!at) continue;
    if (at.section === 'participants' && at.question === 'inn') hold(participants, String(value), cluster);
    if (at.section === 'supplies') {
      const stance = stances.get(recipient)?.get(`supplies/${at.row}`) ?? null;
      noteSupply(rows, `${recipient}|${at.row}`, { cluster, stance }, at, value);
    }
  }
  return {
    participants,
    supplies: [...rows.values()].flatMap(suppliesOf),
    stances: stances.get(own) ?? new Map(),
  };
}

interface SupplyRow {
  readonly cluster: string;
  readonly stance: SupplyStance | null;
  readonly words: Map<string, string>;
  readonly amounts: Map<string, number>;
}

function hold(participants: Map<string, string[]>, inn: string, cluster: string): void {
  const clusters = participants.get(inn) ?? [];
  if (!clusters.includes(cluster)) clusters.push(cluster);
  participants.set(inn, clusters);
}

function noteSupply(
  rows: Map<string, SupplyRow>,
  key: string,
  said: Pick<SupplyRow, 'cluster' | 'stance'>,
  { question, year }: { readonly question: string; readonly year: string },
  value: AnswerValue,
): void {
  const row = rows.get(key) ?? { ...said, words: new Map(), amounts: new Map() };
  rows.set(key, row);
  if (question === 'amount' && typeof value === 'number') row.amounts.set(year, value);
  if (typeof value === 'string') row.words.set(question, value);
}

function suppliesOf({ cluster, stance, words, amounts }: SupplyRow): SupplyElsewhere[] {
  const [supplier, buyer] = [words.get('supplier'), words.get('buyer')];
  if (supplier === undefined || buyer === undefined) return [];
  return [...amounts].map(([year, amount]) => ({ cluster, supplier, buyer, year, amount, stance }));
}
