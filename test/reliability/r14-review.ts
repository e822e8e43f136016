/** A copy of the review's tables whose names are odd texts, so that they come out by the public doors. The tables themselves stay as they are. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { root } from '../start/run-main.ts';
import type { OddText } from './r14-texts.ts';

export interface OddReview {
  /** Folder with rulebook/ and data/, as the product is started over it. */
  readonly root: string;
  /** Cluster id → its two names as they must be shown. */
  readonly names: ReadonlyMap<string, { readonly ru: string; readonly en: string }>;
  readonly projects: readonly string[];
}

type Row = Record<string, string>;

/** What a table in UTF-8 can hold and the database keeps; blanks around a cell mean nothing there. */
export const inReview = (text: string) => text.isWellFormed() && !text.includes('\0') && text.trim() !== '';

/** Writes the copy below `folder`. */
export function copyReview(folder: string, texts: readonly OddText[]): OddReview {
  const names = texts.map(({ text }) => text).filter(inReview);
  const at = (index: number) => names[index % names.length] ?? '';
  mkdirSync(join(folder, 'data'), { recursive: true });
  symlinkSync(join(root, 'rulebook'), join(folder, 'rulebook'), 'junction');
  const review = join(folder, 'data/review-2017');
  cpSync(join(root, 'data/review-2017'), review, { recursive: true });
  const shown = new Map<string, { ru: string; en: string }>();
  let place = 0;
  rewrite(join(review, 'clusters.csv'), (row) => {
    const [ru, en] = [at(place), at(place + 137)];
    place += 1;
    shown.set(`${row['list']}-${row['number']}`, { ru: ru.trim(), en: en.trim() });
    return { ...row, name: ru, name_en: en, name_printed: ru };
  });
  const projects: string[] = [];
  rewrite(join(review, 'projects.csv'), (row) => {
    const name = at((projects.length + 3) * 17);
    projects.push(name.trim());
    return { ...row, name, name_en: name, name_printed: name };
  });
  return { root: folder, names: shown, projects };
}

function rewrite(path: string, change: (row: Row) => Row): void {
  const rows = parse(readFileSync(path, 'utf8'), { columns: true }) as Row[];
  writeFileSync(path, stringify(rows.map(change), { header: true, quoted: true }));
}
