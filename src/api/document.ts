/** The API's own description as operations: the OpenAPI document and the human page. Built once per revision and language. */

import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Language, Text } from '../kernel/language.ts';
import { renderDocs } from './docs/page.ts';
import { buildDocument, type OpenApiDocument } from './openapi.ts';
import type { ApiContext, Operation } from './operation.ts';
import { lang } from './parameters.ts';
import { noParameters } from './schemas/common.ts';

/** The two operations; they are not part of the document themselves. */
export function createDocument(operations: readonly Operation[], context: ApiContext) {
  const documents = new Map<string, Promise<OpenApiDocument>>();
  const documentOf = async (language: Language): Promise<OpenApiDocument> => {
    const { hash } = await context.flows.revision();
    const key = `${hash} ${language}`;
    const known = documents.get(key);
    if (known) return known;
    // Documents of former revisions are not asked for again.
    for (const old of documents.keys()) if (!old.startsWith(hash)) documents.delete(old);
    const building = buildDocument(operations, context, language);
    documents.set(key, building);
    building.catch(() => documents.delete(key));
    return building;
  };
  return {
    json: describing('/openapi.json', 'application/json; charset=utf-8', documentOf, (document) =>
      JSON.stringify(document),
    ),
    page: describing('/docs', 'text/html; charset=utf-8', documentOf, renderDocs),
  };
}

const query = z.strictObject({ lang });
const summary: Text = { ru: 'Описание API', en: 'Description of the API' };

function describing(
  path: string,
  mediaType: string,
  documentOf: (language: Language) => Promise<OpenApiDocument>,
  write: (document: OpenApiDocument, language: Language) => string,
): Operation {
  const operation: Operation<typeof query, typeof noParameters> = {
    id: path.slice(1),
    path,
    tag: 'description',
    summary,
    note: summary,
    query,
    params: noParameters,
    mediaType,
    isBinary: false,
    sampleParams: () => ({}),
    tryQuery: '',
    problems: ['unknown-parameter', 'invalid-value'],
    answer: async ({ query: { lang: language = 'ru' } }) => {
      const body = write(await documentOf(language), language);
      return { body, validator: createHash('sha256').update(body).digest('hex') };
    },
  };
  return operation as unknown as Operation;
}
