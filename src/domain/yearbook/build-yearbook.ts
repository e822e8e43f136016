/**
 * Edition + wording → the yearbook in one language: a pure function, so that the same facts give the same pages everywhere. The
 * linter's findings come with the edition and are printed in the errata chapter.
 */
import type { Language } from '../../kernel/language.ts';
import type { Figure } from '../atlas/figure.ts';
import { type Composer, createComposer } from './chapters/composer.ts';
import { buildCover } from './chapters/cover.ts';
import { figuresShown } from './chapters/figures-shown.ts';
import { chapterMakers } from './chapters/index.ts';
import { printedWords } from './chapters/printed-words.ts';
import type { YearbookSource, YearbookWording } from './chapters/source.ts';
import { sourcesChapter } from './chapters/sources.ts';
import type { Chapter, Yearbook } from './yearbook.ts';

/** Builds the whole yearbook. Throws StartError with file and key where the wording is at fault. */
export function buildYearbook(
  source: YearbookSource,
  wording: YearbookWording,
  language: Language,
): Yearbook {
  const composerOf = (id: string) => createComposer(source, wording, language, id);
  const chapters = chapterMakers.map(({ id, make }): Chapter => {
    const compose = composerOf(id);
    return { id, title: compose.title, blocks: make(compose) };
  });
  const book = composerOf('common');
  return {
    edition: source.atlas.edition,
    language,
    title: book.title,
    subtitle: book.common('subtitle'),
    revision: revisionOf(source),
    cover: buildCover(book),
    words: printedWords(book),
    chapters: [...chapters, lastChapter(composerOf('sources'), chapters)],
  };
}

/** Number and hash only: the time of acceptance must not reach the pages. */
export function revisionOf({ revision }: YearbookSource): Yearbook['revision'] {
  return { number: revision.number, hash: revision.hash };
}

function lastChapter(compose: Composer, chapters: readonly Chapter[]): Chapter {
  const shown = figuresShown(chapters.flatMap((chapter) => chapter.blocks));
  const figures = shown.flatMap((id) => compose.source.atlas.figures.get(id) ?? []).filter(hasOwnPassportRow);
  return { id: 'sources', title: compose.title, blocks: sourcesChapter(compose, figures) };
}

/** Counts of a subject are counted over rows that the list itself prints; one sentence tells of them all. */
const hasOwnPassportRow = (figure: Figure) => !figure.scope.startsWith('federal-subject:');
