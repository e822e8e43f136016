/**
 * Bench: workbooks of a demonstration wave through the whole way of an upload — kept, read in the limited process, compared, checked
 * and stored — against the library's own streaming read
 * of the same files, in turns within one run.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { createWorkbooks } from '../src/adapters/intake/questionnaire-workbook/index.ts';
import { readChecks } from '../src/adapters/rulebook/read-checks.ts';
import { readQuestionnaires } from '../src/adapters/rulebook/read-questionnaires.ts';
import type { Database } from '../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../src/adapters/store/schema.ts';
import { createFileStore, createSurveyStore } from '../src/adapters/store/survey.queries.ts';
import { type Actor, anonymous } from '../src/domain/access/actor.ts';
import { buildAtlas } from '../src/domain/atlas/build-atlas.ts';
import { createFactBook } from '../src/domain/facts/fact-book.ts';
import { demoAnswers } from '../src/flows/demo/demo-answers.ts';
import { recipientOf, respondentsOf } from '../src/flows/demo/demo-respondents.ts';
import type { Edition } from '../src/flows/flows.ts';
import { createWorkspace } from '../src/flows/survey/create-workspace.ts';
import { requireWave } from '../src/flows/survey/require.ts';
import type { WorkspacePorts } from '../src/flows/survey/workspace-ports.ts';
import { readReview, edition as reviewEdition } from './many-clusters.ts';
import type { BenchOptions, Finding } from './result.ts';
import { withBenchDatabases } from './servers/bench-databases.ts';
import { root } from './servers/start-server.ts';
import { median, short } from './statistics.ts';

const years = [2015, 2016, 2017];
/** Uploads that arrive together. */
const atOnce = 3;
/** Of the issue: our way at most so many times the library's bare reading. */
const mostRatio = 1.5;

const remark =
  'reading alone is quicker than the library; what is above it is 700 answers a workbook written twice (the answer and its history), which the database alone copies in the time given below, the file kept, the comparison with what stood there, and all checks';

interface Filled {
  readonly path: string;
  readonly recipient: string;
  readonly actor: Actor;
}

/** A finding an engine and a size. */
export async function benchWorkbooks({ isQuick }: BenchOptions): Promise<Finding[]> {
  const { facts, rulebook } = await readReview();
  // Of the published edition nothing else is read on this way.
  const book = createFactBook(reviewEdition, facts);
  const atlas = buildAtlas(book, rulebook.reference, rulebook.indicators);
  const edition = { id: reviewEdition, atlas, book, reference: rulebook.reference } as unknown as Edition;
  const sizes = isQuick
    ? [{ ...oneWave, clusters: 5, parts: 1 }]
    : [oneWave, { ...oneWave, id: 'wave-2019', times: 10 }];
  const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-workbooks-'));
  try {
    const found = await withBenchDatabases(async (engine, database) => {
      const ports = portsOver(database, edition, rulebook.reference);
      const ofEngine: Finding[] = [];
      for (const size of sizes) ofEngine.push(await benchWave(engine, database, ports, folder, size));
      return ofEngine;
    });
    return found.flat();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface WaveSize {
  readonly id: string;
  /** Null: all of the review. */
  readonly clusters: number | null;
  readonly times: number;
  /** The two sides take turns so often. */
  readonly parts: number;
}

const oneWave: WaveSize = { id: 'wave-2018', clusters: null, times: 1, parts: 3 };

async function benchWave(
  engine: string,
  database: Database<Schema>,
  ports: WorkspacePorts,
  folder: string,
  size: WaveSize,
): Promise<Finding> {
  const files = await fillWave(ports, folder, size);
  const length = Math.ceil(files.length / size.parts);
  const rounds: { ours: number; theirs: number; read: number }[] = [];
  for (let at = 0; at < files.length; at += length) {
    const batch = files.slice(at, at + length);
    rounds.push({
      theirs: await timed(batch, readByLibrary),
      read: await timed(batch, (one) => readOnly(ports, one)),
      ours: await timed(batch, (one) => takeIn(ports, one)),
    });
  }
  const written = await writtenAgain(database, size.id);
  const sum = (key: 'ours' | 'theirs' | 'read') => rounds.reduce((all, one) => all + one[key], 0);
  const ratio = sum('ours') / sum('theirs');
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  return {
    name: `${files.length} workbooks kept, read, checked and stored, ${atOnce} at a time, on ${engine}`,
    target: `at most ${mostRatio} times exceljs’s streaming read alone`,
    ratio: short(ratio),
    isMet: ratio <= mostRatio,
    ...(ratio <= mostRatio ? {} : { remark }),
    figures: {
      'whole way, ms a workbook': short(sum('ours') / files.length),
      'our reading and understanding alone, ms': short(sum('read') / files.length),
      'the database alone writing the same rows again, ms': short(written / files.length),
      'exceljs reading alone, ms': short(sum('theirs') / files.length),
      'reading alone, ratio': short(sum('read') / sum('theirs')),
      'ratio of each batch': rounds.map(({ ours, theirs }) => short(ours / theirs)).join(', '),
      'kilobytes a workbook': short(median(sizes) / 1024),
    },
  };
}

function portsOver(
  database: Database<Schema>,
  edition: Edition,
  reference: WorkspacePorts['reference'],
): WorkspacePorts {
  return {
    store: createSurveyStore(database),
    files: createFileStore(database),
    questionnaires: readQuestionnaires(root),
    reference,
    checks: readChecks(root),
    workbooks: createWorkbooks(),
    published: async () => edition,
    publicAddress: 'http://127.0.0.1',
    nudge: () => undefined,
  };
}

/**
 * A workbook for each cluster, filled as a respondent would: downloaded empty, rows without our keys. Recipients have the same ids in every
 * database, so that the second engine gets the files of the first.
 */
async function fillWave(
  ports: WorkspacePorts,
  folder: string,
  { id: wave, clusters, times }: WaveSize,
): Promise<Filled[]> {
  const { store, workbooks, questionnaires, reference } = ports;
  const edition = await ports.published();
  const questionnaire = questionnaires.find('cluster', '2018');
  if (!questionnaire) throw new Error('The edition 2018 of the cluster form is missing.');
  await store.insertWave({
    id: wave,
    questionnaireEdition: '2018',
    years,
    deadline: '2099-03-31T20:59:59.000Z',
  });
  await store.updateWave(wave, 1, { state: 'open' });
  const asked = respondentsOf(edition, reference.federalSubjects, { clusters, times }).filter(
    ({ form }) => form === 'cluster',
  );
  const ids = await store.insertRecipients(wave, asked.map(recipientOf));
  const files: Filled[] = [];
  for (const [index, { who }] of asked.entries()) {
    const id = ids[index];
    const recipient = id === undefined ? undefined : await store.recipient(id);
    if (!recipient) throw new Error('a recipient is missing');
    const subject = {
      questionnaire,
      wave: await requireWave(store, wave),
      recipient,
      answers: demoAnswers(questionnaire, years, who, 2018),
      madeAt: await store.now(),
      reference,
      clusters: edition.atlas.clusters.map(({ id: cluster, name }) => ({ id: cluster, name })),
    };
    const path = join(folder, `${wave}-${index}.xlsx`);
    if (!existsSync(path)) await writeFile(path, await withoutKeys(await workbooks.write(subject)));
    const actor = { ...anonymous, id: `bench-${index}`, kind: 'specialised-organisation' as const };
    files.push({ path, recipient: recipient.id, actor: { ...actor, clusters: [who.respondent] } });
  }
  return files;
}

async function withoutKeys(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as exceljs.Buffer);
  for (const sheet of book.worksheets)
    sheet.getColumn(1).eachCell((cell, row) => {
      if (row > 5 && /^r\d+$/.test(String(cell.value))) cell.value = null;
    });
  return inReadingOrder(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** The library's streaming reader falls over files of its own writer, which puts the sheets before the list of sheets. */
function inReadingOrder(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const late = (name: string) => Number(name.startsWith('xl/worksheets/'));
  return zipSync(Object.fromEntries(parts.toSorted(([a], [b]) => late(a) - late(b))));
}

/**
 * The floor under any way: ms in which the engine itself copies the stored answers and their history into empty tables of the same shape,
 * a transaction a recipient, with nothing sent, read or checked.
 */
async function writtenAgain(database: Database<Schema>, wave: string): Promise<number> {
  const ids = await database.session(async (session) => {
    for (const table of ['answer', 'answer_change'])
      await session.run(`create table if not exists ${table}_again (like ${table} including all)`);
    await session.run('alter table answer_again add foreign key (recipient) references recipient');
    const asked = await session.run('select id from recipient where wave = $1', [wave]);
    return asked.rows.map(({ id }) => id);
  });
  const began = performance.now();
  await database.session(async (session) => {
    for (const id of ids) {
      await session.run('begin');
      await session.run('insert into answer_again select * from answer where recipient = $1', [id]);
      await session.run(
        `insert into answer_change_again overriding system value
        select * from answer_change where recipient = $1`,
        [id],
      );
      await session.run('commit');
    }
  });
  return performance.now() - began;
}

/** ms for all of them, a few at a time as on the last day of a wave: for us and for the library alike. */
async function timed(files: readonly Filled[], work: (file: Filled) => Promise<void>): Promise<number> {
  const began = performance.now();
  const queue = files.values();
  const lane = async () => {
    for (const file of queue) await work(file);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return performance.now() - began;
}

async function readByLibrary({ path }: Filled): Promise<void> {
  let cells = 0;
  for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, {}))
    for await (const row of sheet)
      row.eachCell(() => {
        cells += 1;
      });
  if (cells === 0) throw new Error('the library read nothing');
}

async function readOnly(ports: WorkspacePorts, { path, recipient }: Filled): Promise<void> {
  const found = await ports.store.recipient(recipient);
  const questionnaire = ports.questionnaires.find('cluster', '2018');
  if (!found || !questionnaire) throw new Error('a recipient is missing');
  const subject = {
    questionnaire,
    wave: await requireWave(ports.store, found.wave),
    recipient: found,
    answers: new Map(),
    madeAt: await ports.store.now(),
    reference: ports.reference,
    clusters: (await ports.published()).atlas.clusters.map(({ id, name }) => ({ id, name })),
  };
  const reading = await ports.workbooks.read(path, subject);
  if (reading.kind !== 'read') throw new Error(reading.detail.en);
}

/** Keeps, reads, previews; then stores and checks what was stored. */
async function takeIn(ports: WorkspacePorts, { path, recipient, actor }: Filled): Promise<void> {
  const workspace = createWorkspace(ports);
  const repeat = (deed: string) => ({ key: `bench-${deed}-${recipient}`, bodySha256: '0'.repeat(64) });
  const preview = await workspace.uploadWorkbook(
    actor,
    recipient,
    { path, name: 'book.xlsx' },
    repeat('upload'),
  );
  const outcome = await workspace.applyWorkbook(actor, recipient, preview.attachment, true, repeat('apply'));
  if (outcome.applied.length < 100) throw new Error(`only ${outcome.applied.length} answers were taken over`);
}
