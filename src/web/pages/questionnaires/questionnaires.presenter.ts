/** The list of questionnaires: forms by edition, with how much each changed. */
import { type Language, say } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { type ChangeCount, countChanges } from '../questionnaire-edition/edition-changes.ts';
import { words } from './questionnaires.words.ts';

export interface QuestionnairesModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly rows: readonly QuestionnaireRow[];
}

export interface QuestionnaireRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly edition: string;
  readonly sections: number;
  readonly questions: number;
  /** Null for a first edition. */
  readonly changes: readonly ChangeCount[] | null;
}

export function presentQuestionnaires({ questionnaires, language, url }: PageInput): QuestionnairesModel {
  return {
    language,
    meta: metaOfWords({ url, language }, words),
    rows: questionnaires.all().map(({ questionnaire, before, changes }) => ({
      id: questionnaire.id,
      title: say(questionnaire.title, language),
      href: to(language, `/questionnaires/${questionnaire.id}`),
      edition: questionnaire.edition,
      sections: questionnaire.sections.length,
      questions: questionnaire.sections.reduce((sum, section) => sum + section.questions.length, 0),
      changes: before === null ? null : countChanges(changes, language),
    })),
  };
}
