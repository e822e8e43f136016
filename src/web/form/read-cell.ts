/** What a typed or pasted text means, by the one reader of the domain. Must never guess. */
import { readAnswer } from '../../domain/survey/read-answer.ts';
import type { ReadText } from './paste.ts';

/** The meaning of a text under a question; never throws. */
export const readCell: ReadText = (question, text) => readAnswer(question, text);
