/**
 * Sentences of the rulebook with their placeholders filled: every number in a sentence is a figure of the atlas or a count that
 * the chapter hands in. Must never let an unknown placeholder pass as text.
 *
 * `{figure:clusters}` or `{figure:cluster-count~all-clusters~@edition~published}`: a figure with its unit, from the chapter's
 * values or by id; `{number:…}` the same without the unit; `{count:rows}` a plain count; `{text:name}` words. Forms of the
 * counted noun follow after bars: `{count:rows|строка|строки|строк}`, in English `{count:rows|row|rows}`.
 */
import type { Language } from '../../../kernel/language.ts';
import { StartError } from '../../../kernel/start-error.ts';
import type { Figure } from '../../atlas/figure.ts';
import { showCount, showFigure, showFigureNumber } from '../../atlas/show-figure.ts';
import type { Run, Runs } from '../blocks.ts';

/** What a chapter hands to a sentence, by the name in the placeholder. */
export type WordingValues = Readonly<Record<string, Figure | number | string | Runs>>;

export interface Sentence {
  readonly template: string;
  /** File and key, e.g. `rulebook/yearbook/signs.yaml, key lead`. */
  readonly where: string;
  readonly language: Language;
  readonly edition: string;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly values: WordingValues;
}

const placeholder = /\{(figure|number|count|text):([^{}|]+)((?:\|[^{}|]*)*)\}/g;
const noBreakSpace = '\u00A0';

/** The sentence as runs. Throws StartError with file and key for a placeholder that is unknown or has no value. */
export function fillWording(sentence: Sentence): Runs {
  const runs: Run[] = [];
  let end = 0;
  for (const match of sentence.template.matchAll(placeholder)) {
    pushText(runs, sentence.template.slice(end, match.index), sentence);
    const forms = (match[3] ?? '').split('|').slice(1);
    runs.push(...fillOne(sentence, match[1] ?? '', match[2] ?? '', forms));
    end = match.index + match[0].length;
  }
  pushText(runs, sentence.template.slice(end), sentence);
  return runs;
}

function pushText(runs: Run[], text: string, { where }: Sentence): void {
  const stray = /\{[^}]*\}?|\}/.exec(text);
  if (stray)
    throw new StartError(`${where}: ${stray[0]} is not a placeholder. Mend the wording and start again.`);
  if (text !== '') runs.push({ kind: 'text', text });
}

function fillOne(sentence: Sentence, kind: string, name: string, forms: readonly string[]): Runs {
  const { language } = sentence;
  const value = filledBy(sentence, name);
  const noun = (count: number) => (forms.length === 0 ? '' : noBreakSpace + formOf(count, forms, language));
  if (kind === 'text' && typeof value === 'string') return [{ kind: 'text', text: value }];
  if (kind === 'text' && Array.isArray(value)) return value as Runs;
  if (kind === 'count' && typeof value === 'number') {
    return [{ kind: 'text', text: showCount(value, language) + noun(value) }];
  }
  if ((kind === 'figure' || kind === 'number') && isFigure(value)) {
    const bare = kind === 'number' || forms.length > 0;
    return [
      figureRun(value, bare ? showFigureNumber(value, language) : showFigure(value, language)),
      ...(forms.length === 0 ? [] : [{ kind: 'text' as const, text: noun(value.value ?? 0) }]),
    ];
  }
  throw new StartError(
    `${sentence.where}: {${kind}:${name}} has no value. Mend the wording and start again.`,
  );
}

function filledBy({ values, figures, edition }: Sentence, name: string) {
  return name.includes('~') ? figures.get(name.replaceAll('@edition', edition)) : values[name];
}

function isFigure(value: Figure | number | string | Runs | undefined): value is Figure {
  return typeof value === 'object' && 'basis' in value;
}

/** A run that leads to the passport of its figure. */
export function figureRun(figure: Figure, text: string): Run {
  return { kind: 'figure', text, figure: figure.id, ambiguous: figure.ambiguous };
}

/** The noun form for a count: Russian one/few/many, English one/other. */
function formOf(count: number, forms: readonly string[], language: Language): string {
  const category = new Intl.PluralRules(language).select(count);
  const index =
    language === 'en' ? (category === 'one' ? 0 : 1) : { one: 0, few: 1, many: 2 }[category as string];
  return forms[index ?? 1] ?? forms.at(-1) ?? '';
}

/** Runs as plain text, for captions and alternative texts. */
export function plainText(runs: Runs): string {
  return runs.map((run) => run.text).join('');
}
