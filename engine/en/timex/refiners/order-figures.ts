/** "3/4/2024" is the third of April where the text writes days first: another date in figures shows it, or the dates in words do. */
import type { TimexRefiner } from '../../../model/rule';
import type { Timex } from '../../../model/timex';
import { readNumericDay } from '../rules/days/numeric-days';

const isInFigures = ({ rule }: Timex): boolean => rule === 'numeric/slashed';

/** 1 when the text writes days first, −1 when months, 0 when nothing shows it. */
function orderOf(timexes: readonly Timex[]): number {
  let figures = 0;
  let words = 0;
  for (const timex of timexes) {
    if (isInFigures(timex)) {
      if (readNumericDay(timex.quote, 'month-first') === null) figures += 1;
      else if (readNumericDay(timex.quote, 'day-first') === null) figures -= 1;
    } else if (timex.rule === 'named/day-month') words += 1;
    else if (timex.rule === 'named/month-day') words -= 1;
  }
  return Math.sign(figures === 0 ? words : figures);
}

export const orderFigures: TimexRefiner = {
  id: 'refine/order-figures',
  reason: 'The order of day and month follows the other dates in the text.',
  refine(timexes) {
    const order = timexes.some(isInFigures) ? orderOf(timexes) : 0;
    if (order === 0) return timexes;
    return timexes.map((timex) => {
      const fields = isInFigures(timex) ? readNumericDay(timex.quote, order > 0 ? 'day-first' : 'month-first') : null;
      return fields === null ? timex : { ...timex, reading: { kind: 'absolute' as const, fields } };
    });
  },
};
