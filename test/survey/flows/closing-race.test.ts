/**
 * The lock that keeps submissions out of a closing wave: one that is being written lands whole before the close, one that comes
 * later is refused, and none lands after. The controls judge by a wave that was read without the lock, or before the transaction.
 */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
import type { NewRecipient, SurveyQueries, SurveyStore } from '../../../src/flows/survey/survey-ports.ts';
import {
  analyst,
  answer,
  authority,
  officer,
  openWave,
  problemIn,
  recipientOf,
  repeat,
  type SurveyWorld,
  tatarstan,
  withSurveyWorld,
} from './survey-world.ts';

/** Stops a submission in the middle of its transaction, after it was judged. */
interface Gate {
  reached: Promise<void>;
  open(): void;
}

type Spoil = (queries: SurveyQueries) => SurveyQueries;

/** The store whose changes stop at the gate before they insert a submission. */
function gated(store: SurveyStore, gate: { arrive: () => Promise<void> }, spoil: Spoil): SurveyStore {
  return {
    ...store,
    change: (change, work) =>
      store.change(change, (queries) =>
        work({
          ...spoil(queries),
          insertSubmission: async (submission) => {
            await gate.arrive();
            return queries.insertSubmission(submission);
          },
        }),
      ),
  };
}

function makeGate(): Gate & { arrive: () => Promise<void> } {
  let reach: () => void = () => undefined;
  let open: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    reached,
    open,
    arrive: async () => {
      reach();
      await opened;
    },
  };
}

async function ready(world: SurveyWorld): Promise<{ id: string; version: number; wave: number }> {
  const { version: wave } = await openWave(world);
  const { id } = await recipientOf(world);
  await answer(world, officer, id, authority);
  return { id, version: (await recipientOf(world)).version, wave };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Closes while a submission stands judged but unwritten; tells whether one landed after the close was acknowledged. */
async function closeBehind(world: SurveyWorld, gate: Gate): Promise<{ outcome: string; isAfter: boolean }> {
  const { id, version, wave } = await ready(world);
  const submitting = problemIn(world.flows.submit(officer, id, version, repeat()));
  await gate.reached;
  let isClosed = false;
  const closing = world.flows.closeWave(analyst, 'wave-2018', wave, repeat()).then(() => {
    isClosed = true;
  });
  await pause(400);
  const isAfter = isClosed;
  gate.open();
  const outcome = await submitting;
  await closing;
  return { outcome, isAfter };
}

describe.each(testEngines)('a closing wave on %s', (engine) => {
  it('waits for a submission that was judged and not yet written', () => {
    const gate = makeGate();
    return withSurveyWorld(
      engine,
      async (world) => {
        expect(await closeBehind(world, gate)).toEqual({ outcome: 'done', isAfter: false });
        expect(await recipientOf(world)).toMatchObject({ state: 'submitted' });
      },
      (store) => gated(store, gate, (queries) => queries),
    );
  });

  it('refuses what comes after, whole', () =>
    withSurveyWorld(engine, async (world) => {
      const { id, version, wave } = await ready(world);
      await world.flows.closeWave(analyst, 'wave-2018', wave, repeat());
      expect(await problemIn(world.flows.submit(officer, id, version, repeat()))).toBe('conflict');
      expect(await world.store.submissions(id)).toEqual([]);
    }));

  it('lets none land after it, however many race it', () =>
    withSurveyWorld(engine, async (world) => {
      const subjects = ['RU-TA', 'RU-MOW', 'RU-SPE', 'RU-KIR', 'RU-PSK', 'RU-KLU', 'RU-TUL', 'RU-TOM'];
      const recipients = subjects.map(
        (code): NewRecipient => ({
          ...tatarstan,
          respondent: code,
          name: code,
          federalSubjects: [code],
          mailbox: null,
        }),
      );
      const { version: wave } = await openWave(world, { recipients });
      const racers: { id: string; version: number; actor: typeof officer }[] = [];
      for (const code of subjects) {
        const actor = { ...officer, id: `account-${code}`, federalSubjects: [code] };
        const { id } = await recipientOf(world, code);
        await answer(world, actor, id, authority);
        racers.push({ id, actor, version: (await recipientOf(world, code)).version });
      }
      const count = async () => {
        const found = await Promise.all(racers.map(({ id }) => world.store.submissions(id)));
        return found.flat().length;
      };
      const submitting = racers.map(async ({ actor, id, version }, place) => {
        await pause(place * 15);
        return problemIn(world.flows.submit(actor, id, version, repeat()));
      });
      await pause(40);
      await world.flows.closeWave(analyst, 'wave-2018', wave, repeat());
      const landed = await count();
      const outcomes = await Promise.all(submitting);
      expect(await count()).toBe(landed);
      expect(outcomes.filter((one) => one === 'done')).toHaveLength(landed);
      expect(new Set(outcomes.filter((one) => one !== 'done'))).toEqual(
        landed === racers.length ? new Set() : new Set(['conflict']),
      );
    }));

  it('control: judged by a wave that was read before the transaction, one lands after the close', () => {
    let early: Awaited<ReturnType<SurveyQueries['wave']>>;
    const spoil: Spoil = (queries) => ({ ...queries, wave: async (id) => early ?? queries.wave(id) });
    return withSurveyWorld(
      engine,
      async (world) => {
        const { id, version, wave } = await ready(world);
        const before = await world.store.wave('wave-2018');
        await world.flows.closeWave(analyst, 'wave-2018', wave, repeat());
        early = before;
        expect(await problemIn(world.flows.submit(officer, id, version, repeat()))).toBe('done');
        expect(await world.store.submissions(id)).toHaveLength(1);
      },
      (store) => gated(store, { arrive: async () => undefined }, spoil),
    );
  });
});

// The embedded engine has one session: there the transaction itself is the lock, and the control above is its control.
describe.runIf(testEngines.includes('postgres'))('a closing wave without its lock', () => {
  it('control: is closed while a submission stands judged, which then lands after it', () => {
    const gate = makeGate();
    const spoil: Spoil = (queries) => ({
      ...queries,
      wave: async (id) => (await queries.waves()).find((one) => one.id === id),
    });
    return withSurveyWorld(
      'postgres',
      async (world) => {
        expect(await closeBehind(world, gate)).toEqual({ outcome: 'done', isAfter: true });
      },
      (store) => gated(store, gate, spoil),
    );
  });
});
