/** What the page of a questionnaire shows, from the view of its recipient. Must never send more than the page needs. */
import { randomUUID } from 'node:crypto';
import { parseField, rowMark } from '../../../domain/survey/answers.ts';
import type { Option, Question, Questionnaire } from '../../../domain/survey/questionnaire.ts';
import { showExample } from '../../../domain/survey/show-example.ts';
import type { RecipientView } from '../../../flows/survey/workspace-flows.ts';
import { type Language, say, type Text } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type FormModel, packAnswers, packBefore, type SubmissionNote } from '../../form/model.ts';
import { editorName } from '../../frame/editor-name.ts';
import { to } from '../../frame/links.ts';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { readAnswers, withReferenceChoices } from '../../workspace-frame/answer-reader.ts';
import { words } from './questionnaire.words.ts';
import { presentSaid, type SaidByParticipant } from './said-by-participants.ts';

export const questionnaireParameters = ['section', 'row', 'year', 'view'];

export interface QuestionnaireModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly form: FormModel;
  readonly isList: boolean;
  /** What was just done, as the address says. */
  readonly done: 'submitted' | 'taken-back' | null;
  /** What participants say of their rows as they were submitted. */
  readonly said: readonly SaidByParticipant[];
  /** Of the form that takes back. */
  readonly key: string;
  /** Why there is more time; null where there is none. */
  readonly extension: string | null;
  readonly links: {
    readonly desk: string;
    readonly workbook: string;
    /** The file itself. */
    readonly download: string;
    /** The benchmark of what was submitted; null where there is none. */
    readonly benchmark: string | null;
    readonly form: string;
    readonly list: string;
  };
}

/** Throws Problem not-found for a recipient, section or view there is not. */
export async function presentQuestionnaire(input: WorkspaceInput): Promise<QuestionnaireModel> {
  const { language, url, params, workspace, actor } = input;
  const id = params['id'] ?? '';
  const view = await workspace.recipient(actor, id);
  refuseUnknown(view, url);
  const base = to(language, `/workspace/recipients/${id}`);
  return {
    language,
    meta: pageMeta({
      url,
      language,
      title: view.recipient.name,
      description: say(words.description, language),
    }),
    form: toForm(view, await optionsFrom(input, view), language, actor.id),
    isList: url.searchParams.get('view') === 'list',
    done: doneIn(url),
    said: await saidOf(input, view, `${base}/answer`),
    key: randomUUID(),
    extension: view.extensions[0]?.reason ?? null,
    links: {
      desk: to(language, '/workspace'),
      workbook: `${base}/workbook`,
      download: `/workspace/recipients/${id}/workbook.xlsx`,
      benchmark:
        view.recipient.form === 'cluster' && view.submissions.length > 0 ? `${base}/benchmark` : null,
      form: `${base}/answer`,
      list: `${base}/answer?view=list`,
    },
  };
}

async function saidOf(
  { confirmations, actor, flows, language }: WorkspaceInput,
  { recipient, questionnaire, answers }: RecipientView,
  form: string,
): Promise<readonly SaidByParticipant[]> {
  const said = await confirmations.confirmationsOf(actor, recipient.id);
  if (said.length === 0) return [];
  return presentSaid(said, {
    questionnaire: await withReferenceChoices(flows, questionnaire),
    reader: readAnswers(answers, language),
    form,
    language,
  });
}

function doneIn(url: URL): QuestionnaireModel['done'] {
  const word = url.searchParams.get('done');
  return word === 'submitted' || word === 'taken-back' ? word : null;
}

function refuseUnknown({ questionnaire }: RecipientView, url: URL): void {
  const section = url.searchParams.get('section');
  const sections = questionnaire.sections.map(({ id }) => id);
  if (section !== null && !sections.includes(section))
    throw new Problem('invalid-value', 'There is no such section.', {
      parameter: 'section',
      allowed: sections,
    });
  const shown = url.searchParams.get('view');
  if (shown !== null && shown !== 'list')
    throw new Problem('invalid-value', 'There is no such view.', { parameter: 'view', allowed: ['list'] });
}

/** The recipient as the form needs it. */
export function toForm(
  view: RecipientView,
  options: (type: Question['type']) => readonly Option[],
  language: Language,
  self: string,
): FormModel {
  const { recipient, wave, deadline, daysLeft, may, findings, progress, explanations, comments } = view;
  return {
    language,
    recipient: { id: recipient.id, name: recipient.name, state: recipient.state, version: recipient.version },
    wave: { id: wave.id, years: wave.years },
    questionnaire: inLanguage(view.questionnaire, options, language),
    deadline,
    daysLeft,
    may,
    answers: packAnswers(view.answers),
    before: packBefore(view.lastValues),
    findings,
    progress,
    explanations,
    comments,
    submissions: view.submissions.map(toNote),
    people: peopleOf(view, language),
    self,
    lastChange: view.lastChange,
  };
}

function toNote({
  number,
  submittedAt,
  submittedName,
  isLate,
  answers,
  answersSha256,
  decision,
}: RecipientView['submissions'][number]): SubmissionNote {
  const isAnswer = (field: string) => parseField(field)?.question !== rowMark;
  return {
    number,
    at: submittedAt,
    by: submittedName,
    isLate,
    answers: Object.keys(answers).filter(isAnswer).length,
    sha256: answersSha256,
    decision: decision && {
      decision: decision.decision,
      reason: decision.reason,
      by: decision.byName,
      at: decision.at,
    },
  };
}

/** Names that stand in the view anyway. */
function peopleOf({ comments, submissions, editors }: RecipientView, language: Language) {
  return Object.fromEntries([
    ...editors.map((one) => [one.id, editorName(one, language)]),
    ...comments.map(({ by, byName }) => [by, byName]),
    ...submissions.map(({ submittedBy, submittedName }) => [submittedBy, submittedName]),
    ...submissions.flatMap(({ decision }) => (decision ? [[decision.by, decision.byName]] : [])),
  ]);
}

/** Long texts in one language only, and choices from the reference where the edition leaves them open. */
function inLanguage(
  questionnaire: Questionnaire,
  options: (type: Question['type']) => readonly Option[],
  language: Language,
): Questionnaire {
  const one = (text: Text): Text =>
    language === 'en' && text.en !== '' ? { ru: '', en: text.en } : { ru: text.ru, en: '' };
  return {
    ...questionnaire,
    intro: one(questionnaire.intro),
    sections: questionnaire.sections.map((section) => ({
      ...section,
      intro: one(section.intro),
      questions: section.questions.map((question) => {
        const choices = question.options.length > 0 ? question.options : options(question.type);
        const example = showExample({ ...question, options: choices }, language);
        return { ...question, help: one(question.help), options: choices, example };
      }),
    })),
  };
}

/** Federal subjects, industries and clusters of the atlas as choices. */
async function optionsFrom(
  { flows }: Pick<WorkspaceInput, 'flows'>,
  { recipient, answers }: RecipientView,
): Promise<(type: Question['type']) => readonly Option[]> {
  const editions = await flows.editions();
  const latest = editions.at(-1);
  if (latest === undefined) return () => [];
  const { reference, atlas } = await flows.readEdition(latest);
  const named = (list: readonly { readonly code: string; readonly name: Text }[]) =>
    list.map(({ code, name }) => ({ code, label: name }));
  return (type) => {
    if (type === 'federal-subject' || type === 'federal-subjects') return named(reference.federalSubjects);
    if (type === 'industries') return named(reference.industries);
    if (type !== 'known-cluster') return [];
    // A federal subject chooses among its own; what was chosen before stays in the list.
    const chosen = new Set(answers.map(({ value }) => value));
    return atlas.clusters
      .filter(({ id, federalSubjects }) => federalSubjects.includes(recipient.respondent) || chosen.has(id))
      .map(({ id, name }) => ({ code: id, label: { ru: name, en: name } }));
  };
}
