/** Answers: versions, stale edits, marks of last year's answers, and what a field may hold. */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
import {
  accepted,
  act,
  analyst,
  answer,
  auditor,
  authority,
  benefit,
  byForm,
  officer,
  openWave,
  organisation,
  problemIn,
  recipientOf,
  repeat,
  withSurveyWorld,
} from './survey-world.ts';

const name = 'contacts/-/authority/-';

describe.each(testEngines)('answers on %s', (engine) => {
  it('are written with their history; what somebody else changed comes back untouched', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      const first = await flows.editAnswers(officer, id, byForm(authority), repeat());
      expect(first.applied.map((one) => one.version)).toEqual([1, 1]);
      const edits = [
        ...byForm({ [name]: 'Другое' }, 0),
        ...byForm({ 'contacts/-/mailbox/-': 'b@example.org' }, 1),
      ];
      const second = await flows.editAnswers({ ...officer, id: 'account-second' }, id, edits, repeat());
      expect(second.conflicts).toMatchObject([
        { field: name, value: authority[name], version: 1, changedBy: officer.id },
      ]);
      expect(second.applied).toMatchObject([{ field: 'contacts/-/mailbox/-', version: 2 }]);
      const history = await flows.history(officer, id, 'contacts/-/mailbox/-');
      expect(history).toMatchObject([
        { before: null, after: 'office@example.org', by: officer.id },
        { before: 'office@example.org', after: 'b@example.org', by: 'account-second' },
      ]);
    }));

  it('repeated with the same key are written once, with another body refused', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world);
      const { id } = await recipientOf(world);
      const once = repeat();
      const send = (body = once) => world.flows.editAnswers(officer, id, byForm({ [name]: 'Один' }), body);
      const [first, second] = [await send(), await send()];
      expect(second.applied).toEqual(first.applied);
      expect(await world.store.answerHistory(id)).toHaveLength(1);
      expect(await problemIn(send({ ...once, bodySha256: 'b'.repeat(64) }))).toBe('repeated-with-other-body');
    }));

  it('move progress and state with the first edit', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world);
      const { id } = await recipientOf(world);
      const { progress } = await answer(world, officer, id, { [name]: 'Министерство' });
      const sum = (key: 'answered' | 'required') => progress.reduce((total, one) => total + one[key], 0);
      const present = await recipientOf(world);
      expect(present).toMatchObject({
        state: 'in-progress',
        answered: sum('answered'),
        required: sum('required'),
      });
      expect(present.answered).toBe(1);
      expect(present.required).toBe(2);
      expect(present.openedAt).not.toBeNull();
    }));

  it('never stand in a row that somebody else removed, whoever comes first', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      const second = { ...officer, id: 'account-second' };
      const mark = (row: string) => `acts/${row}/#/-`;
      const title = (row: string) => `acts/${row}/title/-`;
      const number = (row: string) => `acts/${row}/number/-`;
      const write = (by: typeof officer, values: Parameters<typeof byForm>[0], seen = 0) =>
        flows.editAnswers(by, id, byForm(values, seen), repeat());
      for (const [place, row] of ['a', 'b'].entries())
        await write(officer, { [mark(row)]: place + 1, [title(row)]: 'О мерах' });

      await write(second, { [mark('a')]: null, [title('a')]: null }, 1);
      const late = await write(officer, { [number('a')]: '120-п' });
      expect(late.applied).toEqual([]);
      expect(late.conflicts.map(({ field, value }) => [field, value]).toSorted()).toEqual([
        [mark('a'), null],
        [title('a'), null],
      ]);

      await write(officer, { [number('b')]: '121-п' });
      const removal = await write(second, { [mark('b')]: null, [title('b')]: null }, 1);
      expect(removal.applied).toEqual([]);
      expect(removal.conflicts.map(({ field, value }) => [field, value]).toSorted()).toEqual([
        [mark('b'), 2],
        [number('b'), '121-п'],
        [title('b'), 'О мерах'],
      ]);
      expect(removal.findings.filter(({ check }) => check === 'unknown-field')).toEqual([]);

      const back = await flows.editAnswers(
        officer,
        id,
        [...byForm({ [mark('a')]: 1, [title('a')]: 'О мерах' }, 2), ...byForm({ [number('a')]: '120-п' }, 0)],
        repeat(),
      );
      expect(back.conflicts).toEqual([]);
    }));

  it('keep a text one way, so that stray blanks are no other answer', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      const write = (text: string, seen: number) =>
        flows.editAnswers(officer, id, byForm({ [name]: text }, seen), repeat());
      const first = await write('  Министерство\r\nпромышленности\u00a0 ', 0);
      expect(first.applied.map((one) => one.value)).toEqual(['Министерство промышленности']);
      const same = await write('Министерство промышленности', 1);
      expect(same.applied.map((one) => one.version)).toEqual([1]);
      const emptied = await write(' \t ', 1);
      expect(emptied.applied.map((one) => one.value)).toEqual([null]);
    }));

  it('are refused in fields, types and lengths that cannot be, and to whom they do not belong', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      for (const [field, value] of [
        ['contacts/-/fax/-', 'x'],
        ['benefits/b1/size/2031', 1],
        ['benefits/b1/size/2017', 'many'],
        ['benefits/b1/beneficiaries/-', 'participants'],
        [name, 'a\0b'],
        [name, '\u0001=1'],
        [name, ''],
        [name, '\ud83d'],
        // More than the workbook reads back.
        [name, 'x'.repeat(1_001)],
        [name, 'x'.repeat(10_001)],
      ] as const)
        expect(
          await problemIn(flows.editAnswers(officer, id, byForm({ [field]: value }), repeat())),
          field,
        ).toBe('invalid-body');
      for (const [actor, kind] of [
        [organisation, 'not-found'],
        [{ ...officer, federalSubjects: ['RU-MOW'] }, 'not-found'],
        [analyst, 'forbidden'],
        [auditor, 'forbidden'],
      ] as const)
        expect(await problemIn(flows.editAnswers(actor, id, byForm(authority), repeat())), actor.kind).toBe(
          kind,
        );
      expect(await world.store.answers(id)).toEqual([]);
    }));

  it('of last year are offered at the first visit, and marked unchanged or changed', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world, { id: 'wave-2017', edition: '2017' });
      const before = await recipientOf(world, 'RU-TA', 'wave-2017');
      await flows.recipient(officer, before.id);
      await accepted(world, officer, before.id, { ...benefit, ...act });
      await openWave(world, { id: 'wave-2018', years: [2017, 2018] });
      const { id } = await recipientOf(world);
      expect((await flows.recipient(analyst, id)).answers).toEqual([]);
      const offered = (await flows.recipient(officer, id)).answers;
      const of = (field: string) => offered.find((one) => one.field === field);
      expect(of('benefits/b1/size/2017')).toMatchObject({
        value: 2_000,
        status: 'prefilled',
        origin: { via: 'prefill' },
      });
      // Asked as acts/in-force in the edition before.
      expect(of('acts/a1/is-in-force/-')).toMatchObject({ value: true, status: 'prefilled' });
      expect(of('benefits/b1/size/2016')).toBeUndefined();
      expect(of('benefits/b1/size/2018')).toBeUndefined();
      const [same] = byForm({ 'acts/a1/is-in-force/-': true }, 1);
      const edits = [
        ...(same ? [{ ...same, status: 'unchanged' as const }] : []),
        ...byForm({ 'benefits/b1/size/2017': 2_001 }, 1),
      ];
      await flows.editAnswers(officer, id, edits, repeat());
      const after = await world.store.answers(id);
      expect(after.find((one) => one.field === 'acts/a1/is-in-force/-')).toMatchObject({
        status: 'unchanged',
      });
      expect(after.find((one) => one.field === 'benefits/b1/size/2017')).toMatchObject({
        value: 2_001,
        status: 'changed',
      });
      expect((await flows.recipient(officer, id)).answers).toHaveLength(after.length);
    }));
});
