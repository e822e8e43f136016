/**
 * R21: clocks that go wrong. The order is that of numbers; a deadline is judged once, in Moscow's zone, by the database's time, wherever
 * the program runs; a clock set back is in the audit log and on the decision; sessions are neither immortal nor all dead.
 */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { daysLeft, endOfDay } from '../../src/domain/survey/wave.ts';
import { canFakeTime, fakeClock } from './faked-clock.ts';
import { makeDatabase, openOwnPostgres, postgresPrograms } from './own-postgres.ts';
import { type ClockResult, underClock } from './r21-scenario.ts';

async function onPostgres(folder: string): Promise<ClockResult> {
  const clock = fakeClock(join(folder, 'clock'));
  const server = await openOwnPostgres([], clock.environment);
  try {
    const database = await openDatabase<Schema>({ url: await makeDatabase(server) });
    return await underClock(database, clock).finally(() => database.close());
  } finally {
    await server.remove();
  }
}

/** The clock of the whole process is the database's there. */
function embedded(folder: string): Promise<ClockResult> {
  const file = join(folder, 'clock');
  const script = join(import.meta.dirname, 'r21-embedded.ts');
  const child = spawn(process.execPath, [script, join(folder, 'data'), file], {
    env: { ...process.env, ...fakeClock(file).environment, ATLAS_REAL_START: String(Date.now()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  child.stdout.on('data', (piece) => {
    said += piece;
  });
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(said) as ClockResult);
      else reject(new Error(`it ended with ${code}: ${complaint.slice(-800)}`));
    });
  });
}

const drills = { pglite: embedded, postgres: onPostgres } as const;
const engines = postgresPrograms() === null ? (['pglite'] as const) : (['pglite', 'postgres'] as const);

describe.skipIf(!canFakeTime).each(engines)('R21 clocks on %s', (engine) => {
  it('keep order, deadlines and sessions', { timeout: 300_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-r21-'));
    // The server runs as another user and must find the clock.
    await chmod(folder, 0o755);
    try {
      const result = await drills[engine](folder);
      expect(result.late).toHaveLength(12);
      for (const { deadline, at, isLate, zone } of result.late)
        expect(isLate, `${deadline} at ${at} in ${zone}`).toBe(
          Date.parse(at) > Date.parse(endOfDay(deadline)),
        );
      expect(result.byNumber).toEqual(result.byNumber.toSorted());
      expect(result.byNumber).toHaveLength(7);
      // The control: ordering by time tells another story.
      expect(result.byTime).not.toEqual(result.byNumber);
      // Two days, 180 days and three hours back, and three hours more before the decision; a few seconds go by meanwhile.
      const hours = result.setBack.map((seconds) => Math.round(seconds / 3600));
      expect(hours).toEqual([48, 180 * 24, 3, 3]);
      expect(result.markedDecisions).toBe(1);
      expect(result.unmarkedDecisions).toBe(12);
      expect(result.session).toEqual({
        'at once': true,
        'three hours back': true,
        'thirteen hours after the beginning': false,
        'a new one': true,
        'ninety days on': false,
      });
      expect(result.findings).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];

describe('R21 eleven time zones', () => {
  it('have one deadline: the last second of the day in Moscow, 29 February and 31 December too', () => {
    const own = process.env['TZ'];
    for (const zone of zones) {
      process.env['TZ'] = zone;
      expect(endOfDay('2028-02-29'), zone).toBe('2028-02-29T20:59:59.000Z');
      expect(endOfDay('2026-12-31'), zone).toBe('2026-12-31T20:59:59.000Z');
      expect(daysLeft(endOfDay('2026-12-31'), '2026-12-31T20:59:59Z'), zone).toBe(0);
      expect(daysLeft(endOfDay('2026-12-31'), '2026-12-31T21:00:00Z'), zone).toBe(-1);
    }
    // The control: days of the program's own zone differ between the zones.
    const local = new Set(
      zones.map((zone) => {
        process.env['TZ'] = zone;
        return new Date('2026-12-31T20:59:59Z').getDate();
      }),
    );
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
    expect(local.size).toBeGreaterThan(1);
  });
});
