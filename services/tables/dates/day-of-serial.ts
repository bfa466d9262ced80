/** The numbers by which spreadsheets store days. */
import { dayNumber, dayOf } from '@/domain/dates/day-words';

/** the first spreadsheet took 1900 for a leap year, and all others after it */
const NO_DAY = 60;
const LAST = 2_958_465;

/** Day 1 is 1 January 1900; the hours behind the point are left away. Null for the day that there never was, and beyond the year 9999. */
export function dayOfSerial(serial: number): string | null {
  const day = Math.floor(serial);
  if (day < 1 || day === NO_DAY || day > LAST) return null;
  return dayOf(dayNumber(day < NO_DAY ? '1899-12-31' : '1899-12-30') + day);
}
