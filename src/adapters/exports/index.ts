/** Every format in which a list may be downloaded, one line each. The first is the answer without a suffix. */
import type { Formats } from '../../flows/formats.ts';
import { csv } from './csv.ts';
import { geojson } from './geojson.ts';
import { json } from './json.ts';
import { xlsx } from './xlsx.ts';

export const formats: Formats = [json, csv, xlsx, geojson];
