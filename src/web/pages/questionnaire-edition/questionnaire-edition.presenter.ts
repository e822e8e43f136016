/** A questionnaire as a reader sees it: every question with its measure, unit, period, help and what changed since the edition before. */
import type { EditionChange } from '../../../domain/survey/compare-editions.ts';
import type { Question, Section } from '../../../domain/survey/questionnaire.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { unitOf } from '../../form/units.ts';
import { to } from '../../frame/links.ts';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import type { Link } from '../../reading/parts.tsx';
import { type ChangeCount, countChanges } from './edition-changes.ts';
import { changeWords, typeWords, words } from './questionnaire-edition.words.ts';

export interface QuestionnaireEditionModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly title: string;
  readonly intro: string;
  readonly crumbs: readonly (Link | string)[];
  readonly sections: readonly SectionModel[];
  /** Null for the first edition. */
  readonly since: {
    readonly edition: string;
    readonly href: string;
    readonly counts: readonly ChangeCount[];
  } | null;
  readonly gone: readonly { readonly section: string; readonly question: string }[];
}

export interface SectionModel {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  /** What one row is; null where there are none. */
  readonly rowName: string | null;
  readonly questions: readonly QuestionModel[];
}

export interface QuestionModel {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly example: string;
  readonly answer: string;
  readonly isRequired: boolean;
  readonly period: string;
  readonly carry: string;
  readonly measure: string;
  readonly options: readonly string[];
  /** What changed, and how it was before; null: nothing, or nothing to compare with. */
  readonly change: { readonly word: string; readonly before: string | null } | null;
}

export function presentQuestionnaireEdition(input: PageInput): QuestionnaireEditionModel {
  const { language, url } = input;
  const { questionnaire, before, changes } = input.questionnaires.read(input.params['id'] ?? '');
  const t = (key: keyof typeof words) => say(words[key], language);
  const title = `${say(questionnaire.title, language)}, ${t('edition')} ${questionnaire.edition}`;
  const intro = say(questionnaire.intro, language);
  return {
    language,
    meta: pageMeta({ url, language, title, description: intro }),
    title,
    intro,
    crumbs: [{ label: t('all'), href: to(language, '/questionnaires') }, title],
    sections: questionnaire.sections.map((section) => sectionModel(section, changes, language)),
    since: before && {
      edition: before.edition,
      href: to(language, `/questionnaires/${before.id}`),
      counts: countChanges(changes, language),
    },
    gone: changes.flatMap(({ kind, before: place }) =>
      kind === 'gone' && place
        ? [{ section: say(place.section.title, language), question: say(place.question.label, language) }]
        : [],
    ),
  };
}

function sectionModel(section: Section, changes: readonly EditionChange[], language: Language): SectionModel {
  return {
    id: section.id,
    title: `${section.number}. ${say(section.title, language)}`,
    intro: say(section.intro, language),
    rowName: section.rowName && say(section.rowName, language).toLowerCase(),
    questions: section.questions.map((question) => {
      const change = changes.find(
        ({ after }) => after?.section.id === section.id && after.question.id === question.id,
      );
      return questionModel(question, change, language);
    }),
  };
}

function questionModel(
  question: Question,
  change: EditionChange | undefined,
  language: Language,
): QuestionModel {
  const unit = unitOf(question, language);
  const type = say(typeWords[question.type], language);
  return {
    id: question.id,
    label: say(question.label, language),
    help: say(question.help, language),
    example: question.example,
    answer: unit === '' ? type : `${type}, ${unit}`,
    isRequired: question.required,
    period: say(question.perYear ? words.perYear : words.onDay, language),
    carry: say(question.carry === 'prefill' ? words.prefill : words.thisWave, language),
    measure: question.measure,
    options: question.options.map((option) => say(option.label, language)),
    change: change === undefined || change.kind === 'same' ? null : changeModel(change, language),
  };
}

function changeModel({ kind, before }: EditionChange, language: Language): QuestionModel['change'] {
  if (kind === 'same') return null;
  const former =
    before === null
      ? null
      : kind === 'moved'
        ? say(before.section.title, language)
        : say(before.question.label, language);
  return { word: say(changeWords[kind], language), before: former };
}
