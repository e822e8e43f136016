/** The audit log as a page: filters and the place in the log stand in the address, paging goes by number. */
import { roleNames } from '../../../domain/access/role-names.ts';
import type { AuditQuery } from '../../../flows/accounts/account-ports.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { showMoment } from '../../frame/account-words.ts';
import { to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { words } from './audit-log.words.ts';

export const auditParameters = ['actor', 'action', 'object', 'outcome', 'before'];

export interface AuditLogModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly filter: {
    readonly actor: string;
    readonly action: string;
    readonly object: string;
    readonly outcome: string;
  };
  readonly actions: readonly string[];
  readonly rows: readonly AuditRow[];
  readonly href: string;
  readonly olderHref: string | null;
  readonly newestHref: string | null;
}

export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  /** The account behind the number, by its role: the log itself holds no names. null for the system and for personal links. */
  readonly account: { readonly href: string; readonly role: string } | null;
  readonly action: string;
  readonly object: string;
  readonly outcome: string;
  readonly isRefused: boolean;
  readonly address: string;
  readonly detail: string;
}

const pageSize = 50;

export async function presentAuditLog(input: WorkspaceInput): Promise<AuditLogModel> {
  const { accounts, actor, language, url } = input;
  const filter = {
    actor: text(url, 'actor'),
    action: text(url, 'action'),
    object: text(url, 'object'),
    outcome: text(url, 'outcome'),
  };
  const before = text(url, 'before');
  const page = await accounts.auditLog(actor, queryOf(filter, before));
  const known = new Map((await accounts.accounts(actor)).map((one) => [one.id, one]));
  const accountOf = (id: string) => {
    const role = known.get(id)?.role;
    return role === undefined
      ? null
      : { href: to(language, `/accounts/${id}`), role: say(roleNames[role], language) };
  };
  const base = to(language, '/audit-log');
  const kept = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  const at = (more: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams([...kept, ...Object.entries(more)]);
    return query.size === 0 ? base : `${base}?${query}`;
  };
  return {
    language,
    meta: metaOfWords(input, words),
    filter,
    actions: page.actions,
    rows: page.entries.map((entry) => ({
      seq: entry.seq,
      at: showMoment(entry.at, language),
      actor: entry.actor,
      account: accountOf(entry.actor),
      action: entry.action,
      object: entry.object,
      outcome: say(words[entry.outcome], language),
      isRefused: entry.outcome === 'refused',
      address: entry.address ?? '–',
      detail: showDetail(entry.detail),
    })),
    href: base,
    olderHref: page.next === null ? null : at({ before: String(page.next) }),
    newestHref: before === '' ? null : at({}),
  };
}

const text = (url: URL, name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 200);

/** Throws Problem invalid-value for an outcome or a number that cannot be. */
function queryOf(filter: AuditLogModel['filter'], before: string): AuditQuery {
  const { outcome } = filter;
  if (outcome !== '' && outcome !== 'done' && outcome !== 'refused')
    throw new Problem('invalid-value', `There is no outcome "${outcome.slice(0, 60)}".`, {
      parameter: 'outcome',
      allowed: ['done', 'refused'],
    });
  if (!/^\d{0,15}$/.test(before))
    throw new Problem('invalid-value', '"before" is a number of an entry.', { parameter: 'before' });
  return {
    ...(filter.actor === '' ? {} : { actor: filter.actor }),
    ...(filter.action === '' ? {} : { action: filter.action }),
    ...(filter.object === '' ? {} : { object: filter.object }),
    ...(outcome === '' ? {} : { outcome }),
    ...(before === '' ? {} : { before: Number(before) }),
    limit: pageSize,
  };
}

function showDetail(detail: unknown): string {
  if (typeof detail !== 'object' || detail === null) return '';
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('; ')
    .slice(0, 400);
}
