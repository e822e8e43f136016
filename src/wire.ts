/**
 * Wires adapters into flows: the one place besides main.ts that knows both. Opens the database, brings the schema up, imports the
 * published editions and hands out the flows.
 */
import { join } from 'node:path';
import { createYearbookPdf } from './adapters/exports/yearbook-pdf/index.ts';
import { createDrawing } from './adapters/figures/drawing.ts';
import { createEditionSource } from './adapters/intake/published/edition-source.ts';
import { type BoundaryData, readBoundaries } from './adapters/rulebook/read-boundaries.ts';
import { readRulebook } from './adapters/rulebook/read-rulebook.ts';
import { readYearbookWording } from './adapters/rulebook/read-yearbook-wording.ts';
import { createClusterIndex } from './adapters/store/cluster-index.queries.ts';
import { createDemonstrationStore, type DemonstrationStore } from './adapters/store/demonstration.queries.ts';
import { migrate } from './adapters/store/engine/migrate.ts';
import { type Database, openDatabase } from './adapters/store/engine/open-database.ts';
import { createFactStore } from './adapters/store/fact.queries.ts';
import type { Schema } from './adapters/store/schema.ts';
import { createFlows } from './flows/create-flows.ts';
import type { Drawing } from './flows/drawing.ts';
import type { Flows } from './flows/flows.ts';
import { importEdition } from './flows/import-edition.ts';
import type { YearbookPrinter } from './flows/make-yearbook.ts';
import type { Progress } from './flows/ports.ts';
import { demonstrationMark } from './kernel/demonstration.ts';
import { say } from './kernel/language.ts';
import { type WiredWorkspace, type WorkspaceSettings, wireWorkspace } from './wire-workspace.ts';

export interface Product extends Omit<WiredWorkspace, 'close'> {
  readonly flows: Flows;
  readonly drawing: Drawing;
  readonly boundaries: BoundaryData;
  readonly database: Database<Schema>;
  /** As its table says; everything shown must say it too. */
  readonly isDemonstration: boolean;
  readonly demonstration: DemonstrationStore;
  close(): Promise<void>;
}

/**
 * Looks at the database before anything is imported: may mark an empty one, refuse it by a StartError, or empty a demonstration, after
 * which the schema is made anew.
 */
export type Prepare = (demonstration: DemonstrationStore) => Promise<'ready' | 'emptied'>;

/** The product without its server, ready to answer. `root` is the folder that holds rulebook/ and data/. */
export async function wire(
  root: string,
  settings: WorkspaceSettings & { readonly databaseUrl: string | null },
  progress: Progress,
  prepare: Prepare = async () => 'ready',
): Promise<Product> {
  const rulebook = readRulebook(root);
  const boundaries = readBoundaries(root);
  const districts = new Map(
    rulebook.reference.federalSubjects.map((subject) => [subject.code, subject.federalDistrict]),
  );
  const drawing = createDrawing(boundaries, (code) => districts.get(code));
  const source = createEditionSource(root);
  const address =
    settings.databaseUrl === null ? { dataDir: settings.dataDir } : { url: settings.databaseUrl };
  const database = await openDatabase<Schema>(address);
  try {
    const demonstration = createDemonstrationStore(database);
    do await migrate(database, join(import.meta.dirname, 'adapters/store/migrations'));
    while ((await prepare(demonstration)) === 'emptied');
    const isDemonstration = (await demonstration.state()) !== 'none';
    const printerFor = (address: string | null) => {
      const print = createYearbookPdf(undefined, address);
      return isDemonstration ? markPrinter(print) : print;
    };
    const yearbook = { wording: readYearbookWording(root), drawing, print: printerFor(null) };
    const store = createFactStore(database);
    for (const edition of await source.editions())
      await importEdition({ source, store, rulebook }, edition, progress);
    const flows = await createFlows({ store, index: createClusterIndex(database), rulebook, yearbook });
    for (const edition of await flows.editions()) await flows.readEdition(edition);
    const workspace = await wireWorkspace(
      root,
      settings,
      database,
      rulebook,
      flows,
      { ...yearbook, printLinkedTo: printerFor },
      isDemonstration,
    );
    return {
      ...workspace,
      flows,
      drawing,
      boundaries,
      database,
      isDemonstration,
      demonstration,
      close: async () => {
        await workspace.close();
        await flows.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Every page of every book says that the data are fictitious. */
function markPrinter(print: YearbookPrinter): YearbookPrinter {
  return (book, drawing) => print({ ...book, mark: say(demonstrationMark, book.language) }, drawing);
}
