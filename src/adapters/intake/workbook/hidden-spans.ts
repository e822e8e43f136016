/** Gathers hidden rows or columns as spans, never beyond the cap of the caller. Must never list the members of a span. */
import type { Span } from './workbook-content.ts';

export class HiddenSpans {
  readonly spans: Span[] = [];
  readonly #last: number;

  constructor(last: number) {
    this.#last = last;
  }

  /** Adds a span that begins after all earlier ones; false when it does not. */
  add(from: number, to: number): boolean {
    const end = Math.min(to, this.#last);
    const previous = this.spans.at(-1);
    if (previous !== undefined && from <= previous.to) return false;
    if (from > this.#last) return true;
    if (previous !== undefined && previous.to === from - 1)
      this.spans[this.spans.length - 1] = { from: previous.from, to: end };
    else this.spans.push({ from, to: end });
    return true;
  }

  /** Whether a row or column lies in a span. */
  has(number: number): boolean {
    let low = 0;
    let high = this.spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = this.spans[middle] as Span;
      if (number < span.from) high = middle - 1;
      else if (number > span.to) low = middle + 1;
      else return true;
    }
    return false;
  }
}
