/** Converts a filter's `from` and `to` to days. */

/** `2023` → `2023-01-01`, `2023-02` → `2023-02-01`. A day after the end of its month becomes the last day of the month. */
export function firstDay(day: string): string {
  const [year = '', month = '01', rest = '01'] = day.split('-');
  return clamp(year, month, rest);
}

/** `2023` → `2023-12-31`, `2023-02` → `2023-02-28`. */
export function lastDay(day: string): string {
  const [year = '', month = '12', rest = '31'] = day.split('-');
  return clamp(year, month, rest);
}

function clamp(year: string, month: string, day: string): string {
  const last = new Date(Date.UTC(2000, 0, 1));
  last.setUTCFullYear(Number(year), Number(month), 0);
  return `${year}-${month}-${String(Math.min(Number(day), last.getUTCDate())).padStart(2, '0')}`;
}
