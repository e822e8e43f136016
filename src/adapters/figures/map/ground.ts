/**
 * The part of a map that does not depend on its numbers: projected boundaries and whose ground is where. It takes longer than the
 * rest of the map together, so the few grounds in use are remembered. Must never hold anything of a reader or of the data.
 */
import type { Boundaries, MapView } from '../types.ts';
import { mapOwnership, type Ownership } from './ownership.ts';
import { projectView } from './projections.ts';
import { projectBoundaries, type Screen } from './screen.ts';

export interface Ground {
  readonly screen: Screen;
  readonly ownership: Ownership;
}

type DistrictOf = ((code: string) => string | undefined) | undefined;

interface Remembered extends Ground {
  readonly view: MapView;
  readonly width: number;
  readonly districtOf: DistrictOf;
}

/** px; finer would weigh more and show nothing. */
const tolerance = 0.3;
const mostRemembered = 8;
const remembered = new WeakMap<Boundaries, Remembered[]>();

export function groundOf(
  boundaries: Boundaries,
  view: MapView,
  width: number,
  districtOf: DistrictOf,
): Ground {
  const known = remembered.get(boundaries) ?? [];
  const same = known.find((one) => one.view === view && one.width === width && one.districtOf === districtOf);
  if (same !== undefined) return same;
  const { projection, height } = projectView(view, width, boundaries);
  const screen = projectBoundaries(boundaries, { projection, width, height, tolerance, districtOf });
  const made = { view, width, districtOf, screen, ownership: mapOwnership(screen) };
  remembered.set(boundaries, [made, ...known].slice(0, mostRemembered));
  return made;
}
