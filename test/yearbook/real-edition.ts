/** The published review as an edition, for plays of the yearbook: read from the transcribed tables, without a database. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDrawing } from '../../src/adapters/figures/drawing.ts';
import { createEditionSource } from '../../src/adapters/intake/published/edition-source.ts';
import { readRulebook } from '../../src/adapters/rulebook/read-rulebook.ts';
import { readYearbookWording } from '../../src/adapters/rulebook/read-yearbook-wording.ts';
import { buildAtlas } from '../../src/domain/atlas/build-atlas.ts';
import { createFactBook } from '../../src/domain/facts/fact-book.ts';
import type { YearbookSource, YearbookWording } from '../../src/domain/yearbook/chapters/source.ts';
import { lint } from '../../src/domain/yearbook/linter/lint.ts';
import type { Drawing } from '../../src/flows/drawing.ts';
import { newFacts } from '../../src/flows/identify-fact.ts';

const root = join(import.meta.dirname, '../..');

export const wording: YearbookWording = readYearbookWording(root);

/** The edition of 2017 with the findings of the linter. */
export async function readEdition(): Promise<YearbookSource> {
  const { reference, indicators } = readRulebook(root);
  const tables = await createEditionSource(root).tables('2017');
  const facts = newFacts(
    tables.flatMap((table) => table.drafts),
    () => undefined,
    () => false,
  );
  const book = createFactBook('2017', facts);
  const revision = { number: 1, hash: 'a1b2c3d4e5f6' };
  return {
    atlas: buildAtlas(book, reference, indicators),
    book,
    reference,
    findings: lint(book, reference),
    revision,
  };
}

/** The drawing of the product, with its boundaries. */
export function readDrawing(): Drawing {
  const boundaries = (name: string) =>
    JSON.parse(readFileSync(join(root, 'rulebook/reference', `${name}.topo.json`), 'utf8'));
  return createDrawing({
    overview: boundaries('boundaries-2017-overview'),
    detailed: boundaries('boundaries-2017'),
  });
}
