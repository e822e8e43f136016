/**
 * Second thoughts about placed labels: the first pass serves the narrowest subjects first, which can push the number of a large
 * one to its border. Here labels move to better places as long as none loses more than another gains.
 */
import { isFree, type PlacedLabel } from './label-boxes.ts';

export interface Candidate extends PlacedLabel {
  /** Lower is better; comparable between subjects. */
  readonly cost: number;
}

/** Early labels made way for ones that moved since: each tries its better places again, and asks a neighbour to step aside. */
export function settleLabels(
  placed: readonly PlacedLabel[],
  inside: readonly (readonly Candidate[])[],
): PlacedLabel[] {
  const placesOf = new Map(inside.map((list) => [list[0]?.subject, list]));
  let labels: readonly PlacedLabel[] = placed;
  for (let round = 0; round < 3; round++) {
    for (const { subject } of placed) labels = improve(labels, subject, placesOf);
  }
  return [...labels];
}

type Places = ReadonlyMap<number | undefined, readonly Candidate[]>;

function improve(labels: readonly PlacedLabel[], subject: number, placesOf: Places): readonly PlacedLabel[] {
  const others = labels.filter((label) => label.subject !== subject);
  const now = labels.find((label) => label.subject === subject) as PlacedLabel;
  for (const place of placesOf.get(subject) ?? []) {
    if (costOf(place) >= costOf(now)) break;
    const blockers = others.filter((other) => !isFree(place.box, [other]));
    if (blockers.length === 0) return [...others, place];
    const [blocker] = blockers;
    if (blocker === undefined || blockers.length > 1) continue;
    const rest = [...others.filter((other) => other !== blocker), place];
    const aside = placesOf.get(blocker.subject)?.find((candidate) => isFree(candidate.box, rest));
    const gain = costOf(now) - costOf(place);
    if (aside !== undefined && costOf(aside) - costOf(blocker) < gain) return [...rest, aside];
  }
  return labels;
}

/** A leader line costs more than any place inside. */
function costOf(label: PlacedLabel): number {
  return label.anchor === undefined ? (label as Candidate).cost : 1000;
}
