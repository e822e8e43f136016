/**
 * The five counts of a place or an industry, each a figure with the rows it was counted from. "As published" counts rows, "as
 * known now" counts distinct clusters.
 */
import type { Text } from '../../kernel/language.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { countDistinct, type PublishedRow } from '../facts/published-rows.ts';
import type { Counts } from './atlas.ts';
import { computedFigure } from './computed-figure.ts';
import { countDisplay } from './displays.ts';
import type { Figure, FigureBasis } from './figure.ts';

interface CountKind {
  readonly indicator: string;
  readonly basis: Exclude<FigureBasis, 'published'>;
  readonly title: Text;
  readonly definition: Text;
}

const kinds: Record<keyof Counts, CountKind> = {
  clusterCount: {
    indicator: 'cluster-count',
    basis: 'rows',
    title: { ru: 'Кластеры в перечне', en: 'Clusters in the list' },
    definition: {
      ru: 'Число строк опубликованных перечней, включая межрегиональные кластеры.',
      en: 'Number of rows of the published lists, interregional clusters included.',
    },
  },
  registerCount: {
    indicator: 'register-cluster-count',
    basis: 'rows',
    title: { ru: 'Кластеры в реестре Минпромторга', en: 'Clusters in the ministry’s register' },
    definition: {
      ru: 'Число строк перечней с отметкой о включении в реестр, включая межрегиональные кластеры.',
      en: 'Number of rows of the lists that carry the register mark, interregional clusters included.',
    },
  },
  clusterCountFederalList: {
    indicator: 'cluster-count-federal-list',
    basis: 'rows',
    title: { ru: 'Кластеры без межрегиональных', en: 'Clusters without interregional ones' },
    definition: {
      ru: 'Число строк перечня по федеральным округам, без межрегиональных кластеров.',
      en: 'Number of rows of the list by federal district, without interregional clusters.',
    },
  },
  registerCountFederalList: {
    indicator: 'register-cluster-count-federal-list',
    basis: 'rows',
    title: { ru: 'Кластеры реестра без межрегиональных', en: 'Register clusters without interregional ones' },
    definition: {
      ru: 'Число строк перечня по федеральным округам с отметкой реестра.',
      en: 'Number of rows of the list by federal district that carry the register mark.',
    },
  },
  distinctCount: {
    indicator: 'cluster-count',
    basis: 'distinct',
    title: { ru: 'Разные кластеры, как известно сейчас', en: 'Distinct clusters, as known now' },
    definition: {
      ru: 'Число разных кластеров: две строки, которые наверняка описывают один кластер, считаются один раз.',
      en: 'Number of distinct clusters: two rows that certainly describe one cluster count once.',
    },
  },
};

/** Counts over `rows`, all of which belong to `scope`. */
export function buildCounts(book: FactBook, scope: string, rows: readonly PublishedRow[]): Counts {
  const federal = rows.filter((row) => row.list === 'federal');
  const make = (key: keyof Counts, counted: readonly PublishedRow[], measure: string): Figure => {
    const value = key === 'distinctCount' ? countDistinct(counted) : counted.length;
    return computedFigure(book, {
      ...kinds[key],
      scope,
      period: book.edition,
      value,
      unit: 'count',
      display: countDisplay,
      formula: formulaOf(key, counted.length, value),
      inputs: counted.flatMap((row) => book.find(`cluster:${row.id}`, measure)?.id ?? []),
    });
  };
  const registered = (row: PublishedRow) => row.inRegister;
  return {
    clusterCount: make('clusterCount', rows, 'number'),
    registerCount: make('registerCount', rows.filter(registered), 'in-register'),
    clusterCountFederalList: make('clusterCountFederalList', federal, 'number'),
    registerCountFederalList: make('registerCountFederalList', federal.filter(registered), 'in-register'),
    distinctCount: make('distinctCount', rows, 'number'),
  };
}

function formulaOf(key: keyof Counts, rows: number, value: number): Text {
  if (key !== 'distinctCount') return { ru: `сосчитано строк: ${rows}`, en: `rows counted: ${rows}` };
  return {
    ru: `строк ${rows}, повторов того же кластера ${rows - value}: ${rows} − ${rows - value} = ${value}`,
    en: `rows ${rows}, repeats of the same cluster ${rows - value}: ${rows} − ${rows - value} = ${value}`,
  };
}
