/** What may be chosen for a question, as shown in the lists of the workbook. Must never hold a choice the rulebook does not have. */
import type { Question } from '../../../domain/survey/questionnaire.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';

export interface Choice {
  readonly code: string;
  readonly label: string;
}

/** Choices of a question; an empty list where anything may be written. */
export function choicesOf(question: Question, { reference, clusters }: WorkbookSubject): readonly Choice[] {
  switch (question.type) {
    case 'choice':
    case 'choices':
      return question.options.map(({ code, label }) => ({ code, label: label.ru }));
    case 'boolean':
      return [
        { code: 'true', label: 'да' },
        { code: 'false', label: 'нет' },
      ];
    case 'federal-subject':
    case 'federal-subjects':
      return reference.federalSubjects.map(({ code, name }) => ({ code, label: name.ru }));
    case 'industries':
      return reference.industries.map(({ code, name }) => ({ code, label: name.ru }));
    case 'known-cluster':
      return clusters.map(({ id, name }) => ({ code: id, label: `${name} [${id}]` }));
    default:
      return [];
  }
}

/** Types whose cell offers one choice from a list; several choices are written with semicolons. */
export const offersList = (question: Question): boolean =>
  ['choice', 'boolean', 'federal-subject', 'known-cluster'].includes(question.type);
