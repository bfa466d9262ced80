/** English names of weekdays, by ISO number (1 Monday … 7 Sunday). */

export const WEEKDAY_NUMBERS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Short forms: words of their own ("sun", "sat", "mon"), so they count only next to a month and day. */
export const WEEKDAY_SHORT_NUMBERS: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

export function weekdayNumber(text: string): number | null {
  const lower = text
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/’s$|'s$/, '');
  return WEEKDAY_NUMBERS[lower] ?? WEEKDAY_SHORT_NUMBERS[lower] ?? WEEKDAY_NUMBERS[lower.replace(/s$/, '')] ?? null;
}
