/**
 * The survey at its largest: 9,000 fields at once, a board of 10,000 recipients. Sizes are asserted, times are only printed. Runs with
 * the drills, one at a time: beside other work it would measure that.
 */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import {
  edit,
  openSampleWave,
  sampleRecipient,
  wave,
  withSurvey,
} from '../../src/adapters/store/survey-sample.ts';

async function clock<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: Math.round(performance.now() - started), result };
}

describe.each(testEngines)('speed of the survey on %s', (engine) => {
  it('edits 9,000 fields in one go', () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      const fields = Array.from(
        { length: 9000 },
        (_, number) =>
          `participants/r${Math.floor(number / 60)}/q${Math.floor(number / 6) % 10}/${2012 + (number % 6)}`,
      );
      const write = (value: number, seen: number) =>
        clock(() =>
          store.editAnswers(
            id,
            fields.map((field) => edit(field, value, seen)),
            'me',
          ),
        );
      const first = await write(1, 0);
      const second = await write(2, 1);
      const equal = await write(2, 2);
      const read = await clock(() => store.answers(id));
      expect(first.result.applied).toHaveLength(9000);
      expect(second.result.applied.every((one) => one.version === 2)).toBe(true);
      expect(equal.result.applied.every((one) => one.version === 2)).toBe(true);
      console.log(
        `${engine}: 9,000 fields new ${first.ms} ms, changed ${second.ms} ms, equal ${equal.ms} ms, read ${read.ms} ms`,
      );
    }));

  it('shows the first page of 10,000 recipients', () =>
    withSurvey(engine, async (store, { db }) => {
      await openSampleWave(store, 0);
      const subjects = ['RU-TA', 'RU-MOW', 'RU-SPE', 'RU-KIR', 'RU-PSK'];
      const recipients = Array.from({ length: 10_000 }, (_, number) =>
        sampleRecipient(number, { federalSubjects: [subjects[number % 5] ?? 'RU-TA'] }),
      );
      const ids = await store.insertRecipients(wave, recipients);
      await db
        .updateTable('recipient')
        .set({ state: 'accepted' })
        .where('id', 'in', ids.slice(0, 4000))
        .execute();
      const page = { wave, limit: 50, offset: 0 };
      const times: number[] = [];
      for (let round = 0; round < 40; round += 1) {
        const query = round % 2 === 0 ? page : { ...page, federalSubjects: ['RU-TA'], q: 'кластер 1' };
        times.push((await clock(() => store.board(query))).ms);
      }
      const counts = await clock(() => store.boardCounts(wave));
      expect(counts.result.reduce((sum, one) => sum + one.count, 0)).toBe(10_000);
      expect((await store.board(page)).total).toBe(10_000);
      const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
      console.log(`${engine}: board of 10,000 p95 ${p95} ms, counts ${counts.ms} ms`);
    }));
});
