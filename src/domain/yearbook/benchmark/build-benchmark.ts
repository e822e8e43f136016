/**
 * The benchmark of one cluster as a printed sheet: the law, the peers, the years and how all was counted. Page and PDF are clothes of this
 * object. Pure: the same answers give the same sheet; must never show a peer's own value or say "met" of what is unknown.
 */
import type { Language } from '../../../kernel/language.ts';
import { showCount, showValue } from '../../atlas/show-figure.ts';
import { peerRules } from '../../indicators/wave/peers.ts';
import type { Outcome } from '../../law/verdict.ts';
import type { Block, FigureList } from '../blocks.ts';
import { type Composer, createComposer, words } from '../chapters/composer.ts';
import { printedWords } from '../chapters/printed-words.ts';
import type { YearbookSource, YearbookWording } from '../chapters/source.ts';
import type { Yearbook } from '../yearbook.ts';
import { displayOf } from './amounts.ts';
import type { BenchmarkSource } from './benchmark-source.ts';
import { showDay } from './days.ts';
import { citationBlocks, lawBlocks } from './law-blocks.ts';
import { standingBlocks, valueRun } from './standing-blocks.ts';
import { trendBlocks } from './trend-blocks.ts';

/** The sheet in one language. `edition` gives reference data and shared words. Throws StartError where the wording is at fault. */
export function buildBenchmark(
  source: BenchmarkSource,
  edition: YearbookSource,
  wording: YearbookWording,
  language: Language,
): Yearbook {
  const compose = createComposer(edition, wording, language, 'benchmark');
  return {
    edition: String(source.year),
    language,
    title: compose.title,
    subtitle: compose.text('subtitle', {
      wave: compose.say(source.wave.name),
      number: String(source.submission.number),
    }),
    revision: { number: source.submission.number, hash: source.version },
    cover: null,
    words: { ...printedWords(compose), revision: compose.text('version') },
    chapters: [{ id: 'benchmark', title: source.cluster.name, blocks: blocksOf(compose, source) }],
  };
}

function blocksOf(compose: Composer, source: BenchmarkSource): Block[] {
  const { submission } = source;
  return [
    compose.lead(`lead-${submission.state}`, {
      day: showDay(submission.submittedOn, compose.language),
      number: String(submission.number),
      year: String(source.year),
    }),
    headline(compose, source),
    compose.paragraph(`passports-${source.passports}`),
    ...lawBlocks(compose, source),
    ...standingBlocks(compose, source),
    ...trendBlocks(compose, source),
    compose.heading('method-heading'),
    { kind: 'list', numbered: false, items: methodKeys.map((key) => compose.runs(key, methodNumbers)) },
    ...citationBlocks(compose, source),
  ];
}

const methodKeys = ['method-values', 'method-peers', 'method-typical', 'method-law', 'method-accepted'];
const methodNumbers = { tenths: String(peerRules.tenthsFrom) };
const headlineIndicators = ['participant-count', 'jobs', 'shipped-goods'];

function headline(compose: Composer, source: BenchmarkSource): FigureList {
  const { verdicts } = source;
  const count = (outcome: Outcome) => verdicts.filter((one) => one.outcome === outcome).length;
  const counted = (outcome: Outcome) => ({
    value: words(showCount(count(outcome), compose.language)),
    label: compose.text(`headline-${outcome}`, { all: verdicts.length }),
    note: [],
    register: false,
  });
  const values = headlineIndicators.flatMap((id) => {
    const passport = source.indicators.find((one) => one.id === id);
    const value = source.standings.find(({ indicator }) => indicator === id)?.value ?? null;
    if (!passport) return [];
    const shown = showValue(value, displayOf(passport, [value]), compose.language);
    return [
      {
        value: value === null ? words(shown, 'muted') : valueRun(shown, source.passportOf(id, source.year)),
        label: `${compose.say(passport.title)}, ${source.year}`,
        note: [],
        register: false,
      },
    ];
  });
  return { kind: 'figures', items: [...(['met', 'not-met', 'unknown'] as const).map(counted), ...values] };
}
