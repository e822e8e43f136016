/**
 * How values cross the border of the database, once for both engines: text as the server writes it → JavaScript value, and
 * JavaScript value → parameter text. Must never lose a digit: what a number cannot hold stays exact.
 */
import { formatArrayLiteral, parseArrayLiteral } from './array-literal.ts';

type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;

/** int8: number while exact, else bigint (which refuses to mix with numbers, so the loss cannot be silent). */
function parseInt8(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

let lastInstant = { text: '', milliseconds: Number.NaN };

/** timestamptz: Date to the millisecond; the infinities stay numbers. Sessions run in UTC and ISO style. */
function parseInstant(text: string): Date | number | string {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  // What one transaction wrote has one moment, and such rows are read together.
  if (text !== lastInstant.text) {
    const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
    lastInstant = { text, milliseconds: new Date(iso).getTime() };
  }
  return Number.isNaN(lastInstant.milliseconds) ? text : new Date(lastInstant.milliseconds);
}

const parseBytes: Parse = (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex'));

// oid of the type, oid of its array, parser. What is not listed stays text: numeric (exact decimals), date (a calendar day has no
// zone), timestamp without zone, interval, uuid, enums.
const table: readonly (readonly [number, number, Parse])[] = [
  [16, 1000, (text) => text === 't'],
  [17, 1001, parseBytes],
  [20, 1016, parseInt8],
  [21, 1005, Number],
  [23, 1007, Number],
  [26, 1028, Number],
  [700, 1021, Number],
  [701, 1022, Number],
  [114, 199, JSON.parse],
  [3802, 3807, JSON.parse],
  [1184, 1185, parseInstant],
  [19, 1003, asText],
  [25, 1009, asText],
  [1042, 1014, asText],
  [1043, 1015, asText],
  [1082, 1182, asText],
  [1114, 1115, asText],
  [1700, 1231, asText],
  [2950, 2951, asText],
];

/** Parser by type oid. Types that are absent are handed over as the server's text. */
export const valueParsers: Readonly<Record<number, Parse>> = Object.fromEntries(
  table.flatMap(([oid, arrayOid, parse]) => [
    [oid, parse],
    [arrayOid, (text: string) => parseArrayLiteral(text, parse)],
  ]),
);

/**
 * A parameter as text: Date → ISO instant, bytes → hex, array → array literal, other objects → JSON. An array meant as JSON must
 * be stringified by the caller, since only the caller knows the column.
 */
export function serialiseParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return formatArrayLiteral(value, serialiseParameter);
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
