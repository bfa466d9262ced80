/** Is the text news, reported from its day of publication, or a narrative, reported from date to date? Its own words decide. */
import type { CalendarDay } from '../calendar/day';
import { step } from '../model/step';
import type { Reading, Timex } from '../model/timex';

/** Fewer dated expressions than this are no evidence of a narrative. */
const ENOUGH_DATES = 7;
/** So many are enough where no word speaks from the day of publication. */
const ENOUGH_ALONE = 4;
/** Years this far from publication are history. */
const FAR_YEARS = 2;
/** A narrative names so many far years for each word that speaks from the day of publication. */
const FAR_FOR_EACH_NEAR = 1.5;

const yearNamed = (reading: Reading): number | undefined =>
  reading.kind === 'absolute' ? reading.fields.year : reading.kind === 'range' ? yearNamed(reading.from) : undefined;

/** Counted from publication, or a bare weekday. */
export const speaksFromToday = (reading: Reading): boolean =>
  (reading.kind === 'relative' && reading.anchor === 'dct') ||
  (reading.kind === 'partial' && reading.fields.weekday !== undefined && reading.fields.month === undefined);

export const isNarrative = step(
  'resolve/narrative',
  (timexes: readonly Timex[], published: CalendarDay): boolean => {
    let far = 0;
    let near = 0;
    for (const { reading } of timexes) {
      const year = yearNamed(reading);
      if (speaksFromToday(reading)) near += 1;
      else if (year !== undefined && Math.abs(year - published.year) >= FAR_YEARS) far += 1;
      else if (year !== undefined) near += 1;
    }
    return far >= (near === 0 ? ENOUGH_ALONE : ENOUGH_DATES) && far >= near * FAR_FOR_EACH_NEAR;
  },
  () => false,
);

/** "Two years earlier": reported from where the text is, and it stays there; in a narrative "last month" does so too. */
export const looksBack = step(
  'resolve/looks-back',
  (reading: Reading, narrative: boolean): boolean =>
    reading.kind === 'relative' && reading.offset < 0 && (narrative || reading.anchor === 'last-mentioned'),
  () => false,
);
