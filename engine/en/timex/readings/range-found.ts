/** What a rule finds that reads two dates as one span of time, each of them an expression of its own. */
import type { Reading } from '../../../model/timex';
import type { Found, FoundPart } from '../pattern-rule';

/** A date inside the match, from and to these offsets of it. */
export const datePart = (reading: Reading, from: number, to: number): FoundPart => ({ type: 'DATE', reading, from, to });

export const rangeFound = (first: FoundPart, second: FoundPart): Found => ({
  type: first.type === 'TIME' ? 'TIME' : 'DATE',
  reading: { kind: 'range', from: first.reading, to: second.reading },
  parts: [first, second],
});
