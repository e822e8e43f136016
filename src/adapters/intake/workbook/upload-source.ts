/** The bytes of an upload by random access: a file on disk or bytes in memory. Must never give more than was asked for. */
import type { FileHandle } from 'node:fs/promises';

export interface UploadSource {
  readonly size: number;
  read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number; readonly buffer: Buffer }>;
}

/** Bytes in memory; the process of the reader gets an upload this way, so that it needs no right to read a file. */
export function bytesSource(bytes: Buffer): UploadSource {
  return {
    size: bytes.length,
    read: async (buffer, offset, length, position) => ({
      bytesRead: bytes.copy(buffer, offset, position, Math.min(position + length, bytes.length)),
      buffer,
    }),
  };
}

/** An opened file of known size. */
export function fileSource(file: FileHandle, size: number): UploadSource {
  return { size, read: (buffer, offset, length, position) => file.read(buffer, offset, length, position) };
}
