/** Binds the use cases of the survey to their ports. Must never hold a rule of its own. */
import { editAnswers, explain } from './edit-answers.ts';
import {
  applyWorkbook,
  attachLetter,
  downloadWorkbook,
  previewWorkbook,
  readFile,
  removeAttachment,
  uploadWorkbook,
} from './exchange-workbooks.ts';
import { setMailboxes } from './keep-mailboxes.ts';
import { makeLink, revokeLinks } from './make-link.ts';
import {
  addRecipients,
  assign,
  extendDeadline,
  proposeRecipients,
  removeRecipient,
} from './manage-recipients.ts';
import { closeWave, createWave, openWave, publishWave } from './manage-waves.ts';
import { listWaves, readBoard, readDesk, readRoll, readWave } from './read-board.ts';
import { acceptSubmission, comment, resolveComment, returnSubmission } from './review-submission.ts';
import { correct, submit } from './submit-answers.ts';
import { readHistory, viewRecipient } from './view-recipient.ts';
import type { WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** The flows over the ports. */
export function createWorkspace(ports: WorkspacePorts): WorkspaceFlows {
  return {
    waves: listWaves(ports),
    wave: readWave(ports),
    createWave: createWave(ports),
    questionnaireEditions: () => ports.questionnaires.editions,
    openWave: openWave(ports),
    closeWave: closeWave(ports),
    publishWave: publishWave(ports),
    proposeRecipients: proposeRecipients(ports),
    addRecipients: addRecipients(ports),
    removeRecipient: removeRecipient(ports),
    extendDeadline: extendDeadline(ports),
    assign: assign(ports),
    setMailboxes: setMailboxes(ports),
    makeLink: makeLink(ports),
    revokeLinks: revokeLinks(ports),
    board: readBoard(ports),
    roll: readRoll(ports),
    desk: readDesk(ports),
    recipient: viewRecipient(ports),
    editAnswers: editAnswers(ports),
    explain: explain(ports),
    history: readHistory(ports),
    submit: submit(ports),
    comment: comment(ports),
    resolveComment: resolveComment(ports),
    returnSubmission: returnSubmission(ports),
    acceptSubmission: acceptSubmission(ports),
    correct: correct(ports),
    downloadWorkbook: downloadWorkbook(ports),
    uploadWorkbook: uploadWorkbook(ports),
    previewWorkbook: previewWorkbook(ports),
    applyWorkbook: applyWorkbook(ports),
    attachLetter: attachLetter(ports),
    removeAttachment: removeAttachment(ports),
    readFile: readFile(ports),
    refused: (actor, action, object, reason) => ports.store.refuse({ actor, action, object }, reason),
  };
}
