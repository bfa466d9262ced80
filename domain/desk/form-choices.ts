/** Exports a schema for a value chosen from a list. */
import { z } from 'zod';

export const oneOf = <Id extends string>(choices: readonly (readonly [Id, string])[]) =>
  z.enum(
    choices.map(([id]) => id),
    { error: 'Choose a value from the list.' },
  );
