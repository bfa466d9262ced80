/** First days of Islamic months by the Umm al-Qura calendar, which the platform knows; sightings elsewhere may differ by a day. */
import { type CalendarDay, dayFromNumber, dayNumber } from './day';

const LUNAR_YEAR = 354.36707;
/** Day number of 1 Muharram 1. */
const EPOCH = dayNumber({ year: 622, month: 7, day: 19 });

const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

function fields(number: number): readonly [number, number] {
  const parts = calendar.formatToParts(new Date(number * 86_400_000));
  const value = (type: 'month' | 'day'): number => Number(parts.find((part) => part.type === type)?.value);
  return [value('month'), value('day')];
}

/** The day of the Islamic month (1–12) that falls in the Gregorian year, the first of two; null outside of 1900–2100 and when none does. */
export function islamicDay(year: number, month: number, day: number): CalendarDay | null {
  if (year < 1900 || year > 2100) return null;
  const first = dayNumber({ year, month: 1, day: 1 });
  const islamicYear = Math.floor((first - EPOCH) / LUNAR_YEAR);
  for (let of = islamicYear; of <= islamicYear + 2; of += 1) {
    const guess = Math.round(EPOCH + of * LUNAR_YEAR + (month - 1) * 29.53 + day - 1);
    const found = [0, -1, 1, -2, 2, -3, 3]
      .map((shift) => guess + shift)
      .find((number) => {
        const [foundMonth, foundDay] = fields(number);
        return foundMonth === month && foundDay === day;
      });
    const date = found === undefined ? null : dayFromNumber(found);
    if (date?.year === year) return date;
  }
  return null;
}
