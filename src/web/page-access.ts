/**
 * What every page and every form of it stands under: the row of the one table of permissions and the object it is about. It grants
 * nothing, the flows do; the test of all rights (test/rights) is made from it and fails for a page or a form that is not here.
 */
import type { Action } from '../domain/access/permissions.ts';

/** What the address names: nothing, or something that may belong to somebody else. */
export type ObjectKind = 'none' | 'wave' | 'recipient' | 'attachment' | 'fact' | 'figure' | 'account';

export interface Access {
  /** Any of these rows is enough. */
  readonly action: Action | readonly Action[];
  readonly object: ObjectKind;
}

export interface PageAccess {
  /** `public`: anybody. `entrance`: anybody, and it leads in. */
  readonly reads: Access | 'public' | 'entrance';
  /** Forms by the value of their hidden field `act` or `intent`; empty text for a page's only form. */
  readonly acts?: Readonly<Record<string, Access | 'entrance'>>;
  /** The page opens for a session that must still enrol its second factor. */
  readonly opensBeforeEnrolment?: boolean;
}

const shown = { reads: 'public' } as const;
const on = (action: Access['action'], object: ObjectKind = 'none'): Access => ({ action, object });
const each = (acts: readonly string[], access: Access) =>
  Object.fromEntries(acts.map((act) => [act, access]));

/** By the name of the page in routes.ts. */
export const pageAccess: Readonly<Record<string, PageAccess>> = {
  home: shown,
  clusters: shown,
  cluster: shown,
  'federal-subjects': shown,
  'federal-subject': shown,
  'federal-districts': shown,
  'federal-district': shown,
  industries: shown,
  industry: shown,
  compare: shown,
  indicators: shown,
  indicator: shown,
  figure: shown,
  fact: shown,
  support: shown,
  law: shown,
  findings: shown,
  methodology: shown,
  about: shown,
  'open-data': shown,
  yearbooks: shown,
  yearbook: shown,
  questionnaires: shown,
  'questionnaire-edition': shown,
  // Of published waves only; what is not published is not found.
  'wave-editions': shown,
  'wave-edition': shown,
  'wave-indicator': shown,
  'wave-figure': shown,
  'wave-restatements': shown,
  'not-found': shown,

  'sign-in': { reads: 'entrance', acts: { password: 'entrance', code: 'entrance' } },
  'sign-up-invited': { reads: 'entrance', acts: { '': 'entrance' } },
  account: {
    reads: on('session.manage-own'),
    acts: each(['name', 'password', 'end'], on('session.manage-own')),
  },
  'two-factor': {
    reads: on('session.manage-own'),
    acts: each(['confirm', 'codes', 'drop'], on('session.manage-own')),
    opensBeforeEnrolment: true,
  },
  accounts: { reads: on('account.read'), acts: { '': on('account.manage') } },
  'account-rights': {
    reads: on('account.read', 'account'),
    acts: each(
      ['rights', 'end', 'disable', 'enable', 'reset', 'leave', 'link'],
      on('account.manage', 'account'),
    ),
  },
  'audit-log': { reads: on('audit.read') },

  // A personal link finds its one questionnaire on the desk.
  desk: { reads: on(['workspace.open', 'recipient.read']) },
  own: {
    reads: on('participant.read-own'),
    acts: each(['confirm', 'dispute'], on('participant.confirm')),
  },
  backups: { reads: on('backup.read') },
  outbox: { reads: on('outbox.read') },
  waves: { reads: on('wave.read'), acts: { '': on('wave.manage') } },
  wave: {
    reads: on('recipient.list', 'wave'),
    acts: each(['open', 'deadline', 'close', 'publish', 'delete'], on('wave.manage', 'wave')),
  },
  'wave-recipients': {
    reads: on('wave.read', 'wave'),
    acts: each(['add', 'add-own', 'mailboxes', 'remove'], on('wave.manage', 'wave')),
  },
  // Lists only the facts behind a figure that the reader may see.
  'wave-sources': { reads: on('fact.read-source', 'figure') },
  'wave-corrections': { reads: on('wave.read', 'wave') },
  'survey-fact': { reads: on('fact.read-source', 'fact') },
  benchmark: { reads: on('benchmark.read', 'recipient') },
  recipient: {
    reads: on('recipient.read', 'recipient'),
    acts: {
      ...each(['comment', 'resolve'], on('recipient.comment', 'recipient')),
      ...each(
        [
          'return',
          'accept',
          'accept-exception',
          'extend',
          'assign',
          'mailbox',
          'remove',
          'link',
          'revoke-links',
        ],
        on('recipient.review', 'recipient'),
      ),
      // Before acceptance the respondent takes it back, after it the analyst opens it.
      correct: on('recipient.submit', 'recipient'),
    },
  },
  workbook: {
    reads: on('recipient.read', 'recipient'),
    acts: each(['upload', 'letter', 'apply', 'apply-part', 'remove'], on('recipient.answer', 'recipient')),
  },
  questionnaire: {
    reads: on('recipient.read', 'recipient'),
    acts: { 'take-back': on('recipient.submit', 'recipient') },
  },
};
