/**
 * A value far from those of peers, by the modified z-score. Amounts are compared as logarithms: sizes of participants span several
 * orders of magnitude. Must never name a peer, nor judge by few of them.
 */
import { fieldIn, numberAt, type Place, placesOf, type RowView, yearsAsked } from './answers-view.ts';
import { type Applied, type Check, type CheckCase, type Found, limitOf } from './check.ts';
import { shown } from './fill-words.ts';
import { scoring } from './modified-z-score.ts';
import { comparedValue, peerKey } from './peers-of.ts';

export const outlier: Check = {
  id: 'outlier',
  says: ['high', 'low', 'highratio', 'lowratio'],
  limits: ['threshold', 'fewest'],
  find: (given) => given.settings.applies.flatMap((applied) => outliersOf(given, applied)),
};

function outliersOf(given: CheckCase, applied: Applied): Found[] {
  const value = placesOf(given.view, applied, ['value'])?.value;
  const over = placesOf(given.view, applied, ['over'])?.over;
  if (!value || (applied.over !== undefined && !over)) return [];
  return yearsAsked(given.view, value.question).flatMap((year) =>
    outliersIn(given, applied, value, over, year),
  );
}

function outliersIn(
  given: CheckCase,
  applied: Applied,
  value: Place,
  over: Place | undefined,
  year: string,
): Found[] {
  const peers = scaledPeers(applied, given.peers?.get(peerKey(applied, year)) ?? none);
  const peersScore = scoring(peers, limitOf(given, 'fewest'));
  if (peersScore === null) return [];
  const threshold = limitOf(given, 'threshold');
  const middle = unscaled(applied, peersScore.median);
  return given.view.rows(value.section.id).flatMap((row): Found[] => {
    const one = rowValue(row, value, over, year);
    const far = one === undefined ? Number.NaN : peersScore.scoreOf(scaled(applied, one));
    if (one === undefined || !(Math.abs(far) > threshold)) return [];
    return [found(row, value, over, year, one, middle, far, peers.length)];
  });
}

function rowValue(row: RowView, value: Place, over: Place | undefined, year: string): number | undefined {
  return comparedValue(
    numberAt(row, value.question.id, year),
    over ? numberAt(row, over.question.id, year) : null,
  );
}

/** Logarithms exist of positive numbers only: a zero is no outlier, and no peer. */
const scaled = ({ scale }: Applied, value: number) => {
  if (scale !== 'log') return value;
  return value > 0 ? Math.log(value) : Number.NaN;
};

const none = new Float64Array();

/** Ascending as they were: a logarithm grows with its number. */
const scaledPeers = (applied: Applied, peers: Float64Array) =>
  peers.map((peer) => scaled(applied, peer)).filter((peer) => !Number.isNaN(peer));

const unscaled = ({ scale }: Applied, value: number) => (scale === 'log' ? Math.exp(value) : value);

function found(
  row: RowView,
  value: Place,
  over: Place | undefined,
  year: string,
  one: number,
  middle: number,
  far: number,
  count: number,
): Found {
  const side = far > 0 ? 'high' : 'low';
  return {
    field: fieldIn(row, value.question.id, year),
    related: over ? [fieldIn(row, over.question.id, year)] : [],
    say: over ? `${side}ratio` : side,
    values: {
      question: value.question.label,
      over: over?.question.label ?? '',
      value: shown(value.question, rounded(one)),
      median: shown(value.question, rounded(middle)),
      count,
      score: Math.round(far * 10) / 10,
    },
  };
}

/** Three significant digits or whole: a median of peers is no exact figure. */
const rounded = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
