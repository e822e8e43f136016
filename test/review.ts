/** The real review as an edition, without a database: for cases that ask what the product says of it. */
import { join } from 'node:path';
import { createEditionSource } from '../src/adapters/intake/published/edition-source.ts';
import { readRulebook } from '../src/adapters/rulebook/read-rulebook.ts';
import { buildAtlas } from '../src/domain/atlas/build-atlas.ts';
import { createFactBook } from '../src/domain/facts/fact-book.ts';
import { identifyFact } from '../src/flows/identify-fact.ts';

export const root = join(import.meta.dirname, '..');

/** Drafts, facts and atlas of the review of 2017. */
export async function readReview() {
  const rulebook = readRulebook(root);
  const tables = await createEditionSource(root).tables('2017');
  const facts = tables.flatMap(({ drafts }) =>
    drafts.map((draft) => ({ ...draft, id: identifyFact(draft), supersedes: null })),
  );
  const book = createFactBook('2017', facts);
  return { rulebook, tables, facts, book, atlas: buildAtlas(book, rulebook.reference, rulebook.indicators) };
}
