/** R18 in every run; the full drill is `node test/reliability/r18-drill.ts --n 500 --readers 50 --seconds 62`. */
import { describe, expect, it } from 'vitest';
import { drillSlowClients, holdsSlowClients } from './r18-drill.ts';

describe('R18 slow clients', () => {
  it('are cut in time and hardly noticed by the others; a patient server is found out', {
    timeout: 240_000,
  }, async () => {
    const [result, control] = await Promise.all([
      drillSlowClients({ slow: 500, slowReaders: 50, seconds: 24, mode: 'product' }),
      drillSlowClients({ slow: 10, slowReaders: 0, seconds: 22, mode: 'control' }),
    ]);
    expect(result, JSON.stringify(result)).toSatisfy(holdsSlowClients);
    expect(control.slowestHeadCut, JSON.stringify(control)).toBeNull();
    expect(holdsSlowClients(control)).toBe(false);
  });
});
