/**
 * Control of R11: guards taken away at random, one at a time — a cell of the table of permissions changed, or a flow that is called as
 * if the product itself asked. The calls of the matrix must find every one. The seed is printed; ATLAS_SEED repeats it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspaceApi } from '../../src/api/workspace/create-workspace-api.ts';
import { workspaceOperations } from '../../src/api/workspace/operations.ts';
import { roles, system } from '../../src/domain/access/actor.ts';
import { type Action, permissions, type Reach } from '../../src/domain/access/permissions.ts';
import { refuseForeignOrigin } from '../../src/web/site/accounts-edge.ts';
import { type Call, operationCalls } from './calls.ts';
import { judge } from './judge.ts';
import { type Caller, callers, startWorld, type World } from './world.ts';

const seed = Number(process.env['ATLAS_SEED'] ?? Date.now() % 1_000_000);
const mutants = 20;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

/** Numbers that the seed repeats. */
function randomOf(start: number): (below: number) => number {
  let state = start + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** First fault that the matrix finds among these calls; null where it finds none. */
async function firstFault(at: World, calls: readonly Call[], asked = callers): Promise<string | null> {
  for (const caller of asked) {
    if (caller === 'link') await at.renewLink();
    for (const call of calls) {
      const fault = await judge(at, caller, call);
      if (fault !== null) return fault;
    }
  }
  return null;
}

const served = [...new Set(workspaceOperations.map((one) => one.decidedBy ?? one.action))];
type Cells = Record<string, Reach | undefined>;

/** Changes one cell of the table and says how to put it back. */
function bend(
  action: Action,
  role: string,
  random: (below: number) => number,
): { name: string; undo: () => void } {
  const row = permissions[action] as Cells;
  const before = row[role];
  const others = ([undefined, 'all'] as const).filter((one) => one !== before);
  const after = others[random(others.length)];
  if (after === undefined) delete row[role];
  else row[role] = after;
  const undo = () => {
    if (before === undefined) delete row[role];
    else row[role] = before;
  };
  return { name: `${action} of ${role}: ${before ?? 'none'} → ${after ?? 'none'}`, undo };
}

const callsOn = (action: Action) =>
  operationCalls(
    world,
    workspaceOperations.filter((one) => [one.action, one.decidedBy].includes(action)),
  );

/** The site with an API in which one operation asks as the product itself and stands under nothing but being signed in. */
function withoutGuard(id: string): World {
  const operations = workspaceOperations.map((one) =>
    one.id === id
      ? {
          ...one,
          action: 'session.manage-own' as const,
          run: (call: Parameters<typeof one.run>[0]) =>
            one.run({ ...call, actor: { ...system, id: call.actor.id } }),
        }
      : one,
  );
  const { workspace, accounts } = world.product;
  const site = createWorkspaceApi({ workspace, actorOf: accounts.actorOf, refuseForeignOrigin, operations });
  return { ...world, site };
}

describe('without one guard', () => {
  it('nothing is found while all guards stand', async () => {
    expect(await firstFault(world, operationCalls(world), ['participant', 'link', 'anonymous'])).toBeNull();
  });

  it(`the matrix finds each of ${mutants} cells of the table that were changed (seed ${seed})`, async () => {
    const random = randomOf(seed);
    const missed: string[] = [];
    for (let index = 0; index < mutants; index += 1) {
      const action = served[random(served.length)] as Action;
      const role = [...roles, 'link'][random(roles.length + 1)] as Caller;
      const { name, undo } = bend(action, role, random);
      try {
        if ((await firstFault(world, callsOn(action), [role])) === null) missed.push(name);
      } finally {
        undo();
      }
    }
    expect(missed).toEqual([]);
  });

  it('the matrix finds every operation whose guard was taken away', async () => {
    const missed: string[] = [];
    for (const { id } of workspaceOperations) {
      const calls = operationCalls(
        world,
        workspaceOperations.filter((one) => one.id === id),
      );
      if ((await firstFault(withoutGuard(id), calls, ['participant', 'administrator'])) === null)
        missed.push(id);
    }
    expect(missed).toEqual([]);
  });
});
