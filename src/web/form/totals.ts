/**
 * Totals as one types: a column's sum changes by the difference of one answer. Counted in thousandths as whole numbers, so that a
 * hundred typed kopecks never become 0.9999. Must never count a missing answer as zero.
 */
import type { AnswerValue } from '../../domain/survey/answers.ts';

export interface Total {
  readonly sum: number;
  /** Answers behind the sum. */
  readonly count: number;
}

export interface Totals {
  /** Takes note that the answer of a column changed. */
  change(column: string, before: AnswerValue | null, after: AnswerValue | null): void;
  of(column: string): Total;
}

const scale = 1000;

/** Empty totals. */
export function createTotals(): Totals {
  const columns = new Map<string, { thousandths: number; count: number }>();
  return {
    change(column, before, after) {
      const total = columns.get(column) ?? { thousandths: 0, count: 0 };
      if (typeof before === 'number') {
        total.thousandths -= Math.round(before * scale);
        total.count -= 1;
      }
      if (typeof after === 'number') {
        total.thousandths += Math.round(after * scale);
        total.count += 1;
      }
      columns.set(column, total);
    },
    of(column) {
      const { thousandths, count } = columns.get(column) ?? { thousandths: 0, count: 0 };
      return { sum: thousandths / scale, count };
    },
  };
}

export interface Counts {
  /** Counts a field in or out of its section and row; true where something changed. */
  change(field: string, before: boolean, after: boolean): boolean;
  of(section: string, row?: string): number;
}

/** Counts of fields by section and by row. */
export function createCounts(): Counts {
  const counts = new Map<string, number>();
  const add = (word: string, by: number) => counts.set(word, (counts.get(word) ?? 0) + by);
  return {
    change(field, before, after) {
      if (before === after) return false;
      const [section = '', row = ''] = field.split('/', 2);
      add(section, after ? 1 : -1);
      add(`${section}/${row}`, after ? 1 : -1);
      return true;
    },
    of: (section, row) => counts.get(row === undefined ? section : `${section}/${row}`) ?? 0,
  };
}
