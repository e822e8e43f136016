/**
 * What the chapters are written from: an edition of the atlas and the wording of the rulebook. Must never name a clock: the same
 * source and wording give the same yearbook.
 */
import type { Text } from '../../../kernel/language.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import type { FactBook } from '../../facts/fact-book.ts';
import type { Reference } from '../../facts/reference.ts';
import type { Finding } from '../finding.ts';

/** An edition as a yearbook needs it. */
export interface YearbookSource {
  readonly atlas: Atlas;
  readonly book: FactBook;
  readonly reference: Reference;
  readonly findings: readonly Finding[];
  readonly revision: { readonly number: number; readonly hash: string };
}

/** One file of rulebook/yearbook: the title of a chapter and its sentences by key. */
export interface ChapterWording {
  /** Path shown to people when a sentence is at fault, e.g. `rulebook/yearbook/signs.yaml`. */
  readonly file: string;
  readonly title: Text;
  readonly texts: Readonly<Record<string, Text>>;
}

/** All files by their stem; `common` holds the words that chapters share. */
export type YearbookWording = ReadonlyMap<string, ChapterWording>;
