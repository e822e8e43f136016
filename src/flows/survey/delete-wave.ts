/** A draft that is given up goes with its recipients and their links: nobody was ever asked in it. Must never touch what was opened. */
import { Problem } from '../../kernel/problem.ts';
import { requireCurrent, requireRight, requireWave } from './require.ts';
import type { WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** Throws Problem conflict for a wave that was opened, not-found for one that is gone. */
export const deleteWave =
  (ports: WorkspacePorts): WorkspaceFlows['deleteWave'] =>
  async (actor, id, version, repeat) => {
    await requireRight(ports.store, actor, 'wave.manage', id);
    await ports.store.change({ actor, action: 'wave.delete', object: id, repeat }, async (queries) => {
      const { state } = await requireWave(queries, id, 'step');
      if (state !== 'draft')
        throw new Problem(
          'conflict',
          `The wave is ${state}: only a draft can be deleted. What was asked of somebody stays.`,
        );
      requireCurrent(await queries.deleteDraft(id, version));
      return null;
    });
  };
