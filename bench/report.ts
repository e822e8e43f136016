/** The results as a page for people: ratios first, then sizes and scores, then every figure. */
import type { Machine } from './machine.ts';
import type { Finding } from './result.ts';

export interface BenchRun {
  readonly machine: Machine;
  readonly isQuick: boolean;
  readonly findings: readonly Finding[];
}

/** Name of a bench → its last run. */
export type Results = Readonly<Record<string, BenchRun>>;

/** Markdown of bench/RESULTS.md. */
export function writeReport(results: Results): string {
  const runs = Object.entries(results);
  const findings = runs.flatMap(([, run]) => run.findings);
  return [
    '# Measured\n',
    'Written by `npm run bench`; edit nothing here by hand. Compared sides run in turns within one run, each figure is the median of',
    'the rounds. Latencies belong to the machine, ratios travel better.\n',
    '## Ratios\n',
    table(
      ['what', 'target', 'ratio', 'met'],
      findings.filter(hasRatio).map((one) => [one.name, one.target, show(one.ratio), yesOrNo(one)]),
    ),
    '## Pages: scores and weight\n',
    table(
      ['what', 'figures', 'met'],
      findings.filter((one) => !hasRatio(one)).map((one) => [one.name, figuresOf(one), yesOrNo(one)]),
    ),
    '## All figures\n',
    ...findings.filter(hasRatio).map(
      (one) =>
        `### ${one.name}\n\n${table(
          ['figure', 'value'],
          Object.entries(one.figures).map(([name, value]) => [name, show(value)]),
        )}`,
    ),
    '## What is below its target, and why\n',
    findings
      .filter((one) => one.remark !== undefined)
      .map((one) => `- ${one.name}: ${one.remark}`)
      .join('\n') || 'Nothing.',
    '\n## On what\n',
    table(
      ['bench', 'when (UTC)', 'Node', 'cores', 'memory, GB', 'load before', 'processor'],
      runs.map(([name, { machine, isQuick }]) => [
        isQuick ? `${name} (quick: no measurement)` : name,
        ...[
          machine.date,
          machine.node,
          machine.cores,
          machine.memoryGb,
          machine.loadBefore.toFixed(1),
          machine.processor,
        ].map(String),
      ]),
    ),
    versionsOf(runs[0]?.[1]),
    '## How to repeat\n',
    '`npm ci && npm run bench`, on a machine that does nothing else. `-- --only pages,api,yearbook,search,weight,lighthouse` takes some,',
    '`-- --quick` only proves that the bench works. Needs Chromium or Chrome and, for the API and the second engine of the search, a',
    'PostgreSQL server’s programs (Debian: `apt-get install chromium postgresql`); the peer is installed from npm into `bench/.peers`.',
    'Raw figures: `bench/results/latest.json`.\n',
  ].join('\n');
}

const hasRatio = (finding: Finding) => finding.ratio !== null;
const yesOrNo = (finding: Finding) => (finding.isMet ? 'yes' : '**no**');
const show = (value: number | string | null) => String(value ?? '');

function figuresOf({ figures }: Finding): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${show(value)}`)
    .join(', ');
}

function versionsOf(run: BenchRun | undefined): string {
  const versions = Object.entries(run?.machine.versions ?? {}).map(([name, version]) => `${name} ${version}`);
  return `\nVersions: ${versions.join(', ')}.\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
