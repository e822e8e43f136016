/** What a load run asks for and what it found, as they travel between the bench and the generator's process. */

export interface LoadRequest {
  /** Path and query; `{n}` becomes a running number, so that no address repeats. */
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
}

export interface LoadPlan {
  readonly host: string;
  readonly port: number;
  /** Asked one after the other by each connection, each starting at another place. */
  readonly requests: readonly LoadRequest[];
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  /** Seconds that count, after the warm-up. */
  readonly seconds: number;
  readonly warmupSeconds: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly megabytesPerSecond: number;
  /** Milliseconds from sending a request to the last byte of its answer. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly socketErrors: number;
  readonly notSuccessful: number;
  /** First answer that was no success, cut short; for the message of a failed check. */
  readonly firstFault: string | null;
}
