/** Every text the writer puts into a workbook besides answers: what is not among these was written by somebody else. */
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import { choicesOf } from './choices.ts';
import { keysOf, sheetLayouts, workbookMark } from './layout.ts';
import { columnHeading, instructionLines, questionHeading, unitWords } from './wording.ts';

/** Trimmed texts. Service words that differ by the time of making are known by their names. */
export function headingTexts(subject: WorkbookSubject): ReadonlySet<string> {
  const { questionnaire, wave } = subject;
  const texts: string[] = [workbookMark, ...instructionLines(subject).flat()];
  texts.push(...Object.entries(keysOf(subject)).map(([name, value]) => `${name}=${value}`));
  for (const { section, columns } of sheetLayouts(questionnaire, wave.years)) {
    texts.push(`${section.number}. ${section.title.ru}`, section.intro.ru, ...columns.map(columnHeading));
    for (const question of section.questions) {
      texts.push(questionHeading(question), question.label.ru, unitWords(question), question.id);
      texts.push(...choicesOf(question, subject).map(({ label }) => label));
    }
  }
  return new Set(texts.map((text) => text.trim()));
}
