/**
 * Moves labels apart that would overprint each other, keeping their order. Must never move a label more than it has to.
 */

/** Labels that hold together, by position in the input. */
interface Group {
  readonly members: readonly number[];
  readonly centre: number;
}

/** Positions at least `gap` px apart and none above `top`; the result is in the order of the input. */
export function spreadLabels(wanted: readonly number[], gap: number, top: number): number[] {
  const order = wanted
    .map((_, at) => at)
    .sort((a, b) => (wanted[a] as number) - (wanted[b] as number) || a - b);
  const groups: Group[] = [];
  for (const at of order) {
    groups.push({ members: [at], centre: Math.max(top, wanted[at] as number) });
    while (groups.length > 1 && overlaps(groups, gap)) joinLastTwo(groups, wanted, gap, top);
  }
  const result = [...wanted];
  for (const { members, centre } of groups) {
    for (const [index, at] of members.entries())
      result[at] = centre + (index - (members.length - 1) / 2) * gap;
  }
  return result;
}

function overlaps(groups: readonly Group[], gap: number): boolean {
  const [upper, lower] = groups.slice(-2) as [Group, Group];
  return lower.centre - upper.centre < ((upper.members.length + lower.members.length) / 2) * gap;
}

function joinLastTwo(groups: Group[], wanted: readonly number[], gap: number, top: number): void {
  const [upper, lower] = groups.splice(-2) as [Group, Group];
  const members = [...upper.members, ...lower.members];
  const mean = members.reduce((sum, at) => sum + (wanted[at] as number), 0) / members.length;
  groups.push({ members, centre: Math.max(mean, top + ((members.length - 1) / 2) * gap) });
}
