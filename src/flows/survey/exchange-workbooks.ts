/**
 * Workbooks in and out, and letters: what was received is kept first, byte for byte, then read, shown, and applied only when a person
 * says so. Must never apply a cell that was not understood.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/access/actor.ts';
import { can } from '../../domain/access/permissions.ts';
import type { Recipient } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { questionnaireFor, sheetOf } from './checked-answers.ts';
import { against, type Compared } from './compare-workbook.ts';
import { applyEdits } from './edit-answers.ts';
import { letterHeadBytes, recogniseLetter } from './recognise-letter.ts';
import { accessTo, isDraftTo, requireRecipient, requireWave } from './require.ts';
import type { AnswerEdit, Attachment, StoredAnswer } from './survey-ports.ts';
import type { ReadCell, WorkbookReading, WorkbookSubject } from './workbook-port.ts';
import type { Repeat, WorkbookPreview, WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook of a recipient. */
export const downloadWorkbook =
  (ports: WorkspacePorts): WorkspaceFlows['downloadWorkbook'] =>
  async (actor, id) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.read', id);
    const subject = await subjectFor(ports, recipient);
    return {
      name: `${recipient.wave}-${recipient.respondent}.xlsx`,
      bytes: await ports.workbooks.write(subject),
    };
  };

async function subjectFor(ports: WorkspacePorts, recipient: Recipient): Promise<WorkbookSubject> {
  const wave = await requireWave(ports.store, recipient.wave);
  const { atlas } = await ports.published();
  return {
    questionnaire: questionnaireFor(ports, recipient, wave),
    wave,
    recipient,
    answers: sheetOf(await ports.store.answerValues(recipient.id)),
    madeAt: await ports.store.now(),
    reference: ports.reference,
    clusters: atlas.clusters.map(({ id, name }) => ({ id, name })),
  };
}

/** Keeps the bytes and previews. Throws Problem unsupported-media with the sentence for a file that cannot be read at all. */
export const uploadWorkbook =
  (ports: WorkspacePorts): WorkspaceFlows['uploadWorkbook'] =>
  async (actor, id, file, repeat) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.answer', id);
    const reading = await ports.workbooks.read(file.path, await subjectFor(ports, recipient));
    refuseUnread(reading);
    const attachment = await keepAttachment(ports, actor, recipient, 'workbook', file, workbookType, repeat);
    return previewOf(attachment.id, await against(ports, id, reading));
  };

function refuseUnread(
  reading: WorkbookReading,
): asserts reading is Extract<WorkbookReading, { kind: 'read' }> {
  if (reading.kind === 'read') return;
  throw new Problem('unsupported-media', `${reading.detail.ru} / ${reading.detail.en}`, {
    parameter: 'file',
  });
}

async function keepAttachment(
  ports: WorkspacePorts,
  actor: Actor,
  recipient: Recipient,
  kind: Attachment['kind'],
  file: { readonly path: string; readonly name: string },
  mediaType: string,
  repeat: Repeat,
): Promise<Attachment> {
  // The bytes are kept under their hash first: keeping them twice changes nothing.
  const { sha256, size } = await ports.files.keep(file.path, mediaType);
  const id = randomBytes(8).toString('hex');
  return ports.store.change(
    {
      actor,
      action: `recipient.attach-${kind}`,
      object: `recipient:${recipient.id}`,
      detail: { sha256, size },
      repeat: withFile(repeat, sha256),
    },
    async (queries) => {
      await queries.insertAttachment({
        id,
        recipient: recipient.id,
        kind,
        sha256,
        name: keptName(file.name),
        by: actor.id,
      });
      const kept = await queries.attachment(id);
      if (!kept) throw new Problem('internal', 'The file was not kept. Send it again.');
      return kept;
    },
  );
}

/** The bytes are what counts: of a name only so much is kept as every page and header can show. */
const keptName = (name: string) =>
  name
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200)
    .toWellFormed();

/** The same key with another file is another request, not a repeat: the bytes are no field of the form. */
function withFile({ key, bodySha256 }: Repeat, sha256: string): Repeat {
  return { key, bodySha256: createHash('sha256').update(`${bodySha256} ${sha256}`).digest('hex') };
}

function previewOf(attachment: string, { reading, changed, present, stale }: Compared): WorkbookPreview {
  return {
    attachment,
    changes: changed.map(({ field, sheet, cell, value }) => ({
      field,
      sheet,
      cell,
      before: present.get(field)?.value ?? null,
      after: value,
    })),
    unchanged: reading.answers.length - changed.length - stale.length,
    findings: [...reading.findings, ...stale],
    cells: reading.cells,
  };
}

/** What a workbook received earlier would change now. */
export const previewWorkbook =
  (ports: WorkspacePorts): WorkspaceFlows['previewWorkbook'] =>
  async (actor, id, attachmentId) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.answer', id);
    const { attachment, reading } = await readAgain(ports, recipient, attachmentId);
    return previewOf(attachment.id, await against(ports, id, reading));
  };

async function readAgain(ports: WorkspacePorts, recipient: Recipient, attachmentId: string) {
  const attachment = await ports.store.attachment(attachmentId);
  if (!attachment || attachment.recipient !== recipient.id || attachment.kind !== 'workbook')
    throw new Problem('not-found', 'There is no such workbook here. Upload it again.');
  const subject = await subjectFor(ports, recipient);
  const { sha256 } = attachment;
  const reading = await ports.workbooks.readKept(
    { sha256, withCopy: (use) => ports.files.withCopy(sha256, use) },
    subject,
  );
  refuseUnread(reading);
  return { attachment, reading };
}

/** Applies what was understood; with errors only by the explicit choice `isPartial`. */
export const applyWorkbook =
  (ports: WorkspacePorts): WorkspaceFlows['applyWorkbook'] =>
  async (actor, id, attachmentId, isPartial, repeat) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.answer', id);
    const { attachment, reading } = await readAgain(ports, recipient, attachmentId);
    const { changed, present, stale } = await against(ports, id, reading);
    const errors = [...reading.findings, ...stale].filter((one) => one.severity === 'error').length;
    if (errors > 0 && !isPartial)
      throw new Problem(
        'conflict',
        `${errors} cells were not understood. Mend the workbook, or take over only the others.`,
      );
    const edits = changed.map(
      (one): AnswerEdit => editOf(one, attachment, reading.madeAt, present.get(one.field)),
    );
    return applyEdits(ports, actor, recipient, {
      wishes: edits,
      repeat,
      action: 'recipient.apply-workbook',
      why: `workbook ${attachment.id}`,
      shown: (applied) => applied.map(({ field }) => field),
    });
  };

function editOf(
  one: ReadCell,
  attachment: Attachment,
  madeAt: string,
  stored: StoredAnswer | undefined,
): AnswerEdit {
  return {
    field: one.field,
    value: one.value,
    status: 'changed',
    origin: {
      via: 'workbook',
      file: attachment.sha256,
      sheet: one.sheet,
      cell: one.cell,
      text: one.text.slice(0, 500),
      madeAt,
    },
    seen: stored?.version ?? 0,
  };
}

/** A scanned letter or a signature file, told by its first bytes; served only as a download. */
export const attachLetter =
  (ports: WorkspacePorts): WorkspaceFlows['attachLetter'] =>
  async (actor, id, file, repeat) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.answer', id);
    const mediaType = recogniseLetter(await ports.files.head(file.path, letterHeadBytes));
    if (mediaType === null)
      throw new Problem(
        'unsupported-media',
        'A letter is a PDF, JPEG or PNG file; a signature is a .p7s or .sig file.',
        {
          parameter: 'file',
        },
      );
    return keepAttachment(ports, actor, recipient, 'letter', file, mediaType, repeat);
  };

/** Takes an attachment out of the next submission; its bytes and earlier submissions stay. */
export const removeAttachment =
  (ports: WorkspacePorts): WorkspaceFlows['removeAttachment'] =>
  async (actor, id, attachmentId, repeat) => {
    await requireRecipient(ports.store, actor, 'recipient.answer', id);
    await ports.store.change(
      {
        actor,
        action: 'recipient.remove-attachment',
        object: `recipient:${id}`,
        detail: { attachmentId },
        repeat,
      },
      async (queries) => {
        const attachment = await queries.attachment(attachmentId);
        if (attachment?.recipient !== id || !(await queries.removeAttachment(attachmentId)))
          throw new Problem('not-found', 'There is no such file here.');
        return null;
      },
    );
  };

/** The bytes of an attachment, for those who may read files of its recipient. */
export const readFile =
  (ports: WorkspacePorts): WorkspaceFlows['readFile'] =>
  async (actor, attachmentId) => {
    const missing = new Problem('not-found', 'There is no such file.');
    if (actor.kind === 'anonymous') throw new Problem('sign-in-required', 'Sign in and try again.');
    const attachment = /^[0-9a-f]{16}$/.test(attachmentId)
      ? await ports.store.attachment(attachmentId)
      : undefined;
    const recipient = attachment && (await ports.store.recipient(attachment.recipient));
    if (!attachment || !recipient) throw missing;
    if (!can(actor, 'file.read', accessTo(recipient)) || (await isDraftTo(ports.store, actor, recipient))) {
      await ports.store.refuse(
        { actor, action: 'file.read', object: `attachment:${attachmentId}` },
        'foreign object',
      );
      throw missing;
    }
    const pieces = await ports.files.read(attachment.sha256);
    if (!pieces) throw missing;
    return { attachment, pieces };
  };
