/** An operation tried on the present data: the address to try and the answer as an example. Must never hold invented values. */
import { Problem } from '../kernel/problem.ts';
import { type ApiContext, apiBase, type Operation } from './operation.ts';
import { openReading } from './reading.ts';

export interface Sample {
  readonly params: Readonly<Record<string, string>>;
  /** Address with the query that shows the operation at work. */
  readonly tryAddress: string;
  /** The answer as parsed JSON or text, cut to one item; absent for bytes. */
  readonly answer?: unknown;
}

/** Undefined before the first import, and where there is nothing yet that the address could name. */
export async function takeSample(operation: Operation, context: ApiContext): Promise<Sample | undefined> {
  const reading = await openReading(context, {}).catch((error: unknown) => {
    if (error instanceof Problem && error.kind === 'not-ready') return undefined;
    throw error;
  });
  if (!reading) return undefined;
  const params = operation.sampleParams(reading);
  // Where nothing of the kind exists yet there is nothing to try.
  if (Object.values(params).includes('')) return undefined;
  const path = apiBase + fillPath(operation.path, params);
  const tryAddress = operation.tryQuery === '' ? path : `${path}?${operation.tryQuery}`;
  if (operation.isBinary) return { params, tryAddress };
  const query = 'limit' in operation.query.shape ? { limit: 1 } : {};
  const address = new URL(path, 'http://localhost');
  const { body } = await operation.answer({ context, query, params, address });
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  return { params, tryAddress, answer: operation.mediaType.includes('json') ? JSON.parse(text) : text };
}

/** A path with its parameters filled in. */
export function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? '').replaceAll('%3A', ':'),
  );
}
