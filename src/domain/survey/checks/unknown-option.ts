/** A choice that neither the question nor the reference has. Must never judge known clusters: the reference does not list them. */
import type { Reference } from '../../facts/reference.ts';
import type { AnswerValue } from '../answers.ts';
import type { Question } from '../questionnaire.ts';
import type { Check } from './check.ts';
import { answersWhere } from './each-answer.ts';

const chosen: readonly Question['type'][] = [
  'choice',
  'choices',
  'federal-subject',
  'federal-subjects',
  'industries',
];

export const unknownOption: Check = {
  id: 'unknown-option',
  says: ['unknown'],
  limits: [],
  find: ({ view, reference }) => {
    const codesOf = knownCodes(reference);
    const unknownOf = (value: AnswerValue, question: Question) => {
      const codes = codesOf(question);
      return [value].flat().filter((code) => typeof code === 'string' && !codes.has(code));
    };
    return answersWhere(
      view,
      ({ type }) => chosen.includes(type),
      (value, question) => unknownOf(value, question).length > 0,
    ).flatMap(({ field, value, question }) =>
      unknownOf(value, question).map((code) => ({
        field,
        say: 'unknown',
        values: { question: question.label, value: String(code) },
      })),
    );
  },
};

function knownCodes({ federalSubjects, industries }: Reference): (question: Question) => ReadonlySet<string> {
  const subjectCodes = new Set(federalSubjects.map(({ code }) => code));
  const industryCodes = new Set(industries.map(({ code }) => code));
  const options = new Map<Question, ReadonlySet<string>>();
  return (question) => {
    if (question.type.startsWith('federal-subject')) return subjectCodes;
    if (question.type === 'industries') return industryCodes;
    const known = options.get(question) ?? new Set(question.options.map(({ code }) => code));
    options.set(question, known);
    return known;
  };
}
