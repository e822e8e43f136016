/**
 * Binds the use cases to their ports and keeps what is expensive per revision: the atlas and its findings. A new revision drops
 * what was kept; must never answer from an older one.
 */
import { buildAtlas } from '../domain/atlas/build-atlas.ts';
import { createFactBook } from '../domain/facts/fact-book.ts';
import { lint } from '../domain/yearbook/linter/lint.ts';
import { Problem } from '../kernel/problem.ts';
import type { Edition, Flows } from './flows.ts';
import { indexClusters } from './index-clusters.ts';
import { type MakeYearbookPorts, makeYearbook } from './make-yearbook.ts';
import type { ClusterIndex, FactStore, Revision, Rulebook } from './ports.ts';

export interface FlowPorts {
  readonly store: FactStore;
  readonly index: ClusterIndex;
  readonly rulebook: Rulebook;
  readonly yearbook: MakeYearbookPorts;
}

/** Flows over the ports; `close` ends the subscription to revisions. */
export async function createFlows(ports: FlowPorts): Promise<Flows & { close(): Promise<void> }> {
  let revision = await ports.store.revision();
  let editions: Promise<readonly string[]> | null = null;
  const kept = new Map<string, Promise<Edition>>();
  const unsubscribe = await ports.store.onRevision((next) => {
    if (next.number <= revision.number) return;
    revision = next;
    kept.clear();
    editions = null;
  });
  const readEdition = (edition: string): Promise<Edition> => {
    const found = kept.get(edition) ?? loadEdition(ports, edition, revision);
    kept.set(edition, found);
    found.catch(() => kept.delete(edition));
    return found;
  };
  const yearbook = makeYearbook(ports.yearbook);
  return {
    revision: async () => revision,
    editions: () => {
      editions ??= ports.store.editions();
      return editions;
    },
    readEdition,
    searchClusters: async (query) => {
      const { atlas } = await readEdition(query.edition);
      const { ids, total } = await ports.index.search(query);
      return { items: ids.flatMap((id) => atlas.cluster(id) ?? []), total };
    },
    countFacets: async (query) => {
      await readEdition(query.edition);
      return ports.index.facets(query);
    },
    readFact: async (id) => {
      const history = /^[0-9a-f]{16}$/.test(id) ? await ports.store.history(id) : [];
      const fact = history.find((item) => item.id === id);
      // Answers of the survey are facts too, but single ones are nobody's to read without an account.
      if (!fact || !/^\d{4}$/.test(fact.edition))
        throw new Problem('not-found', `There is no fact ${id}. Facts are listed at /api/v1/facts.`);
      return { fact, history };
    },
    readYearbook: async (edition, language, topic) =>
      yearbook.compose(await readEdition(edition), language, topic),
    printYearbook: async (edition, language, topic) =>
      new Uint8Array(await yearbook.print(await readEdition(edition), language, topic)),
    close: unsubscribe,
  };
}

async function loadEdition(ports: FlowPorts, edition: string, revision: Revision): Promise<Edition> {
  const editions = await ports.store.editions();
  if (!editions.includes(edition)) {
    throw new Problem('not-found', `There is no edition ${edition}. Choose one of: ${editions.join(', ')}.`, {
      allowed: editions,
    });
  }
  const { reference, indicators } = ports.rulebook;
  const book = createFactBook(edition, await ports.store.facts(edition));
  const atlas = buildAtlas(book, reference, indicators);
  await indexClusters(ports.index, atlas, revision);
  return { id: edition, atlas, book, reference, findings: lint(book, reference), revision };
}
