/**
 * The one table of permissions: action → who may do it, and to which objects. Pages, API, files and tests read this table and
 * nothing else; what it does not allow is refused. Access is to the object, never only to the role.
 */
import type { Actor, CallerKind } from './actor.ts';

/** What an action is done to, as far as access depends on it. */
export interface AccessObject {
  /** Recipient id, for personal links. */
  readonly recipient?: string;
  readonly form?: 'federal-subject' | 'cluster';
  /** Cluster id or code of the federal subject that answers. */
  readonly respondent?: string;
  readonly federalSubjects?: readonly string[];
  /** ИНН of firms named in the object. */
  readonly participants?: readonly string[];
  /** Id of the account an action on accounts touches. */
  readonly account?: string;
}

/**
 * Reach of a permission: `all` objects, `own` (the subject's, the cluster's, the firm's, the link's), `related` (clusters that lie
 * in the officer's federal subject: reading, never changing).
 */
export type Reach = 'all' | 'own' | 'related';

type Row = Partial<Readonly<Record<CallerKind, Reach>>>;

const everyReader: Row = {
  analyst: 'all',
  'ministry-officer': 'all',
  'commission-member': 'all',
  auditor: 'all',
};

const table = {
  /** Open the workspace at all. */
  'workspace.open': {
    ...everyReader,
    'federal-subject-officer': 'all',
    'specialised-organisation': 'all',
    participant: 'all',
    administrator: 'all',
  },
  'session.manage-own': {
    ...everyReader,
    'federal-subject-officer': 'all',
    'specialised-organisation': 'all',
    participant: 'all',
    administrator: 'all',
  },
  'account.read': { administrator: 'all', auditor: 'all' },
  'account.manage': { administrator: 'all' },
  'audit.read': { administrator: 'all', auditor: 'all' },
  'backup.read': { administrator: 'all', auditor: 'all' },
  'outbox.read': { administrator: 'all', auditor: 'all', analyst: 'all' },
  'wave.read': everyReader,
  'wave.manage': { analyst: 'all' },
  'recipient.list': {
    ...everyReader,
    'federal-subject-officer': 'related',
    'specialised-organisation': 'own',
  },
  'recipient.read': {
    ...everyReader,
    'federal-subject-officer': 'related',
    'specialised-organisation': 'own',
    link: 'own',
  },
  'recipient.answer': { 'federal-subject-officer': 'own', 'specialised-organisation': 'own', link: 'own' },
  'recipient.submit': { 'federal-subject-officer': 'own', 'specialised-organisation': 'own', link: 'own' },
  'recipient.review': { analyst: 'all' },
  'recipient.comment': { analyst: 'all', 'ministry-officer': 'all' },
  'file.read': {
    ...everyReader,
    'federal-subject-officer': 'own',
    'specialised-organisation': 'own',
    link: 'own',
  },
  'benchmark.read': {
    ...everyReader,
    'federal-subject-officer': 'related',
    'specialised-organisation': 'own',
    link: 'own',
  },
  /** Values of single clusters and firms before publication, and sources of figures down to the cell. */
  'fact.read-source': {
    ...everyReader,
    'federal-subject-officer': 'related',
    'specialised-organisation': 'own',
  },
  'participant.confirm': { participant: 'own' },
  'participant.read-own': { participant: 'own' },
} as const satisfies Record<string, Row>;

export type Action = keyof typeof table;

export const actions = Object.keys(table) as Action[];

/** The table as data, for the page of rights and the tests. */
export const permissions: Readonly<Record<Action, Row>> = table;

/** How far the actor's right to an action reaches; null where there is none. */
export function reachOf(actor: Actor, action: Action): Reach | null {
  if (actor.kind === 'system') return 'all';
  return permissions[action][actor.kind] ?? null;
}

/** The one question of access. */
export function can(actor: Actor, action: Action, object: AccessObject = {}): boolean {
  const reach = reachOf(actor, action);
  if (reach === null) return false;
  if (reach === 'all') return true;
  return isOwn(actor, object) || (reach === 'related' && isRelated(actor, object));
}

function isOwn(actor: Actor, object: AccessObject): boolean {
  if (actor.kind === 'link') return object.recipient !== undefined && object.recipient === actor.recipient;
  if (actor.kind === 'participant')
    return actor.inn !== null && (object.participants ?? []).includes(actor.inn);
  if (object.respondent === undefined) return false;
  if (actor.kind === 'federal-subject-officer')
    return object.form === 'federal-subject' && actor.federalSubjects.includes(object.respondent);
  return object.form === 'cluster' && actor.clusters.includes(object.respondent);
}

function isRelated(actor: Actor, object: AccessObject): boolean {
  return (object.federalSubjects ?? []).some((code) => actor.federalSubjects.includes(code));
}
