/** Converts errors to results for forms, with a message per invalid field. */
import type { z } from 'zod';
import { sqlState } from '@/db/database';
import { reasonOf } from '@/db/readiness';
import type { ActionError } from '@/domain/action-state';
import { DatelineError, isDatelineError } from '@/domain/errors';
import { expectedError } from '../expected-error';
import { reportError } from '../report-error';

class InputError extends DatelineError {
  constructor(readonly fields: Readonly<Record<string, string>>) {
    const [field, message] = Object.entries(fields)[0] ?? ['', 'The form is out of date. Reload the page and try again.'];
    super('bad-data', message, field);
  }
}

/** the message for values that only an out-of-date or altered form sends, so that no schema names them itself */
const UNFIT = 'This value is invalid. Check it, or reload the page and try again.';

/** Throws one error that lists all invalid fields. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw, { error: () => UNFIT });
  if (parsed.success) return parsed.data;
  const fields = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) fields.set([...path, key].join('.'), `Unknown field “${key}”. Reload the page and try again.`);
    else if (!fields.has(path.join('.'))) fields.set(path.join('.'), issue.message);
  }
  throw new InputError(Object.fromEntries(fields));
}

/** Returns the error for a form. An unexpected error is logged, and the form shows its request ID. */
export function toActionError(action: string, requestId: string, error: unknown): ActionError {
  if (error instanceof InputError)
    return { code: error.code, message: error.message, field: error.field ?? null, fields: error.fields, details: null };
  if (isDatelineError(error)) {
    const field = error.field ?? null;
    return {
      code: error.code,
      message: error.message,
      field,
      fields: field ? { [field]: error.message } : {},
      details: error.details ?? null,
    };
  }
  reportError(action, requestId, error);
  return {
    code: 'unavailable',
    message: isUncertain(error)
      ? `The database did not confirm this change. Check whether it was saved before you try again. Error ID: ${requestId}`
      : (expectedError(error)?.message ??
        `Something went wrong, and nothing was changed. Try again. If the error persists, send this error ID to your administrator: ${requestId}`),
    field: null,
    fields: {},
    details: null,
  };
}

/** The connection or the response was lost, so the change may have been saved. */
const isUncertain = (error: unknown): boolean => sqlState(error) === null && ['no-answer', 'unreachable'].includes(reasonOf(error));
