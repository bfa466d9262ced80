/** Schema of the rows that an editor selected for a bulk action. */
import { z } from 'zod';
import { type ChosenRow, MOST_CHOSEN, parseRow } from '@/domain/desk/chosen-rows';

const row = z.string().transform((value, context): ChosenRow => {
  const parsed = parseRow(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'The page is out of date. Reload the page and try again.' });
  return z.NEVER;
});

export const chosenRows = z.preprocess(
  (value) => [value ?? []].flat(),
  z.array(row).min(1, 'Select at least one row.').max(MOST_CHOSEN, `Select at most ${MOST_CHOSEN} rows.`),
);
