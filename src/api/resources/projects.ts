/** The joint projects with state support. Money is whole roubles, shares are fractions of one. */
import { z } from '@hono/zod-openapi';
import type { AtlasProject } from '../../domain/atlas/atlas.ts';
import { column } from '../columns.ts';
import type { ItemResource } from '../item-resource.ts';
import { cut, type ListResource } from '../list-resource.ts';
import type { Reading } from '../reading.ts';
import { lineRangesSchema, namedSchema } from '../schemas/common.ts';
import { nameOf, subjectOf } from './names.ts';

const fields = {
  id: z.string(),
  federalSubject: namedSchema,
  clusterName: z.string(),
  clusterId: z.string(),
  name: z.string(),
  initiators: z.array(z.string()),
  startYear: z.int().nullable(),
  endYear: z.int().nullable(),
  investmentRub: z.number().nullable(),
  supportRub: z.number().nullable(),
  supportShare: z.number().nullable(),
};

const projectSchema = z
  .strictObject(fields)
  .openapi('Project', { description: 'A joint project with state support.' });

const detailSchema = z
  .strictObject({
    ...fields,
    number: z.int(),
    nameEn: z.string(),
    clusterNamePrinted: z.string(),
    namePrinted: z.string(),
    initiatorsPrinted: z.string(),
    lines: lineRangesSchema,
    figures: z.record(z.string(), z.string()),
  })
  .openapi('ProjectDetail');

type ProjectItem = z.output<typeof projectSchema>;

function toItem(project: AtlasProject, reading: Reading): ProjectItem {
  const cluster = reading.edition.atlas.cluster(project.clusterId);
  const { language } = reading;
  return {
    id: project.id,
    federalSubject: subjectOf(project.federalSubject, reading),
    clusterName: cluster ? nameOf(cluster.name, cluster.nameEn, language) : project.clusterNamePrinted,
    clusterId: project.clusterId,
    name: nameOf(project.name, project.nameEn, language),
    initiators: [...project.initiators],
    startYear: project.startYear.value,
    endYear: project.endYear.value,
    investmentRub: project.investment.value,
    supportRub: project.support.value,
    // Not finite where one of the two is missing.
    supportShare: Number.isFinite(project.supportShare.value) ? project.supportShare.value : null,
  };
}

export const projectList: ListResource<ProjectItem, Record<never, never>> = {
  name: 'projects',
  path: '/projects',
  tag: 'support',
  title: { ru: 'Совместные проекты с поддержкой', en: 'Supported joint projects' },
  note: {
    ru: 'Деньги в рублях; supportShare есть поддержка, делённая на инвестиции, без округления.',
    en: 'Money in roubles; supportShare is support divided by investment, unrounded.',
  },
  tryQuery: '',
  filters: {},
  item: projectSchema,
  columns: [
    column('id', 'Номер проекта', 'Number of the project', (p) => p.id),
    column(
      'federalSubject.code',
      'Код субъекта РФ',
      'Code of the federal subject',
      (p) => p.federalSubject.code,
    ),
    column('federalSubject.name', 'Субъект РФ', 'Federal subject', (p) => p.federalSubject.name),
    column('clusterName', 'Кластер', 'Cluster', (p) => p.clusterName),
    column('clusterId', 'Строка перечня', 'Row of the list', (p) => p.clusterId),
    column('name', 'Проект', 'Project', (p) => p.name),
    column('initiators', 'Инициаторы', 'Initiators', (p) => p.initiators),
    column('startYear', 'Год начала', 'First year', (p) => p.startYear),
    column('endYear', 'Год окончания', 'Last year', (p) => p.endYear),
    column('investmentRub', 'Инвестиции, руб.', 'Investment, RUB', (p) => p.investmentRub),
    column('supportRub', 'Поддержка, руб.', 'Support, RUB', (p) => p.supportRub),
    column(
      'supportShare',
      'Поддержка ÷ инвестиции, доля',
      'Support ÷ investment, fraction',
      (p) => p.supportShare,
    ),
  ],
  load: async ({ reading, slice }) => {
    const { items, total } = cut(reading.edition.atlas.projects, slice);
    return { items: items.map((project) => toItem(project, reading)), total };
  },
};

export const projectItem: ItemResource<z.output<typeof detailSchema>> = {
  id: 'get-project',
  path: '/projects/{id}',
  tag: 'support',
  title: { ru: 'Совместный проект', en: 'A joint project' },
  note: {
    ru: 'Поля списка, строки источника, паспорта чисел.',
    en: 'Fields of the list, lines of the source, passports of the numbers.',
  },
  parameter: 'id',
  item: detailSchema,
  load: (reading, id) => {
    const project = reading.edition.atlas.projects.find((one) => one.id === id);
    if (!project) return undefined;
    const { startYear, endYear, investment, support, supportShare } = project;
    const figures = { startYear, endYear, investmentRub: investment, supportRub: support, supportShare };
    return {
      ...toItem(project, reading),
      number: project.number,
      nameEn: project.nameEn,
      clusterNamePrinted: project.clusterNamePrinted,
      namePrinted: project.namePrinted,
      initiatorsPrinted: project.initiatorsPrinted,
      lines: project.lines.map(([from, to]) => [from, to]),
      figures: Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, figure.id])),
    };
  },
  choices: ({ edition }) => edition.atlas.projects.map((project) => project.id),
};
