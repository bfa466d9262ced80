/** Schema of the rows that an editor selected for a bulk action. */
import { z } from 'zod';
import { MOST_CHOSEN, parseRow } from '@/domain/desk/bulk';
/** `parse` returns null for a value that is not a row. */
export const chosenBy = <Row>(parse: (value: string) => Row | null) => {
  const row = z.string().transform((value, context): Row => {
    const parsed = parse(value);
    if (parsed) return parsed;
    context.addIssue({ code: 'custom', message: 'The page is out of date. Reload the page and try again.' });
    return z.NEVER;
  });
  return z.preprocess(
    (value) => [value ?? []].flat(),
    z.array(row).min(1, 'Select at least one row.').max(MOST_CHOSEN, `Select at most ${MOST_CHOSEN} rows.`),
  );
};

export const chosenRows = chosenBy(parseRow);
