/** The frame of the workspace: sections the actor may open, by the one table of permissions, and who is signed in. */
import type { Actor } from '../../domain/access/actor.ts';
import { type Action, can, reachOf } from '../../domain/access/permissions.ts';
import { roleNames } from '../../domain/access/role-names.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';
import { to } from '../frame/links.ts';
import { words } from './workspace-frame.words.ts';

export interface WorkspaceFrameModel {
  readonly language: Language;
  readonly sections: readonly { readonly title: string; readonly href: string; readonly isHere: boolean }[];
  /** Name and role of the account; null for a personal link. */
  readonly who: { readonly name: string; readonly role: string; readonly href: string } | null;
  readonly signOut: string;
}

interface Place {
  readonly path: string;
  readonly title: Text;
  readonly action: Action;
}

const places: readonly Place[] = [
  { path: '/workspace/own', title: words.own, action: 'participant.read-own' },
  { path: '/workspace/waves', title: words.waves, action: 'wave.read' },
  { path: '/workspace/outbox', title: words.outbox, action: 'outbox.read' },
  { path: '/workspace/backups', title: words.backups, action: 'backup.read' },
  { path: '/accounts', title: words.accounts, action: 'account.read' },
  { path: '/audit-log', title: words.auditLog, action: 'audit.read' },
];

/** The frame of a page at `pathname`; null for those who are not signed in. */
export function presentWorkspaceFrame(
  actor: Actor,
  language: Language,
  pathname: string,
): WorkspaceFrameModel | null {
  if (actor.kind === 'anonymous' || actor.kind === 'system') return null;
  const isLink = actor.kind === 'link';
  const isAnswering = reachOf(actor, 'recipient.answer') !== null;
  const desk: Place[] = [
    { path: '/workspace', title: isAnswering ? words.desk : words.start, action: 'workspace.open' },
  ];
  const own = isLink ? [] : [...desk, ...places.filter(({ action }) => can(actor, action, ownOf(actor)))];
  return {
    language,
    sections: own.map(({ path, title }) => ({
      title: say(title, language),
      href: to(language, path),
      isHere: isHere(to(language, path), pathname, path === '/workspace'),
    })),
    who: isLink
      ? null
      : { name: actor.name, role: say(roleNames[actor.kind], language), href: to(language, '/account') },
    signOut: to(language, '/sign-out'),
  };
}

/** A participant's own page is about its own organisation. */
const ownOf = ({ inn }: Actor) => (inn === null ? {} : { participants: [inn] });

/** The desk is only itself; the other sections hold what lies below them. */
function isHere(href: string, pathname: string, isExact: boolean): boolean {
  return pathname === href || (!isExact && pathname.startsWith(`${href}/`));
}
