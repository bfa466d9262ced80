/** Schemas for a value chosen from a list, and for a checkbox. */
import { z } from 'zod';

export const oneOfValues = <Id extends string>(ids: readonly Id[]) => z.enum(ids, 'Choose a value from the list.');

export const oneOf = <Id extends string>(choices: readonly (readonly [Id, string])[]) => oneOfValues(choices.map(([id]) => id));

/** A checkbox: sent as `yes` when checked, absent otherwise. */
export const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');
