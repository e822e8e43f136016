import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf, makeScratch } from './testing/scratch.ts';

const { read } = makeScratch();
let sound: Uint8Array;
let parts: Record<string, Uint8Array>;

beforeAll(async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Данные');
  for (let row = 1; row <= 20; row += 1)
    sheet.addRow([row, `текст ${row}`, new Date(), row % 2 === 0, row / 7]);
  sheet.getCell('G1').value = { formula: 'A1+1', result: 2 } as ExcelJS.CellFormulaValue;
  sheet.mergeCells('A25:C26');
  sound = new Uint8Array(await book.xlsx.writeBuffer());
  parts = unzipSync(sound);
});

/** A place as a share of the length, and what happens there. */
const hit = fc.record({
  at: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  deed: fc.constantFrom('flip', 'drop', 'repeat', 'insert'),
  value: fc.integer({ min: 1, max: 255 }),
});
const hits = fc.array(hit, { minLength: 1, maxLength: 6 });
type Hits = readonly { at: number; deed: string; value: number }[];

function mutate(bytes: Uint8Array, all: Hits): Uint8Array {
  let mutant = Buffer.from(bytes);
  for (const { at, deed, value } of all) {
    const place = Math.floor(at * mutant.length);
    const [before, after] = [mutant.subarray(0, place), mutant.subarray(place)];
    if (deed === 'flip') mutant[place] = (mutant[place] ?? 0) ^ value;
    if (deed === 'drop') mutant = Buffer.concat([before, after.subarray(value)]);
    if (deed === 'repeat') mutant = Buffer.concat([before, after.subarray(0, value), after]);
    if (deed === 'insert') mutant = Buffer.concat([before, Buffer.from([value]), after]);
  }
  return mutant;
}

/** Reads, or refuses, within five seconds; anything else thrown fails the test. */
async function survives(bytes: Uint8Array): Promise<string> {
  const start = performance.now();
  const code = await codeOf(read(bytes));
  expect(performance.now() - start).toBeLessThan(5000);
  return code;
}

describe('mutants', () => {
  it('of the bytes are refused or read', async () => {
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(hits, async (all) => void codes.add(await survives(mutate(sound, all)))),
      { numRuns: 150, seed: 2017 },
    );
    expect(codes.size).toBeGreaterThan(2);
  });

  it('of the markup, packed soundly again, are refused or read', async () => {
    const codes = new Set<string>();
    const names = Object.keys(parts).filter((name) => !name.startsWith('docProps'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), hits, async (name, all) => {
        const mutant = zipSync({ ...parts, [name]: mutate(parts[name] as Uint8Array, all) });
        codes.add(await survives(mutant));
      }),
      { numRuns: 150, seed: 2017 },
    );
    expect([...codes]).toContain('broken-part');
    expect([...codes]).toContain('read');
  });
});
