/** Recipients of a wave: proposals with their source, those taken out with their reason, and what the forms may add. */
import { describe, expect, it } from 'vitest';
import { createBench, sampleWave } from '../../../../test/web/workspace-sample.ts';
import type { FormAct } from '../../workspace-frame/act-form.ts';
import { actOnRecipients } from './wave-recipients.acts.ts';
import { presentWaveRecipients } from './wave-recipients.presenter.ts';

const params = { id: 'wave-2018' };
const path = '/workspace/waves/wave-2018/recipients';

describe('recipients of a wave', () => {
  it('says where a proposal comes from and filters by form and name', async () => {
    const { input } = createBench();
    const model = await presentWaveRecipients(input(`${path}?part=proposed&form=cluster&q=кластер`, params));
    expect(model.rows.length).toBeGreaterThan(0);
    expect(model.rows.every(({ form, note }) => form === 'кластер' && note === 'обзор 2017')).toBe(true);
    expect(model.rows.every(({ name }) => name.toLowerCase().includes('кластер'))).toBe(true);
  });

  it('shows those taken out with day and reason', async () => {
    const model = await presentWaveRecipients(createBench().input(`${path}?part=removed`, params));
    expect(model.rows[0]?.note).toBe('1 февраля 2019\u00A0г.: объединён с другим кластером');
    expect(model.rows.some(({ mayRemove }) => mayRemove)).toBe(false);
  });

  it('changes nothing once the wave is closed', async () => {
    const bench = createBench({ wave: { ...sampleWave, state: 'closed' } });
    const model = await presentWaveRecipients(bench.input(path, params));
    expect([model.mayChange, model.tabs.length, model.rows.some(({ mayRemove }) => mayRemove)]).toEqual([
      false,
      3,
      false,
    ]);
    expect(bench.calls.some(({ name }) => name === 'proposeRecipients')).toBe(false);
  });

  it('adds those marked and nobody the flow did not propose', async () => {
    const bench = createBench();
    const model = await presentWaveRecipients(bench.input(`${path}?part=proposed`, params));
    const [first] = model.rows;
    const form = new FormData();
    form.append('recipients', first?.id ?? '');
    form.append('recipients', 'cluster:invented');
    await act(bench, 'add', form);
    const added = bench.calls.find(({ name }) => name === 'addRecipients')?.args[1] as {
      respondent: string;
      reason: string;
    }[];
    expect(added.map(({ respondent }) => `cluster:${respondent}`)).toEqual([first?.id]);
    expect(added[0]?.reason).toBe('published: review 2017');
    await expect(act(bench, 'add', new FormData())).rejects.toMatchObject({
      extras: { parameter: 'recipients' },
    });
  });
});

function act(bench: ReturnType<typeof createBench>, name: string, form: FormData) {
  const input = bench.input(path, params);
  return actOnRecipients({
    ...input,
    act: name,
    form,
    text: (field: string) => String(form.get(field) ?? ''),
    version: () => 1,
    repeat: { key: 'key-of-a-test', bodySha256: '' },
  } as FormAct);
}
