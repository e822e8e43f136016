/** A day as people write it: 31.12.2017 or 2017-12-31. Must never guess which of two numbers is the month. */

/** ISO day; null for anything else, also for a day that no calendar has. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?$/.exec(text);
  if (iso) return day(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  return dotted ? day(dotted[3] ?? '', dotted[2] ?? '', dotted[1] ?? '') : null;
}

function day(year: string, month: string, dayOfMonth: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const instant = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) return null;
  return year >= '1800' && year <= '2200' ? text : null;
}
