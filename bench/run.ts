/**
 * `npm run bench`: runs the benches one after the other and writes bench/RESULTS.md and bench/results/latest.json. With `--only` the
 * results of the others stay as they were.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchApi } from './api.ts';
import { benchBoard } from './board.ts';
import { benchFigures } from './figures.ts';
import { benchLighthouse } from './lighthouse.ts';
import { describeMachine } from './machine.ts';
import { benchPages } from './pages.ts';
import { type BenchRun, type Results, writeReport } from './report.ts';
import type { BenchOptions, Finding } from './result.ts';
import { benchSearch } from './search.ts';
import { benchUploadMemory } from './upload-memory.ts';
import { benchWeight } from './weight.ts';
import { benchWorkbooks } from './workbooks.ts';
import { benchYearbook } from './yearbook.ts';

const benches: Readonly<Record<string, (options: BenchOptions) => Promise<Finding[]>>> = {
  pages: benchPages,
  api: benchApi,
  yearbook: benchYearbook,
  search: benchSearch,
  weight: benchWeight,
  lighthouse: benchLighthouse,
  board: benchBoard,
  workbooks: benchWorkbooks,
  figures: benchFigures,
  'upload-memory': benchUploadMemory,
};

const latest = join(import.meta.dirname, 'results', 'latest.json');
const report = join(import.meta.dirname, 'RESULTS.md');

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const chosen = values.only?.split(',') ?? Object.keys(benches);
const unknown = chosen.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}". Choose from: ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}

const results: Record<string, BenchRun> = existsSync(latest)
  ? (JSON.parse(readFileSync(latest, 'utf8')) as Results)
  : {};
let failures = 0;
for (const name of chosen) {
  const machine = describeMachine();
  process.stderr.write(`${name} …\n`);
  try {
    const findings = (await benches[name]?.({ isQuick: values.quick })) ?? [];
    results[name] = { machine, isQuick: values.quick, findings };
    for (const finding of findings)
      console.log(
        `${finding.isMet ? 'met    ' : 'MISSED '} ${finding.name}: ${finding.ratio ?? JSON.stringify(finding.figures)}`,
      );
    save();
  } catch (error) {
    failures += 1;
    console.error(`${name} failed: ${error instanceof Error ? error.message : error}`);
  }
}
process.exit(failures === 0 ? 0 : 1);

/** After each bench, so that an interrupted run loses only the one it was at. */
function save(): void {
  const ordered = Object.fromEntries(
    Object.keys(benches).flatMap((name) => (results[name] ? [[name, results[name]]] : [])),
  );
  mkdirSync(join(import.meta.dirname, 'results'), { recursive: true });
  writeFileSync(latest, `${JSON.stringify(ordered, null, 2)}\n`);
  writeFileSync(report, writeReport(ordered));
}
