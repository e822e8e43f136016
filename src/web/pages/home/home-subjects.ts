/** The map's twin: subjects with their counts as a table. Unfiltered counts are figures with passports; filtered ones lead to their rows. */
import type { Atlas, AtlasSubject } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { MapValue } from '../../../flows/drawing.ts';
import type { Language } from '../../../kernel/language.ts';
import { withParams } from '../../frame/address.ts';
import { to } from '../../frame/links.ts';
import { districtName, type NamedLink, subjectName } from '../../frame/named-link.ts';
import { inOrder, type Order } from '../../frame/sorting.ts';

export interface SubjectCount {
  readonly value: number;
  /** The passport; null for a count of filtered rows. */
  readonly figure: Figure | null;
  /** The counted rows. */
  readonly rowsHref: string;
}

export interface SubjectRow extends NamedLink {
  readonly district: NamedLink;
  readonly total: SubjectCount;
  readonly register: SubjectCount;
  readonly bar: number;
  readonly registerBar: number;
}

export const subjectOrders = ['name', 'district', 'total', 'register'];

interface SubjectRowsInput {
  readonly atlas: Atlas;
  readonly values: ReadonlyMap<string, MapValue>;
  readonly isFiltered: boolean;
  /** Filters in force, to lead from a count to its rows. */
  readonly filter: URLSearchParams;
  readonly order: Order;
  readonly language: Language;
}

/** Subjects that have rows, in the order asked for, and the names of those that have none. */
export function subjectRows(input: SubjectRowsInput): {
  readonly rows: SubjectRow[];
  readonly empty: NamedLink[];
} {
  const { atlas, values, order, language } = input;
  const all = atlas.federalSubjects.map((subject) => ({
    subject,
    value: values.get(subject.code) ?? { total: 0, register: 0 },
  }));
  const largest = Math.max(1, ...all.map(({ value }) => value.total));
  const rows = all
    .filter(({ value }) => value.total > 0)
    .map(({ subject, value }) => row(input, subject, value, largest));
  const byName = inOrder(rows, { key: 'name', isDescending: false }, (one) => one.name);
  return {
    rows: inOrder(byName, order, (one) => keyOf(one, order.key)),
    empty: all
      .filter(({ value }) => value.total === 0)
      .map(({ subject }) => subjectName(atlas, subject.code, language)),
  };
}

function keyOf(row: SubjectRow, key: string): string | number {
  if (key === 'total') return row.total.value;
  if (key === 'register') return row.register.value;
  return key === 'district' ? row.district.name : row.name;
}

function row(input: SubjectRowsInput, subject: AtlasSubject, value: MapValue, largest: number): SubjectRow {
  const { atlas, isFiltered, language } = input;
  const rowsHref = (inRegister: boolean) => {
    const query = new URLSearchParams(input.filter);
    query.set('federalSubject', subject.code);
    if (inRegister) query.set('inRegister', 'true');
    return withParams(to(language, '/clusters'), query);
  };
  return {
    ...subjectName(atlas, subject.code, language),
    district: districtName(atlas, subject.federalDistrict, language),
    total: {
      value: value.total,
      figure: isFiltered ? null : subject.clusterCount,
      rowsHref: rowsHref(false),
    },
    register: {
      value: value.register,
      figure: isFiltered ? null : subject.registerCount,
      rowsHref: rowsHref(true),
    },
    bar: value.total / largest,
    registerBar: value.register / value.total,
  };
}
