/** Scopes of a wave in words: places and industries from the atlas, clusters as they were asked. */
import type { Atlas } from '../../../domain/atlas/atlas.ts';
import type { WaveEdition } from '../../../flows/survey/wave-figures.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { clusterLink } from '../../frame/links.ts';
import { clusterName } from '../../frame/named-link.ts';
import { scopeLink, scopeName } from '../scope-name.ts';

export interface ScopeNamed {
  readonly scope: string;
  readonly name: string;
  /** Set where the name is not in the page's language. */
  readonly lang: 'ru' | undefined;
  /** Its own page; null where the site has none. */
  readonly href: string | null;
}

/** Name and page of a scope. */
export function nameScope(atlas: Atlas, edition: WaveEdition, scope: string, language: Language): ScopeNamed {
  if (!scope.startsWith('cluster:')) {
    const name = say(scopeName(atlas, scope), language);
    return { scope, name, lang: undefined, href: scopeLink(scope, language) };
  }
  const id = scope.slice('cluster:'.length);
  const known = atlas.cluster(id);
  const answered = edition.clusters.get(id)?.name ?? id;
  const own = { name: answered, lang: language === 'en' ? ('ru' as const) : undefined };
  return {
    scope,
    ...(known ? clusterName(known, language) : own),
    href: known ? clusterLink(language, id) : null,
  };
}

/** Kinds of scopes by which a wave is cut, in the reader's order. */
export const scopeKinds = ['federal-district', 'federal-subject', 'industry', 'cluster'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** Scopes of a kind that have cells, by name. */
export function scopesOfKind(
  atlas: Atlas,
  edition: WaveEdition,
  kind: ScopeKind,
  language: Language,
): ScopeNamed[] {
  const named = edition.figures.scopes
    .filter((scope) => scope.startsWith(`${kind}:`) && scope !== 'federal-district:')
    .map((scope) => nameScope(atlas, edition, scope, language));
  return named.sort((a, b) => a.name.localeCompare(b.name, language));
}
