/**
 * The OpenAPI 3.1 document of the workspace, made from the operations that answer and the shapes they check. Must never describe what
 * the server does not do.
 */
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { questionnaireForms } from '../../domain/survey/questionnaire.ts';
import { recipientStates } from '../../domain/survey/wave.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';
import type { ProblemKind } from '../../kernel/problem.ts';
import { faults, type OpenApiDocument, writeDocument } from '../openapi.ts';
import type { WorkspaceOperation } from './workspace-operation.ts';

type RouteConfig = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0];

const title: Text = { ru: 'Атлас промышленных кластеров: API кабинета', en: 'Cluster Atlas: workspace API' };

const description: Text = {
  ru: 'Для тех, кто вошёл: сеанс в cookie или личная ссылка. Права те же, что у страниц, и читаются при каждом запросе; чужой объект и несуществующий отвечают одинаково, 404. Каждое изменение несёт Idempotency-Key (повтор с тем же ключом ничего не делает дважды и отвечает то же), где важна версия, ещё и If-Match с ETag прочитанного. Менять можно только со страниц этого сайта: Origin обязателен. Неизвестный параметр есть 400, неизвестное поле тела есть 422.',
  en: 'For those who are signed in: a session in a cookie, or a personal link. Rights are those of the pages and are read at each request; a foreign object and one that does not exist answer the same 404. Every change carries an Idempotency-Key (a repeat with the same key does nothing twice and answers the same) and, where the version matters, If-Match with the ETag that was read. Changes come from pages of this site only: Origin is required. An unknown parameter is a 400, an unknown field of a body a 422.',
};

const tags = {
  waves: { ru: 'Волны', en: 'Waves' },
  recipients: { ru: 'Анкеты', en: 'Questionnaires' },
} satisfies Record<string, Text>;

interface Parameter {
  readonly schema: z.ZodType;
  readonly text: Text;
}

/** Wording and shape of the query parameters that operations know. */
const parameters: Readonly<Record<string, Parameter>> = {
  state: {
    schema: z.array(z.enum(recipientStates)).optional(),
    text: { ru: 'Состояния анкет', en: 'States of questionnaires' },
  },
  form: {
    schema: z.array(z.enum(questionnaireForms)).optional(),
    text: { ru: 'Виды анкет', en: 'Kinds of questionnaires' },
  },
  federalSubject: {
    schema: z.array(z.string()).optional(),
    text: { ru: 'Коды субъектов', en: 'Codes of federal subjects' },
  },
  overdue: {
    schema: z.enum(['true', 'false']).optional(),
    text: { ru: 'Просроченные', en: 'Overdue ones' },
  },
  q: { schema: z.string().optional(), text: { ru: 'Слова из названия', en: 'Words of the name' } },
  limit: { schema: z.int().min(0).max(500).optional(), text: { ru: 'Сколько', en: 'How many' } },
  offset: {
    schema: z.int().min(0).max(1_000_000).optional(),
    text: { ru: 'После скольких', en: 'After how many' },
  },
  after: {
    schema: z.string().optional(),
    text: { ru: 'lastChange прошлого ответа', en: 'lastChange of an earlier answer' },
  },
  field: { schema: z.string().optional(), text: { ru: 'Путь одного поля', en: 'Path of one field' } },
};

/** Builds the document with wording in `language`. Throws for an operation with a parameter that is not described. */
export function buildWorkspaceDocument(
  operations: readonly WorkspaceOperation[],
  base: string,
  language: Language,
): OpenApiDocument {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-atlas-session',
  });
  for (const operation of operations) app.openAPIRegistry.registerPath(toRoute(operation, language));
  const about = { title, description, tags, base, security: [{ session: [] }] };
  return writeDocument(app, about, language);
}

function toRoute(operation: WorkspaceOperation, language: Language): RouteConfig {
  const { id, method, path, body, query } = operation;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return {
    method: method.toLowerCase() as Lowercase<typeof method>,
    path,
    operationId: id,
    tags: [path.startsWith('/waves') ? 'waves' : 'recipients'],
    summary: say(operation.summary, language),
    request: {
      ...(names.length > 0 && {
        params: z.strictObject(Object.fromEntries(names.map((name) => [name, z.string()]))),
      }),
      ...(query.length > 0 && { query: queryOf(query, language) }),
      ...(method !== 'GET' && { headers: headersOf(operation, language) }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      200: {
        description: say({ ru: 'Ответ', en: 'The answer' }, language),
        content: { 'application/json': { schema: operation.answer } },
      },
      ...faults(problemsOf(operation), language, ['sign-in-required', 'forbidden', 'internal', 'not-ready']),
    },
  } as RouteConfig;
}

function queryOf(names: readonly string[], language: Language): z.ZodObject {
  const described = names.map((name) => {
    const parameter = parameters[name];
    if (!parameter) throw new Error(`The parameter "${name}" of the workspace API is not described.`);
    return [name, parameter.schema.openapi({ description: say(parameter.text, language) })] as const;
  });
  return z.strictObject(Object.fromEntries(described));
}

function headersOf({ needsVersion }: WorkspaceOperation, language: Language): z.ZodObject {
  const key = z
    .string()
    .min(8)
    .max(200)
    .openapi({
      description: say({ ru: 'Свой у каждого изменения', en: 'Another one for each change' }, language),
    });
  const version = z.string().openapi({
    description: say({ ru: 'ETag того, что прочитано', en: 'ETag of what was read' }, language),
    example: '"3"',
  });
  return z.object({ 'Idempotency-Key': key, ...(needsVersion ? { 'If-Match': version } : {}) });
}

/** What an operation may answer besides what any of them may. */
function problemsOf({ method, path, body, needsVersion }: WorkspaceOperation): ProblemKind[] {
  const named: ProblemKind[] = path.includes('{') ? ['not-found'] : [];
  if (method === 'GET') return ['unknown-parameter', 'invalid-value', ...named, 'unsupported-media'];
  return [
    'unknown-parameter',
    'key-required',
    ...named,
    'conflict',
    'still-running',
    'repeated-with-other-body',
    'invalid-body',
    'too-large',
    'unsupported-media',
    ...(body ? (['invalid-input'] as const) : []),
    ...(needsVersion ? (['precondition-required', 'precondition-failed'] as const) : []),
  ];
}
