/** Builds a DateView for tests from EDTF, first and last day, precision and overrides. */
import type { DateView } from '../views';

export const sampleDate = (
  edtf: string,
  earliest: string,
  latest: string,
  precision: DateView['precision'],
  rest: Partial<DateView> = {},
): DateView => ({ edtf, earliest, latest, precision, qualifier: null, extent: 'within', basis: 'explicit', words: null, ...rest });
