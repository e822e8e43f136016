/** JSON of a list: `{items, total}`, the answer of the API without a suffix. Must never add to what the API decided to show. */
import type { Format } from '../../flows/formats.ts';

export const json: Format = {
  suffix: 'json',
  mediaType: 'application/json; charset=utf-8',
  title: { ru: 'JSON', en: 'JSON' },
  isBinary: false,
  needsPlaces: false,
  write: async ({ items, total }) => JSON.stringify({ items, total }),
};
