/** Decides by its words whether a text is news or a narrative. News reports from its publication day, a narrative from date to date. */
import type { CalendarDay } from '../calendar/day';
import { step } from '../model/step';
import type { Reading, Timex } from '../model/timex';

/** With fewer dated expressions, there is no evidence of a narrative. */
const ENOUGH_DATES = 7;
/** Minimum dates if no word refers to the publication day. */
const ENOUGH_ALONE = 4;
/** Years at this distance from publication are history. */
const FAR_YEARS = 2;
/** Minimum number of distant years in a narrative per word that refers to the publication day. */
const FAR_FOR_EACH_NEAR = 1.5;

const yearNamed = (reading: Reading): number | undefined =>
  reading.kind === 'absolute' ? reading.fields.year : reading.kind === 'range' ? yearNamed(reading.from) : undefined;

/** Whether a reading is relative to publication, or a bare weekday. */
export const speaksFromToday = (reading: Reading): boolean =>
  (reading.kind === 'relative' && reading.anchor === 'dct') ||
  (reading.kind === 'partial' && reading.fields.weekday !== undefined && reading.fields.month === undefined);

/** "Yesterday evening": only news counts back from its publication. */
const isYesterday = (reading: Reading): boolean =>
  reading.kind === 'relative' && reading.anchor === 'dct' && reading.unit === 'day' && reading.offset === -1;

export const isNarrative = step(
  'resolve/narrative',
  (timexes: readonly Timex[], published: CalendarDay): boolean => {
    let far = 0;
    let near = 0;
    for (const { reading } of timexes) {
      if (isYesterday(reading)) return false;
      const year = yearNamed(reading);
      if (speaksFromToday(reading)) near += 1;
      else if (year !== undefined && Math.abs(year - published.year) >= FAR_YEARS) far += 1;
      else if (year !== undefined) near += 1;
    }
    return far >= (near === 0 ? ENOUGH_ALONE : ENOUGH_DATES) && far >= near * FAR_FOR_EACH_NEAR;
  },
  () => false,
);

/** "Two years earlier" is relative to the text's current date. In a narrative, so is "last month". */
export const looksBack = step(
  'resolve/looks-back',
  (reading: Reading, narrative: boolean): boolean =>
    reading.kind === 'relative' && reading.offset < 0 && (narrative || reading.anchor === 'last-mentioned'),
  () => false,
);
