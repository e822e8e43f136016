/** The questionnaires as anybody may read them: what is asked, and what changed since the edition before. */
import { compareEditions, type EditionChange } from '../../domain/survey/compare-editions.ts';
import { type Questionnaire, questionnaireForms } from '../../domain/survey/questionnaire.ts';
import { Problem } from '../../kernel/problem.ts';
import type { QuestionnaireBook } from './survey-ports.ts';

/** A questionnaire beside its edition before. */
export interface QuestionnaireReading {
  readonly questionnaire: Questionnaire;
  /** Null for the first edition. */
  readonly before: Questionnaire | null;
  /** Question by question, in the order of this edition, those that are gone at the end; empty for the first edition. */
  readonly changes: readonly EditionChange[];
}

export interface QuestionnaireFlows {
  /** Every form in every edition, the newest edition first. */
  all(): readonly QuestionnaireReading[];
  /** By id, e.g. `cluster-2018`; throws Problem not-found. */
  read(id: string): QuestionnaireReading;
}

/** The flows over the rulebook's questionnaires. */
export function createQuestionnaires(book: QuestionnaireBook): QuestionnaireFlows {
  const editions = book.editions.toSorted();
  const readings = questionnaireForms
    .flatMap((form) => {
      const found = editions.flatMap((edition) => book.find(form, edition) ?? []);
      return found.map((questionnaire, index) => reading(questionnaire, found[index - 1] ?? null));
    })
    .toSorted((a, b) => b.questionnaire.edition.localeCompare(a.questionnaire.edition));
  return {
    all: () => readings,
    read: (id) => {
      const found = readings.find(({ questionnaire }) => questionnaire.id === id);
      if (found) return found;
      throw new Problem('not-found', 'There is no such questionnaire.', {
        allowed: readings.map(({ questionnaire }) => questionnaire.id),
      });
    },
  };
}

const reading = (questionnaire: Questionnaire, before: Questionnaire | null): QuestionnaireReading => ({
  questionnaire,
  before,
  changes: before === null ? [] : compareEditions(before, questionnaire),
});
