/** What becomes of each respondent of a demonstration: most are accepted, some are late, wrong or on their way. */

export type Fate =
  | 'not-opened'
  | 'half'
  | 'wrong'
  | 'submitted'
  | 'returned'
  | 'late'
  | 'accepted'
  | 'accepted-with-exception';

type Shares = readonly (readonly [Fate, number])[];

/** Parts of a hundred; the rest is accepted. */
const ofOpenWave: Shares = [
  ['not-opened', 5],
  ['half', 6],
  ['wrong', 4],
  ['submitted', 8],
  ['returned', 4],
  ['late', 9],
  ['accepted-with-exception', 1],
];
const ofPublishedWave: Shares = [
  ['not-opened', 3],
  ['half', 2],
  ['accepted-with-exception', 2],
];

/** The fate of the respondent at a place of the list; spread evenly, also over a short list. */
export function fateOf(index: number, wave: 'open' | 'published'): Fate {
  let rest = (index * 37 + 3) % 100;
  for (const [fate, share] of wave === 'open' ? ofOpenWave : ofPublishedWave) {
    if (rest < share) return fate;
    rest -= share;
  }
  return 'accepted';
}
