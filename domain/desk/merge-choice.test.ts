/** The preselected date of a merge. */
import { expect, it } from 'vitest';
import { moreExactDate } from './merge-choice';

const dated = (edtf: string) => ({ date: { edtf, qualifier: null, extent: 'within' as const } });

it.each([
  ['2024-05', '2024-05-04', 'from'],
  ['2024', '2024-05', 'from'],
  ['2024-05-04/2024-05-08', '2024-05-06', 'from'],
  ['199X', '1994', 'from'],
  ['-0043', '-0043-03-15', 'from'],
  ['2024-05-04', '2024-05', 'into'],
  ['2024-05', '2024-05', 'into'],
  ['2024-05', '2024-06-01', 'into'],
  ['2024-05-04/2024-05-08', '2024-05-07/2024-05-10', 'into'],
  ['2024-05-04', '2024-05-05', 'into'],
])('of %s and %s prefers %s', (into, from, choice) => {
  expect(moreExactDate(dated(into), dated(from))).toBe(choice);
});
