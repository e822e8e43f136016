/**
 * Sets the time stamps of all entries of a ZIP archive to 1 January 1980, the first day that the format knows, so that the same
 * data give the same bytes. Must never touch anything but the stamps.
 */

const endOfDirectory = 0x06054b50;
const firstDay = 0x0021;

/** Changes `bytes` in place. Throws RangeError when they are no ZIP archive. */
export function fixZipDates(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    stamp(view, at + 12);
    stamp(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new RangeError('These bytes are no ZIP archive');
}

function stamp(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, firstDay, true);
}
