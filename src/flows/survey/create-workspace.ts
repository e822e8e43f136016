/** Binds the use cases of the survey to their ports. Must never hold a rule of its own. */
import { anonymous } from '../../domain/access/actor.ts';
import { boundRefusals } from './bounded-refusals.ts';
import { changeDeadline } from './change-deadline.ts';
import { deleteWave } from './delete-wave.ts';
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
import {
  listWaves,
  readBoard,
  readDeadlineChanges,
  readDesk,
  readMemberships,
  readRoll,
  readWave,
} from './read-board.ts';
import { acceptSubmission, comment, resolveComment, returnSubmission } from './review-submission.ts';
import { correct, submit } from './submit-answers.ts';
import { readChanges, readHistory, viewRecipient } from './view-recipient.ts';
import type { WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** The flows over the ports. */
export function createWorkspace(ports: WorkspacePorts): WorkspaceFlows {
  const refuseNobody = boundRefusals(({ address, action, object }, more) => {
    const detail = more === 0 ? {} : { more };
    return ports.store.refuse({ actor: { ...anonymous, address }, action, object, detail }, 'not signed in');
  });
  return {
    waves: listWaves(ports),
    wave: readWave(ports),
    createWave: createWave(ports),
    questionnaireEditions: () => ports.questionnaires.editions,
    openWave: openWave(ports),
    changeDeadline: changeDeadline(ports),
    deadlineChanges: readDeadlineChanges(ports),
    deleteWave: deleteWave(ports),
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
    memberships: readMemberships(ports),
    desk: readDesk(ports),
    recipient: viewRecipient(ports),
    editAnswers: editAnswers(ports),
    explain: explain(ports),
    changes: readChanges(ports),
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
    refused: (actor, action, object, reason) =>
      actor.kind === 'anonymous'
        ? refuseNobody({ address: actor.address, action, object })
        : ports.store.refuse({ actor, action, object }, reason),
  };
}
