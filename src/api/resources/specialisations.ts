/** Specialisations (industries) by their canonical names with the counts of clusters. */
import { z } from '@hono/zod-openapi';
import type { AtlasIndustry } from '../../domain/atlas/atlas.ts';
import type { ItemResource } from '../item-resource.ts';
import { cut, type ListResource } from '../list-resource.ts';
import type { Reading } from '../reading.ts';
import { namedSchema } from '../schemas/common.ts';
import {
  codedColumns,
  codedFields,
  countColumns,
  countDetailFields,
  countFields,
  toCoded,
  toCountDetail,
  toCounts,
} from './counts.ts';
import { industryName } from './names.ts';

const fields = { ...codedFields, ...countFields };

const specialisationSchema = z.strictObject(fields).openapi('Specialisation', {
  description: 'A specialisation; a cluster with several counts in each of them.',
});

const detailSchema = z
  .strictObject({
    ...fields,
    nameEn: z.string(),
    ...countDetailFields,
    synonyms: z.array(z.strictObject({ printed: z.string(), kind: z.enum(['misprint', 'variant']) })),
    together: z.array(z.strictObject({ specialisation: namedSchema, count: z.int() })),
  })
  .openapi('SpecialisationDetail');

type SpecialisationItem = z.output<typeof specialisationSchema>;

const toItem = (industry: AtlasIndustry, reading: Reading): SpecialisationItem => ({
  ...toCoded(industry, reading),
  ...toCounts(industry),
});

export const specialisationList: ListResource<SpecialisationItem, Record<never, never>> = {
  name: 'specialisations',
  path: '/specialisations',
  tag: 'specialisations',
  title: { ru: 'Специализации', en: 'Specialisations' },
  note: {
    ru: 'Словарь специализаций. Кластер с несколькими специализациями входит в счёт каждой.',
    en: 'The dictionary of specialisations. A cluster with several counts in each of them.',
  },
  tryQuery: 'limit=5',
  filters: {},
  item: specialisationSchema,
  columns: [...codedColumns, ...countColumns],
  load: async ({ reading, slice }) => {
    const { items, total } = cut(reading.edition.atlas.industries, slice);
    return { items: items.map((industry) => toItem(industry, reading)), total };
  },
};

export const specialisationItem: ItemResource<z.output<typeof detailSchema>> = {
  id: 'get-specialisation',
  path: '/specialisations/{code}',
  tag: 'specialisations',
  title: { ru: 'Специализация', en: 'A specialisation' },
  note: {
    ru: 'Счёт, кластеры, варианты написания, специализации, которые называют вместе с ней.',
    en: 'Counts, clusters, spellings, specialisations named together with it.',
  },
  parameter: 'code',
  item: detailSchema,
  load: (reading, code) => {
    const industry = reading.edition.atlas.industry(code);
    if (!industry) return undefined;
    return {
      ...toItem(industry, reading),
      nameEn: industry.name.en,
      ...toCountDetail(industry),
      synonyms: industry.synonyms.map(({ printed, kind }) => ({ printed, kind })),
      together: industry.together.map(({ industry: other, count }) => ({
        specialisation: { code: other, name: industryName(other, reading) },
        count,
      })),
    };
  },
  choices: ({ edition }) => edition.atlas.industries.map((industry) => industry.code),
};
