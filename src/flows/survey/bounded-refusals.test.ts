/** One entry at once and one with the number of the rest, whatever comes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boundRefusals, type Refusal } from './bounded-refusals.ts';

const refusal = (address: string | null, action = 'wave.read'): Refusal => ({
  address,
  action,
  object: '/api/v1/workspace/waves',
});

describe('refusals of nobody', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function collect(limits?: Parameters<typeof boundRefusals>[1]) {
    const entries: [string | null, string, number][] = [];
    const refuse = boundRefusals(async ({ address, action }, more) => {
      entries.push([address, action, more]);
    }, limits);
    return { entries, refuse };
  }

  it('are written at once, and those of the same minute as one with their number', async () => {
    const { entries, refuse } = collect();
    for (let count = 0; count < 1_000; count += 1) await refuse(refusal('192.0.2.1'));
    await refuse(refusal('192.0.2.2'));
    await refuse(refusal('192.0.2.1', 'wave.manage'));
    expect(entries).toEqual([
      ['192.0.2.1', 'wave.read', 0],
      ['192.0.2.2', 'wave.read', 0],
      ['192.0.2.1', 'wave.manage', 0],
    ]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(entries.slice(3)).toEqual([['192.0.2.1', 'wave.read', 999]]);
    await refuse(refusal('192.0.2.1'));
    expect(entries).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(entries).toHaveLength(5);
  });

  it('of more addresses than are told apart share one entry', async () => {
    const { entries, refuse } = collect({ windowMs: 60_000, most: 3 });
    for (let count = 0; count < 500; count += 1) await refuse(refusal(`2001:db8::${count.toString(16)}`));
    expect(entries).toHaveLength(4);
    expect(entries[3]).toEqual([null, 'wave.read', 0]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(entries).toHaveLength(5);
    expect(entries[4]).toEqual([null, 'wave.read', 496]);
  });

  it('of which the second cannot be written disturb nobody', async () => {
    let isAway = false;
    const refuse = boundRefusals(async () => {
      if (isAway) throw new Error('away');
    });
    await refuse(refusal('192.0.2.1'));
    await refuse(refusal('192.0.2.1'));
    isAway = true;
    await vi.advanceTimersByTimeAsync(60_000);
  });
});
