/**
 * Choices that an edition leaves open, from the reference: federal subjects and industries by their names. Pure. Must never replace
 * choices that the edition has.
 */
import type { Reference } from '../facts/reference.ts';
import type { Option, Question, Questionnaire } from './questionnaire.ts';

/** Made once: every save runs the checks over the same questionnaire. */
const made = new WeakMap<Questionnaire, { readonly reference: Reference; readonly filled: Questionnaire }>();

/** The questionnaire with those choices. */
export function withReference(questionnaire: Questionnaire, reference: Reference): Questionnaire {
  const kept = made.get(questionnaire);
  if (kept?.reference === reference) return kept.filled;
  const lists = listsOf(reference);
  const fill = (question: Question): Question => {
    const options = question.options.length > 0 ? undefined : lists[question.type];
    return options ? { ...question, options } : question;
  };
  const filled = {
    ...questionnaire,
    sections: questionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map(fill),
    })),
  };
  made.set(questionnaire, { reference, filled });
  return filled;
}

function listsOf({ federalSubjects, industries }: Reference): Partial<Record<Question['type'], Option[]>> {
  const named = (list: readonly { readonly code: string; readonly name: Option['label'] }[]) =>
    list.map(({ code, name }) => ({ code, label: name }));
  const subjects = named(federalSubjects);
  return {
    'federal-subject': subjects,
    'federal-subjects': subjects,
    industries: named(industries),
  };
}
