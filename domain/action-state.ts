/** The result of a form action: success, or the error with all entered values. */
import type { ErrorCode } from './errors';

/** Submitted form fields; a repeated name has a list. Passwords are never sent back. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface ActionError {
  readonly code: ErrorCode;
  readonly message: string;
  /** name of the invalid field; null when the message is about the whole form */
  readonly field: string | null;
  readonly fields: Readonly<Record<string, string>>;
  /** plain JSON; a conflict carries both versions */
  readonly details: unknown;
}

export type ActionResult<Data = unknown> =
  | { readonly ok: true; readonly message: string | null; readonly data: Data }
  | { readonly ok: false; readonly error: ActionError; readonly values: FormValues };

/** null before the form is submitted */
export type ActionState<Data = unknown> = ActionResult<Data> | null;

/** A server action for `useActionState`; works with and without JavaScript. */
export type FormAction<Data = null> = (previous: ActionState<Data>, form: FormData) => Promise<ActionState<Data>>;

/** The value last submitted for a field, else `initial`. */
export function keptValue(state: ActionState, name: string, initial = ''): string {
  if (state === null || state.ok || !Object.hasOwn(state.values, name)) return initial;
  const value = state.values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? initial);
}

/** Whether a checkbox was checked in the last submission, else `initial`. Unchecked boxes are not submitted. */
export const keptTick = (state: ActionState<unknown>, name: string, value: string, initial = false): boolean =>
  state === null || state.ok ? initial : [state.values[name] ?? []].flat().includes(value);

export const fieldError = (state: ActionState, name: string): string | undefined =>
  state === null || state.ok || !Object.hasOwn(state.error.fields, name) ? undefined : state.error.fields[name];

/** A field whose stored value differs from the entered one; list choices appear by label. */
export const differing = (label: string, stored: string, typed: string, choices: readonly (readonly [string, string])[] = []) =>
  stored === typed ? [] : [{ label, stored: choices.find(([id]) => id === stored)?.[1] ?? (stored || 'none') }];

/** The stored record in a save conflict; null without a conflict, or if the record was merged into another. */
export function staleRecord<Stored extends object>(state: ActionState): Stored | null {
  if (state === null || state.ok || state.error.code !== 'conflict') return null;
  const { current } = (state.error.details ?? {}) as { readonly current?: Stored & { readonly mergedInto?: unknown } };
  return current && (current.mergedInto ?? null) === null ? current : null;
}

/** React's own fields. */
export const FRAMEWORK_FIELD = /^(?:\d+_)?\$ACTION/;
/** Secrets, and names that would reach a prototype. */
const NEVER_KEPT = /password|token|apiKey|^(?:__proto__|constructor|prototype)$/i;

/** Returns the text fields that go back to the form. Omits files, secrets, React's own fields, and fields whose names match `left`. */
export function formValues(form: Iterable<readonly [string, FormDataEntryValue]>, left?: RegExp): FormValues {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || FRAMEWORK_FIELD.test(name) || NEVER_KEPT.test(name) || left?.test(name)) continue;
    const before = values.get(name);
    values.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(values);
}
