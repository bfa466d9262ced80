/** Exports schemas for a value chosen from a list. */
import { z } from 'zod';

export const oneOfValues = <Id extends string>(ids: readonly Id[]) => z.enum(ids, 'Choose a value from the list.');

export const oneOf = <Id extends string>(choices: readonly (readonly [Id, string])[]) => oneOfValues(choices.map(([id]) => id));
