/** Number of supported joint projects: the rows of the published table, counted. */
import type { Indicator } from './indicator.ts';

export const supportedProjectCount: Indicator = {
  id: 'supported-project-count',
  recompute: ({ book, period }) => {
    const projects = book.entities('project');
    if (period !== book.edition || projects.length === 0) return null;
    return {
      value: projects.length,
      formula: {
        ru: `строки таблицы проектов = ${projects.length}`,
        en: `rows of the table of projects = ${projects.length}`,
      },
      inputs: projects.flatMap((key) => book.find(`project:${key}`, 'name')?.id ?? []),
    };
  },
};
