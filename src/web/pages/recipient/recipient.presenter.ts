/** The review of one questionnaire: one part of it at a time, the decision beside it. Must never show what the flow did not give. */
import { randomUUID } from 'node:crypto';
import { can } from '../../../domain/access/permissions.ts';
import { dayYearsAfter, mailboxYears, usualPurpose } from '../../../domain/survey/mailbox.ts';
import { canExtend, isExtended, type Recipient } from '../../../domain/survey/wave.ts';
import type { RecipientView } from '../../../flows/survey/workspace-flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showDay } from '../../form/show-time.ts';
import { editorName } from '../../frame/editor-name.ts';
import { to } from '../../frame/links.ts';
import type { Crumb } from '../../frame/page-head.tsx';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { readAnswers, withReferenceChoices } from '../../workspace-frame/answer-reader.ts';
import type { Choice } from '../../workspace-frame/form-parts.tsx';
import { type Names, readNames } from '../../workspace-frame/names.ts';
import type { Tab } from '../../workspace-frame/parts.tsx';
import { dueText, formNames, recipientStateNames, waveTitle } from '../../workspace-frame/survey-words.ts';
import { doneWords, words } from './recipient.words.ts';
import type { Reading } from './review-fields.ts';
import { type FilesModel, presentFiles } from './review-files.ts';
import { type HistoryModel, presentHistory } from './review-history.ts';
import { type OverviewModel, presentOverview } from './review-overview.ts';
import { type Asked, placesOf, readAsked } from './review-places.ts';
import { marksOf } from './review-rows.ts';
import { presentSection, type SectionModel } from './review-section.ts';
import { standingOf } from './standing-findings.ts';

export { recipientParameters } from './review-places.ts';

export interface RecipientModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly id: string;
  readonly name: string;
  readonly crumbs: readonly Crumb[];
  readonly about: readonly { readonly label: string; readonly text: string; readonly isGrave?: boolean }[];
  readonly removed: string | null;
  readonly ways: readonly { readonly title: string; readonly href: string }[];
  readonly tabs: readonly Tab[];
  readonly overview: OverviewModel | null;
  readonly section: SectionModel | null;
  readonly history: HistoryModel | null;
  readonly files: FilesModel | null;
  readonly state: Recipient['state'];
  readonly version: number;
  readonly key: string;
  /** Counted findings that stand against accepting, e.g. «2 ошибки»; empty: none. */
  readonly standing: string;
  readonly may: {
    readonly review: boolean;
    readonly comment: boolean;
    readonly care: boolean;
    readonly correct: boolean;
  };
  readonly care: {
    readonly responsible: string;
    readonly responsibleName: string;
    readonly analysts: readonly Choice[];
    readonly mailbox: string | null;
    readonly mailboxPurpose: string;
    readonly mailboxKeepUntil: string;
    readonly lastContact: string;
    readonly mayExtend: boolean;
    readonly mayRemove: boolean;
    /** Newest first. */
    readonly extensions: readonly { readonly until: string; readonly reason: string; readonly by: string }[];
  };
  readonly done: string | null;
}

/** The page. Throws Problem invalid-value, or what the flows throw. */
export async function presentRecipient(input: WorkspaceInput): Promise<RecipientModel> {
  const { actor, workspace, language, url, params } = input;
  const id = params['id'] ?? '';
  const found = await workspace.recipient(actor, id);
  const view: RecipientView = {
    ...found,
    questionnaire: await withReferenceChoices(input.flows, found.questionnaire),
  };
  const { recipient } = view;
  const asked = readAsked(url, view.questionnaire);
  const names = withPeople(await readNames(input), view, language);
  const reading: Reading = {
    view,
    reader: readAnswers(view.answers, language),
    places: placesOf(language, id),
    language,
  };
  const isReviewer = can(actor, 'recipient.review');
  return {
    language,
    meta: pageMeta({ url, language, title: recipient.name, description: say(words.description, language) }),
    id,
    name: recipient.name,
    crumbs: crumbsOf(input, recipient),
    about: aboutOf(view, language),

    removed:
      recipient.removedAt === null
        ? null
        : `${showDay(recipient.removedAt, language)}: ${recipient.removedReason ?? ''}`,
    ways: waysOf(view, language),
    tabs: tabsOf(reading, asked),
    ...(await partOf(input, reading, asked, names)),
    state: recipient.state,
    version: recipient.version,
    key: randomUUID(),
    standing: standingOf(view, language),
    may: {
      review: view.may.review,
      comment: view.may.comment,
      care: isReviewer && recipient.removedAt === null,
      correct: isReviewer && recipient.state === 'accepted' && recipient.removedAt === null,
    },
    care: {
      responsible: recipient.responsible ?? '',
      responsibleName:
        recipient.responsible === null ? say(words.nobody, language) : names.of(recipient.responsible),
      analysts: names.analysts.map((one) => ({ value: one.id, label: names.of(one.id) })),
      mailbox: recipient.mailbox,
      mailboxPurpose: recipient.mailboxPurpose ?? usualPurpose,
      mailboxKeepUntil:
        recipient.mailboxKeepUntil ?? dayYearsAfter(new Date().toISOString(), mailboxYears.usual),
      lastContact:
        recipient.lastContactAt === null
          ? say(words.never, language)
          : showDay(recipient.lastContactAt, language),
      ...stepsOfCare(view),
      extensions: view.extensions.map(({ until, reason, by, at }) => ({
        until: showDay(until, language),
        reason,
        by: `${names.of(by)}, ${showDay(at, language)}`,
      })),
    },
    done: doneText(url, language),
  };
}

/** Only what the flow would do: more time where it is of use, no removal of what was accepted or published. */
function stepsOfCare({ recipient, wave, submissions }: RecipientView) {
  const wasAccepted = submissions.some((one) => one.decision?.decision.startsWith('accepted') === true);
  return {
    mayExtend: canExtend(wave, recipient, wasAccepted),
    mayRemove: !wasAccepted && wave.state !== 'published',
  };
}

/** Names that stand in the view anyway, for those who know no colleagues. */
function withPeople(
  names: Names,
  { submissions, comments, editors }: RecipientView,
  language: Language,
): Names {
  const people = new Map([
    ...editors.map((one) => [one.id, editorName(one, language)] as const),
    ...comments.map(({ by, byName }) => [by, byName] as const),
    ...submissions.map(({ submittedBy, submittedName }) => [submittedBy, submittedName] as const),
    ...submissions.flatMap(({ decision }) => (decision ? [[decision.by, decision.byName] as const] : [])),
  ]);
  return { ...names, of: (id) => (names.knows(id) ? names.of(id) : (people.get(id) ?? names.of(id))) };
}

function crumbsOf({ actor, language }: WorkspaceInput, { wave }: Recipient): Crumb[] {
  if (!can(actor, 'wave.read'))
    return [{ name: say(words.desk, language), href: to(language, '/workspace') }];
  return [
    { name: say(words.waves, language), href: to(language, '/workspace/waves') },
    { name: waveTitle(wave, language), href: to(language, `/workspace/waves/${wave}`) },
  ];
}

function aboutOf(
  { recipient, deadline, daysLeft, wave }: RecipientView,
  language: Language,
): RecipientModel['about'] {
  const isWaited =
    !['submitted', 'accepted'].includes(recipient.state) &&
    wave.state !== 'draft' &&
    recipient.removedAt === null;
  const due = isWaited ? dueText(daysLeft, language) : '';
  const extended = !isExtended(wave, recipient) ? '' : ` (${say(words.extended, language)})`;
  return [
    { label: say(words.form, language), text: say(formNames[recipient.form], language) },
    { label: say(words.state, language), text: say(recipientStateNames[recipient.state], language) },
    {
      label: say(words.deadline, language),
      text: [showDay(deadline, language) + extended, due].filter(Boolean).join(', '),
      isGrave: isWaited && daysLeft < 0,
    },
    ...(recipient.required === 0
      ? []
      : [
          {
            label: say(words.filled, language),
            text: `${recipient.answered} ${say(words.of, language)} ${recipient.required}`,
          },
        ]),
  ];
}

function waysOf({ recipient, may, submissions }: RecipientView, language: Language): RecipientModel['ways'] {
  const base = to(language, `/workspace/recipients/${recipient.id}`);
  return [
    ...(may.answer ? [{ title: say(words.answerIt, language), href: `${base}/answer` }] : []),
    { title: say(words.workbook, language), href: `${base}/workbook` },
    ...(recipient.form === 'cluster' && submissions.length > 0
      ? [{ title: say(words.benchmark, language), href: `${base}/benchmark` }]
      : []),
  ];
}

function tabsOf(reading: Reading, asked: Asked): Tab[] {
  const { view, places, language } = reading;
  return [
    { title: say(words.overview, language), href: places.home, isHere: asked.part === 'overview' },
    ...view.questionnaire.sections.map((section) => ({
      title: `${section.number}. ${say(section.title, language)}`,
      note: marksOf(reading, `${section.id}/`).marks,
      href: places.section(section.id),
      isHere: asked.part === 'section' && asked.section === section.id,
    })),
    { title: say(words.files, language), href: places.part('files'), isHere: asked.part === 'files' },
    { title: say(words.history, language), href: places.part('history'), isHere: asked.part === 'history' },
  ];
}

async function partOf(
  { actor, workspace, confirmations, url }: WorkspaceInput,
  reading: Reading,
  asked: Asked,
  names: Names,
) {
  const none = { overview: null, section: null, history: null, files: null };
  if (asked.part === 'files') return { ...none, files: presentFiles(reading.view, names, reading.language) };
  if (asked.part === 'history') {
    const changes = await workspace.history(actor, reading.view.recipient.id, asked.field ?? undefined);
    return { ...none, history: presentHistory(reading, changes, asked.field, names, url) };
  }
  const section = reading.view.questionnaire.sections.find(({ id }) => id === asked.section);
  if (section) return { ...none, section: presentSection(reading, section, asked.row, url) };
  const said = await confirmations.confirmationsOf(actor, reading.view.recipient.id);
  return { ...none, overview: presentOverview(reading, said) };
}

function doneText(url: URL, language: Language): string | null {
  const text = doneWords[url.searchParams.get('done') ?? ''];
  return text ? say(text, language) : null;
}
