/** Which figures a yearbook shows, in order of appearance, each once: the list of passports is made of exactly these. */
import type { Block, Run, Runs } from '../blocks.ts';

/** Ids of the figures in the blocks. */
export function figuresShown(blocks: readonly Block[]): string[] {
  const ids = blocks.flatMap(runsOf).flatMap((run: Run) => (run.kind === 'figure' ? [run.figure] : []));
  return [...new Set(ids)];
}

function runsOf(block: Block): Run[] {
  return piecesOf(block).flat();
}

function piecesOf(block: Block): readonly Runs[] {
  if (block.kind === 'paragraph') return [block.runs];
  if (block.kind === 'figures') return block.items.map((item) => item.value);
  if (block.kind === 'list') return block.items;
  if (block.kind === 'note') return block.paragraphs;
  if (block.kind === 'definitions') return block.items.flatMap((item) => [item.term, ...item.text]);
  if (block.kind === 'table') return block.groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
  return [];
}
