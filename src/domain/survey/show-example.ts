/** The example of a question in words of the reader's language: labels rather than codes, numbers and days as they are written there. */
import { type Language, say } from '../../kernel/language.ts';
import type { Question } from './questionnaire.ts';
import { readAnswer } from './read-answer.ts';
import { showAnswer } from './show-answer.ts';

type Asked = Pick<Question, 'type' | 'options' | 'maximum' | 'example'>;

/** The example as the reader writes it; as it stands in the edition where it is free text or not understood. */
export function showExample(question: Asked, language: Language): string {
  const reading = readAnswer(question, codesOf(question));
  return reading.kind === 'value' ? showAnswer(question, reading.value, language) : question.example;
}

/** Labels of the edition as codes: both are read, but codes of the reference have no label in it. */
function codesOf({ example, options }: Asked): string {
  if (options.length === 0) return example;
  const code = (part: string) =>
    options.find((one) => one.code === part || say(one.label, 'ru') === part)?.code ?? part;
  return example.split('; ').map(code).join('; ');
}
