/**
 * Says by content what an uploaded file is, so that the sender hears "this is an .xls" and not "broken file". Must never look at
 * the name of the file, and never inflate anything.
 */

import type { UploadSource } from './upload-source.ts';
import type { RefusalCode } from './workbook-refused.ts';
import type { ZipEntry } from './zip-directory.ts';
import { readAt } from './zip-directory.ts';

const headBytes = 8192;
const scanBytes = 64 * 1024;

const signatures: readonly (readonly [prefix: string, code: RefusalCode])[] = [
  ['25504446', 'pdf'],
  ['ffd8ff', 'picture'],
  ['89504e47', 'picture'],
  ['47494638', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['424d', 'picture'],
  ['526172211a07', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b', 'archive'],
  ['fffe', 'text-file'],
  ['feff', 'text-file'],
  ['7b5c727466', 'other-document'],
  // Excel 2, 3 and 4 without an OLE2 wrapping.
  ['09000400', 'old-excel'],
  ['09020600', 'old-excel'],
  ['09040600', 'old-excel'],
];

/** Null for a ZIP archive, otherwise why the file is not taken. Throws WorkbookRefused when the file ends while being read. */
export async function recogniseFile(file: UploadSource, fileBytes: number): Promise<RefusalCode | null> {
  if (fileBytes === 0) return 'empty';
  const head = await readAt(file, 0, Math.min(headBytes, fileBytes));
  const hex = head.subarray(0, 8).toString('hex');
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return null;
  if (hex === 'd0cf11e0a1b11ae1') return recogniseCompound(file, fileBytes);
  const found = signatures.find(([prefix]) => hex.startsWith(prefix));
  return found?.[1] ?? recogniseText(head);
}

/** Null when the parts may be those of an .xlsx, otherwise what the archive is instead. */
export function recognisePackage(entries: readonly ZipEntry[]): RefusalCode | null {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const hasUnder = (prefix: string) => [...names].some((name) => name.startsWith(prefix));
  if (names.has('xl/workbook.bin')) return 'binary-workbook';
  if (names.has('xl/vbaproject.bin')) return 'macros';
  if (hasUnder('xl/')) return null;
  if (names.has('content.xml') && names.has('meta-inf/manifest.xml')) return 'opendocument';
  if (hasUnder('word/') || hasUnder('ppt/') || hasUnder('index/') || names.has('mimetype'))
    return 'other-document';
  if (names.has('[content_types].xml')) return 'other-document';
  return 'archive';
}

/** OLE2 wraps the old .xls and, strangely, an .xlsx with a password; the names of its streams are UTF-16 text. */
async function recogniseCompound(file: UploadSource, fileBytes: number): Promise<RefusalCode> {
  const needles = (['EncryptedPackage', 'Workbook', 'Book'] as const).map((name) => ({
    code: name === 'EncryptedPackage' ? ('password' as const) : ('old-excel' as const),
    bytes: Buffer.from(name, 'utf16le'),
  }));
  let found: RefusalCode = 'other-document';
  const overlap = 32;
  for (let at = 0; at < fileBytes; at += scanBytes) {
    const window = await readAt(file, at, Math.min(scanBytes + overlap, fileBytes - at));
    const code = needles.find(({ bytes }) => window.includes(bytes))?.code;
    if (code === 'password') return code;
    found = code ?? found;
  }
  return found;
}

function recogniseText(head: Buffer): RefusalCode {
  const controls = head.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
  if (controls > 0) return 'unknown-file';
  const start = head.toString('latin1', 0, 512).toLowerCase();
  return /<(!doctype html|html|table|\?xml|meta|head|body)/.test(start) ? 'web-page' : 'text-file';
}
