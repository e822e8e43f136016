/** The progress board: counters, filters in the address, what is due in words, and what a step says before it is made. */
import { describe, expect, it } from 'vitest';
import { analyst, createBench, sampleRecipients, sampleWave } from '../../../../test/web/workspace-sample.ts';
import { Problem } from '../../../kernel/problem.ts';
import { namesOf } from '../../workspace-frame/names.ts';
import { actOnWave } from './wave.acts.ts';
import { presentWave } from './wave.presenter.ts';
import { deadlineRow } from './wave-rows.ts';

const params = { id: 'wave-2018' };
const open = (query = '', parts: Parameters<typeof createBench>[0] = {}) => {
  const bench = createBench(parts);
  return presentWave(bench.input(`/workspace/waves/wave-2018${query}`, params));
};

describe('the progress board', () => {
  it('counts everybody who is asked once, and each counter leads to its rows', async () => {
    const model = await open();
    const [all, ...rest] = model.counters;
    const states = rest.slice(0, -1);
    expect(states.reduce((sum, one) => sum + one.count, 0)).toBe(all?.count);
    expect(all?.count).toBe(sampleRecipients().filter((one) => one.removedAt === null).length);
    const returned = states.find(({ title }) => title === 'возвращена');
    const shown = await open(returned?.href.replace('/workspace/waves/wave-2018', ''));
    expect([shown.total, shown.counters[0]?.isHere]).toEqual([returned?.count, false]);
  });

  it('says what is due in words, and never of what waits for the analyst', async () => {
    const model = await open();
    expect(model.rows[0]).toMatchObject({ isOverdue: true, due: 'просрочено на 3\u00A0дня' });
    const submitted = await open('?state=submitted');
    expect(submitted.rows.length).toBeGreaterThan(0);
    expect(submitted.rows.filter(({ due }) => due !== '')).toEqual([]);
  });

  it('shows progress without rounding it up', async () => {
    const [one] = sampleRecipients();
    if (!one) throw new Error('There are no recipients.');
    const nearly = { ...one, state: 'in-progress' as const, answered: 999, required: 1000 };
    const model = await open('', { recipients: [nearly] });
    expect(model.rows[0]?.progress).toBe('99\u00A0%');
  });

  it('filters by district through its subjects and refuses what does not exist', async () => {
    const bench = createBench();
    await presentWave(bench.input('/workspace/waves/wave-2018?federalDistrict=ural', params));
    const query = bench.calls.find(({ name }) => name === 'board')?.args[0] as { federalSubjects: string[] };
    expect(query.federalSubjects).toContain('RU-SVE');
    expect(query.federalSubjects).not.toContain('RU-TA');
    for (const wrong of [
      'state=lost',
      'federalSubject=RU-XX',
      'responsible=somebody',
      'page=0',
      'view=cube',
      'overdue=maybe',
    ])
      await expect(open(`?${wrong}`), wrong).rejects.toBeInstanceOf(Problem);
  });

  it('finds nobody for a subject outside the chosen district', async () => {
    const model = await open('?federalDistrict=ural&federalSubject=RU-TA');
    expect([model.total, model.nobody]).toEqual([
      0,
      'Этот субъект не входит в выбранный округ, поэтому никого нет. Уберите одно из двух.',
    ]);
  });

  it('draws the map with its twin table, whose numbers add up', async () => {
    const model = await open('?view=map');
    expect(model.map?.country).toContain('<svg');
    const rows = model.map?.rows ?? [];
    for (const row of rows) expect(row.waiting + row.toReview + row.accepted, row.code).toBe(row.asked);
    expect(rows.reduce((sum, row) => sum + row.asked, 0)).toBe(model.counters[0]?.count);
  });

  it('reads those taken out only when they are asked for', async () => {
    const bench = createBench();
    const folded = await presentWave(bench.input('/workspace/waves/wave-2018', params));
    expect([folded.removed?.rows, bench.calls.some(({ name }) => name === 'roll')]).toEqual([null, false]);
    const shown = await open('?removed=shown');
    expect(shown.removed?.rows?.length).toBe(
      sampleRecipients().filter((one) => one.removedAt !== null).length,
    );
  });

  it('says before opening how many letters go and who gets none', async () => {
    const { step } = await open('?step=open', { wave: { ...sampleWave, state: 'draft' } });
    const here = sampleRecipients().filter((one) => one.removedAt === null);
    const without = here.filter(({ mailbox }) => mailbox === null).length;
    expect([step?.letters, step?.total]).toEqual([here.length - without, without]);
  });

  it('says before opening that the deadline is over, and only then', async () => {
    const isLate = async (deadline: string, state: typeof sampleWave.state = 'draft', step = 'open') =>
      (await open(`?step=${step}`, { wave: { ...sampleWave, state, deadline } })).step?.isLate;
    expect(await isLate('2019-03-31T20:59:59.000Z')).toBe(true);
    expect(await isLate('2099-03-31T20:59:59.000Z')).toBe(false);
    expect(await isLate('2019-03-31T20:59:59.000Z', 'open', 'close')).toBe(false);
  });

  it('offers each step in its state only, and none to readers', async () => {
    const stepsIn = async (state: typeof sampleWave.state) =>
      (await open('', { wave: { ...sampleWave, state } })).steps.map(({ step }) => step);
    expect(await stepsIn('draft')).toEqual(['open', 'deadline', 'delete']);
    expect(await stepsIn('open')).toEqual(['deadline', 'close']);
    expect(await stepsIn('closed')).toEqual(['publish']);
    expect(await stepsIn('published')).toEqual([]);
    const officer = { ...analyst, kind: 'ministry-officer' as const };
    const model = await presentWave(
      createBench().input('/workspace/waves/wave-2018?step=close', params, officer),
    );
    expect([model.steps, model.step]).toEqual([[], null]);
  });

  it('asks for a reason of a new deadline in an open wave only, and shows every change there was', async () => {
    const panel = async (state: typeof sampleWave.state) =>
      (await open('?step=deadline', { wave: { ...sampleWave, state } })).step;
    expect(await panel('draft')).toMatchObject({ isOpen: false, deadlineOn: '2019-03-31' });
    expect(await panel('open')).toMatchObject({ isOpen: true });
    expect(await panel('closed')).toBeNull();
    const row = deadlineRow(
      {
        before: '2019-03-31T20:59:59.000Z',
        after: '2019-04-30T20:59:59.000Z',
        reason: 'праздники',
        by: 'system',
        at: '2019-03-01T09:00:00.000Z',
      },
      namesOf([], 'x', 'en'),
      'en',
    );
    expect(row).toEqual({
      days: '31 March 2019 → 30 April 2019',
      reason: 'праздники',
      note: '1 March 2019, the program',
    });
  });

  it('deletes a draft only with the mark, and leads to the list that says so', async () => {
    const bench = createBench({ wave: { ...sampleWave, state: 'draft' } });
    const post = (confirm: string) =>
      actOnWave({
        ...bench.input('/en/workspace/waves/wave-2018?step=delete', params),
        act: 'delete',
        text: (name: string) => (name === 'confirm' ? confirm : ''),
        version: () => 3,
        repeat: { key: 'key-of-a-test', bodySha256: '' },
      } as unknown as Parameters<typeof actOnWave>[0]);
    await expect(post('')).rejects.toMatchObject({ extras: { parameter: 'confirm' } });
    expect(bench.calls).toEqual([]);
    expect((await post('yes')).headers.get('location')).toBe('/en/workspace/waves?done=deleted');
    expect(bench.calls[0]).toMatchObject({ name: 'deleteWave', args: ['wave-2018', 3, {}] });
  });

  it('does not publish without the mark that says so', async () => {
    const bench = createBench({ wave: { ...sampleWave, state: 'closed' } });
    const post = (confirm: string) =>
      actOnWave({
        ...bench.input('/workspace/waves/wave-2018?step=publish', params),
        act: 'publish',
        text: (name: string) => (name === 'confirm' ? confirm : ''),
        version: () => 3,
        repeat: { key: 'key-of-a-test', bodySha256: '' },
      } as unknown as Parameters<typeof actOnWave>[0]);
    await expect(post('')).rejects.toMatchObject({ extras: { parameter: 'confirm' } });
    expect(bench.calls).toEqual([]);
    const answer = await post('yes');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/workspace/waves/wave-2018?done=published',
    ]);
    expect(bench.calls[0]).toMatchObject({ name: 'publishWave', args: ['wave-2018', 3, {}] });
  });
});
