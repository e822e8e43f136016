/**
 * The survey in SQL, composed from one module a noun. Must never write outside the transaction of a change what belongs into it.
 */
import type { SurveyQueries, SurveyStore } from '../../flows/survey/survey-ports.ts';
import { answerQueries } from './answer.queries.ts';
import { attachmentQueries } from './attachment.queries.ts';
import { boardQueries } from './board.queries.ts';
import { changeOnce, insertAudit } from './change.queries.ts';
import { confirmationQueries } from './confirmation.queries.ts';
import { editorQueries } from './editor.queries.ts';
import type { Database } from './engine/open-database.ts';
import { linkQueries } from './link.queries.ts';
import { recipientQueries } from './recipient.queries.ts';
import { remarkQueries } from './remark.queries.ts';
import type { Schema } from './schema.ts';
import { submissionQueries } from './submission.queries.ts';
import { changeScope, freeScope, type SurveyScope } from './survey-scope.ts';
import { waveQueries } from './wave.queries.ts';
import { waveFactQueries } from './wave-fact.queries.ts';

export { createFileStore } from './file.queries.ts';

/** The survey's store over an open database. */
export function createSurveyStore(database: Database<Schema>): SurveyStore {
  return {
    ...surveyQueries(freeScope(database)),
    change: (change, work) =>
      database.tx((tx) =>
        changeOnce(tx, change, () => work(surveyQueries(changeScope(tx, change.actor.id)))),
      ),
    refuse: ({ detail, ...change }, reason) =>
      insertAudit(database.db, { ...change, detail: { ...detail, reason } }, 'refused'),
  };
}

function surveyQueries(scope: SurveyScope): SurveyQueries {
  return {
    ...waveQueries(scope),
    ...recipientQueries(scope),
    ...boardQueries(scope),
    ...answerQueries(scope),
    ...remarkQueries(scope),
    ...editorQueries(scope),
    ...submissionQueries(scope),
    ...attachmentQueries(scope),
    ...linkQueries(scope),
    ...waveFactQueries(scope),
    ...confirmationQueries(scope),
  };
}
