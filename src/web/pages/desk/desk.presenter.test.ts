/** The desk of those who run waves: what runs comes first, and what waits leads to its rows of the board. */
import { describe, expect, it } from 'vitest';
import { createBench, sampleWave } from '../../../../test/web/workspace-sample.ts';
import { type Actor, anonymous } from '../../../domain/access/actor.ts';
import { presentDesk } from './desk.presenter.ts';

const byState = { 'not-opened': 0, 'in-progress': 0, submitted: 2, returned: 0, accepted: 1 };
const wave = (id: string, state: typeof sampleWave.state, submitted: number, overdue: number) => ({
  wave: { ...sampleWave, id, state },
  recipients: 3,
  byState: { ...byState, submitted },
  overdue,
  publication: null,
});

const standing = { backup: null, verified: null, isBackupDue: true, isVerificationDue: true, rows: [] };

async function desk(actor?: Actor) {
  const input = { ...createBench().input('/workspace'), ...(actor ? { actor } : {}) };
  const waves = [
    wave('wave-2017', 'published', 0, 0),
    wave('wave-2018', 'open', 2, 1),
    wave('wave-2019', 'draft', 0, 0),
  ];
  return presentDesk({
    ...input,
    backups: { standing: async () => standing },
    workspace: { ...input.workspace, desk: async () => [], waves: async () => waves },
  });
}

describe('the desk', () => {
  it('puts the wave that runs before drafts and published ones', async () => {
    expect((await desk()).waves?.map(({ id }) => id)).toEqual(['wave-2018', 'wave-2019', 'wave-2017']);
  });

  it('leads from each count to its rows, and is silent where nothing waits', async () => {
    const [open, draft] = (await desk()).waves ?? [];
    expect(open?.waiting).toEqual([
      { label: 'На проверке: 2', href: '/workspace/waves/wave-2018?state=submitted', isOverdue: false },
      { label: 'Просрочено: 1', href: '/workspace/waves/wave-2018?overdue=true', isOverdue: true },
    ]);
    expect(draft?.waiting).toEqual([]);
  });

  it('tells an administrator of the last verified restore, and an analyst nothing', async () => {
    expect((await desk()).backups).toBeNull();
    const { backups } = await desk({ ...anonymous, id: 'account-1', kind: 'administrator' });
    expect(backups).toEqual({
      text: 'Последнее проверенное восстановление: ещё не было',
      href: '/workspace/backups',
      isDue: true,
    });
  });
});
