/**
 * R11: every role and everybody who is nobody now, against every page, form, download and operation, over every kind of object. What to
 * expect stands in access-matrix.yaml; who is refused learns nothing, changes nothing and is written down.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, CallerKind } from '../../src/domain/access/actor.ts';
import { anonymous, roles } from '../../src/domain/access/actor.ts';
import { type AccessObject, type Action, actions, can } from '../../src/domain/access/permissions.ts';
import { callsOf } from './calls.ts';
import { judge } from './judge.ts';
import { allows, matrix, type Subject } from './matrix.ts';
import { callers, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

const recipient = (id: string, form: AccessObject['form'], respondent: string, subject: string) =>
  ({
    recipient: id,
    ...(form ? { form } : {}),
    respondent,
    federalSubjects: [subject],
  }) satisfies AccessObject;
const objects: Readonly<Record<Subject, AccessObject>> = {
  cluster: recipient('r1', 'cluster', 'federal-2', 'RU-VOR'),
  sibling: recipient('r2', 'cluster', 'federal-3', 'RU-VOR'),
  foreign: recipient('r3', 'cluster', 'federal-1', 'RU-BEL'),
  subject: recipient('r4', 'federal-subject', 'RU-VOR', 'RU-VOR'),
  'foreign-subject': recipient('r5', 'federal-subject', 'RU-BEL', 'RU-BEL'),
  'own-firm': { participants: ['7707083893'] },
  'other-firm': { participants: ['7701000009'] },
};
const actorOf = (kind: CallerKind): Actor => ({
  ...anonymous,
  id: kind,
  kind,
  hasSecondFactor: true,
  federalSubjects: kind === 'federal-subject-officer' ? ['RU-VOR'] : [],
  clusters: kind === 'specialised-organisation' ? ['federal-2'] : [],
  inn: kind === 'participant' ? '7707083893' : null,
  recipient: kind === 'link' ? 'r1' : null,
});

describe('the table of permissions', () => {
  it.each(actions)('%s is as the reviewed matrix says, for every role and object', (action: Action) => {
    const differs = [...roles, 'link' as const, 'anonymous' as const].flatMap((role) =>
      matrix.objects
        .filter((object) => can(actorOf(role), action, objects[object]) !== allows(action, role, object))
        .map((object) => `${role} ${object}`),
    );
    expect(differs).toEqual([]);
  });
});

describe('the running site', () => {
  it.each(callers)('lets %s do what the matrix says and nothing else', async (caller) => {
    if (caller === 'link') await world.renewLink();
    const faults: string[] = [];
    const calls = callsOf(world);
    for (const call of calls) {
      const fault = await judge(world, caller, call);
      if (fault !== null) faults.push(fault);
    }
    console.log(`${caller}: ${calls.length} calls`);
    expect(faults).toEqual([]);
  });
});
