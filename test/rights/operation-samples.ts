/**
 * What every changing operation of the workspace API is sent: once harmlessly, to ask as every role without disturbing the others, and
 * once in a state in which it works, to repeat it. Operations without a sample fail test/architecture/access.test.ts.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { system } from '../../src/domain/access/actor.ts';
import type { Caller, World } from './world.ts';
import { openWave, repeat, upload } from './world-parts.ts';

export interface Ready {
  readonly params: Readonly<Record<string, string>>;
  readonly version?: number;
  readonly body?: unknown;
}

export interface OperationSample {
  /** A body that passes the gates and changes little; null: the operation takes none. */
  readonly harmless: unknown;
  /** Who may do it in the state that `ready` makes. */
  readonly by: Caller;
  /** Makes a state in which it works, and says where. */
  readonly ready: (world: World) => Promise<Ready>;
}

let made = 0;
const next = () => {
  made += 1;
  return made;
};

/** A fresh recipient in the open wave that the caller of the sample answers for: subjects of the officer, else clusters. */
async function freshRecipient(world: World, state: 'new' | 'answered' | 'submitted' | 'accepted' = 'new') {
  const { workspace } = world.product;
  const wave = `wave-fresh-${next()}`;
  await workspace.createWave(
    system,
    { id: wave, questionnaireEdition: '2018', years: [2017], deadlineOn: '2099-03-31' },
    repeat(),
  );
  const [id = ''] = await workspace.addRecipients(
    system,
    wave,
    [
      {
        form: 'federal-subject',
        respondent: 'RU-VOR',
        name: 'Субъект',
        federalSubjects: ['RU-VOR'],
        mailbox: null,
        reason: 'reference',
      },
    ],
    repeat(),
  );
  await workspace.openWave(system, wave, 1, repeat());
  if (state === 'new') return { id, version: await versionOf(world, id), wave };
  const edits = Object.entries(answers).map(([field, value]) => ({
    field,
    value,
    status: 'changed' as const,
    seen: 0,
  }));
  await workspace.editAnswers(system, id, edits, repeat());
  if (state === 'answered') return { id, version: await versionOf(world, id), wave };
  await workspace.submit(system, id, await versionOf(world, id), repeat());
  if (state === 'submitted') return { id, version: await versionOf(world, id), wave };
  await workspace.acceptSubmission(system, id, await versionOf(world, id), null, repeat());
  return { id, version: await versionOf(world, id), wave };
}

const answers = {
  'contacts/-/authority/-': 'Министерство промышленности',
  'contacts/-/mailbox/-': 'office@example.org',
};

const versionOf = async ({ product }: World, id: string) =>
  (await product.workspace.recipient(system, id)).recipient.version;
const waveVersionOf = async ({ product }: World, id: string) =>
  (await product.workspace.wave(system, id)).wave.version;

const onRecipient =
  (state: Parameters<typeof freshRecipient>[1], body?: unknown) =>
  async (world: World): Promise<Ready> => {
    const { id, version } = await freshRecipient(world, state);
    return { params: { id }, version, ...(body === undefined ? {} : { body }) };
  };

const analyst = 'analyst';
const officer = 'federal-subject-officer';
const stranger = {
  form: 'cluster',
  respondent: 'federal-1',
  name: 'Кластер',
  federalSubjects: ['RU-BEL'],
  mailbox: null,
  reason: 'test',
};

export const operationSamples: Readonly<Record<string, OperationSample>> = {
  createWave: {
    harmless: { id: openWave, questionnaireEdition: '2018', years: [2017], deadlineOn: '2099-03-31' },
    by: analyst,
    ready: async () => ({
      params: {},
      body: {
        id: `wave-made-${next()}`,
        questionnaireEdition: '2018',
        years: [2017],
        deadlineOn: '2099-03-31',
      },
    }),
  },
  openWave: {
    harmless: null,
    by: analyst,
    ready: freshDraft,
  },
  closeWave: {
    harmless: null,
    by: analyst,
    ready: async (world) => {
      const { wave } = await freshRecipient(world);
      return { params: { id: wave }, version: await waveVersionOf(world, wave) };
    },
  },
  publishWave: {
    harmless: null,
    by: analyst,
    ready: async (world) => {
      const { wave } = await freshRecipient(world, 'accepted');
      await world.product.workspace.closeWave(system, wave, await waveVersionOf(world, wave), repeat());
      return { params: { id: wave }, version: await waveVersionOf(world, wave) };
    },
  },
  changeDeadline: {
    harmless: { deadlineOn: '2099-04-30', reason: 'праздники' },
    by: analyst,
    ready: async (world) => {
      const { wave } = await freshRecipient(world);
      const body = { deadlineOn: '2099-04-30', reason: 'праздники' };
      return { params: { id: wave }, version: await waveVersionOf(world, wave), body };
    },
  },
  deleteWave: { harmless: null, by: analyst, ready: freshDraft },
  addRecipients: {
    harmless: { recipients: [stranger] },
    by: analyst,
    ready: async (world) => {
      const { wave } = await freshRecipient(world);
      return { params: { id: wave }, body: { recipients: [stranger] } };
    },
  },
  removeRecipient: {
    harmless: { reason: 'объединён' },
    by: analyst,
    ready: onRecipient('new', { reason: 'объединён' }),
  },
  extendDeadline: {
    harmless: { untilOn: '2099-05-31', reason: 'просят' },
    by: analyst,
    ready: onRecipient('new', { untilOn: '2099-05-31', reason: 'просят' }),
  },
  assignRecipient: {
    harmless: { responsible: null },
    by: analyst,
    ready: onRecipient('new', { mailbox: 'other@example.org' }),
  },
  revokeLinks: { harmless: null, by: analyst, ready: onRecipient('new') },
  makeLink: { harmless: null, by: analyst, ready: onRecipient('new') },
  commentOnAnswer: {
    harmless: { field: null, text: 'Уточните' },
    by: analyst,
    ready: onRecipient('submitted', { field: null, text: 'Уточните' }),
  },
  resolveComment: {
    harmless: null,
    by: analyst,
    ready: async (world) => {
      const { id } = await freshRecipient(world, 'submitted');
      const { workspace } = world.product;
      await workspace.comment(system, id, { field: null, text: 'Уточните' }, repeat());
      const { comments } = await workspace.recipient(system, id);
      return { params: { id, seq: String(comments[0]?.seq) } };
    },
  },
  returnSubmission: {
    harmless: { reason: 'уточнить' },
    by: analyst,
    ready: onRecipient('submitted', { reason: 'уточнить' }),
  },
  acceptSubmission: {
    harmless: { exception: null },
    by: analyst,
    ready: onRecipient('submitted', { exception: null }),
  },
  editAnswers: {
    harmless: { edits: [] },
    by: officer,
    ready: onRecipient('new', {
      edits: [
        {
          field: 'contacts/-/authority/-',
          value: 'Министерство промышленности',
          status: 'changed',
          seen: 0,
        },
      ],
    }),
  },
  explainFinding: {
    harmless: { check: 'outlier', field: 'contacts/-/authority/-', text: 'так и есть' },
    by: officer,
    ready: onRecipient('answered', {
      check: 'outlier',
      field: 'contacts/-/authority/-',
      text: 'так и есть',
    }),
  },
  submitAnswers: { harmless: null, by: officer, ready: onRecipient('answered') },
  correctSubmission: {
    harmless: { reason: 'уточнить' },
    by: officer,
    ready: onRecipient('submitted', { reason: 'уточнить' }),
  },
  previewWorkbook: { harmless: null, by: officer, ready: withWorkbook() },
  applyWorkbook: {
    harmless: { isPartial: true },
    by: officer,
    ready: withWorkbook({ isPartial: true }),
  },
  removeAttachment: { harmless: null, by: officer, ready: withWorkbook() },
};

async function freshDraft(world: World): Promise<Ready> {
  const id = `wave-draft-${next()}`;
  const { workspace } = world.product;
  await workspace.createWave(
    system,
    { id, questionnaireEdition: '2018', years: [2017], deadlineOn: '2099-03-31' },
    repeat(),
  );
  await workspace.addRecipients(system, id, [{ ...stranger, form: 'cluster' }], repeat());
  return { params: { id }, version: await waveVersionOf(world, id) };
}

function withWorkbook(body?: unknown) {
  return async (world: World): Promise<Ready> => {
    const { id, version } = await freshRecipient(world, 'answered');
    const folder = await mkdtemp(join(tmpdir(), 'atlas-workbook-'));
    const attachment = await upload(world.product, id, folder);
    await rm(folder, { recursive: true });
    return { params: { id, attachment }, version, ...(body === undefined ? {} : { body }) };
  };
}
