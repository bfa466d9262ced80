/** A date as readers get it, for tests: its EDTF, first and last day and precision, and whatever else matters. */
import type { DateView } from '../views';

export const sampleDate = (
  edtf: string,
  earliest: string,
  latest: string,
  precision: DateView['precision'],
  rest: Partial<DateView> = {},
): DateView => ({
  edtf,
  earliest,
  latest,
  precision,
  qualifier: null,
  extent: 'within',
  basis: 'explicit',
  words: null,
  ...rest,
});
