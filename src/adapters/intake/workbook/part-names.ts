/**
 * Which parts an .xlsx may have. Most are only tolerated, not read: pictures, themes, printer settings. Must never let through
 * what runs (macros, controls) or hides another document.
 */
import type { RefusalCode } from './workbook-refused.ts';

const macros = /^xl\/(vba|macrosheets\/|dialogsheets\/|intlmacrosheets\/)|vbaproject/;
const embedded = /^xl\/(embeddings|activex|ctrlprops|webextensions)\//;

const known: readonly RegExp[] = [
  /^\[content_types\]\.xml$/,
  /^(_rels\/|.+\/_rels\/)[^/]*\.rels$/,
  /^docprops\/[^/]+\.(xml|emf|wmf|jpe?g|png)$/,
  /^docmetadata\/[^/]+\.xml$/,
  /^customxml\/[^/]+\.xml$/,
  /^xl\/([^/]+\/)*[^/]+\.xml$/,
  /^xl\/drawings\/[^/]+\.vml$/,
  /^xl\/media\/[^/]+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$/,
  /^xl\/printersettings\/[^/]+\.bin$/,
  /^xl\/customproperty\d*\.bin$/,
];

/** Why a part of this name is not taken, or null. Names of parts are compared without case, as Excel does. */
export function partFault(name: string): RefusalCode | null {
  const part = name.toLowerCase();
  if (macros.test(part)) return 'macros';
  if (embedded.test(part)) return 'embedded-objects';
  if (part.endsWith('/')) return null;
  return known.some((pattern) => pattern.test(part)) ? null : 'unknown-part';
}

/** Parts that point to other files; they are never opened, but the sender should know. */
export function pointsOutside(name: string): boolean {
  return /^xl\/(externallinks\/|connections\.xml$|querytables\/)/.test(name.toLowerCase());
}
