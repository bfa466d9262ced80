/** What each way of placing a date says, in one sentence for the reader of "why this date". */
export const RESOLVE_REASONS: ReadonlyMap<string, string> = new Map([
  ['resolve/named', 'The words name the date in full, so it needs no reference.'],
  ['resolve/past', 'With a past verb it is the last such date on or before the reference day.'],
  ['resolve/future', 'With a future verb it is the next such date on or after the reference day.'],
  ['resolve/nearest', 'It is the such-named date nearest to the reference day.'],
  ['resolve/counted', 'It is counted from the reference day.'],
  ['resolve/carried-over', 'It takes over the year of the dates named around it.'],
  ['resolve/last-mentioned', 'It is counted from the date named before.'],
  ['resolve/holiday', 'The day of a holiday is computed for its year.'],
]);
