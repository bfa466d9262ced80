/** Reads a corpus that a command is given, or says what is wrong with it. */
import type { z } from 'zod';
import { badFile } from '../terminal/exit-codes';

/** JSON, or an error that names the file. */
export function parseCorpus(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badFile(`${name}: the file is not valid JSON${error instanceof Error ? ` (${error.message})` : ''}. Correct it and try again.`);
  }
}

/** The value when it fits the schema, or an error that names the file and the place. */
export function checkCorpus<Schema extends z.ZodType>(name: string, schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badFile(`${name}: ${issue?.path.join('.') || 'the corpus'}: ${issue?.message ?? 'is invalid'}`);
}
