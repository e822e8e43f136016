/** Cuts a byte stream into lines with a bound on all bytes together, so that a child cannot fill the memory of the server. */

export class LineSplitter {
  readonly #maxBytes: number;
  #bytes = 0;
  #pieces: Buffer[] = [];

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Lines that this chunk completes; null when the bound is passed. */
  take(chunk: Buffer): string[] | null {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) return null;
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      this.#pieces.push(chunk.subarray(start, end));
      lines.push(Buffer.concat(this.#pieces).toString('utf8'));
      this.#pieces = [];
      start = end + 1;
    }
    if (start < chunk.length) this.#pieces.push(chunk.subarray(start));
    return lines;
  }
}
