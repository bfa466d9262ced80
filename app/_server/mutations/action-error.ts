/** What is wrong with a form that was sent, as the form can tell it: every field at fault, each with its message. */
import type { z } from 'zod';
import { sqlState } from '@/db/database';
import { reasonOf } from '@/db/readiness';
import type { ActionError } from '@/domain/action-state';
import { DatelineError, isDatelineError } from '@/domain/errors';
import { expectedError } from '../expected-error';
import { reportError } from '../operation/report-error';

/** A refused input: every field at fault with its message. */
class InputError extends DatelineError {
  constructor(readonly fields: Readonly<Record<string, string>>) {
    const [field, message] = Object.entries(fields)[0] ?? ['', 'The form is out of date. Reload the page and try again.'];
    super('bad-data', message, field);
  }
}

/** Throws every field at fault at once. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
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

/** What a form hears. What is no fault of the input is reported, and told with the number of the request. */
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

/** The reply was lost, or the connection: the change may have been saved all the same. */
const isUncertain = (error: unknown): boolean => sqlState(error) === null && ['no-answer', 'unreachable'].includes(reasonOf(error));
