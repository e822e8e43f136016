/** Facts: accepted values with provenance, the list of an edition and one with its history. */
import { z } from '@hono/zod-openapi';
import type { Fact } from '../../domain/facts/fact.ts';
import { textOf } from '../../domain/facts/fact-book.ts';
import { column, lineCells } from '../columns.ts';
import { unknownItem } from '../item-resource.ts';
import { describedBy } from '../links.ts';
import { cut, type ListResource } from '../list-resource.ts';
import type { Operation } from '../operation.ts';
import { checkKnown } from '../query.ts';
import { noParameters, orNull, provenanceSchema, textSchema, unitSchema } from '../schemas/common.ts';

const factFields = {
  id: z.string(),
  edition: z.string(),
  entity: z.string(),
  measure: z.string(),
  period: z.string().nullable(),
  statement: z.int(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), textSchema]),
  unit: orNull(unitSchema),
  provenance: provenanceSchema,
  supersedes: z.string().nullable(),
};

export const factSchema = z
  .strictObject(factFields)
  .openapi('Fact', { description: 'An accepted value with its provenance.' });

const factHistorySchema = z
  .strictObject({
    ...factFields,
    history: z.array(z.strictObject({ ...factFields, acceptedAt: z.string() })),
  })
  .openapi('FactWithHistory', {
    description: 'A fact and all values that were accepted for the same quantity, oldest first.',
  });

export type FactItem = z.output<typeof factSchema>;

/** Named field by field, so that a field added to facts does not become public unnoticed. */
export function toFactItem(fact: Fact): FactItem {
  const { id, edition, entity, measure, period, statement, value, unit, provenance, supersedes } = fact;
  const { document, table, row, column, lines, printed, printedUnit, confidence, ambiguous } = provenance;
  const { reading, alternative } = provenance;
  return {
    ...{ id, edition, entity, measure, period, statement, unit, supersedes },
    value: Array.isArray(value) ? [...value] : (value as FactItem['value']),
    provenance: {
      ...{ document, table, row, column, printed, printedUnit, confidence, ambiguous, reading, alternative },
      lines: lines.map(([from, to]) => [from, to]),
    },
  };
}

const filters = {
  entity: z.string().optional().openapi({ example: 'cluster:federal-8' }),
  measure: z.string().optional().openapi({ example: 'name' }),
  period: z.string().optional().openapi({ example: '2016' }),
};

export const factList: ListResource<FactItem, typeof filters> = {
  name: 'facts',
  path: '/facts',
  tag: 'facts',
  title: { ru: 'Факты', en: 'Facts' },
  note: {
    ru: 'Каждое принятое значение выпуска: что, о чём, за какой период, где напечатано.',
    en: 'Every accepted value of the edition: what, about what, for which period, where printed.',
  },
  tryQuery: 'entity=cluster:federal-8',
  filters,
  defaultLimit: 50,
  item: factSchema,
  columns: [
    column('id', 'Идентификатор', 'Identifier', (f) => f.id),
    column('edition', 'Выпуск', 'Edition', (f) => f.edition),
    column('entity', 'О чём', 'About what', (f) => f.entity),
    column('measure', 'Что измерено', 'What is measured', (f) => f.measure),
    column('period', 'Период', 'Period', (f) => f.period),
    column(
      'statement',
      'Которое упоминание в документе',
      'Which statement of the document',
      (f) => f.statement,
    ),
    column('value', 'Значение', 'Value', (f) => (typeof f.value === 'object' ? textOf(f.value) : f.value)),
    column('unit', 'Единица', 'Unit', (f) => f.unit),
    column('provenance.document', 'Документ', 'Document', (f) => f.provenance.document),
    column('provenance.table', 'Таблица', 'Table', (f) => f.provenance.table),
    column('provenance.row', 'Строка таблицы', 'Row of the table', (f) => f.provenance.row),
    column('provenance.column', 'Столбец таблицы', 'Column of the table', (f) => f.provenance.column),
    column('provenance.lines', 'Строки текста источника', 'Lines of the source text', (f) =>
      lineCells(f.provenance.lines),
    ),
    column('provenance.printed', 'Как напечатано', 'As printed', (f) => f.provenance.printed),
    column(
      'provenance.printedUnit',
      'Единица, как напечатана',
      'Unit as printed',
      (f) => f.provenance.printedUnit,
    ),
    column('provenance.confidence', 'Уверенность', 'Confidence', (f) => f.provenance.confidence),
    column('provenance.ambiguous', 'Неоднозначно', 'Ambiguous', (f) => f.provenance.ambiguous),
    column('supersedes', 'Какой факт исправляет', 'Fact that it corrects', (f) => f.supersedes),
  ],
  load: async ({ reading, query, slice }) => {
    const { facts } = reading.edition.book;
    const { entity, measure, period } = query;
    checkKnown(
      'entity',
      entity,
      facts.flatMap((fact) => [fact.entity, kindOf(fact.entity)]),
      facts.map((f) => kindOf(f.entity)),
    );
    checkKnown(
      'measure',
      measure,
      facts.map((fact) => fact.measure),
    );
    checkKnown(
      'period',
      period,
      facts.flatMap((fact) => fact.period ?? []),
    );
    const matching = facts.filter(
      (fact) =>
        (entity === undefined || fact.entity === entity || kindOf(fact.entity) === entity) &&
        (measure === undefined || fact.measure === measure) &&
        (period === undefined || fact.period === period),
    );
    const { items, total } = cut(matching, slice);
    return { items: items.map(toFactItem), total };
  },
};

const kindOf = (entity: string) => entity.slice(0, entity.indexOf(':'));

const params = z.strictObject({ id: z.string() });

const factOperation: Operation<typeof noParameters, typeof params> = {
  id: 'get-fact',
  path: '/facts/{id}',
  tag: 'facts',
  summary: { ru: 'Факт и его история', en: 'A fact and its history' },
  note: {
    ru: 'Факты не меняются: исправление есть новый факт, который называет прежний.',
    en: 'Facts do not change: a correction is a new fact that names the former one.',
  },
  query: noParameters,
  params,
  mediaType: 'application/json; charset=utf-8',
  schema: factHistorySchema,
  isBinary: false,
  sampleParams: ({ edition }) => ({ id: edition.book.facts[0]?.id ?? '' }),
  tryQuery: '',
  problems: ['invalid-value', 'unknown-parameter', 'not-found'],
  answer: async ({ context, params: { id }, address }) => {
    const revision = await context.flows.revision();
    const { fact, history } = await context.flows.readFact(id).catch((error: unknown) => {
      throw isNotFound(error) ? unknownItem('/facts/{id}', id, ['/api/v1/facts?limit=1000']) : error;
    });
    const past = history.map((one) => ({ ...toFactItem(one), acceptedAt: one.acceptedAt }));
    const links = [{ rel: 'self', href: address.pathname }, describedBy];
    return { body: JSON.stringify({ ...toFactItem(fact), history: past }), validator: revision.hash, links };
  },
};

const isNotFound = (error: unknown) =>
  error instanceof Error && 'kind' in error && error.kind === 'not-found';

export const factWithHistory = factOperation as unknown as Operation;
