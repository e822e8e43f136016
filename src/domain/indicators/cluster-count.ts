/** Number of clusters: the rows of the published lists, counted. Published lists belong to the edition's own year only. */
import { readPublishedRows, rowsInScope } from '../facts/published-rows.ts';
import { countRows } from './count-rows.ts';
import type { Indicator } from './indicator.ts';

export const clusterCount: Indicator = {
  id: 'cluster-count',
  recompute: ({ book, reference, scope, period }) =>
    countRows(book, period, rowsInScope(readPublishedRows(book, reference), scope)),
};
