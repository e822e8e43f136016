/**
 * One cell → one answer, by the type of its question. Codes and labels of choices are both understood; a number that stands as text is
 * read by the same rules as in the form. Must never turn an error value or an unknown word into an answer.
 */
import type { AnswerValue } from '../../../domain/survey/answers.ts';
import type { Question } from '../../../domain/survey/questionnaire.ts';
import { readAnswer } from '../../../domain/survey/read-answer.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import type { Text } from '../../../kernel/language.ts';
import { choicesOf } from './choices.ts';
import { messages } from './findings.ts';
import type { SheetCell } from './understand-workbook.ts';

type Reading =
  | { readonly kind: 'value'; readonly value: AnswerValue }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly message: Text };

const fromReference = ['federal-subject', 'federal-subjects', 'industries', 'known-cluster'];

/** What the cell answers. */
export function readAnswerCell(cell: SheetCell, question: Question, subject: WorkbookSubject): Reading {
  if (cell.kind === 'error') return { kind: 'unclear', message: messages.error };
  if (cell.kind === 'date' && question.type !== 'date') return { kind: 'unclear', message: messages.date };
  if (cell.kind === 'date') return readAnswer(question, String(cell.value).slice(0, 10));
  if (fromReference.includes(question.type)) return readChosen(String(cell.value), question, subject);
  return readAnswer(question, cell.value);
}

function readChosen(text: string, question: Question, subject: WorkbookSubject): Reading {
  const choices = choicesOf(question, subject);
  const isMany = question.type === 'federal-subjects' || question.type === 'industries';
  const words = (isMany ? text.split(';') : [text]).map((word) => word.trim()).filter((word) => word !== '');
  if (words.length === 0) return { kind: 'empty' };
  const codes: string[] = [];
  for (const word of words) {
    const fold = word.toLowerCase();
    const found = choices.find(
      ({ code, label }) => label.toLowerCase() === fold || code.toLowerCase() === fold,
    );
    if (!found) return { kind: 'unclear', message: messages.choice };
    codes.push(found.code);
  }
  return { kind: 'value', value: isMany ? codes : (codes[0] ?? '') };
}
