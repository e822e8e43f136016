/**
 * Whose ground is under each small cell of the picture, filled once by scan lines. Label placing asks it hundreds of questions
 * ("how much of this box lies in its own subject?"), which polygons answer too slowly.
 */
import type { Box } from './label-boxes.ts';
import type { Line, Piece, Point, Screen } from './screen.ts';

/** px; side of a cell. */
const cell = 2;

export interface Ownership {
  /** Centres of the cells of a subject, by its position in `screen.subjects`. */
  readonly cellsOf: (subject: number) => readonly Point[];
  /** How many cells under the box belong to whom; −1 stands for sea and foreign land. */
  readonly countUnder: (box: Box) => Map<number, number>;
  /** Share (0–1) of the box that lies in the subject. */
  readonly shareUnder: (box: Box, subject: number) => number;
}

export function mapOwnership(screen: Screen): Ownership {
  const columns = Math.ceil(screen.width / cell);
  const rows = Math.ceil(screen.height / cell);
  const owners = new Int16Array(columns * rows).fill(-1);
  screen.subjects.forEach((subject, index) => {
    for (const piece of subject.pieces) fillPiece(piece, columns, rows, (at) => (owners[at] = index));
  });
  const cells = screen.subjects.map((): Point[] => []);
  owners.forEach((owner, at) => {
    cells[owner]?.push([((at % columns) + 0.5) * cell, (Math.floor(at / columns) + 0.5) * cell]);
  });
  const countUnder = (box: Box) => {
    const counts = new Map<number, number>();
    for (let row = Math.floor(box.y / cell); row * cell < box.y + box.height; row++) {
      for (let column = Math.floor(box.x / cell); column * cell < box.x + box.width; column++) {
        const inside = row >= 0 && row < rows && column >= 0 && column < columns;
        const owner = inside ? (owners[row * columns + column] as number) : -1;
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
    }
    return counts;
  };
  // Asked tens of thousands of times per map, so it counts without building anything.
  const shareUnder = (box: Box, subject: number) => {
    let [all, own] = [0, 0];
    for (let row = Math.floor(box.y / cell); row * cell < box.y + box.height; row++) {
      for (let column = Math.floor(box.x / cell); column * cell < box.x + box.width; column++) {
        all++;
        const isInside = row >= 0 && row < rows && column >= 0 && column < columns;
        if (isInside && owners[row * columns + column] === subject) own++;
      }
    }
    return own / all;
  };
  return { cellsOf: (subject) => cells[subject] ?? [], countUnder, shareUnder };
}

function fillPiece(piece: Piece, columns: number, rows: number, fill: (at: number) => void): void {
  const ys = piece.flatMap((ring) => ring.map((point) => point[1]));
  const top = Math.max(0, Math.floor(Math.min(...ys) / cell));
  const bottom = Math.min(rows - 1, Math.ceil(Math.max(...ys) / cell));
  for (let row = top; row <= bottom; row++) {
    const crossings = piece.flatMap((ring) => crossingsAt(ring, (row + 0.5) * cell)).sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil((crossings[pair] as number) / cell - 0.5));
      const to = Math.min(columns - 1, Math.floor((crossings[pair + 1] as number) / cell - 0.5));
      for (let column = from; column <= to; column++) fill(row * columns + column);
    }
  }
}

function crossingsAt(ring: Line, y: number): number[] {
  return ring.flatMap(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] as Point;
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  });
}
