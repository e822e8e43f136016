/** The 8 federal districts of 2017 with the counts of their clusters. */
import { z } from '@hono/zod-openapi';
import type { AtlasDistrict } from '../../domain/atlas/atlas.ts';
import type { ItemResource } from '../item-resource.ts';
import { cut, type ListResource } from '../list-resource.ts';
import type { Reading } from '../reading.ts';
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

const fields = { ...codedFields, ...placeCountFields };

const districtSchema = z.strictObject(fields).openapi('FederalDistrict', {
  description: 'A federal district; an interregional cluster counts in the district of its first subject.',
});

const detailSchema = z
  .strictObject({ ...fields, nameEn: z.string(), ...countDetailFields, federalSubjects: z.array(z.string()) })
  .openapi('FederalDistrictDetail');

type DistrictItem = z.output<typeof districtSchema>;

const toItem = (district: AtlasDistrict, reading: Reading): DistrictItem => ({
  ...toCoded(district, reading),
  ...toPlaceCounts(district),
});

export const districtList: ListResource<DistrictItem, Record<never, never>> = {
  name: 'federal-districts',
  path: '/federal-districts',
  tag: 'places',
  title: { ru: 'Федеральные округа', en: 'Federal districts' },
  note: { ru: 'Восемь округов на 2017 год.', en: 'The eight districts as of 2017.' },
  tryQuery: '',
  filters: {},
  item: districtSchema,
  columns: [...codedColumns, ...placeCountColumns],
  load: async ({ reading, slice }) => {
    const { items, total } = cut(reading.edition.atlas.federalDistricts, slice);
    return { items: items.map((district) => toItem(district, reading)), total };
  },
};

export const districtItem: ItemResource<z.output<typeof detailSchema>> = {
  id: 'get-federal-district',
  path: '/federal-districts/{code}',
  tag: 'places',
  title: { ru: 'Федеральный округ', en: 'A federal district' },
  note: {
    ru: 'Счёт, кластеры, субъекты, паспорта чисел.',
    en: 'Counts, clusters, subjects, passports of the numbers.',
  },
  parameter: 'code',
  item: detailSchema,
  load: (reading, code) => {
    const district = reading.edition.atlas.federalDistrict(code);
    if (!district) return undefined;
    const federalSubjects = [...district.federalSubjects];
    return {
      ...toItem(district, reading),
      nameEn: district.name.en,
      ...toCountDetail(district),
      federalSubjects,
    };
  },
  choices: ({ edition }) => edition.atlas.federalDistricts.map((district) => district.code),
};
