/**
 * A list of the API and the operations that follow from it: one per format, all with the same parameters. Must never let two
 * formats of one list show different rows.
 */
import { z } from '@hono/zod-openapi';
import type { Column, Dataset, Format } from '../flows/formats.ts';
import type { Text } from '../kernel/language.ts';
import { listLinks } from './links.ts';
import type { Answer, ApiContext, Operation } from './operation.ts';
import { edition, lang, limitDefault, pagingParameters } from './parameters.ts';
import { openReading, type Reading } from './reading.ts';
import { pageOf } from './schemas/common.ts';

export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  /** What the list is of, where that is not the edition asked for: a published wave keeps its own revision. */
  readonly stamp?: Pick<Dataset, 'edition' | 'revision'>;
}

export interface ListRequest<Filters extends z.ZodRawShape> {
  readonly reading: Reading;
  readonly query: z.output<z.ZodObject<Filters>>;
  readonly params: Readonly<Record<string, string>>;
  readonly slice: Slice;
}

export interface ListResource<Item extends object, Filters extends z.ZodRawShape> {
  /** Stem of operation ids and files: `clusters`. */
  readonly name: string;
  readonly path: string;
  readonly tag: string;
  readonly title: Text;
  readonly note: Text;
  /** Where the data come from; the review when absent. */
  readonly source?: Text;
  /** Path parameters for which the list has items; absent where the path has none. */
  sampleParams?(reading: Reading): Readonly<Record<string, string>>;
  /** Query that shows the filters at work. */
  readonly tryQuery: string;
  readonly filters: Filters;
  /** Items of a JSON answer without a limit; the most there may be when absent. */
  readonly defaultLimit?: number;
  readonly item: z.ZodType<Item>;
  readonly columns: readonly Column<Item>[];
  /** Geometry of an item, for lists with places. */
  geometryOf?(item: Item, context: ApiContext): ReturnType<NonNullable<Dataset['geometryOf']>>;
  /** What the geometry means where it is not the item's own boundary. */
  readonly placeNote?: Text;
  load(request: ListRequest<Filters>): Promise<Page<Item>>;
}

/** The part of a list that was asked for. */
export function cut<Item>(items: readonly Item[], { limit, offset }: Slice): Page<Item> {
  return { items: items.slice(offset, offset + limit), total: items.length };
}

/** The operations of a list: without a suffix (the first format), then one per format that can write it. */
export function listOperations<Item extends object, Filters extends z.ZodRawShape>(
  resource: ListResource<Item, Filters>,
  formats: readonly Format[],
): Operation[] {
  const writable = formats.filter((format) => !format.needsPlaces || resource.geometryOf !== undefined);
  const plain = writable[0];
  if (!plain) return [];
  const operations = [
    listOperation(resource, plain, '', writable),
    ...writable.map((format) => listOperation(resource, format, `.${format.suffix}`, writable)),
  ];
  return operations as unknown as Operation[];
}

function listOperation<Item extends object, Filters extends z.ZodRawShape>(
  resource: ListResource<Item, Filters>,
  format: Format,
  suffix: string,
  formats: readonly Format[],
) {
  const isJson = format === formats[0];
  const names = [...resource.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return {
    id: `list-${resource.name}${suffix.replace('.', '-')}`,
    path: resource.path + suffix,
    tag: resource.tag,
    summary: suffix === '' ? resource.title : withFormat(resource.title, format),
    note: resource.note,
    query: z.strictObject({
      ...resource.filters,
      edition,
      lang,
      ...pagingParameters(resource.defaultLimit ?? limitDefault),
    }),
    params: z.strictObject(Object.fromEntries(names.map((name) => [name, z.string()]))),
    mediaType: format.mediaType,
    ...(isJson ? { schema: pageOf(resource.item) } : {}),
    isBinary: format.isBinary,
    sampleParams: (reading) => resource.sampleParams?.(reading) ?? {},
    tryQuery: resource.tryQuery,
    problems: ['invalid-value', 'unknown-parameter', ...(names.length > 0 ? (['not-found'] as const) : [])],
    answer: (call) => answerList(resource, format, isJson, formats, call as unknown as ListCall<Filters>),
  } satisfies Operation;
}

const withFormat = ({ ru, en }: Text, { title }: Format): Text => ({
  ru: `${ru}: ${title.ru}`,
  en: `${en}: ${title.en}`,
});

interface ListCall<Filters extends z.ZodRawShape> {
  readonly context: ApiContext;
  readonly query: z.output<z.ZodObject<Filters>> & z.output<z.ZodObject<typeof shared>>;
  readonly params: Readonly<Record<string, string>>;
  readonly address: URL;
}

const shared = { edition, lang, ...pagingParameters(limitDefault) };

async function answerList<Item extends object, Filters extends z.ZodRawShape>(
  resource: ListResource<Item, Filters>,
  format: Format,
  isJson: boolean,
  formats: readonly Format[],
  { context, query, params, address }: ListCall<Filters>,
): Promise<Answer> {
  const { limit = isJson ? (resource.defaultLimit ?? limitDefault) : undefined, offset = 0 } = query;
  const reading = await openReading(context, query);
  const slice = { limit: limit ?? everything, offset };
  const page = await resource.load({ reading, query: query as ListRequest<Filters>['query'], params, slice });
  const { revision, id } = reading.edition;
  const stamp = page.stamp ?? { edition: id, revision };
  const dataset = toDataset(resource, context, page, {
    language: reading.language,
    ...stamp,
    address: decodeURIComponent(address.pathname + address.search),
  });
  return {
    body: await format.write(dataset),
    validator: revision.hash,
    links: listLinks(address, { limit, offset, total: page.total }, format, formats),
    ...(isJson ? {} : { fileName: `${resource.name}-${stamp.edition}.${format.suffix}` }),
  };
}

/** More than any list holds, and still a number that every database takes. */
const everything = 1_000_000_000;

type Circumstances = Pick<Dataset, 'language' | 'edition' | 'revision' | 'address'>;

function toDataset<Item extends object, Filters extends z.ZodRawShape>(
  resource: ListResource<Item, Filters>,
  context: ApiContext,
  page: Page<Item>,
  circumstances: Circumstances,
): Dataset {
  const dataset: Dataset<Item> = {
    name: resource.name,
    title: resource.title,
    items: page.items,
    total: page.total,
    columns: resource.columns,
    ...(resource.placeNote && { placeNote: resource.placeNote }),
    ...(resource.geometryOf && { geometryOf: (item: Item) => resource.geometryOf?.(item, context) ?? null }),
    ...circumstances,
    source: resource.source ?? {
      ru: `Обзор промышленных кластеров, выпуск ${circumstances.edition} года; у каждого значения есть факт со строками источника.`,
      en: `Review of industrial clusters, edition of ${circumstances.edition}; every value has a fact with the lines of the source.`,
    },
    licence: {
      ru: 'Открытые данные для чтения и повторного использования со ссылкой на обзор и на версию данных.',
      en: 'Open data, to be read and reused with reference to the review and to the revision of the data.',
    },
  };
  return dataset as unknown as Dataset;
}
