/**
 * The review multiplied: the same clusters again and again under new numbers and with names of places that do not exist, so that
 * the vocabulary grows as that of a real register would. For measuring growth only; must never reach a database that anybody reads.
 */
import { join } from 'node:path';
import { createEditionSource } from '../src/adapters/intake/published/edition-source.ts';
import { readRulebook } from '../src/adapters/rulebook/read-rulebook.ts';
import { buildAtlas } from '../src/domain/atlas/build-atlas.ts';
import type { Fact } from '../src/domain/facts/fact.ts';
import { createFactBook } from '../src/domain/facts/fact-book.ts';
import { identifyFact } from '../src/flows/identify-fact.ts';
import { indexClusters } from '../src/flows/index-clusters.ts';
import type { ClusterIndex, IndexedCluster, Rulebook } from '../src/flows/ports.ts';
import { root } from './servers/start-server.ts';

export const edition = '2017';

/** Facts of the review and the rulebook, read without a database. */
export async function readReview(): Promise<{
  readonly facts: readonly Fact[];
  readonly rulebook: Rulebook;
}> {
  const tables = await createEditionSource(root).tables(edition);
  const drafts = tables.flatMap((table) => table.drafts);
  return {
    facts: drafts.map((draft) => ({ ...draft, id: identifyFact(draft), supersedes: null })),
    rulebook: readRulebook(root),
  };
}

/** The facts with every row of the lists `times` over; all other facts stay as they are. */
export function multiplyFacts(facts: readonly Fact[], times: number): Fact[] {
  const rows = facts.filter((fact) => fact.entity.startsWith('cluster:'));
  const copies = Array.from({ length: times - 1 }, (_, index) =>
    rows.map((fact) => copyFact(fact, index + 1)),
  );
  return [...facts, ...copies.flat()];
}

function copyFact(fact: Fact, copy: number): Fact {
  const entity = fact.entity.replace(/\d+$/, (number) => String(Number(number) + copy * 1_000));
  const value = fact.measure === 'number' ? Number(fact.value) + copy * 1_000 : fact.value;
  const renamed =
    fact.measure === 'name' ? `${String(value)} «${placeName(copy * 7 + entity.length)}»` : value;
  const draft = { ...fact, entity, value: renamed };
  return { ...draft, id: identifyFact(draft) };
}

/** Documents for the search index: `count` clusters, at least those of the review. */
export async function manyDocuments(count: number): Promise<IndexedCluster[]> {
  const { facts, rulebook } = await readReview();
  const originals = await documentsOf(facts, rulebook);
  const places = Math.ceil(count ** 0.75);
  return Array.from({ length: count }, (_, position) => {
    const original = originals[position % originals.length] as IndexedCluster;
    return position < originals.length ? original : copyDocument(original, position, places);
  });
}

/** What the product itself would index. */
async function documentsOf(facts: readonly Fact[], rulebook: Rulebook): Promise<readonly IndexedCluster[]> {
  let documents: readonly IndexedCluster[] = [];
  const index = {
    inputs: async () => null,
    rebuild: async (_edition: string, _inputs: string, made: readonly IndexedCluster[]) => {
      documents = made;
    },
  } as unknown as ClusterIndex;
  const atlas = buildAtlas(createFactBook(edition, facts), rulebook.reference, rulebook.indicators);
  await indexClusters(index, atlas, { number: 1, hash: 'bench', acceptedAt: '' });
  return documents;
}

function copyDocument(
  { cluster, names, others }: IndexedCluster,
  position: number,
  places: number,
): IndexedCluster {
  // Small numbers come up more often than large ones, as names do.
  const place = placeName(Math.floor((scatter(position) / 2 ** 32) ** 2 * places));
  const id = `${cluster.list}-${position + 1_000}`;
  return {
    subject: '',
    cluster: { ...cluster, id, number: position + 1_000, name: `${cluster.name} ${place}` },
    names: names.map((name) => `${name} ${place}`),
    others: [...others.slice(0, -1), id],
  };
}

const beginnings = [
  'бор',
  'вер',
  'гор',
  'дол',
  'зор',
  'кам',
  'лес',
  'мор',
  'нов',
  'озер',
  'пол',
  'реч',
  'сол',
  'тих',
  'холм',
  'яр',
];
const middles = ['ан', 'ев', 'ин', 'ов', 'ол', 'ор', 'ув', 'ыл', 'яж', 'ет', 'ис', 'ок'];
const endings = [
  'град',
  'горск',
  'ино',
  'ово',
  'ск',
  'поль',
  'речье',
  'бург',
  'ичи',
  'ево',
  'каменск',
  'дар',
];

/** A place that does not exist; the same number gives the same name. */
function placeName(number: number): string {
  const take = (list: readonly string[], index: number) => list[index % list.length] ?? '';
  const first = take(beginnings, number);
  const second = take(middles, Math.floor(number / beginnings.length));
  const third = take(endings, Math.floor(number / (beginnings.length * middles.length)));
  const again = Math.floor(number / (beginnings.length * middles.length * endings.length));
  return first + second + (again > 0 ? take(middles, again) : '') + third;
}

/** A whole number below 2³² that looks like chance and is the same on every run. */
function scatter(seed: number): number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/** Folder of the migrations, for a bench that opens a database itself. */
export const migrations = join(root, 'src/adapters/store/migrations');
