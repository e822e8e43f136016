/** What participants say now of the rows of a questionnaire, for whoever answers it. Must never show a word on former values. */
import type { Questionnaire } from '../../../domain/survey/questionnaire.ts';
import type { ReadConfirmation } from '../../../flows/survey/confirmations.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showDay } from '../../form/show-time.ts';
import { type AnswerReader, fieldTitle } from '../../workspace-frame/answer-reader.ts';
import { stanceNames } from '../../workspace-frame/survey-words.ts';
import { documentId } from './answer-document.view.tsx';

export interface SaidByParticipant {
  readonly seq: number;
  /** Section and row. */
  readonly place: string;
  readonly href: string;
  readonly text: string;
  readonly by: string;
}

interface Rows {
  readonly questionnaire: Questionnaire;
  readonly reader: Pick<AnswerReader, 'rowTitle'>;
  /** Address of the form. */
  readonly form: string;
  readonly language: Language;
}

/** Disputes first, then what is confirmed; each leads to its row. */
export function presentSaid(said: readonly ReadConfirmation[], rows: Rows): SaidByParticipant[] {
  const { questionnaire, reader, form, language } = rows;
  return said
    .filter(({ isCurrent }) => isCurrent)
    .toSorted((a, b) => Number(a.stance !== 'disputed') - Number(b.stance !== 'disputed'))
    .map(({ seq, place, stance, remark, participant, at }) => {
      const [section = '', row = ''] = place.split('/');
      return {
        seq,
        place: fieldTitle(questionnaire, reader, `${place}/#/-`, language),
        href: `${form}?section=${section}&row=${encodeURIComponent(row)}#${documentId(section, row)}`,
        text: [say(stanceNames[stance], language), remark].filter(Boolean).join(': '),
        by: `${participant}, ${showDay(at, language)}`,
      };
    });
}
