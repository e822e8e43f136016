/**
 * Respondents who answer one question over and over, each answer once: what was refused is sent again with the same key until it is
 * acknowledged, and every acknowledgement goes into a journal with fsync. Their tally says how the product spoke to them meanwhile.
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { sendRequest } from './send-request.ts';
import type { Seat } from './survey-seats.ts';

export const drillField = 'contacts/-/authority/-';

export interface Tally {
  acknowledged: number;
  /** Answered 503 with Retry-After and a problem document. */
  unavailable: number;
  /** Nobody listened: the product was being restarted. */
  refusedConnections: number;
  /** Connections that broke in the middle, by code. */
  readonly broken: Record<string, number>;
  /** The answers whose connection broke, and when (ms): what they did by then was done without an answer. */
  readonly unanswered: { readonly line: string; readonly at: number }[];
  /** Any other answer, by status. */
  readonly strange: Record<string, number>;
  slowestMs: number;
}

export interface Writers {
  readonly tally: Tally;
  /** Ends after the requests that are under way. */
  stop(): Promise<void>;
}

export interface WriterOptions {
  readonly address: () => string;
  readonly seats: readonly Seat[];
  readonly journal: string;
  /** Writes a second over all seats; as fast as they can where it is left out. */
  readonly rate?: number;
}

/** Lets every seat write until `stop`. */
export function startWriters({ address, seats, journal, rate }: WriterOptions): Writers {
  const tally: Tally = {
    acknowledged: 0,
    unavailable: 0,
    refusedConnections: 0,
    broken: {},
    unanswered: [],
    strange: {},
    slowestMs: 0,
  };
  const file = openSync(journal, 'a');
  let isStopped = false;
  const acknowledge = (line: string) => {
    writeSync(file, `${line}\n`);
    fsyncSync(file);
    tally.acknowledged += 1;
  };
  const write = async (seat: Seat, place: number) => {
    let seen = 0;
    for (let number = 1; !isStopped; number += 1) {
      const began = Date.now();
      const value = `answer ${place} ${number}`;
      const version = await writeUntilTaken({ address, seat, value, seen, tally, isOver: () => isStopped });
      if (version === null) return;
      acknowledge(`${seat.recipient} ${value}`);
      seen = version;
      const took = Date.now() - began;
      tally.slowestMs = Math.max(tally.slowestMs, took);
      if (rate !== undefined) await pause(Math.max(0, (seats.length / rate) * 1000 - took));
    }
  };
  const all = Promise.all(seats.map(write));
  return {
    tally,
    stop: async () => {
      isStopped = true;
      await all;
      closeSync(file);
    },
  };
}

interface Attempt {
  readonly address: () => string;
  readonly seat: Seat;
  readonly value: string;
  readonly seen: number;
  readonly tally: Tally;
  readonly isOver: () => boolean;
}

/** The version the answer got; null where the drill ended first. */
async function writeUntilTaken(attempt: Attempt): Promise<number | null> {
  const { address, seat, value, seen, tally } = attempt;
  const edits = [{ field: drillField, value, status: 'changed', seen }];
  const key = `${seat.recipient}-${value.replaceAll(' ', '-')}`;
  while (!attempt.isOver()) {
    try {
      const reply = await sendRequest(address(), seat, {
        method: 'PATCH',
        path: `/api/v1/workspace/recipients/${seat.recipient}/answers`,
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ edits }),
      });
      const version = reply.status === 200 ? versionIn(reply.text) : null;
      if (version !== null) return version;
      if (isProperRefusal(reply)) tally.unavailable += 1;
      else count(tally.strange, `${reply.status} ${reply.text.slice(0, 160)}`);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
      if (code === 'ECONNREFUSED') tally.refusedConnections += 1;
      else {
        count(tally.broken, code);
        tally.unanswered.push({ line: `${seat.recipient} ${value}`, at: Date.now() });
      }
    }
    await pause(50);
  }
  return null;
}

/** Null where the answer was not written: somebody else's stands there. */
function versionIn(text: string): number | null {
  const { applied } = JSON.parse(text) as { applied: { version: number }[] };
  return applied[0]?.version ?? null;
}

function isProperRefusal({ status, headers }: Awaited<ReturnType<typeof sendRequest>>): boolean {
  return (
    status === 503 &&
    Number(headers['retry-after']) > 0 &&
    headers['content-type'] === 'application/problem+json'
  );
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
