/** The state of the data: which revision answers now and which editions there are. */
import { z } from '@hono/zod-openapi';
import { describedBy } from '../links.ts';
import type { Operation } from '../operation.ts';
import { noParameters } from '../schemas/common.ts';

const revisionSchema = z
  .strictObject({ number: z.int(), hash: z.string(), acceptedAt: z.string(), editions: z.array(z.string()) })
  .openapi('Revision', { description: 'Changes with every accepted fact.' });

const operation: Operation<typeof noParameters, typeof noParameters> = {
  id: 'get-revision',
  path: '/revision',
  tag: 'facts',
  summary: { ru: 'Версия данных', en: 'Revision of the data' },
  note: {
    ru: 'Номер и хеш версии, время последнего принятого факта, выпуски.',
    en: 'Number and hash of the revision, time of the last accepted fact, editions.',
  },
  query: noParameters,
  params: noParameters,
  mediaType: 'application/json; charset=utf-8',
  schema: revisionSchema,
  isBinary: false,
  sampleParams: () => ({}),
  tryQuery: '',
  problems: ['unknown-parameter', 'invalid-value'],
  answer: async ({ context, address }) => {
    const { number, hash, acceptedAt } = await context.flows.revision();
    const editions = [...(await context.flows.editions())].sort();
    const links = [{ rel: 'self', href: address.pathname }, describedBy];
    return { body: JSON.stringify({ number, hash, acceptedAt, editions }), validator: hash, links };
  },
};

export const revisionItem = operation as unknown as Operation;
