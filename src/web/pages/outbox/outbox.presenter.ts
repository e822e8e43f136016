/** The outbox as a page: state and page number stand in the address. Must never show a body that the flow did not give. */
import type { Actor } from '../../../domain/access/actor.ts';
import { can } from '../../../domain/access/permissions.ts';
import type { MailHealth, OutboxItem } from '../../../flows/mail/mail-flows.ts';
import type { OutboxState } from '../../../flows/mail/mail-ports.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { showMoment } from '../../frame/account-words.ts';
import { withQuery } from '../../frame/address.ts';
import { to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { kindNames, stateNames, words } from './outbox.words.ts';

export const outboxParameters = ['state', 'page'];

export interface OutboxModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly mail: MailHealth['state'];
  readonly notice: string;
  readonly states: readonly {
    readonly label: string;
    readonly count: number;
    readonly href: string;
    readonly isChosen: boolean;
  }[];
  readonly rows: readonly OutboxRow[];
  readonly total: number;
  readonly pages: readonly { readonly title: string; readonly href: string; readonly isCurrent: boolean }[];
}

export interface OutboxRow {
  readonly id: string;
  readonly state: OutboxState;
  readonly stateLabel: string;
  readonly kind: string;
  readonly address: string;
  /** Page of the recipient; null for letters about accounts and for readers who may not open it. */
  readonly recipientHref: string | null;
  readonly subject: string;
  /** Paragraphs of the body. */
  readonly body: readonly string[];
  readonly isMasked: boolean;
  readonly queuedAt: string;
  readonly attempts: number;
  readonly error: string | null;
  /** When it is tried next, or when it left. */
  readonly at: string;
}

const states: readonly OutboxState[] = ['waiting', 'troubled', 'sent'];
const pageSize = 50;

/** Throws Problem invalid-value for a state or page that cannot be; what the flow throws. */
export async function presentOutbox({ mail, actor, language, url }: WorkspaceInput): Promise<OutboxModel> {
  const state = readState(url);
  const page = readPage(url);
  const outbox = await mail.outbox(actor, {
    ...(state === null ? {} : { state }),
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const { counts, health } = outbox;
  const countOf = (one: OutboxState | null) =>
    one === null ? counts.waiting + counts.troubled + counts.sent : counts[one];
  return {
    language,
    meta: metaOfWords({ url, language }, words),
    mail: health.state,
    notice: noticeOf(health, language),
    states: [null, ...states].map((one) => ({
      label: one === null ? say(words.all, language) : say(stateNames[one], language),
      count: countOf(one),
      href: withQuery(url, { state: one, page: null }),
      isChosen: one === state,
    })),
    rows: outbox.items.map((item) => toRow(item, actor, health.state, language)),
    total: outbox.total,
    pages: pageLinks(url, page, Math.ceil(outbox.total / pageSize)),
  };
}

function readState(url: URL): OutboxState | null {
  const text = url.searchParams.get('state') ?? '';
  if (text === '') return null;
  const state = states.find((one) => one === text);
  if (state) return state;
  throw new Problem('invalid-value', `There is no state "${text.slice(0, 60)}".`, {
    parameter: 'state',
    allowed: states,
  });
}

function readPage(url: URL): number {
  const text = url.searchParams.get('page') || '1';
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Problem('invalid-value', 'Pages are counted from 1.', {
    parameter: 'page',
    allowed: ['1', '2', '…'],
  });
}

function noticeOf({ state, since }: MailHealth, language: Language): string {
  const text = say(words[state], language);
  if (state !== 'paused') return text;
  return `${say(words.pausedSince, language)} ${showMoment(since, language)}. ${text}`;
}

function toRow(item: OutboxItem, actor: Actor, mail: MailHealth['state'], language: Language): OutboxRow {
  const mayOpen = item.recipient !== null && can(actor, 'recipient.read', { recipient: item.recipient });
  const kind = kindNames[item.kind];
  return {
    id: item.id,
    state: item.state,
    stateLabel: say(stateNames[item.state], language),
    kind: kind ? say(kind, language) : item.kind,
    address: item.address === '' ? say(words.noAddress, language) : item.address,
    recipientHref: mayOpen ? to(language, `/workspace/recipients/${item.recipient}`) : null,
    subject: item.subject,
    body: item.body.trim().split(/\n{2,}/),
    isMasked: item.isMasked,
    queuedAt: showMoment(item.createdAt, language),
    attempts: item.attempts,
    error: item.error,
    at: showAt(item, mail, language),
  };
}

function showAt(item: OutboxItem, mail: MailHealth['state'], language: Language): string {
  if (item.sentAt !== null) return showMoment(item.sentAt, language);
  return mail === 'off' ? say(words.byHand, language) : showMoment(item.nextAt, language);
}

/** First, last and the neighbours; none when one page holds everything. */
function pageLinks(url: URL, page: number, count: number): OutboxModel['pages'] {
  if (count < 2) return [];
  const wanted = [1, page - 1, page, page + 1, count].filter((one) => one >= 1 && one <= count);
  return [...new Set(wanted)].map((one) => ({
    title: String(one),
    href: withQuery(url, { page: one === 1 ? null : String(one) }),
    isCurrent: one === page,
  }));
}
