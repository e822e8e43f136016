/** Whom a wave asks: those in it, those proposed, those taken out, each with the reason. Filters and pages stand in the address. */
import { randomUUID } from 'node:crypto';
import { can } from '../../../domain/access/permissions.ts';
import { type QuestionnaireForm, questionnaireForms } from '../../../domain/survey/questionnaire.ts';
import type { Recipient, Wave } from '../../../domain/survey/wave.ts';
import type { Membership } from '../../../flows/survey/wave-ports.ts';
import type { ProposedRecipient } from '../../../flows/survey/workspace-flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { showDay, showTime } from '../../form/show-time.ts';
import { withQuery } from '../../frame/address.ts';
import { to } from '../../frame/links.ts';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { type Names, readNames } from '../../workspace-frame/names.ts';
import { type PageLink, pageLinks, readPage } from '../../workspace-frame/paging.ts';
import type { Tab } from '../../workspace-frame/parts.tsx';
import { type Places, readPlaces } from '../../workspace-frame/places.ts';
import { formNames, recipientStateNames, waveTitle } from '../../workspace-frame/survey-words.ts';
import { type MailboxForm, mailboxForm } from './wave-mailboxes.ts';
import { sourceText, words } from './wave-recipients.words.ts';

export const waveRecipientsParameters = ['part', 'form', 'q', 'page'];

export type RecipientsPart = 'proposed' | 'in-wave' | 'mailboxes' | 'removed' | 'history';

export interface RecipientRow {
  /** Recipient id, or form and respondent of a proposal. */
  readonly id: string;
  readonly name: string;
  /** Code of the respondent. */
  readonly code: string;
  readonly form: string;
  readonly subjects: string;
  readonly mailbox: string | null;
  readonly href: string | null;
  /** State, or why it is proposed, or why it was taken out. */
  readonly note: string;
  readonly version: number;
  readonly mayRemove: boolean;
}

export interface MoveRow {
  readonly name: string;
  readonly href: string;
  readonly when: string;
  readonly step: string;
  readonly by: string;
  readonly reason: string;
}

export interface WaveRecipientsModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly wave: Pick<Wave, 'id' | 'state'> & { readonly title: string };
  readonly tabs: readonly Tab[];
  readonly part: RecipientsPart;
  readonly forms: readonly { readonly title: string; readonly href: string; readonly isHere: boolean }[];
  readonly form: string;
  readonly q: string;
  readonly rows: readonly RecipientRow[];
  /** Who came and went, newest first; of the part `history` alone. */
  readonly moves: readonly MoveRow[];
  readonly total: number;
  /** All that are proposed and not in yet, whatever the filter. */
  readonly open: number;
  readonly pages: readonly PageLink[];
  readonly mayChange: boolean;
  readonly mailboxes: MailboxForm;
  readonly key: string;
  readonly subjects: Places['subjects'];
  readonly done: string | null;
}

const parts: readonly RecipientsPart[] = ['in-wave', 'proposed', 'mailboxes', 'removed', 'history'];
/** Only for those who may change the wave. */
const closedParts: readonly RecipientsPart[] = ['in-wave', 'removed', 'history'];
const size = 100;

/** The page. Throws Problem invalid-value for filters that do not exist; what the flows throw. */
export async function presentWaveRecipients(input: WorkspaceInput): Promise<WaveRecipientsModel> {
  const { actor, workspace, language, url, params } = input;
  const id = params['id'] ?? '';
  const { wave } = await workspace.wave(actor, id);
  const isOpen = wave.state === 'draft' || wave.state === 'open';
  const mayChange = isOpen && can(actor, 'wave.manage');
  const roll = await workspace.roll(actor, id);
  const proposals = mayChange
    ? (await workspace.proposeRecipients(actor, id)).filter((one) => !one.isAdded)
    : [];
  const places = await readPlaces(input.flows, language);
  const asked = oneOf(url, 'part', parts);
  const present = roll.filter((one) => one.removedAt === null);
  const here = asked === 'mailboxes' ? withoutFirst(present) : present;
  const gone = roll.filter((one) => one.removedAt !== null);
  const part = asked ?? (here.length === 0 && mayChange ? 'proposed' : 'in-wave');
  const form = oneOf(url, 'form', questionnaireForms);
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const history = await workspace.memberships(actor, id);
  const passes = passesFilter(form, q);
  const listed = (part === 'removed' ? gone : here).filter(passes);
  const rows =
    part === 'history'
      ? []
      : part === 'proposed'
        ? proposals.filter(passes).map((one) => proposalRow(one, places, language))
        : listed.map((one) => recipientRow(one, places, mayChange, language));
  const moves = part === 'history' ? history.filter(passes) : [];
  const total = rows.length + moves.length;
  const page = readPage(url);
  const names = part === 'history' ? await readNames(input) : null;
  const w = wordsIn(words, language);
  const counts: Record<RecipientsPart, number> = {
    'in-wave': here.length,
    mailboxes: here.filter((one) => one.mailbox === null).length,
    proposed: proposals.length,
    removed: gone.length,
    history: history.length,
  };
  const titles: Record<RecipientsPart, string> = {
    'in-wave': w.inWave,
    mailboxes: w.mailboxes,
    proposed: w.proposed,
    removed: w.removed,
    history: w.history,
  };
  const title = `${w.title}. ${waveTitle(id, language)}`;
  return {
    language,
    meta: pageMeta({ url, language, title, description: w.description }),
    wave: { id, state: wave.state, title: waveTitle(id, language) },
    tabs: parts
      .filter((one) => mayChange || closedParts.includes(one))
      .map((one) => ({
        title: titles[one],
        note: one === 'mailboxes' ? `${w.without} ${counts[one]}` : String(counts[one]),
        href: withQuery(url, { part: one, page: null, done: null }),
        isHere: one === part,
      })),
    part,
    forms: [null, ...questionnaireForms].map((one) => ({
      title: one === null ? w.all : say(formNames[one], language),
      href: withQuery(url, { form: one, page: null, done: null }),
      isHere: one === form,
    })),
    form: form ?? '',
    q,
    rows: rows.slice((page - 1) * size, page * size),
    moves:
      names === null
        ? []
        : moves.slice((page - 1) * size, page * size).map((one) => moveRow(one, names, language)),
    total,
    open: proposals.length,
    pages: pageLinks(url, page, size, total),
    mayChange,
    mailboxes: mailboxForm(),
    key: randomUUID(),
    subjects: places.subjects,
    done: doneText(url.searchParams.get('done'), w),
  };
}

/** Those without a mailbox first. */
const withoutFirst = (list: readonly Recipient[]) =>
  list.toSorted((a, b) => Number(a.mailbox !== null) - Number(b.mailbox !== null));

function oneOf<Value extends string>(url: URL, name: string, allowed: readonly Value[]): Value | null {
  const text = url.searchParams.get(name) ?? '';
  if (text === '') return null;
  const value = allowed.find((one) => one === text);
  if (value !== undefined) return value;
  throw new Problem('invalid-value', `"${name}" has no value "${text.slice(0, 60)}".`, {
    parameter: name,
    allowed,
  });
}

function passesFilter(form: QuestionnaireForm | null, q: string) {
  const wanted = q.toLowerCase();
  return (one: { readonly form: QuestionnaireForm; readonly name: string }) =>
    (form === null || one.form === form) && one.name.toLowerCase().includes(wanted);
}

function moveRow(one: Membership, names: Names, language: Language): MoveRow {
  return {
    name: one.name,
    href: to(language, `/workspace/recipients/${one.recipient}`),
    when: showTime(one.at, language),
    step: say(one.step === 'added' ? words.cameIn : words.wentOut, language),
    by: names.of(one.by),
    reason: say(sourceText(one.reason), language),
  };
}

function proposalRow(one: ProposedRecipient, places: Places, language: Language): RecipientRow {
  return {
    id: `${one.form}:${one.respondent}`,
    name: one.name,
    code: one.respondent,
    form: say(formNames[one.form], language),
    subjects: one.federalSubjects.map(places.subjectName).join(', '),
    mailbox: one.mailbox,
    href: null,
    note: say(sourceText(one.reason), language),
    version: 0,
    mayRemove: false,
  };
}

function recipientRow(one: Recipient, places: Places, mayChange: boolean, language: Language): RecipientRow {
  const removed =
    one.removedAt === null ? null : `${showDay(one.removedAt, language)}: ${one.removedReason ?? ''}`;
  return {
    id: one.id,
    name: one.name,
    code: one.respondent,
    form: say(formNames[one.form], language),
    subjects: one.federalSubjects.map(places.subjectName).join(', '),
    mailbox: one.mailbox,
    href: to(language, `/workspace/recipients/${one.id}`),
    note: removed ?? say(recipientStateNames[one.state], language),
    version: one.version,
    mayRemove: mayChange && removed === null && one.state !== 'accepted',
  };
}

function doneText(done: string | null, w: Record<keyof typeof words, string>): string | null {
  if (done === 'created') return w.created;
  if (done === 'added') return w.added;
  if (done === 'mailboxes') return w.mailboxesDone;
  return done === 'removed' ? w.removedDone : null;
}
