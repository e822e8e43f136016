/** The input that fits a question. */
import type { FieldPath } from '../../domain/survey/answers.ts';
import type { Question } from '../../domain/survey/questionnaire.ts';
import { ManyChoices, OneChoice } from './choice-inputs.tsx';
import { isManyChoice, isOneChoice } from './show-answer.ts';
import { TextInput } from './text-input.tsx';

interface Props {
  readonly field: FieldPath;
  readonly question: Question;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
}

export function AnswerInput(props: Props) {
  const { question } = props;
  if (isOneChoice(question) || question.type === 'boolean') return <OneChoice {...props} />;
  if (isManyChoice(question) && question.options.length > 0) return <ManyChoices {...props} />;
  return <TextInput {...props} isLong={question.type === 'long-text'} />;
}
