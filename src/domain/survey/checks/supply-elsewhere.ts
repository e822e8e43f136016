/**
 * The same pair of participants in the functional maps of two clusters with different amounts, or in one of them only. What a side of the
 * supply confirmed is not asked about again; what it disputed is, and is said. Must never fire unless both sides of the supply are
 * participants here, nor tell the other cluster's amount.
 */
import { fieldIn, numberAt, type Place, placesOf, type RowView, wordsAt } from './answers-view.ts';
import {
  type Applied,
  type Check,
  type CheckCase,
  type Found,
  limitOf,
  type SupplyElsewhere,
  type SupplyStance,
} from './check.ts';
import { shown } from './fill-words.ts';

export const supplyElsewhere: Check = {
  id: 'supply-elsewhere',
  says: ['differs', 'disputed', 'absent', 'denied'],
  limits: ['tolerance', 'least'],
  find: (given) => given.settings.applies.flatMap((applied) => disagreements(given, applied)),
};

type Parts = Readonly<Record<'inn' | 'supplier' | 'buyer' | 'amount', Place>>;

function disagreements(given: CheckCase, applied: Applied): Found[] {
  const places = placesOf(given.view, applied, ['inn', 'supplier', 'buyer', 'amount']);
  if (!places || given.others === null) return [];
  const here = suppliesHere(given, places);
  const holders = new Map<string, RowView>();
  for (const row of given.view.rows(places.inn.section.id)) {
    const inn = wordsAt(row, places.inn.question.id);
    if (inn !== undefined && !holders.has(inn)) holders.set(inn, row);
  }
  if (here.size === 0) return [];
  const name = given.view.place(applied['name'])?.question.id;
  const nameOf = (inn: string) => {
    const row = holders.get(inn);
    const words = row && name !== undefined ? wordsAt(row, name) : undefined;
    return words === undefined ? inn : `${words} (${inn})`;
  };
  return claims(given.others.supplies).flatMap((claim) => {
    const supplier = holders.get(claim.supplier);
    if (!supplier || !holders.has(claim.buyer) || !given.view.years.includes(claim.year)) return [];
    const words = { supplier: nameOf(claim.supplier), buyer: nameOf(claim.buyer) };
    return disagreement(given, places, supplier, here.get(pairOf(claim.supplier, claim.buyer)), claim, words);
  });
}

const pairOf = (supplier: string, buyer: string) => `${supplier}>${buyer}`;

function suppliesHere({ view }: CheckCase, { supplier, buyer }: Parts): Map<string, RowView[]> {
  const pairs = new Map<string, RowView[]>();
  for (const row of view.rows(supplier.section.id)) {
    const [from, to] = [wordsAt(row, supplier.question.id), wordsAt(row, buyer.question.id)];
    if (from === undefined || to === undefined) continue;
    const rows = pairs.get(pairOf(from, to)) ?? [];
    rows.push(row);
    pairs.set(pairOf(from, to), rows);
  }
  return pairs;
}

/** What one cluster says of a pair in a year, its rows added up. */
function claims(supplies: readonly SupplyElsewhere[]): SupplyElsewhere[] {
  const sums = new Map<string, SupplyElsewhere>();
  for (const supply of supplies) {
    const key = [supply.cluster, supply.supplier, supply.buyer, supply.year].join('|');
    const before = sums.get(key);
    sums.set(
      key,
      before
        ? {
            ...supply,
            amount: supply.amount + before.amount,
            stance: stanceOfAll([supply.stance, before.stance]),
          }
        : supply,
    );
  }
  return [...sums.values()];
}

/** One dispute is enough; confirmed is only what is confirmed row by row. */
function stanceOfAll(stances: readonly (SupplyStance | null)[]): SupplyStance | null {
  if (stances.includes('disputed')) return 'disputed';
  return stances.every((one) => one === 'confirmed') ? 'confirmed' : null;
}

function disagreement(
  given: CheckCase,
  { inn, amount }: Parts,
  supplier: RowView,
  rows: readonly RowView[] | undefined,
  claim: SupplyElsewhere,
  sides: Readonly<Record<'supplier' | 'buyer', string>>,
): Found[] {
  const { cluster, year } = claim;
  const common = { cluster, ...sides, year };
  if (!rows) {
    if (claim.amount < limitOf(given, 'least') || claim.stance === 'confirmed') return [];
    const say = claim.stance === 'disputed' ? 'denied' : 'absent';
    return [{ field: fieldIn(supplier, inn.question.id), say, values: common }];
  }
  const stances = rows.map((row) => given.others?.stances.get(`${row.section.id}/${row.id}`) ?? null);
  const stance = stanceOfAll(stances);
  if (stance === 'confirmed') return [];
  const amounts = rows.map((row) => numberAt(row, amount.question.id, year));
  if (amounts.some((one) => one === undefined)) return [];
  const sum = amounts.reduce<number>((total, one) => total + (one ?? 0), 0);
  const difference = Math.abs(sum - claim.amount);
  const allowed = Math.max(
    limitOf(given, 'least'),
    limitOf(given, 'tolerance') * Math.max(sum, claim.amount),
  );
  const [field, ...related] = rows.map((row) => fieldIn(row, amount.question.id, year));
  if (field === undefined || difference <= allowed) return [];
  const say = stance === 'disputed' ? 'disputed' : 'differs';
  return [{ field, related, say, values: { ...common, value: shown(amount.question, sum) } }];
}
