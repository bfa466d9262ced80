/** The day of a time as pages write it, in the zone in which it is written. */
import { isDay } from '@/domain/desk/recognized';

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|T)/;

/** "2024-01-09T23:30:00+13:00" → "2024-01-09"; null when there is no such day. */
export function dayOf(time: string): string | null {
  const text = time.trim();
  const day =
    /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? text.replace(/^(\d{4})\/(\d{2})\/(\d{2}).*$/s, '$1-$2-$3').replace(COMPACT, '$1-$2-$3');
  const cut = day.slice(0, 10);
  return isDay(cut) ? cut : null;
}
