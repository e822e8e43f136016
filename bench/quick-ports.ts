/**
 * What the quick filling of a wave needs, over a database that was only migrated: questionnaires and reference of the rulebook, and the
 * review's clusters read from its tables instead of imported. For benches and tests; must never be pointed at data that anybody needs.
 */
import { readQuestionnaires } from '../src/adapters/rulebook/read-questionnaires.ts';
import type { Database } from '../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../src/adapters/store/schema.ts';
import { createSurveyStore } from '../src/adapters/store/survey.queries.ts';
import { buildAtlas } from '../src/domain/atlas/build-atlas.ts';
import { createFactBook } from '../src/domain/facts/fact-book.ts';
import type { QuickPorts } from '../src/flows/demo/fill-quickly.ts';
import { edition, readReview } from './many-clusters.ts';
import { root } from './servers/start-server.ts';

/** The ports; about two seconds for reading the review. */
export async function quickPorts(database: Database<Schema>): Promise<QuickPorts> {
  const { facts, rulebook } = await readReview();
  const atlas = buildAtlas(createFactBook(edition, facts), rulebook.reference, rulebook.indicators);
  return {
    store: createSurveyStore(database),
    questionnaires: readQuestionnaires(root),
    reference: rulebook.reference,
    published: async () => ({ atlas }),
  };
}
