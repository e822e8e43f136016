/** A number outside the bounds of its question. Must never bound what the questionnaire leaves open. */
import type { AnswerType, Question } from '../questionnaire.ts';
import type { Check, Found } from './check.ts';
import { type AnswerSeen, answersWhere } from './each-answer.ts';
import { shown } from './fill-words.ts';

/** Bounds that come with the type; the question's own stand before them. */
const natural: Readonly<Partial<Record<AnswerType, readonly [number, number]>>> = {
  percent: [0, 100],
  latitude: [-90, 90],
  longitude: [-180, 180],
};

export const range: Check = {
  id: 'range',
  says: ['below', 'above'],
  limits: [],
  find: ({ view, settings }) => {
    const left = new Set(settings.applies.map(({ except }) => except));
    return answersWhere(
      view,
      (question, section) => !left.has(`${section.id}/${question.measure}`),
      (value, question) => typeof value === 'number' && sideOf(question, value) !== null,
    ).flatMap(outside);
  },
};

function sideOf(question: Question, value: number): 'below' | 'above' | null {
  const [least, most] = bounds(question);
  if (least !== null && value < least) return 'below';
  return most !== null && value > most ? 'above' : null;
}

function bounds({ type, minimum, maximum }: Question): readonly [number | null, number | null] {
  return [minimum ?? natural[type]?.[0] ?? null, maximum ?? natural[type]?.[1] ?? null];
}

function outside({ question, value, field }: AnswerSeen): Found[] {
  const say = typeof value === 'number' ? sideOf(question, value) : null;
  const bound = bounds(question)[say === 'below' ? 0 : 1];
  if (say === null || bound === null) return [];
  return [
    {
      field,
      say,
      values: { question: question.label, value: shown(question, value), bound: shown(question, bound) },
    },
  ];
}
