/**
 * One cell → one answer, by the type of its question. Codes and labels of choices are both understood; a number that stands as text is
 * read by the same rules as in the form. Must never turn an error value, an unknown word or a number that was shown otherwise than it
 * is stored into an answer.
 */
import type { AnswerValue } from '../../../domain/survey/answers.ts';
import type { Question } from '../../../domain/survey/questionnaire.ts';
import { readAnswer } from '../../../domain/survey/read-answer.ts';
import { seenText } from '../../../domain/survey/read-number.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import type { Text } from '../../../kernel/language.ts';
import { type Choice, choicesOf } from './choices.ts';
import { messages } from './findings.ts';
import type { SheetCell } from './received-sheet.ts';

type Reading =
  | { readonly kind: 'value'; readonly value: AnswerValue }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly message: Text };

const fromReference = ['federal-subject', 'federal-subjects', 'industries', 'known-cluster'];
const unclear = (what: keyof typeof messages): Reading => ({ kind: 'unclear', message: messages[what] });

/** What the cell answers. */
export function readAnswerCell(cell: SheetCell, question: Question, subject: WorkbookSubject): Reading {
  if (cell.kind === 'error') return unclear('error');
  if (cell.kind === 'date') return readDay(cell, question);
  if (cell.kind === 'number' && cell.shownAs !== 'number') return readShown(cell, question);
  if (fromReference.includes(question.type)) return readChosen(String(cell.value), question, subject);
  return readAnswer(question, cell.value);
}

function readDay({ shownAs, value, text }: SheetCell, question: Question): Reading {
  if (question.type !== 'date') return unclear('date');
  if (looksLikeNumber(Number(text))) return unclear('yearAsDay');
  return shownAs === 'month' ? unclear('month') : readAnswer(question, String(value).slice(0, 10));
}

/** 2017 typed into a cell of dates is stored as day 2017, which is 9 July 1905; 11 is the eleventh day of 1900. */
const looksLikeNumber = (stored: number) =>
  Number.isInteger(stored) && (stored <= 60 || (stored >= 1900 && stored <= 2100));

/** A person saw something else than what is stored: only per cent are certain. */
function readShown({ shownAs, value }: SheetCell, question: Question): Reading {
  if (shownAs === 'percent' && question.type === 'percent') return readAnswer(question, Number(value) * 100);
  const isNamed =
    shownAs === 'percent' || shownAs === 'scaled' || shownAs === 'unseen' || shownAs === 'unsigned';
  return unclear(isNamed ? shownAs : 'shown');
}

/** By label in either case of letters, by code; the labels of one list are told once. */
const lists = new WeakMap<WorkbookSubject, Map<string, Map<string, Choice>>>();

function choicesByWord(question: Question, subject: WorkbookSubject): Map<string, Choice> {
  const ofSubject = lists.get(subject) ?? new Map<string, Map<string, Choice>>();
  lists.set(subject, ofSubject);
  const found = ofSubject.get(question.type);
  if (found) return found;
  const choices = choicesOf(question, subject);
  const byWord = new Map<string, Choice>();
  for (const choice of choices) byWord.set(choice.code.toLowerCase(), choice);
  for (const choice of choices) byWord.set(choice.label.toLowerCase(), choice);
  ofSubject.set(question.type, byWord);
  return byWord;
}

function readChosen(text: string, question: Question, subject: WorkbookSubject): Reading {
  const choices = choicesByWord(question, subject);
  const isMany = question.type === 'federal-subjects' || question.type === 'industries';
  const words = (isMany ? text.split(/[;\n]/) : [text])
    .map((word) => seenText(word).replace(/\s+/g, ' '))
    .filter((word) => word !== '');
  if (words.length === 0) return { kind: 'empty' };
  const codes = new Set<string>();
  for (const word of words) {
    const found = choices.get(word.toLowerCase());
    if (!found) return unclear('choice');
    codes.add(found.code);
  }
  const [first = ''] = codes;
  return { kind: 'value', value: isMany ? [...codes] : first };
}
