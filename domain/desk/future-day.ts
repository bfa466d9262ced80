/** A day of publication that has not come yet is most often a slip: it may stand, but not without a word. */
import { dayNumber } from '../dates/day-words';
import { isDay } from './recognized';

/** A sentence to stand beside the field, null where there is nothing to say. Elsewhere it may be tomorrow already. */
export const futureWords = (day: string, today: string): string | null =>
  isDay(day.trim()) && dayNumber(day.trim()) > dayNumber(today) + 1 ? 'This date is in the future. Check the year.' : null;
