/** A clock that a drill sets while processes run under it, by libfaketime; what has a faked clock finds its offset in a file. */
import { existsSync, writeFileSync } from 'node:fs';

const library = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
].find(existsSync);

/** False where libfaketime is not installed. */
export const canFakeTime = library !== undefined;

export interface FakedClock {
  /** For processes that live under this clock. */
  readonly environment: Readonly<Record<string, string>>;
  /** The clock shows this instant now, and goes on from it. */
  show(instant: string): void;
  /** Seconds to move it by, from the time it shows. */
  move(seconds: number): void;
  /** What it shows, ms. */
  now(): number;
}

/** A clock in `file`, at first the machine's. */
export function fakeClock(file: string): FakedClock {
  let offset = 0;
  const write = () =>
    writeFileSync(file, `${offset >= 0 ? '+' : ''}${offset.toFixed(3)}s\n`, { mode: 0o644 });
  write();
  return {
    environment: {
      LD_PRELOAD: library ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    },
    show: (instant) => {
      offset = (Date.parse(instant) - realNow()) / 1000;
      write();
    },
    move: (seconds) => {
      offset += seconds;
      write();
    },
    now: () => realNow() + offset * 1000,
  };
}

const startedAt = Number(process.env['ATLAS_REAL_START'] ?? Date.now());
const startedTick = performance.now();

/** The machine's time also in a process whose own clock is faked: its parent told when it began. */
const realNow = () => startedAt + performance.now() - startedTick;
