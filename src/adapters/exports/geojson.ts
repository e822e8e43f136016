/**
 * GeoJSON (RFC 7946) of a list with places. An item whose place the document does not give keeps `geometry: null`; must never
 * invent a point.
 */
import type { Format } from '../../flows/formats.ts';
import { toStandardArea } from './geojson-rings.ts';

export const geojson: Format = {
  suffix: 'geojson',
  mediaType: 'application/geo+json',
  title: { ru: 'GeoJSON', en: 'GeoJSON' },
  isBinary: false,
  needsPlaces: true,
  write: async (dataset) => {
    const features = dataset.items.map((item) => {
      const geometry = dataset.geometryOf?.(item) ?? null;
      const { id, code } = item as { id?: string; code?: string };
      return {
        type: 'Feature',
        id: id ?? code,
        geometry: geometry && toStandardArea(geometry),
        properties: item,
      };
    });
    const collection = {
      type: 'FeatureCollection',
      numberMatched: dataset.total,
      numberReturned: features.length,
      ...(dataset.placeNote && { note: dataset.placeNote[dataset.language] }),
      features,
    };
    return JSON.stringify(collection);
  },
};
