/** One thing of the API at its own address: everything known about it. An unknown id is a problem that names those there are. */
import { z } from '@hono/zod-openapi';
import type { Text } from '../kernel/language.ts';
import { Problem } from '../kernel/problem.ts';
import { describedBy } from './links.ts';
import { apiBase, type Operation } from './operation.ts';
import { edition, lang } from './parameters.ts';
import { openReading, type Reading } from './reading.ts';

export interface ItemResource<Item extends object> {
  /** operationId, e.g. `get-cluster`. */
  readonly id: string;
  /** `/clusters/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly title: Text;
  readonly note: Text;
  /** Name of the path parameter. */
  readonly parameter: 'id' | 'code';
  readonly item: z.ZodType<Item>;
  load(reading: Reading, id: string): Item | undefined;
  /** Ids that exist, for the problem document and the examples. */
  choices(reading: Reading): readonly string[];
}

const query = z.strictObject({ edition, lang });

/** The operation of an item. */
export function itemOperation<Item extends object>(resource: ItemResource<Item>): Operation {
  const params = z.strictObject({ [resource.parameter]: z.string() });
  const operation: Operation<typeof query, typeof params> = {
    id: resource.id,
    path: resource.path,
    tag: resource.tag,
    summary: resource.title,
    note: resource.note,
    query,
    params,
    mediaType: 'application/json; charset=utf-8',
    schema: resource.item,
    isBinary: false,
    sampleParams: (reading) => ({ [resource.parameter]: resource.choices(reading)[0] ?? '' }),
    tryQuery: '',
    problems: ['invalid-value', 'unknown-parameter', 'not-found'],
    answer: async (call) => {
      const reading = await openReading(call.context, call.query);
      const id = String(call.params[resource.parameter]);
      const item = resource.load(reading, id);
      if (!item) throw unknownItem(resource.path, id, resource.choices(reading));
      const self = { rel: 'self', href: call.address.pathname + call.address.search };
      return {
        body: JSON.stringify(item),
        validator: reading.edition.revision.hash,
        links: [self, describedBy],
      };
    },
  };
  return operation as unknown as Operation;
}

/** More choices than these are named by the list's address. */
const namedChoices = 200;

/** The problem of an id that does not exist. */
export function unknownItem(path: string, id: string, choices: readonly string[]): Problem {
  const list = apiBase + path.replace(/\/\{\w+\}.*$/, '');
  const allowed = choices.length <= namedChoices ? choices : [`${list}?limit=1000`];
  return new Problem('not-found', `There is no "${id}" here; ${list} lists what there is.`, { allowed });
}
