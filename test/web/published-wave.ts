/**
 * The whole product with a published wave of three clusters, one of which answered one number in a workbook and corrected another after
 * publication; with an account of each role. For plays only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { createSurveyStore } from '../../src/adapters/store/survey.queries.ts';
import { buildSite } from '../../src/build-site.ts';
import type { Role } from '../../src/domain/access/actor.ts';
import { demoAccounts, makeAccounts } from '../../src/flows/demo/demo-accounts.ts';
import { serve } from '../../src/serve.ts';
import { readSettings } from '../../src/settings.ts';
import { wire } from '../../src/wire.ts';
import { answersOf, asked, organisationOf, scaled, taken } from '../survey/flows/benchmark-world.ts';
import {
  accepted,
  analyst,
  openWave,
  recipientOf,
  repeat,
  type SurveyWorld,
} from '../survey/flows/survey-world.ts';
import { innOf, years } from '../survey/sound-answers.ts';

const root = join(import.meta.dirname, '..', '..');

export interface PublishedWave {
  readonly address: string;
  readonly credentials: (role: Role) => { readonly email: string; readonly password: string };
  /** Where the number stood that came in the workbook. */
  readonly cell: { readonly sheet: string; readonly address: string; readonly file: string };
  stop(): Promise<void>;
}

/** Jobs of 2017 of the second participant of federal-8, as the workbook says: one more than the form said before. */
export const jobsInWorkbook = 226;

export async function publishWave(): Promise<PublishedWave> {
  const built = spawnSync(process.execPath, ['scripts/build-pages.ts'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stderr}`);
  const data = await mkdtemp(join(tmpdir(), 'cluster-atlas-wave-'));
  const settings = readSettings({ ATLAS_DATA_DIR: data, PORT: '0', DATABASE_URL: '' });
  const product = await wire(root, settings, () => {});
  await makeAccounts(product.accounts, {
    cluster: 'federal-8',
    federalSubject: 'RU-TA',
    inn: innOf(2),
  });
  const store = createSurveyStore(product.database);
  const world = { ...product, flows: product.workspace, store } as unknown as SurveyWorld;
  const cell = await fill(world, data);
  const server = await serve(await buildSite(root, settings, product), '127.0.0.1', 0);
  return {
    address: server.address,
    credentials: (role) => demoAccounts.find((one) => one.role === role) ?? { email: '', password: '' },
    cell,
    stop: async () => {
      await server.stop();
      await product.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function fill(world: SurveyWorld, folder: string): Promise<PublishedWave['cell']> {
  const { flows } = world;
  await openWave(world, { years, recipients: asked(2) });
  await taken(world, 'federal-8', answersOf(0));
  await taken(world, 'federal-20', answersOf(1, scaled(2)));
  await taken(world, 'federal-21', answersOf(2));
  // Accepted once by the form; a correction before publication comes in a workbook.
  const cell = await correctByWorkbook(world, folder);
  const { wave } = await flows.wave(analyst, 'wave-2018');
  const { version } = await flows.closeWave(analyst, wave.id, wave.version, repeat());
  await flows.publishWave(analyst, wave.id, version, repeat());
  const recipient = await recipientOf(world, 'federal-20');
  await flows.correct(analyst, recipient.id, recipient.version, 'описка в письме', repeat());
  await accepted(world, organisationOf('federal-20'), recipient.id, {
    'participants/p4/tax-payments/2017': 44_100,
  });
  return cell;
}

async function correctByWorkbook(world: SurveyWorld, folder: string): Promise<PublishedWave['cell']> {
  const { flows } = world;
  const actor = organisationOf('federal-8');
  const { id, version } = await recipientOf(world, 'federal-8');
  await flows.correct(analyst, id, version, 'по книге', repeat());
  const { name, bytes } = await flows.downloadWorkbook(actor, id);
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as exceljs.Buffer);
  const place = changeJobs(book);
  const path = join(folder, 'book.xlsx');
  await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
  const { attachment } = await flows.uploadWorkbook(actor, id, { path, name }, repeat());
  await flows.applyWorkbook(actor, id, attachment, false, repeat());
  const present = await recipientOf(world, 'federal-8');
  const sent = await flows.submit(actor, id, present.version, repeat());
  await flows.acceptSubmission(analyst, id, sent.version, null, repeat());
  return { ...place, file: name };
}

/** The only cell of the second participant's row that says 225: jobs of 2017. */
function changeJobs(book: exceljs.Workbook): { sheet: string; address: string } {
  for (const sheet of book.worksheets) {
    let found: exceljs.Cell | null = null;
    sheet.eachRow((row) => {
      const texts = (row.values as unknown[]).map(String);
      if (!texts.includes('Participant 2')) return;
      row.eachCell((one) => {
        if (one.value === 225) found = one;
      });
    });
    if (found) {
      const cell = found as exceljs.Cell;
      cell.value = jobsInWorkbook;
      return { sheet: sheet.name, address: cell.address };
    }
  }
  throw new Error('The workbook has no row of the second participant.');
}
