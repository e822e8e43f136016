/**
 * What an operation of the API is: one address, its parameters and answer as schemas, its wording, and the function that
 * answers. Addresses, OpenAPI document, human page and tests are made from these; must never be described a second time.
 */
import type { z } from '@hono/zod-openapi';
import type { Flows } from '../flows/flows.ts';
import type { Boundaries, Formats } from '../flows/formats.ts';
import type { PublicWaveFlows } from '../flows/survey/wave-figures.ts';
import type { Text } from '../kernel/language.ts';
import type { ProblemKind } from '../kernel/problem.ts';
import type { Reading } from './reading.ts';

/** Where the API stands on the server. */
export const apiBase = '/api/v1';

/** What operations read from. */
export interface ApiContext {
  readonly flows: Flows;
  /** Published waves of the survey. */
  readonly waves: PublicWaveFlows;
  readonly formats: Formats;
  readonly boundaries: Boundaries;
  /** The same boundaries simplified, for lists in which an area stands many times. */
  readonly outlines: Boundaries;
}

/** A request after its parameters were checked. */
export interface Call<Query, Params> {
  readonly context: ApiContext;
  readonly query: Query;
  readonly params: Params;
  /** Path and query as they were asked for. */
  readonly address: URL;
}

export interface Answer {
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Hash of the data that the answer was made from. */
  readonly validator: string;
  readonly links?: readonly Link[];
  /** Name under which a browser saves the answer. */
  readonly fileName?: string;
}

/** Link of RFC 8288. */
export interface Link {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
}

export interface Operation<
  Query extends z.ZodObject = z.ZodObject,
  Params extends z.ZodObject = z.ZodObject,
> {
  /** operationId of the OpenAPI document. */
  readonly id: string;
  /** Path with parameters in braces: `/clusters/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: Text;
  readonly note: Text;
  readonly query: Query;
  readonly params: Params;
  readonly mediaType: string;
  /** Schema of the answer; absent where it is no JSON. */
  readonly schema?: z.ZodType;
  readonly isBinary: boolean;
  /** Path parameters under which something stands in the present data, for examples and links to try. */
  sampleParams(reading: Reading): Readonly<Record<string, string>>;
  /** A query that shows the operation at work, e.g. `limit=5`. */
  readonly tryQuery: string;
  readonly problems: readonly ProblemKind[];
  answer(call: Call<z.output<Query>, z.output<Params>>): Promise<Answer>;
}
