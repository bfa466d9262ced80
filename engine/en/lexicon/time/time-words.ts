/** Single words that name a day from the day of speaking, and words that say how often. */

export const DEICTIC_DAYS: readonly string[] = ['today', 'tomorrow', 'tmrw', 'yesterday', 'tonight', 'tonite', 'overnight'];

/** Frequency words as [unit sign of TIMEX3]. */
export const SET_VALUES: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P1Q',
  annually: 'P1Y',
  semiannually: 'P6M',
  'semi-annually': 'P6M',
  annual: 'P1Y',
  yearly: 'P1Y',
  biennial: 'P2Y',
};

/** Of those, the ones that mostly name a kind of thing ("annual meeting", "quarterly dividend") and are no date then. */
export const KIND_WORDS: readonly string[] = ['annual', 'quarterly', 'biennial', 'monthly'];

export const SET_WORDS: readonly string[] = [
  ...Object.keys(SET_VALUES),
  'every',
  'each',
  'per',
  'once',
  'twice',
  'thrice',
  'times',
  'weekday',
  'weekdays',
  'weekends',
];
