/**
 * A published wave made by hand from facts of a few participants, with a correction after publication, so that API and pages are tested
 * without a database. One cluster has two answers and is suppressed. Must never be taken for answers of anybody.
 */
import { publicWave } from '../../src/domain/atlas/wave/public-wave.ts';
import type { PublicReading } from '../../src/domain/atlas/wave/reading.ts';
import { judgeReading } from '../../src/domain/atlas/wave/suppress.ts';
import type { Fact, FactValue } from '../../src/domain/facts/fact.ts';
import { type ClusterPlace, observeWave } from '../../src/domain/indicators/wave/observe-wave.ts';
import { tallyCluster } from '../../src/domain/indicators/wave/tally.ts';
import { restatementsOf } from '../../src/flows/survey/restatements.ts';
import type { SurveyQueries } from '../../src/flows/survey/survey-ports.ts';
import type { PublicWaveFlows, WaveEdition, WaveReading } from '../../src/flows/survey/wave-figures.ts';
import { Problem } from '../../src/kernel/problem.ts';

const years = [2016, 2017];

/** Cluster → jobs of its participants in 2017; the year before each had ten fewer. */
export const jobsOf: Readonly<Record<WaveReading, Readonly<Record<string, readonly number[]>>>> = {
  'as-published': {
    'federal-1': [100, 120, 140, 160],
    'federal-2': [50, 60],
    'federal-3': [80, 90, 100],
    'interregional-1': [200, 210, 220, 230, 240],
  },
  'as-known-now': {
    'federal-1': [100, 120, 140, 190],
    'federal-2': [50, 60],
    'federal-3': [80, 90, 100],
    'interregional-1': [200, 210, 220, 230, 240],
  },
};

const place = (
  cluster: string,
  federalSubjects: readonly string[],
  federalDistrict: string,
): ClusterPlace => ({
  cluster,
  federalSubjects,
  federalDistrict,
  industries: ['machines'],
  isInRegister: cluster === 'federal-1',
});
const places = [
  place('federal-1', ['RU-KLU'], 'central'),
  place('federal-2', ['RU-TA'], 'volga'),
  place('federal-3', ['RU-TA'], 'volga'),
  place('interregional-1', ['RU-TA', 'RU-SAM'], 'volga'),
];

function factsOf(cluster: string, jobs: readonly number[]): Fact[] {
  return jobs.flatMap((count, at) => {
    const fact = (measure: string, period: string | null, value: FactValue): Fact => ({
      id: `${cluster}-${at}-${measure}-${period}`,
      edition: 'wave-2018',
      entity: `participant:${cluster}~${at}`,
      ...{ measure, period, value },
      statement: 1,
      unit: null,
      supersedes: null,
      provenance: {} as Fact['provenance'],
    });
    return [
      fact('inn', null, String(at)),
      fact('role', null, 'industrial-enterprise'),
      fact('jobs', '2016', count - 10),
      fact('jobs', '2017', count),
      fact('shipped-goods', '2017', count * 1_000_000),
    ];
  });
}

function edition(reading: WaveReading, before: readonly PublicReading[]) {
  const tallies = Object.entries(jobsOf[reading]).flatMap(([cluster, jobs]) =>
    tallyCluster(cluster, factsOf(cluster, jobs), years),
  );
  const observations = observeWave(tallies, places);
  const { hidden, reading: judged } = judgeReading(
    { id: reading, observations, places, changes: new Map() },
    before,
  );
  const made: WaveEdition = {
    wave: {
      id: 'wave-2018',
      questionnaireEdition: '2018',
      years,
      deadline: '2018-03-31T20:59:59.000Z',
      state: 'published',
      openedAt: null,
      closedAt: null,
      publishedAt: '2018-05-01T09:00:00.000Z',
      version: 4,
    },
    publication: { wave: 'wave-2018', factSeq: 100, revision: 57, publishedAt: '2018-05-01T09:00:00.000Z' },
    reading,
    figures: publicWave(observations, hidden),
    clusters: new Map(places.map((one) => [one.cluster, { ...one, name: `Кластер ${one.cluster}` }])),
    asked: 5,
  };
  return { made, judged };
}

/** The published wave `wave-2018`; federal-1 corrected one answer afterwards. */
export function makeWaves(): PublicWaveFlows {
  const first = edition('as-published', []);
  const now = edition('as-known-now', [first.judged]);
  const store = { publication: async () => undefined } as unknown as SurveyQueries;
  const correction = {
    submission: '00000000000000aa',
    number: 2,
    cluster: 'federal-1',
    acceptedAt: '2018-06-01T09:00:00.000Z',
  };
  return {
    publishedWaves: async () => [first.made.wave],
    published: async (id, reading = 'as-published') => {
      if (id !== 'wave-2018') throw new Problem('not-found', 'No such wave.', { allowed: ['wave-2018'] });
      return reading === 'as-published' ? first.made : now.made;
    },
    restatements: async () =>
      (await restatementsOf(store, first.made, now.made)).map((one) => ({
        ...one,
        corrections: [correction],
      })),
  };
}
