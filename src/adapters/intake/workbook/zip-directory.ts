/**
 * Reads the table of contents of a ZIP file by random access and refuses every archive that could be read in two ways: entries
 * that overlap, names that repeat, sizes that contradict, ZIP64, several volumes. Must never inflate anything, hold the file in
 * memory or believe a declared size (that is checked again by `inflate-part.ts`).
 */
import { limits } from './limits.ts';
import type { UploadSource } from './upload-source.ts';
import { inPart, WorkbookRefused } from './workbook-refused.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: 0 | 8;
  readonly packedBytes: number;
  readonly declaredBytes: number;
  readonly crc32: number;
  /** Offset of the packed bytes, known from the local header. */
  readonly dataOffset: number;
}

interface Listed extends Omit<ZipEntry, 'dataOffset'> {
  readonly rawName: Buffer;
  readonly flags: number;
  readonly headerOffset: number;
}

interface DirectoryEnd {
  readonly entries: number;
  readonly offset: number;
  readonly bytes: number;
}

const endBytes = 22;
const fixedBytes = 46;
const localBytes = 30;
const longestComment = 0xffff;

/** The entries of an archive in the order of the file. Throws WorkbookRefused. */
export async function readZipDirectory(file: UploadSource): Promise<ZipEntry[]> {
  const end = await findEnd(file, file.size);
  const listed = readEntries(await readAt(file, end.offset, end.bytes), end.entries);
  checkNames(listed);
  checkSizes(listed);
  const inOrder = listed.toSorted((one, other) => one.headerOffset - other.headerOffset);
  const entries: ZipEntry[] = [];
  for (const [index, entry] of inOrder.entries()) {
    const next = inOrder[index + 1]?.headerOffset ?? end.offset;
    entries.push(await readLocalHeader(file, entry, next));
  }
  return entries;
}

/** Exactly `length` bytes from `offset`. Throws WorkbookRefused when the file ends before. */
export async function readAt(file: UploadSource, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled);
    if (bytesRead === 0) throw new WorkbookRefused('truncated');
    filled += bytesRead;
  }
  return buffer;
}

async function findEnd(file: UploadSource, fileBytes: number): Promise<DirectoryEnd> {
  const tailBytes = Math.min(fileBytes, endBytes + longestComment);
  const tail = await readAt(file, fileBytes - tailBytes, tailBytes);
  for (let at = tailBytes - endBytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue;
    if (at + endBytes + tail.readUInt16LE(at + 20) !== tailBytes) continue;
    return readEnd(tail.subarray(at), fileBytes - tailBytes + at);
  }
  throw new WorkbookRefused('truncated');
}

function readEnd(record: Buffer, position: number): DirectoryEnd {
  const entries = record.readUInt16LE(10);
  const bytes = record.readUInt32LE(12);
  const offset = record.readUInt32LE(16);
  const isOneVolume =
    record.readUInt16LE(4) === 0 && record.readUInt16LE(6) === 0 && record.readUInt16LE(8) === entries;
  if (!isOneVolume) throw new WorkbookRefused('broken-archive');
  if (entries > limits.parts) throw new WorkbookRefused('too-many-parts');
  if (bytes > limits.directoryBytes || offset + bytes !== position) {
    throw new WorkbookRefused('broken-archive');
  }
  return { entries, offset, bytes };
}

function readEntries(directory: Buffer, count: number): Listed[] {
  const entries: Listed[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + fixedBytes > directory.length || directory.readUInt32LE(at) !== 0x02014b50) {
      throw new WorkbookRefused('broken-archive');
    }
    const nameBytes = directory.readUInt16LE(at + 28);
    const length = fixedBytes + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (at + length > directory.length) throw new WorkbookRefused('broken-archive');
    entries.push(readEntry(directory.subarray(at, at + length), nameBytes));
    at += length;
  }
  if (at !== directory.length) throw new WorkbookRefused('broken-archive');
  return entries;
}

function readEntry(record: Buffer, nameBytes: number): Listed {
  const rawName = record.subarray(fixedBytes, fixedBytes + nameBytes);
  const name = rawName.toString('utf8');
  const flags = record.readUInt16LE(8);
  const method = record.readUInt16LE(10);
  const packedBytes = record.readUInt32LE(20);
  const declaredBytes = record.readUInt32LE(24);
  const headerOffset = record.readUInt32LE(42);
  // Bit 0: encrypted, bit 6: strong encryption, bit 13: masked headers.
  if ((flags & 0b0010_0000_0100_0001) !== 0) throw new WorkbookRefused('encrypted');
  const needsZip64 = [packedBytes, declaredBytes, headerOffset].includes(0xffffffff);
  const isOneVolume = record.readUInt16LE(34) === 0;
  if ((method !== 0 && method !== 8) || needsZip64 || !isOneVolume) {
    throw new WorkbookRefused('broken-archive', inPart(name));
  }
  const crc32 = record.readUInt32LE(16);
  return { name, rawName, flags, method, packedBytes, declaredBytes, crc32, headerOffset };
}

function checkNames(entries: readonly Listed[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (!isSafeName(name)) throw new WorkbookRefused('unsafe-name', inPart(name));
    const key = name.toLowerCase();
    if (seen.has(key)) throw new WorkbookRefused('broken-archive', inPart(name));
    seen.add(key);
  }
}

/** A relative path with slashes, without empty, `.` or `..` steps and without characters that mean something to a disk. */
function isSafeName(name: string): boolean {
  if (name.length === 0 || name.length > 255 || /[\p{Cc}\\:\ufffd]/u.test(name)) return false;
  const steps = name.replace(/\/$/, '').split('/');
  return steps.every((step) => step !== '' && step !== '.' && step !== '..');
}

function checkSizes(entries: readonly Listed[]): void {
  let total = 0;
  for (const { name, method, packedBytes, declaredBytes } of entries) {
    total += declaredBytes;
    if (total > limits.unpackedBytes) throw new WorkbookRefused('unpacks-too-large');
    if (method === 0 && packedBytes !== declaredBytes)
      throw new WorkbookRefused('broken-archive', inPart(name));
    if (declaredBytes > limits.smallPartBytes && declaredBytes > packedBytes * limits.ratio) {
      throw new WorkbookRefused('suspicious-ratio', inPart(name));
    }
  }
}

/** Joins an entry to its bytes; the local header must agree and nothing may reach into `next`, where another part begins. */
async function readLocalHeader(file: UploadSource, entry: Listed, next: number): Promise<ZipEntry> {
  const { name, method, packedBytes, declaredBytes, crc32, headerOffset } = entry;
  const contradiction = () => new WorkbookRefused('broken-archive', inPart(name));
  if (headerOffset + localBytes + entry.rawName.length + packedBytes > next) throw contradiction();
  const header = await readAt(file, headerOffset, localBytes + entry.rawName.length);
  const isSame =
    header.readUInt32LE(0) === 0x04034b50 &&
    header.readUInt16LE(6) === entry.flags &&
    header.readUInt16LE(8) === method &&
    header.readUInt16LE(26) === entry.rawName.length &&
    header.subarray(localBytes).equals(entry.rawName);
  if (!isSame || !hasSameSizes(header, entry)) throw contradiction();
  const dataOffset = headerOffset + header.length + header.readUInt16LE(28);
  if (dataOffset + packedBytes > next) throw contradiction();
  return { name, method, packedBytes, declaredBytes, crc32, dataOffset };
}

/** Bit 3 of the flags: sizes follow the data, and the local header may say zero. */
function hasSameSizes(header: Buffer, entry: Listed): boolean {
  const pairs = [
    [header.readUInt32LE(14), entry.crc32],
    [header.readUInt32LE(18), entry.packedBytes],
    [header.readUInt32LE(22), entry.declaredBytes],
  ] as const;
  const mayBeZero = (entry.flags & 0b1000) !== 0;
  return pairs.every(([local, listed]) => local === listed || (mayBeZero && local === 0));
}
