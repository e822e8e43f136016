/** R17 in every run, small; the whole day is `node test/reliability/r17-drill.ts`. */
import { describe, expect, it } from 'vitest';
import { postgresPrograms } from './own-postgres.ts';
import { drillDeadline, holds } from './r17-drill.ts';

const engines = postgresPrograms() === null ? (['pglite'] as const) : (['pglite', 'postgres'] as const);
const small = { submissions: 20, uploads: 5, seconds: 8 };

describe.each(engines)('R17 deadline day on %s', (engine) => {
  it('gives everybody a receipt', { timeout: 300_000 }, async () => {
    const result = await drillDeadline({ engine, ...small, isControl: false });
    expect(result, JSON.stringify(result)).toSatisfy(holds);
  });
});

describe('R17 control', () => {
  it('a receipt that the database does not know is found', { timeout: 300_000 }, async () => {
    const result = await drillDeadline({
      engine: 'pglite',
      submissions: 3,
      uploads: 1,
      seconds: 1,
      isControl: true,
    });
    expect(result.lost, JSON.stringify(result)).toBe(1);
  });
});
