/**
 * Excel's day numbers → calendar dates in both of its systems. Must never consult a time zone: a date in a workbook has none.
 */

const dayMilliseconds = 86_400_000;
const lastDay = 2_958_465;

/** ISO date, with a time when the number has a fraction; null for a number that names no day. */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  const first = date1904 ? 0 : 1;
  if (!Number.isFinite(serial) || serial < first || serial >= lastDay + 1) return null;
  // Excel believes in 29 February 1900 (day 60), which never was.
  if (!date1904 && Math.floor(serial) === 60) return null;
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const seconds = Math.round((serial * dayMilliseconds) / 1000);
  return shorten(new Date(start + seconds * 1000).toISOString());
}

/** The date of a cell that stores it as ISO 8601 text; null when it is none. */
export function dateOfText(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?)?Z?$/.exec(text);
  if (match === null) return null;
  const [, day = '', time = '00:00:00'] = match;
  const date = new Date(`${day}T${time}Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return null;
  return shorten(date.toISOString());
}

function shorten(instant: string): string {
  const [day = '', time = ''] = instant.split(/[T.]/);
  return time === '00:00:00' ? day : `${day}T${time}`;
}
