/**
 * The hand that writes a chapter: takes sentences from the rulebook by key, figures from the atlas, and gives blocks in one
 * language. Must never hold a sentence or a number of its own.
 */
import { type Language, say, type Text } from '../../../kernel/language.ts';
import type { LineRange } from '../../../kernel/line-range.ts';
import { StartError } from '../../../kernel/start-error.ts';
import type { Figure } from '../../atlas/figure.ts';
import { showFigure, showFigureNumber } from '../../atlas/show-figure.ts';
import type { Heading, Paragraph, Run, Runs, Source } from '../blocks.ts';
import { figureRun, fillWording, plainText, type WordingValues } from './fill-wording.ts';
import type { YearbookSource, YearbookWording } from './source.ts';

export interface Composer {
  readonly source: YearbookSource;
  readonly language: Language;
  /** Title of the chapter. */
  readonly title: string;
  runs(key: string, values?: WordingValues): Runs;
  text(key: string, values?: WordingValues): string;
  /** A sentence of common.yaml as plain text. */
  common(key: string, values?: WordingValues): string;
  say(text: Text): string;
  heading(key: string, values?: WordingValues): Heading;
  paragraph(key: string, values?: WordingValues): Paragraph;
  lead(key: string, values?: WordingValues): Paragraph;
  /** A table cell: the number without its unit, or the mark of what is not there. */
  cell(figure: Figure | null | undefined): Runs;
  /** A number with its unit. */
  figure(figure: Figure): Runs;
  sourceOf(lines: readonly LineRange[]): Source;
  /** Source counted over the rows of the lists. */
  countedSource(): Source;
}

/** A composer for the chapter `id`. Throws StartError when the rulebook lacks its file. */
export function createComposer(
  source: YearbookSource,
  wording: YearbookWording,
  language: Language,
  id: string,
): Composer {
  const chapter = fileOf(wording, id);
  const runs = (key: string, values: WordingValues = {}, stem = id) =>
    fillWording({
      template: templateOf(fileOf(wording, stem), key, language),
      where: `${fileOf(wording, stem).file}, key ${key}`,
      language,
      edition: source.atlas.edition,
      figures: source.atlas.figures,
      values: { edition: source.atlas.edition, ...values },
    });
  const text = (key: string, values?: WordingValues) => plainText(runs(key, values));
  const common = (key: string, values?: WordingValues) => plainText(runs(key, values, 'common'));
  return {
    source,
    language,
    title: say(chapter.title, language),
    runs,
    text,
    common,
    say: (words) => say(words, language),
    heading: (key, values) => ({ kind: 'heading', text: text(key, values) }),
    paragraph: (key, values) => ({ kind: 'paragraph', runs: runs(key, values) }),
    lead: (key, values) => ({ kind: 'paragraph', runs: runs(key, values), lead: true }),
    cell: (figure) =>
      figure ? [figureRun(figure, showFigureNumber(figure, language))] : words(common('absent'), 'muted'),
    figure: (figure) => [figureRun(figure, showFigure(figure, language))],
    sourceOf: (lines) => ({ label: common('source-lines'), lines: mergeLines(lines) }),
    countedSource: () => ({ label: common('source-counted'), lines: [] }),
  };
}

function fileOf(wording: YearbookWording, stem: string) {
  const file = wording.get(stem);
  if (!file)
    throw new StartError(`rulebook/yearbook/${stem}.yaml is missing. Restore the file and start again.`);
  return file;
}

function templateOf(file: ReturnType<typeof fileOf>, key: string, language: Language): string {
  const words = file.texts[key];
  if (!words) throw new StartError(`${file.file} has no sentence ${key}. Add it and start again.`);
  return say(words, language);
}

/** A text run. */
export function words(text: string, tone?: 'strong' | 'muted'): Runs {
  const run: Run = tone ? { kind: 'text', text, tone } : { kind: 'text', text };
  return text === '' ? [] : [run];
}

/** More ranges than this read as noise: the span from first to last says where to look. */
const rangesShown = 5;

/** Line ranges in order, touching ones joined; many scattered ones become the span they lie in. */
export function mergeLines(lines: readonly LineRange[]): LineRange[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...lines].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  const [first, last] = [merged[0], merged.at(-1)];
  return first && last && merged.length > rangesShown ? [[first[0], last[1]]] : merged;
}
