/** The list of waves: numbers of each, and what is proposed for the next one. */
import { describe, expect, it } from 'vitest';
import { analyst, createBench, sampleWave } from '../../../../test/web/workspace-sample.ts';
import { presentWaves } from './waves.presenter.ts';

describe('the list of waves', () => {
  it('counts recipients by state and offers the form to those who run waves only', async () => {
    const { input } = createBench();
    const model = await presentWaves(input('/workspace/waves'));
    const [row] = model.rows;
    expect(row).toMatchObject({ title: 'Волна 2018', state: 'открыта', href: '/workspace/waves/wave-2018' });
    expect(row?.recipients).toBeGreaterThan(row?.accepted ?? 0);
    expect(model.mayManage).toBe(true);
    const auditor = { ...analyst, kind: 'auditor' as const };
    expect((await presentWaves(input('/en/workspace/waves', {}, auditor))).mayManage).toBe(false);
  });

  it('proposes a name and years from the newest edition, and nothing when that wave is there', async () => {
    const old = createBench({ wave: { ...sampleWave, id: 'wave-2017' } });
    const model = await presentWaves(old.input('/workspace/waves'));
    expect(model.proposal).toEqual({ id: 'wave-2018', years: '2017, 2018' });
    const taken = await presentWaves(createBench().input('/workspace/waves'));
    expect(taken.proposal.id).toBe('');
  });
});
