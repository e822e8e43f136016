/**
 * The OpenAPI 3.1 document, made from the operations that answer and from the data they answer with. Must never describe what
 * the server does not do.
 */
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type Language, say, type Text } from '../kernel/language.ts';
import { type ProblemKind, problemKinds } from '../kernel/problem.ts';
import { type ApiContext, apiBase, type Operation } from './operation.ts';
import { parameterTexts } from './parameters.ts';
import { type Sample, takeSample } from './sample.ts';
import { problemSchema } from './schemas/common.ts';

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type RouteConfig = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0];
type Responses = RouteConfig['responses'];

const title: Text = { ru: 'Атлас промышленных кластеров: открытый API', en: 'Cluster Atlas: public API' };

const description: Text = {
  ru: 'Только чтение, без ключа. Каждый список отвечает {items, total}, принимает limit и offset и скачивается по суффиксу адреса: .json, .csv (UTF-8 без BOM, с заголовком, строки через CRLF, списки через «; », тексты, похожие на формулы, с апострофом впереди, и после точки с запятой, табуляции или новой строки внутри текста тоже), .xlsx, а кластеры и субъекты .geojson. Неизвестный параметр или значение есть ошибка 400, которая называет допустимые. Ответ несёт ETag: с If-None-Match неизменное отвечает 304.',
  en: 'Read only, without a key. Every list answers {items, total}, takes limit and offset and can be downloaded by a suffix of the address: .json, .csv (UTF-8 without BOM, with a header, CRLF lines, lists joined by "; ", texts that look like formulas with an apostrophe in front, also after a semicolon, a tab or a new line inside a text), .xlsx, and clusters and subjects as .geojson. An unknown parameter or value is a 400 that names the allowed ones. Answers carry an ETag: with If-None-Match the unchanged answers 304.',
};

const tags: Readonly<Record<string, Text>> = {
  clusters: { ru: 'Кластеры', en: 'Clusters' },
  places: { ru: 'Субъекты и округа', en: 'Subjects and districts' },
  specialisations: { ru: 'Специализации', en: 'Specialisations' },
  support: { ru: 'Государственная поддержка', en: 'State support' },
  indicators: { ru: 'Показатели', en: 'Indicators' },
  waves: { ru: 'Волны обследования', en: 'Waves of the survey' },
  findings: { ru: 'Проверка обзора', en: 'Findings on the review' },
  facts: { ru: 'Факты и паспорта', en: 'Facts and passports' },
};

/** By its identifier in SPDX, as 3.1 allows. */
const license = { name: 'MIT', identifier: 'MIT' };

interface About {
  readonly title: Text;
  readonly description: Text;
  readonly tags: Readonly<Record<string, Text>>;
  /** Path under which the operations stand. */
  readonly base: string;
  readonly security: Record<string, string[]>[];
}

/** The document of what `app` has registered, with wording in `language`. */
export function writeDocument(
  app: OpenAPIHono,
  { title, description, tags, base, security }: About,
  language: Language,
): OpenApiDocument {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: say(title, language),
      version: '1.0.0',
      description: say(description, language),
      license,
    },
    servers: [{ url: base }],
    security,
    tags: Object.entries(tags).map(([name, text]) => ({ name, description: say(text, language) })),
  });
}

/** Builds the document with wording in `language`; examples come from the present data. */
export async function buildDocument(
  operations: readonly Operation[],
  context: ApiContext,
  language: Language,
): Promise<OpenApiDocument> {
  const app = new OpenAPIHono();
  for (const operation of operations) {
    app.openAPIRegistry.registerPath(toRoute(operation, await takeSample(operation, context), language));
  }
  const about = { title, description, tags, base: apiBase, security: [] };
  return writeDocument(app, about, language);
}

function toRoute(operation: Operation, sample: Sample | undefined, language: Language): RouteConfig {
  const params = describe(operation.params, language, sample?.params);
  return {
    method: 'get',
    path: operation.path,
    operationId: operation.id,
    tags: [operation.tag],
    summary: say(operation.summary, language),
    description: say(operation.note, language),
    request: { query: describe(operation.query, language), ...(params && { params }) },
    responses: {
      200: success(operation, sample, language),
      304: notModified(language),
      ...faults(operation.problems, language),
    },
    ...(sample && { 'x-try': sample.tryAddress }),
  } as RouteConfig;
}

/** The same schema with the wording of each parameter, and an example where the data give one. */
function describe(
  schema: z.ZodObject,
  language: Language,
  examples: Readonly<Record<string, string>> = {},
): z.ZodObject {
  const described = Object.entries(schema.shape).map(([name, parameter]) => {
    const text = parameterTexts[name];
    const example = examples[name];
    const wording = {
      ...(text && { description: say(text, language) }),
      ...(example === undefined ? {} : { example }),
    };
    return [name, (parameter as z.ZodType).openapi(wording)];
  });
  return z.strictObject(Object.fromEntries(described));
}

function success(operation: Operation, sample: Sample | undefined, language: Language): Responses[string] {
  const { schema = { type: 'string', ...(operation.isBinary ? { format: 'binary' } : {}) }, mediaType } =
    operation;
  const example = operation.isBinary
    ? { examples: { file: { summary: operation.path, externalValue: sample?.tryAddress ?? operation.path } } }
    : { example: sample?.answer };
  return {
    description: say({ ru: 'Ответ', en: 'The answer' }, language),
    headers: answerHeaders,
    content: {
      [mediaType]: {
        schema: mediaType.includes('geo+json') ? geojsonSchema : schema,
        ...(sample && example),
      },
    },
  } as Responses[string];
}

const text = (words: string) => ({ description: words, schema: { type: 'string' as const } });
const answerHeaders = {
  ETag: text('Strong validator: changes with the data and the address'),
  Link: text('RFC 8288: self, next, prev, alternate, describedby'),
  'Cache-Control': text('public, max-age=60, must-revalidate'),
};

const geojsonSchema = {
  type: 'object' as const,
  required: ['type', 'features', 'numberMatched', 'numberReturned'],
  properties: {
    type: { const: 'FeatureCollection' },
    numberMatched: { type: 'integer' as const },
    numberReturned: { type: 'integer' as const },
    features: {
      type: 'array' as const,
      items: { type: 'object' as const, required: ['type', 'geometry', 'properties'] },
    },
  },
};

const notModified = (language: Language) => ({
  description: say(
    { ru: 'Не изменилось с прошлого чтения', en: 'Unchanged since the last reading' },
    language,
  ),
});

/** Problems that any operation may answer. */
const common: readonly ProblemKind[] = ['not-acceptable', 'too-many-requests', 'internal', 'not-ready'];

/** Wording for readers; problems that are not here are called by their own titles. */
const faultTexts: Readonly<Partial<Record<ProblemKind, Text>>> = {
  'unknown-parameter': { ru: 'Неизвестный параметр', en: 'Unknown query parameter' },
  'invalid-value': { ru: 'Недопустимое значение параметра', en: 'Invalid parameter value' },
  'not-found': { ru: 'Такого идентификатора нет', en: 'No such identifier' },
  'method-not-allowed': { ru: 'Метод здесь невозможен', en: 'Method not possible here' },
  'sign-in-required': { ru: 'Сначала войдите', en: 'Sign in first' },
  forbidden: { ru: 'Нет права', en: 'No right' },
  'key-required': { ru: 'Нет заголовка Idempotency-Key', en: 'Idempotency-Key is missing' },
  conflict: { ru: 'Состояние не позволяет', en: 'The state does not allow it' },
  'still-running': {
    ru: 'Первый запрос с этим ключом ещё идёт',
    en: 'The first request with this key is still running',
  },
  'precondition-required': { ru: 'Нет заголовка If-Match', en: 'If-Match is missing' },
  'precondition-failed': {
    ru: 'Изменено другим: версия устарела',
    en: 'Changed meanwhile: the version is stale',
  },
  'unsupported-media': { ru: 'Тело не application/json', en: 'The body is not application/json' },
  'invalid-body': { ru: 'Тело не такое, как описано', en: 'The body is not as described' },
  'repeated-with-other-body': {
    ru: 'Ключ уже был у другого запроса',
    en: 'The key was used for another request',
  },
  'not-acceptable': { ru: 'Неизвестный формат', en: 'Unknown format' },
  'too-large': { ru: 'Слишком большой запрос', en: 'Request too large' },
  'too-many-requests': { ru: 'Слишком много запросов', en: 'Too many requests' },
  'not-ready': { ru: 'Данные ещё загружаются', en: 'The data are still being imported' },
  internal: { ru: 'Сбой на сервере', en: 'The server failed to answer' },
};

/** Answers that are problems, by status, with an example of each; `anywhere`: those that every operation may answer. */
export function faults(
  kinds: readonly ProblemKind[],
  language: Language,
  anywhere: readonly ProblemKind[] = common,
): Responses {
  const wanted = problemKinds().filter(({ kind }) => [...kinds, ...anywhere].includes(kind));
  const byStatus = Map.groupBy(wanted, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => {
      const description = list
        .map(({ kind, title: plain }) => say(faultTexts[kind] ?? { ru: plain, en: plain }, language))
        .join(', ');
      return [status, { description, content: problemContent(list) }];
    }),
  );
}

function problemContent(list: ReturnType<typeof problemKinds>) {
  const examples = list.map(({ kind, number, status, title: heading }) => [
    kind,
    {
      value: {
        type: `/problems/${kind}`,
        title: heading,
        status,
        number,
        detail: 'What to do next, in one sentence.',
      },
    },
  ]);
  return { 'application/problem+json': { schema: problemSchema, examples: Object.fromEntries(examples) } };
}
