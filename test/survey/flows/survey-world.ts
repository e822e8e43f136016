/**
 * The flows of the survey over a real, empty database, with people and answers for them. One small form (the federal subject's) is
 * enough for most tests; for the cluster's there are sound answers. Must never be imported by product code.
 */
import { createWorkbooks } from '../../../src/adapters/intake/questionnaire-workbook/index.ts';
import { readReference } from '../../../src/adapters/rulebook/read-reference.ts';
import type { Database } from '../../../src/adapters/store/engine/open-database.ts';
import type { EngineName } from '../../../src/adapters/store/engine/session.ts';
import { checkIntegrity } from '../../../src/adapters/store/integrity.queries.ts';
import type { Schema } from '../../../src/adapters/store/schema.ts';
import { createFileStore } from '../../../src/adapters/store/survey.queries.ts';
import { analyst, withSurvey } from '../../../src/adapters/store/survey-sample.ts';
import { type Actor, anonymous } from '../../../src/domain/access/actor.ts';
import type { AnswerValue } from '../../../src/domain/survey/answers.ts';
import type { Recipient, Wave } from '../../../src/domain/survey/wave.ts';
import type { Edition } from '../../../src/flows/flows.ts';
import { createWorkspace } from '../../../src/flows/survey/create-workspace.ts';
import type { NewRecipient, SurveyStore } from '../../../src/flows/survey/survey-ports.ts';
import { createWaveFigures, type WaveFigureFlows } from '../../../src/flows/survey/wave-figures.ts';
import type { FormEdit, Repeat, WorkspaceFlows } from '../../../src/flows/survey/workspace-flows.ts';
import type { WorkspacePorts } from '../../../src/flows/survey/workspace-ports.ts';
import { book, root, settings } from '../find-in.ts';

export { analyst };

/** Answers for the Republic of Tatarstan. */
export const officer: Actor = {
  ...anonymous,
  id: 'account-officer',
  kind: 'federal-subject-officer',
  name: 'Officer',
  federalSubjects: ['RU-TA'],
};

/** Answers for the cluster federal-8. */
export const organisation: Actor = {
  ...anonymous,
  id: 'account-organisation',
  kind: 'specialised-organisation',
  name: 'Organisation',
  clusters: ['federal-8'],
};

export const auditor: Actor = { ...anonymous, id: 'account-auditor', kind: 'auditor', name: 'Auditor' };

export const tatarstan: NewRecipient = {
  form: 'federal-subject',
  respondent: 'RU-TA',
  name: 'Республика Татарстан',
  federalSubjects: ['RU-TA'],
  mailbox: 'office@example.org',
  reason: 'sample',
};

export const cluster: NewRecipient = {
  form: 'cluster',
  respondent: 'federal-8',
  name: 'Кластер для проверки',
  federalSubjects: ['RU-TA'],
  mailbox: 'cluster@example.org',
  reason: 'sample',
};

/** What the form of a federal subject must say at least. */
export const authority: Readonly<Record<string, AnswerValue>> = {
  'contacts/-/authority/-': 'Министерство промышленности',
  'contacts/-/mailbox/-': 'office@example.org',
};

/** A benefit of two years. */
export const benefit: Readonly<Record<string, AnswerValue>> = {
  'benefits/b1/#/-': 1,
  'benefits/b1/kind/-': 'tax',
  'benefits/b1/beneficiaries/-': ['participants'],
  'benefits/b1/basis/-': 'Закон № 1',
  'benefits/b1/size/2016': 1_500.25,
  'benefits/b1/size/2017': 2_000,
};

/** A legal act, as the edition of 2017 asks for it. */
export const act: Readonly<Record<string, AnswerValue>> = {
  'acts/a1/#/-': 1,
  'acts/a1/kind/-': 'law',
  'acts/a1/number/-': '1-З',
  'acts/a1/adopted-on/-': '2016-02-29',
  'acts/a1/title/-': 'О кластерной политике',
  'acts/a1/in-force/-': true,
};

export interface SurveyWorld {
  readonly flows: WorkspaceFlows;
  readonly figures: WaveFigureFlows;
  readonly store: SurveyStore;
  readonly ports: WorkspacePorts;
  readonly database: Database<Schema>;
  /** Times that queued letters were announced. */
  readonly nudges: () => number;
}

const published = {
  atlas: {
    edition: '2017',
    clusters: [{ id: 'federal-1', name: 'Кластер первый', federalSubjects: ['RU-KLU'] }],
  },
} as unknown as Edition;

/** The world over an open, migrated database. */
export function worldOver(store: SurveyStore, database: Database<Schema>): SurveyWorld {
  let nudges = 0;
  const ports: WorkspacePorts = {
    store,
    files: createFileStore(database),
    questionnaires: book,
    reference: readReference(root),
    checks: settings,
    workbooks: createWorkbooks(),
    published: async () => published,
    publicAddress: 'http://atlas.test',
    nudge: () => {
      nudges += 1;
    },
  };
  const flows = createWorkspace(ports);
  return { flows, figures: createWaveFigures(ports), store, ports, database, nudges: () => nudges };
}

/** Opens the world; afterwards no integrity check may have found anything. `wrap` may spoil the store. */
export function withSurveyWorld(
  engine: EngineName,
  use: (world: SurveyWorld) => Promise<void>,
  wrap: (store: SurveyStore) => SurveyStore = (store) => store,
): Promise<void> {
  return withSurvey(engine, async (honest, database) => {
    await use(worldOver(wrap(honest), database));
    const findings = await checkIntegrity(database.db);
    if (findings.length > 0) throw new Error(`integrity: ${JSON.stringify(findings)}`);
  });
}

let keys = 0;

/** A request of its own. */
export function repeat(): Repeat {
  keys += 1;
  return { key: `request-${keys}-of-${process.pid}`, bodySha256: 'a'.repeat(64) };
}

export interface WaveOptions {
  readonly id?: string;
  readonly edition?: string;
  readonly years?: readonly number[];
  readonly deadlineOn?: string;
  readonly recipients?: readonly NewRecipient[];
}

/** A draft with its recipients. */
export async function draftWave({ flows }: SurveyWorld, options: WaveOptions = {}): Promise<Wave> {
  const { id = 'wave-2018', edition = '2018', years = [2016, 2017], deadlineOn = '2099-03-31' } = options;
  const wave = await flows.createWave(
    analyst,
    { id, questionnaireEdition: edition, years, deadlineOn },
    repeat(),
  );
  await flows.addRecipients(analyst, id, options.recipients ?? [tatarstan, cluster], repeat());
  return wave;
}

/** An open wave. */
export async function openWave(world: SurveyWorld, options: WaveOptions = {}): Promise<Wave> {
  const { id, version } = await draftWave(world, options);
  return world.flows.openWave(analyst, id, version, repeat());
}

/** The recipient as it stands now. */
export async function recipientOf(
  { store }: SurveyWorld,
  respondent = 'RU-TA',
  wave = 'wave-2018',
): Promise<Recipient> {
  const found = (await store.recipientsOf(wave)).find((one) => one.respondent === respondent);
  if (!found) throw new Error(`${respondent} is not asked in ${wave}`);
  return found;
}

export const byForm = (
  answers: Readonly<Record<string, AnswerValue | null>>,
  seen = 0,
): readonly FormEdit[] =>
  Object.entries(answers).map(([field, value]) => ({ field, value, status: 'changed', seen }));

/** Answers by the form, each over what stands there now. */
export async function answer(
  { flows, store }: SurveyWorld,
  actor: Actor,
  id: string,
  answers: Readonly<Record<string, AnswerValue | null>>,
) {
  const present = new Map((await store.answers(id)).map((one) => [one.field, one.version]));
  const edits = byForm(answers).map((one) => ({ ...one, seen: present.get(one.field) ?? 0 }));
  return flows.editAnswers(actor, id, edits, repeat());
}

/** Answers and submits; gives the recipient as it stands then. */
export async function submitted(
  world: SurveyWorld,
  actor: Actor,
  id: string,
  answers: Readonly<Record<string, AnswerValue | null>>,
): Promise<Recipient> {
  await answer(world, actor, id, answers);
  const present = await world.store.recipient(id);
  return world.flows.submit(actor, id, present?.version ?? 0, repeat());
}

/** Answers, submits and has it accepted. */
export async function accepted(
  world: SurveyWorld,
  actor: Actor,
  id: string,
  answers: Readonly<Record<string, AnswerValue | null>>,
): Promise<Recipient> {
  const { version } = await submitted(world, actor, id, answers);
  return world.flows.acceptSubmission(analyst, id, version, null, repeat());
}

/** The kind of problem a promise ends with; `done` where it does not. */
export async function problemIn(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { kind?: string }) => error.kind ?? String(error),
  );
}
