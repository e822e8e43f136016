/** The 85 federal subjects with the counts of their clusters. */
import { z } from '@hono/zod-openapi';
import type { AtlasSubject } from '../../domain/atlas/atlas.ts';
import { column } from '../columns.ts';
import type { ItemResource } from '../item-resource.ts';
import { cut, type ListResource } from '../list-resource.ts';
import type { Reading } from '../reading.ts';
import { namedSchema } from '../schemas/common.ts';
import {
  codedColumns,
  codedFields,
  countDetailFields,
  placeCountColumns,
  placeCountFields,
  toCoded,
  toCountDetail,
  toPlaceCounts,
} from './counts.ts';
import { districtOf, industryName } from './names.ts';

const fields = {
  ...codedFields,
  federalDistrict: namedSchema,
  ...placeCountFields,
};

const subjectSchema = z.strictObject(fields).openapi('FederalSubject', {
  description:
    'A federal subject; counts are rows of the published lists, an interregional cluster counts in each of its subjects.',
});

const detailSchema = z
  .strictObject({ ...fields, nameEn: z.string(), ...countDetailFields, specialisations: z.array(z.string()) })
  .openapi('FederalSubjectDetail');

type SubjectItem = z.output<typeof subjectSchema>;

const toItem = (subject: AtlasSubject, reading: Reading): SubjectItem => ({
  ...toCoded(subject, reading),
  federalDistrict: districtOf(subject.federalDistrict, reading),
  ...toPlaceCounts(subject),
});

export const subjectList: ListResource<SubjectItem, Record<never, never>> = {
  name: 'federal-subjects',
  path: '/federal-subjects',
  tag: 'places',
  title: { ru: 'Субъекты РФ', en: 'Federal subjects' },
  note: {
    ru: 'Все 85 субъектов на 2017 год, коды по ISO 3166-2 (RU-CR и RU-SEV для Крыма и Севастополя). Границы в GeoJSON.',
    en: 'All 85 subjects as of 2017, codes by ISO 3166-2 (RU-CR and RU-SEV for Crimea and Sevastopol). Boundaries in GeoJSON.',
  },
  tryQuery: 'limit=5',
  filters: {},
  item: subjectSchema,
  columns: [
    ...codedColumns,
    column(
      'federalDistrict.code',
      'Код федерального округа',
      'Code of the federal district',
      (s) => s.federalDistrict.code,
    ),
    column('federalDistrict.name', 'Федеральный округ', 'Federal district', (s) => s.federalDistrict.name),
    ...placeCountColumns,
  ],
  geometryOf: ({ code }, { boundaries }) => boundaries(code) ?? null,
  load: async ({ reading, slice }) => {
    const { items, total } = cut(reading.edition.atlas.federalSubjects, slice);
    return { items: items.map((subject) => toItem(subject, reading)), total };
  },
};

export const subjectItem: ItemResource<z.output<typeof detailSchema>> = {
  id: 'get-federal-subject',
  path: '/federal-subjects/{code}',
  tag: 'places',
  title: { ru: 'Субъект РФ', en: 'A federal subject' },
  note: {
    ru: 'Счёт, кластеры, специализации, паспорта чисел.',
    en: 'Counts, clusters, specialisations, passports of the numbers.',
  },
  parameter: 'code',
  item: detailSchema,
  load: (reading, code) => {
    const subject = reading.edition.atlas.federalSubject(code);
    if (!subject) return undefined;
    const specialisations = subject.industries.map((industry) => industryName(industry, reading));
    return {
      ...toItem(subject, reading),
      nameEn: subject.name.en,
      ...toCountDetail(subject),
      specialisations,
    };
  },
  choices: ({ edition }) => edition.atlas.federalSubjects.map((subject) => subject.code),
};
