/**
 * What a questionnaire's file can get wrong beyond its shape, each with the path of the place at fault. Must never mend anything.
 */
import type { Question, Questionnaire, Section } from '../../domain/survey/questionnaire.ts';
import { readAnswer } from '../../domain/survey/read-answer.ts';
import { unitsOf } from './question-units.ts';

export interface QuestionnaireFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Faults inside one file, in the order of the file. */
export function faultsOf(questionnaire: Questionnaire): QuestionnaireFault[] {
  const { sections } = questionnaire;
  return [
    ...twice(
      sections.map(({ id }) => id),
      (index) => ['sections', index, 'id'],
    ),
    ...sections.flatMap((section, index) => sectionFaults(questionnaire, section, ['sections', index])),
  ];
}

function sectionFaults(
  questionnaire: Questionnaire,
  section: Section,
  path: readonly (string | number)[],
): QuestionnaireFault[] {
  const faults: QuestionnaireFault[] = [];
  const questions = section.questions.map(({ id }) => id);
  for (const key of section.key)
    if (!questions.includes(key))
      faults.push({ path: [...path, 'key'], message: `there is no question "${key}" in this section` });
  if (section.kind === 'rows' && section.rowName === null)
    faults.push({ path: [...path, 'id'], message: 'a section of rows needs a rowName' });
  if (section.kind === 'single' && section.key.length > 0)
    faults.push({ path: [...path, 'key'], message: 'a single section has no key' });
  return [
    ...faults,
    ...twice(questions, (index) => [...path, 'questions', index, 'id']),
    ...twice(
      section.questions.map(({ measure }) => measure),
      (index) => [...path, 'questions', index, 'id'],
    ),
    ...section.questions.flatMap((question, index) =>
      questionFaults(questionnaire, question).map(({ path: end, message }) => ({
        path: [...path, 'questions', index, ...end],
        message,
      })),
    ),
  ];
}

function questionFaults(questionnaire: Questionnaire, question: Question): QuestionnaireFault[] {
  const faults: QuestionnaireFault[] = [];
  const { type, unit, options, minimum, maximum, refersTo } = question;
  const isChoice = type === 'choice' || type === 'choices';
  if (!unitsOf(type).includes(unit))
    faults.push({ path: ['unit'], message: `an answer of type ${type} cannot have the unit ${unit}` });
  if (isChoice && options.length === 0) faults.push({ path: ['type'], message: `a ${type} needs options` });
  if (!isChoice && options.length > 0)
    faults.push({ path: ['options'], message: `a ${type} has no options` });
  faults.push(
    ...twice(
      options.map(({ code }) => code),
      (index) => ['options', index, 'code'],
    ),
  );
  if (minimum !== null && maximum !== null && minimum > maximum)
    faults.push({ path: ['minimum'], message: 'the minimum is above the maximum' });
  if (refersTo !== null && findQuestion(questionnaire, refersTo) === undefined)
    faults.push({ path: ['refersTo'], message: `there is no question "${refersTo}" in this questionnaire` });
  const example = readAnswer(question, question.example);
  if (example.kind !== 'value')
    faults.push({ path: ['example'], message: `the example is not an answer of type ${type}` });
  return faults;
}

/** `formerly` names a question of the edition before. */
export function formerFaults(
  questionnaire: Questionnaire,
  before: Questionnaire | undefined,
): QuestionnaireFault[] {
  return questionnaire.sections.flatMap((section, at) =>
    section.questions.flatMap(({ formerly }, index) => {
      if (formerly === null || (before && findQuestion(before, formerly))) return [];
      const where = before ? `in ${before.id}` : 'because there is no edition before';
      const path = ['sections', at, 'questions', index, 'formerly'];
      return [{ path, message: `there is no question "${formerly}" ${where}` }];
    }),
  );
}

function findQuestion(questionnaire: Questionnaire, place: string): Question | undefined {
  const [inSection, id] = place.split('/');
  return questionnaire.sections
    .find((section) => section.id === inSection)
    ?.questions.find((question) => question.id === id);
}

function twice(ids: readonly string[], path: (index: number) => (string | number)[]): QuestionnaireFault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: path(index), message: `"${id}" is there twice` }],
  );
}
