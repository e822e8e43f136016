/**
 * Changes between neighbouring periods that are too large to pass without a word: a series that grows or falls by more than a
 * third, a share that moves by more than five points. A remark unless a related series of the same periods says otherwise.
 */
import type { Text } from '../../../../kernel/language.ts';
import type { Finding } from '../../finding.ts';
import { countAt, noteOn } from '../count-at.ts';
import { makeFinding } from '../make-finding.ts';
import type { LintInput, Rule } from '../rule.ts';
import { changesOf, type Point } from '../series.ts';
import { measureName, scopeName, showFact, showNumber, showPercent } from '../wording.ts';

/** A third within a year: sums over more than a hundred clusters move by single per cents. */
const allowedGrowth = 1 / 3;
/** Five percentage points within a year. */
const allowedPoints = 0.05;
/** Counts below this change by thirds through a single cluster. */
const smallCount = 6;

export const implausibleChange: Rule = {
  id: 'implausible-change',
  check: (input) =>
    changesOf(input.book).flatMap(({ older, newer }) =>
      older.fact.unit === 'fraction' ? checkShare(input, older, newer) : checkGrowth(input, older, newer),
    ),
};

function checkGrowth(input: LintInput, older: Point, newer: Point): Finding[] {
  const [before, after] = [Number(older.fact.value), Number(newer.fact.value)];
  const small = older.fact.unit === 'count' && Math.max(before, after) < smallCount;
  if (before <= 0 || after < 0 || small) return [];
  const change = after / before - 1;
  if (Math.abs(change) <= allowedGrowth) return [];
  const country = countryChange(input, older, newer);
  const against = country !== null && Math.sign(country.change) !== Math.sign(change);
  const shown = showPercent(change, 0);
  const sign = change > 0 ? '+' : '';
  const tail = country === null ? { ru: '', en: '' } : compareWith(country);
  return [
    report(
      input,
      older,
      newer,
      against || isFarFrom(change, country?.change ?? null) ? 'probable' : 'remark',
      {
        ru: `${sign}${shown.ru}${tail.ru}`,
        en: `${sign}${shown.en}${tail.en}`,
      },
    ),
  ];
}

interface CountryChange {
  readonly counted: string;
  readonly change: number;
  readonly note: Text;
}

/** Growth of the number of clusters over the same periods, for what should follow it. */
function countryChange({ book }: LintInput, older: Point, newer: Point): CountryChange | null {
  const follows = older.scope.startsWith('federal-district:') || older.measure === 'participant-count';
  const counted = older.scope.startsWith('federal-district:') ? older.measure : 'cluster-count';
  const [before, after] = [countAt(book, counted, older.period), countAt(book, counted, newer.period)];
  if (!follows || !before || !after || before.value <= 0) return null;
  return { counted, change: after.value / before.value - 1, note: noteOn([before, after]) };
}

/** Participants that grow ten times as fast as clusters, and the like. */
const isFarFrom = (change: number, country: number | null) =>
  country !== null && Math.abs(change) > 5 * Math.abs(country);

function compareWith({ counted, change, note }: CountryChange): Text {
  const [shown, name] = [showPercent(change, 0), measureName(counted)];
  const sign = change > 0 ? '+' : '';
  const remark = (text: string) => (text === '' ? '' : `, ${text}`);
  return {
    ru: `, тогда как ${name.ru} по стране за то же время ${sign}${shown.ru}${remark(note.ru)}`,
    en: `, while the ${name.en} in the country changed by ${sign}${shown.en}${remark(note.en)}`,
  };
}

function checkShare(input: LintInput, older: Point, newer: Point): Finding[] {
  const points = Number(newer.fact.value) - Number(older.fact.value);
  if (Math.abs(points) <= allowedPoints) return [];
  const other = changesOf(input.book).find(
    (change) =>
      change.older.measure === older.measure &&
      change.older.scope !== older.scope &&
      change.older.period === older.period &&
      change.newer.period === newer.period,
  );
  const shown = showNumber(points * 100, 1);
  const calm =
    other && Math.abs(Number(other.newer.fact.value) - Number(other.older.fact.value)) < allowedPoints;
  const tail =
    other && calm
      ? {
          ru: `; ${scopeName(other.older.scope, input.reference).ru}: ${showFact(other.older.fact).ru} → ${showFact(other.newer.fact).ru}`,
          en: `; ${scopeName(other.older.scope, input.reference).en}: ${showFact(other.older.fact).en} → ${showFact(other.newer.fact).en}`,
        }
      : { ru: '', en: '' };
  return [
    report(input, older, newer, calm ? 'probable' : 'remark', {
      ru: `${shown.ru} п. п.${tail.ru}`,
      en: `${shown.en} percentage points${tail.en}`,
    }),
  ];
}

function report(
  { reference }: LintInput,
  older: Point,
  newer: Point,
  severity: 'probable' | 'remark',
  change: { ru: string; en: string },
): Finding {
  const [scope, name] = [scopeName(older.scope, reference), measureName(older.measure)];
  const [before, after] = [showFact(older.fact), showFact(newer.fact)];
  return makeFinding({
    rule: 'implausible-change',
    key: `${older.measure}-${older.scope}-${newer.period}`,
    severity,
    facts: [older.fact, newer.fact],
    sentence: {
      ru: `${scope.ru}, ${name.ru}: ${older.period} — ${before.ru}, ${newer.period} — ${after.ru} (${change.ru}); объяснения нет.`,
      en: `${scope.en}, ${name.en}: ${before.en} in ${older.period}, ${after.en} in ${newer.period} (${change.en}); no explanation is given.`,
    },
    settles: {
      ru: 'Поимённые данные обоих лет по одной и той же совокупности.',
      en: 'Data by name of both years over the same population.',
    },
  });
}
