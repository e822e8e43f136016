/**
 * What a heavy reading leaves behind is garbage that the collector does not hurry for: several of them in a row would take three times the
 * room of one. Asked a moment later, it gives the room back without holding anybody up.
 */

/** Cells from which a reading counts as heavy: a workbook of 150 participants over six years has fewer. */
const heavyCells = 20_000;
/** ms; answering comes first. */
const pause = 200;

let isAsked = false;

/** To be called when the cells of a workbook are needed no longer. */
export function sweepAfter(cells: number): void {
  if (cells < heavyCells || isAsked) return;
  isAsked = true;
  setTimeout(() => {
    isAsked = false;
    void globalThis.gc?.({ type: 'major', execution: 'async' });
  }, pause).unref();
}
