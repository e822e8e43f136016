/**
 * The yearbook: an edition of the atlas as chapters of blocks, complete in one language. Page and PDF are clothes of this object;
 * it must never hold a time of day, a path or a machine's name, so that the same data give the same bytes.
 */
import type { Language } from '../../kernel/language.ts';
import type { Block } from './blocks.ts';

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Words that a printer sets around the blocks. */
export interface PrintedWords {
  readonly contents: string;
  readonly page: string;
  readonly revision: string;
  readonly source: string;
  readonly lines: string;
  readonly settles: string;
  readonly figure: string;
  readonly table: string;
  readonly ambiguityMark: string;
}

/** What the cover shows: headline figures and one mark for each row of the lists. */
export interface Cover {
  readonly kicker: string;
  readonly headline: readonly {
    readonly value: string;
    readonly label: string;
    readonly register: boolean;
  }[];
  readonly rows: readonly {
    readonly label: string;
    readonly count: string;
    readonly marks: readonly boolean[];
  }[];
  readonly legend: readonly { readonly register: boolean; readonly label: string }[];
}

export interface Yearbook {
  readonly edition: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Number and hash of the data it was made from; never the time of acceptance. */
  readonly revision: { readonly number: number; readonly hash: string };
  /** A sheet (a passport) has neither a cover nor contents. */
  readonly cover: Cover | null;
  readonly words: PrintedWords;
  readonly chapters: readonly Chapter[];
  /** Printed on every page where the data are not what they seem; absent: nothing to say. */
  readonly mark?: string;
}
