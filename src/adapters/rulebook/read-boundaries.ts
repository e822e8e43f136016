/**
 * The committed boundaries of federal subjects: topologies for pictures, geometries for open data. Never a source of names or of
 * what belongs where.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { BoundaryTopologies, SubjectTopology } from '../../flows/drawing.ts';
import type { AreaGeometry, Boundaries } from '../../flows/formats.ts';
import { StartError } from '../../kernel/start-error.ts';

export interface BoundaryData extends BoundaryTopologies {
  readonly geometryOf: Boundaries;
  /** The same, simplified. */
  readonly outlineOf: Boundaries;
}

/** Reads rulebook/reference/boundaries-2017*.topo.json. Throws StartError when a file is missing or broken. */
export function readBoundaries(root: string): BoundaryData {
  const detailed = readTopology(root, 'rulebook/reference/boundaries-2017.topo.json');
  const overview = readTopology(root, 'rulebook/reference/boundaries-2017-overview.topo.json');
  return { detailed, overview, geometryOf: areasOf(detailed), outlineOf: areasOf(overview) };
}

function areasOf(topology: SubjectTopology): Boundaries {
  const areas = new Map(
    feature(topology, topology.objects.subjects).features.map((item) => [
      item.properties.code,
      item.geometry as unknown as AreaGeometry,
    ]),
  );
  return (code) => areas.get(code);
}

function readTopology(root: string, name: string): SubjectTopology {
  try {
    return JSON.parse(readFileSync(join(root, name), 'utf8')) as SubjectTopology;
  } catch (cause) {
    throw new StartError(`${name} is missing or broken. Restore the file and start again.`, cause);
  }
}
