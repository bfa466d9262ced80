/** Dates that are written more finely than they are known. */
import type { Precision } from '@/engine/model/resolved-date';

const PLAIN = /^(-?\d{4})(?:-(\d\d))?(?:-\d\d)?$/;

/** "2004-06-05" that is known to the month is "2004-06"; both ends of a range. No EDTF where years before 1 would need a decade or a century. */
export function coarser(edtf: string, precision: Precision): string {
  const ends = edtf.split('/').map((end) => endsOf(end, precision));
  const [first, last] = [ends[0]?.[0], ends.at(-1)?.at(-1)];
  return first === last || ends.length === 1 ? (ends[0] ?? []).join('/') : `${first}/${last}`;
}

/** The one date, or the first and the last year of a century. */
function endsOf(date: string, precision: Precision): readonly string[] {
  const [, year = '', month] = PLAIN.exec(date) ?? [];
  if (year === '') return [date];
  if (precision === 'month') return [month === undefined ? year : `${year}-${month}`];
  if (precision === 'year') return [year];
  if (precision === 'decade') return [`${year.slice(0, -1)}X`];
  if (precision !== 'century') return [date];
  const before = Math.floor((Number(year) - 1) / 100) * 100;
  return [before + 1, before + 100].map((end) => String(end).padStart(4, '0'));
}
