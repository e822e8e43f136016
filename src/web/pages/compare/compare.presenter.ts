/** Any number of entities side by side; the address is the whole state. */
import { Problem } from '../../../kernel/problem.ts';
import { valuesOf, withParams } from '../../frame/address.ts';
import { to } from '../../frame/links.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { compareHref } from '../../frame/place-lists.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { compareWords } from './compare.words.ts';
import { clusterMeasures } from './compare-clusters.ts';
import { type CompareKind, choiceGroups, codesOf, entityName, kinds, readySets } from './compare-kinds.ts';
import { placeMeasures } from './compare-measures.ts';

export type CompareModel = ReturnType<typeof presentCompare>;

export function presentCompare({ edition, language, url }: PageInput) {
  const { atlas } = edition;
  const w = wordsIn(compareWords, language);
  const kind = readKind(url);
  const items = readItems(url, codesOf(atlas, kind));
  const names = items.map((code) => entityName(atlas, kind, code, language));
  const measures =
    kind === 'clusters'
      ? clusterMeasures(atlas, items, language)
      : placeMeasures(atlas, kind, items, language);
  const title =
    names.length === 0
      ? `${w.title}: ${w[kind]}`
      : `${w.title}: ${names
          .slice(0, 3)
          .map((one) => one.name)
          .join(', ')}${names.length > 3 ? '…' : ''}`;
  return {
    meta: pageMeta({ url, language, title, description: w.description, keep: ['kind', 'items'] }),
    language,
    kind,
    action: to(language, '/compare'),
    tabs: kinds.map((one) => ({
      title: w[one],
      href: withParams(to(language, '/compare'), new URLSearchParams({ kind: one })),
      isCurrent: one === kind,
    })),
    entities: names.map((name) => ({
      ...name,
      removeHref: hrefOf(
        kind,
        items.filter((code) => code !== name.code),
        language,
      ),
    })),
    clearHref: hrefOf(kind, [], language),
    measures: items.length === 0 ? [] : measures,
    groups: choiceGroups(atlas, kind, language),
    chosen: items,
    ready: readySets(atlas, kind, language)
      .filter((set) => set.codes.length > 1)
      .map((set) => ({
        title: set.title,
        href: compareHref(language, kind, set.codes),
        names: set.codes.map((code) => entityName(atlas, kind, code, language).name),
      })),
  };
}

function hrefOf(kind: CompareKind, items: readonly string[], language: PageInput['language']): string {
  return items.length === 0
    ? withParams(to(language, '/compare'), new URLSearchParams({ kind }))
    : compareHref(language, kind, items);
}

/** Throws Problem invalid-value that names the kinds. */
function readKind(url: URL): CompareKind {
  const asked = url.searchParams.get('kind') || kinds[0];
  const kind = kinds.find((one) => one === asked);
  if (kind !== undefined) return kind;
  throw new Problem('invalid-value', `"${asked.slice(0, 60)}" cannot be compared.`, {
    parameter: 'kind',
    allowed: kinds,
  });
}

function readItems(url: URL, known: readonly string[]): string[] {
  const items = valuesOf(url, 'items');
  const stray = items.find((code) => !known.includes(code));
  if (stray === undefined) return items;
  throw new Problem('invalid-value', `"${stray.slice(0, 60)}" is not among the things of this kind.`, {
    parameter: 'items',
    allowed: known,
  });
}
