/** Short ways to describe the columns of the flat formats. Keys are paths of the JSON fields, so that both are found by one name. */
import type { Cell, Column } from '../flows/formats.ts';
import type { LineRange } from '../kernel/line-range.ts';

/** A column with its meaning in both languages. */
export function column<Item>(key: string, ru: string, en: string, value: (item: Item) => Cell): Column<Item> {
  return { key, title: { ru, en }, value };
}

/** `['917-924', '930']`. */
export const lineCells = (lines: readonly LineRange[] | readonly (readonly number[])[]): string[] =>
  lines.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
