/** Every text of the sheet of lists: what is not among these was written there by somebody else. */
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import { choicesOf } from './choices.ts';
import { listsMark } from './layout.ts';

/** Trimmed texts. */
export function listTexts(subject: WorkbookSubject): ReadonlySet<string> {
  const texts: string[] = [listsMark];
  for (const { questions } of subject.questionnaire.sections)
    for (const question of questions)
      texts.push(question.label.ru, ...choicesOf(question, subject).map(({ label }) => label));
  return new Set(texts.map((text) => text.trim()));
}
