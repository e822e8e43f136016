/**
 * R24, the mail server: refused, hung, nonsense, turning everybody away, slow, putting off, silent after the text. Queueing is a row
 * in the database and stays quick; after the server's return everything leaves within 60 s and once; the pause shows in the health.
 * The controls run the same drill over a delivery that marks first and one that gives up, and must find lost letters.
 */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import type { OutboxStore } from '../../src/flows/mail/mail-ports.ts';
import { withOutbox } from '../mail/queued-letters.ts';
import { type Drill, drillMail, type Trouble } from './r24-drill.ts';

const troubles: readonly Trouble[] = ['shut', 'silent', 'nonsense', 'turned-away', 'put-off'];
const letters = 6;

const lossesOf = ({ queued, ids }: Drill) => queued - new Set(ids).size;
const doublesOf = ({ ids }: Drill) => ids.length - new Set(ids).size;

describe.each(testEngines)('R24 mail on %s', (engine) => {
  it.each(troubles)('survives a server that is %s', (trouble) =>
    withOutbox(engine, async (bench) => {
      const drill = await drillMail(bench, { trouble, letters, isQuick: true });
      expect(drill).toMatchObject({ stateInTrouble: 'paused', waitingInTrouble: letters, stateAfter: 'ok' });
      expect({ lost: lossesOf(drill), doubles: doublesOf(drill) }).toEqual({ lost: 0, doubles: 0 });
      expect(drill.longestQueueingMs).toBeLessThan(1_000);
      expect(drill.secondsAfterReturn).toBeLessThan(10);
    }),
  );

  it('delivers within 60 s of the return with the settings of the product, jobs included', () =>
    withOutbox(engine, async (bench) => {
      const drill = await drillMail(bench, { trouble: 'shut', letters: 20, isQuick: false });
      expect({ lost: lossesOf(drill), doubles: doublesOf(drill) }).toEqual({ lost: 0, doubles: 0 });
      expect(drill.stateInTrouble).toBe('paused');
      expect(drill.secondsAfterReturn).toBeLessThan(60);
      console.log(`R24 ${engine}: ${JSON.stringify({ ...drill, ids: drill.ids.length })}`);
    }));

  it('sends each letter once to a server that is only slow', () =>
    withOutbox(engine, async (bench) => {
      const drill = await drillMail(bench, { trouble: 'slow', letters, isQuick: true });
      expect(drill.stateInTrouble).toBe('ok');
      expect({ lost: lossesOf(drill), doubles: doublesOf(drill) }).toEqual({ lost: 0, doubles: 0 });
    }));

  it('sends again, under the same Message-ID, what a server took without a word', () =>
    withOutbox(engine, async (bench) => {
      const drill = await drillMail(bench, { trouble: 'quiet-after-text', letters, isQuick: true });
      expect(lossesOf(drill)).toBe(0);
      expect(doublesOf(drill)).toBeGreaterThan(0);
      expect(new Set(drill.ids).size).toBe(letters);
    }));

  it('control: marked as sent before it was sent, letters are lost', () =>
    withOutbox(engine, async (bench) => {
      const claim: OutboxStore['claim'] = async (leaseSeconds) => {
        const letter = await bench.outbox.claim(leaseSeconds);
        if (letter) await bench.outbox.markSent(letter);
        return letter;
      };
      const outbox = { ...bench.outbox, claim };
      const drill = await drillMail({ ...bench, outbox }, { trouble: 'shut', letters, isQuick: true });
      expect(lossesOf(drill)).toBeGreaterThan(0);
    }));
});
