/** "from June 5 to July 3" → July 3. */
import { parseEdtf } from '../../calendar/edtf';
import type { ResolvedDate } from '../../model/resolved-date';

/** The day, month or year that a span runs to; null for what is no span. */
export function endOfSpan(date: ResolvedDate): ResolvedDate | null {
  const last = date.precision === 'interval' ? date.edtf.split('/')[1] : undefined;
  const parsed = last ? parseEdtf(last) : null;
  if (!last || !parsed) return null;
  const { earliest, latest, precision } = parsed;
  return { ...date, edtf: last, earliest, latest, precision, extent: 'within' };
}
