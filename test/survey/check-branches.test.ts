/** The other words of the checks that say more than one thing, and the edges at which they begin to speak. */
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../src/domain/survey/answers.ts';
import type { CheckInput, OtherClusters, SupplyStance } from '../../src/domain/survey/checks/check.ts';
import { peerKey } from '../../src/domain/survey/checks/peers-of.ts';
import { book, find } from './find-in.ts';
import { changed, innOf, soundAnswers } from './sound-answers.ts';

const p2 = (question: string, year = '-') => `participants/p2/${question}/${year}`;
const ask = (
  id: string,
  changes: Readonly<Record<string, AnswerValue | undefined>>,
  beside: Partial<CheckInput> = {},
) => find(changed(soundAnswers(), changes), id, beside).map(({ field, message }) => `${field} ${message.en}`);

describe('shape', () => {
  it('names an answer in a row that does not exist', () => {
    expect(ask('unknown-field', { 'founders/f9/name/-': 'Nine' })).toEqual([
      expect.stringContaining(
        'founders/f9/name/- The value “Founders of the specialised organisation”, “Name of the founder” stands in a row',
      ),
    ]);
  });

  it('names a path that is none, and reads no answer from it', () => {
    const paths = [
      '',
      'jobs',
      'participants/p2/x/jobs/2016',
      'participants/p2/jobs',
      '/participants/p2/jobs/2016',
    ];
    const sheet = changed(soundAnswers(), {
      [p2('jobs', '2016')]: undefined,
      ...Object.fromEntries(paths.map((path) => [path, 5])),
    });
    expect(
      find(sheet, 'unknown-field')
        .map(({ field }) => field)
        .sort(),
    ).toEqual([...paths].sort());
    expect(find(sheet, 'required').map(({ field }) => field)).toEqual([p2('jobs', '2016')]);
  });

  it('knows the wrong type of each kind of answer', () => {
    const wrong = {
      'general/-/name/-': 5,
      [p2('is-sme')]: 'да',
      [p2('jobs', '2016')]: 1.5,
      [p2('joined-on')]: '15.03.2015',
    };
    expect(ask('wrong-type', { ...wrong, 'general/-/specialisations/-': 'chemicals' })).toHaveLength(5);
  });

  it('bounds a number from both sides, its bounds included', () => {
    const at = (year: number) => ask('range', { 'general/-/founding-year/-': year });
    expect([at(1990), at(2018)]).toEqual([[], []]);
    expect(at(1989)[0]).toContain('At least 1990');
    expect(at(2019)[0]).toContain('At most 2018');
  });

  it('names every wrong number of a list', () => {
    expect(ask('checksum-inn', { 'projects/j1/initiators/-': ['0000000021', '1'] })).toHaveLength(2);
  });
});

describe('sums', () => {
  it('a part may equal its whole', () => {
    expect(ask('part-over-whole', { [p2('exports', '2016')]: 210_000 })).toEqual([]);
    expect(ask('part-over-whole', { 'projects/j1/support/2016': 6_001 })).toHaveLength(1);
    expect(ask('part-over-whole', { [p2('high-productivity-jobs', '2016')]: 216 })).toHaveLength(1);
    expect(ask('part-over-whole', { [p2('output-used-inside', '2016')]: 220_001 })).toHaveLength(1);
  });

  it('an imported share lies between nothing and all, and is said once', () => {
    const above = { [p2('imported-materials-share', '2016')]: 100.1 };
    expect(ask('imports-over-purchases', above)[0]).toContain('An imported share of 100.1% is impossible');
    expect(ask('range', above)).toEqual([]);
    expect(ask('imports-over-purchases', { [p2('imported-materials-share', '2016')]: 100 })).toEqual([]);
  });

  it('costs of a project may exceed its support only by rounding, even where one is missing', () => {
    const costs = (amount: number | undefined) =>
      ask('project-cost-sum', { 'project-costs/c2/amount/2016': amount });
    expect(costs(605)).toEqual([]);
    expect(costs(606)[0]).toContain('more than');
    expect(
      ask('project-cost-sum', {
        'project-costs/c1/amount/2016': undefined,
        'project-costs/c2/amount/2016': 1_500,
      })[0],
    ).toContain('more than');
  });

  it('founders without shares add up to nothing', () => {
    expect(
      ask('founder-shares', { 'founders/f1/share/-': undefined, 'founders/f2/share/-': undefined }),
    ).toEqual([]);
  });
});

describe('supplies', () => {
  it('may be claimed by the one side or by the other', () => {
    expect(ask('supplies-against-use', { 'supplies/s2/amount/2016': 10_000 })[0]).toContain(
      'supplied only 10\u202f000',
    );
    expect(ask('supplies-against-use', { 'supplies/s2/#/-': undefined })).toHaveLength(3);
    expect(ask('supplies-against-use', { 'supplies/s2/amount/2016': 33_600 })).toEqual([]);
  });

  it('are not short where an amount is missing, nor where the map was not begun', () => {
    expect(ask('supplies-against-use', { 'supplies/s2/amount/2016': undefined })).toEqual([]);
    const none = Object.fromEntries(
      [2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => [`supplies/s${row}/#/-`, undefined]),
    );
    expect(ask('supplies-against-use', none)).toEqual([]);
  });

  it('may stand in the other cluster alone', () => {
    const others: OtherClusters = {
      participants: new Map(),
      supplies: [2016, 2011].map((year) => ({
        cluster: 'B',
        supplier: innOf(4),
        buyer: innOf(5),
        year: String(year),
        amount: 7_000,
        stance: null,
      })),
      stances: new Map(),
    };
    expect(ask('supply-elsewhere', {}, { others })).toEqual([
      expect.stringContaining('participants/p4/inn/- Another cluster (B) states supplies'),
    ]);
  });
});

describe('supplies that their sides spoke of', () => {
  const claim = { cluster: 'B', supplier: innOf(3), buyer: innOf(1), year: '2016', amount: 90_000 };
  const beside = (own: SupplyStance | null, stance: SupplyStance | null, changes = {}) =>
    ask('supply-elsewhere', changes, {
      others: {
        participants: new Map(),
        supplies: [{ ...claim, stance }],
        stances: own === null ? new Map() : new Map([['supplies/s3', own]]),
      },
    });

  it('are not asked about again once confirmed here', () => {
    expect(beside(null, null)).toEqual([expect.stringContaining('One amount is expected')]);
    expect(beside('confirmed', null)).toEqual([]);
    // The other cluster's row was confirmed: the difference stays.
    expect(beside(null, 'confirmed')).toHaveLength(1);
    // A word on another supply says nothing of this one.
    expect(
      ask(
        'supply-elsewhere',
        {},
        {
          others: {
            participants: new Map(),
            supplies: [{ ...claim, stance: null }],
            stances: new Map([['supplies/s4', 'confirmed']]),
          },
        },
      ),
    ).toHaveLength(1);
  });

  it('are asked about with the dispute', () => {
    expect(beside('disputed', null)).toEqual([expect.stringContaining('disputes what is stated here')]);
  });

  it('of the other cluster alone: confirmed is settled, disputed is said', () => {
    const absent = { 'supplies/s3/#/-': undefined };
    expect(beside(null, null, absent)).toEqual([expect.stringContaining('Add the supply or explain')]);
    expect(beside(null, 'confirmed', absent)).toEqual([]);
    expect(beside(null, 'disputed', absent)).toEqual([
      expect.stringContaining('a side of the supply disputes it'),
    ]);
  });

  it('count as confirmed only row by row', () => {
    const twice = (first: SupplyStance | null, second: SupplyStance | null) =>
      ask(
        'supply-elsewhere',
        { 'supplies/s3/#/-': undefined },
        {
          others: {
            participants: new Map(),
            supplies: [
              { ...claim, stance: first },
              { ...claim, stance: second },
            ],
            stances: new Map(),
          },
        },
      );
    expect(twice('confirmed', 'confirmed')).toEqual([]);
    expect(twice('confirmed', null)).toHaveLength(1);
    expect(twice('confirmed', 'disputed')[0]).toContain('disputes it');
  });
});

describe('privacy', () => {
  it('never tells the amount of another cluster', () => {
    const supply = {
      cluster: 'B',
      supplier: innOf(3),
      buyer: innOf(1),
      year: '2016',
      amount: 987_654,
      stance: null,
    };
    const others: OtherClusters = {
      participants: new Map(),
      supplies: [supply, { ...supply, buyer: innOf(4) }],
      stances: new Map(),
    };
    const said = ask('supply-elsewhere', {}, { others });
    expect(said).toHaveLength(2);
    expect(said.join()).not.toContain('987');
  });
});

describe('years', () => {
  const accepted = (year: number, value: number) => [p2('output', String(year)), value] as const;

  it('a fall is asked about as a rise is', () => {
    expect(ask('year-on-year', { [p2('output', '2017')]: 100_000 })[0]).toContain('less than one part in 2');
    expect(ask('year-on-year', { [p2('output', '2017')]: 110_000 })).toEqual([]);
    expect(ask('year-on-year', { [p2('jobs', '2017')]: 0 })).toHaveLength(1);
  });

  it('a small difference is not asked about', () => {
    expect(ask('year-on-year', { [p2('rd-costs', '2017')]: 5_999 })).toEqual([]);
    expect(ask('year-on-year', { [p2('rd-costs', '2017')]: 6_100 })).toHaveLength(1);
  });

  it('the first year is compared with what was accepted for the year before', () => {
    const lastValues = new Map([accepted(2014, 20_000)]);
    expect(ask('year-on-year', {}, { lastValues })).toEqual([
      expect.stringContaining(`${p2('output', '2015')} `),
    ]);
  });

  it('a change that was accepted is not asked about again', () => {
    const jump = { [p2('output', '2016')]: 600_000, [p2('output', '2017')]: 600_000 };
    const lastValues = new Map([accepted(2015, 200_000), accepted(2016, 600_000)]);
    expect(ask('year-on-year', jump)).toHaveLength(1);
    expect(ask('year-on-year', jump, { lastValues })).toEqual([]);
  });

  it('an accepted value may be rounded otherwise', () => {
    expect(ask('restated-value', {}, { lastValues: new Map([accepted(2016, 220_200)]) })).toEqual([]);
  });
});

describe('peers', () => {
  const perJob = { value: 'participants/shipped-goods', over: 'participants/jobs' };
  const values = Array.from({ length: 4 }, () => [
    600, 700, 800, 900, 1_000, 1_100, 1_200, 1_300, 1_400,
  ]).flat();
  const far = { [p2('shipped-goods', '2017')]: 225 };
  const beside = (peers: readonly number[]) => ({
    peers: new Map([[peerKey(perJob, '2017'), Float64Array.from(peers).sort()]]),
  });

  it('find a value far below', () => {
    expect(ask('outlier', far, beside(values))[0]).toContain('is 1 thousand roubles, far below');
  });

  it('are too few, or all the same', () => {
    expect(ask('outlier', far, beside(values.slice(0, 29)))).toEqual([]);
    expect(ask('outlier', far, beside(values.map(() => 1_000)))).toEqual([]);
  });

  it('say nothing of a zero', () => {
    expect(ask('outlier', { [p2('shipped-goods', '2017')]: 0 }, beside(values))).toEqual([]);
  });
});

describe('a cluster of a federal subject', () => {
  const questionnaire = book.find('federal-subject', '2018');
  const row = (match: string, explanation?: string) =>
    ask(
      'unexplained-change',
      {
        'clusters/c1/#/-': 1,
        'clusters/c1/match/-': match,
        'clusters/c1/explanation/-': explanation,
      },
      questionnaire ? { questionnaire } : {},
    );

  it('is explained unless it stayed the same', () => {
    expect(row('same')).toEqual([]);
    for (const match of ['new', 'vanished', 'renamed', 'merged']) {
      expect(row(match)[0], match).toContain('but not why');
      expect(row(match, 'By a decision of 2017'), match).toEqual([]);
    }
  });
});

describe('the cluster as a whole', () => {
  it('is not judged while a role could decide', () => {
    const nobody = { 'participants/p1/role/-': undefined };
    expect(ask('no-end-product-producer', nobody)).toEqual([]);
    expect(ask('few-industrial-enterprises', { ...nobody, [p2('role')]: undefined })).toEqual([]);
    expect(ask('few-industrial-enterprises', { [p2('role')]: 'science' })).toHaveLength(1);
  });

  it('has no end-product producer once it left', () => {
    expect(ask('no-end-product-producer', { 'participants/p1/left-on/-': '2017-01-01' })).toHaveLength(1);
  });
});
