/** Creates a server action from a definition. A test ensures that every export of a 'use server' file is created here. */
import { revalidatePath } from 'next/cache';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Database } from '@/db/database';
import { noteAction } from '@/db/request-context';
import type { FormAction } from '@/domain/action-state';
import { MOST_CHOSEN, parseRow } from '@/domain/desk/bulk';
import { safePath } from '@/domain/hrefs';
import type { AuditAction } from '@/domain/people/audit-actions';
import { readDayText } from '@/domain/text/day-text';
import { MAX_ID } from '@/domain/text/number-in-url';
import type { Merge } from '@/services/vocabulary/merge-records';
import { database } from '../context';
import type { SessionCookie } from '../session/session-cookie';
import { type Access, register } from './registry';
import { type ActionDefinition, runAction } from './run-action';

import 'server-only';

export function defineAction<A extends Access, Schema extends z.ZodType, Data = null>(
  definition: ActionDefinition<A, Schema, Data> & { readonly name: AuditAction },
): FormAction<Data> {
  const action: FormAction<Data> = async (_previous, form) => {
    noteAction();
    const run = await runAction(
      definition,
      await database(),
      new Headers(await headers()),
      form instanceof FormData ? form : new FormData(),
    );
    for (const cookie of run.cookies) await setCookie(cookie);
    if (run.result.ok) revalidatePath('/', 'layout');
    if (run.redirectTo !== null) redirect(safePath(run.redirectTo));
    return run.result;
  };
  return register(action, { kind: 'action', name: definition.name, role: definition.role });
}

type EditorDefinition<Schema extends z.ZodType, Data> = Omit<ActionDefinition<'editor', Schema, Data>, 'role'>;

export const editorAction = <Schema extends z.ZodType, Data = null>(
  definition: EditorDefinition<Schema, Data> & { readonly name: AuditAction },
): FormAction<Data> => defineAction({ ...definition, role: 'editor' });

async function setCookie(cookie: SessionCookie): Promise<void> {
  const { name, value, maxAge, secure } = cookie;
  (await cookies()).set({ name, value, maxAge, secure, httpOnly: true, sameSite: 'lax', path: '/' });
}

const positive = () =>
  z
    .string()
    .regex(/^[1-9]\d{0,9}$/, 'The form is out of date. Reload the page and try again.')
    .transform(Number)
    .refine((id) => id <= MAX_ID, 'The form is out of date. Reload the page and try again.');

export const rowId = positive();

export const rowVersion = positive();

export const count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Forms send numbers as text. */
export const numberOf = (schema: z.ZodNumber) =>
  z
    .string()
    .regex(/^\d{1,10}$/, 'Enter a whole number.')
    .transform(Number)
    .pipe(schema);

/** path to return to; `safePath` checks it */
export const back = z.string().max(500).optional();

export const personId = z.string().regex(/^[\w-]{1,64}$/, 'The page is out of date. Reload the page and try again.');

/** a day in any usual form; asks about a date with two readings */
export const dayEntry = z.string().transform((text, context) => {
  const read = readDayText(text);
  if (read.ok) return read.day;
  context.addIssue({ code: 'custom', message: read.message });
  return z.NEVER;
});

export const why = z.string().max(500, 'Use at most 500 characters.').default('');

export const reasonOf = (reason: string): string | null => (reason.trim() === '' ? null : reason.trim());

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

type Kind = 'actors' | 'sources' | 'themes';

export const mergeAction = <Id extends number | string>(
  kind: Kind,
  id: z.ZodType<Id>,
  merge: (db: Database, merge: Merge<Id>) => Promise<unknown>,
) =>
  editorAction({
    name: `${kind}.merge`,
    input: z.strictObject({ id, version: rowVersion, into: id, intoVersion: rowVersion }),
    async run({ db, by }, { id: source, version, into, intoVersion }) {
      await merge(db, { source: { id: source, version }, target: { id: into, version: intoVersion }, by });
      return { redirectTo: `/admin/${kind}/${into}?done=merged` };
    },
  });

export const undoMergeAction = (
  kind: Kind,
  undo: (db: Database, id: number, by: Merge<number>['by']) => Promise<{ readonly id: number | string }>,
) =>
  editorAction({
    name: `${kind}.undo-merge`,
    input: z.strictObject({ id: rowId }),
    async run({ db, by }, { id }) {
      const parted = await undo(db, id, by);
      return { redirectTo: `/admin/${kind}/${parted.id}?done=parted` };
    },
  });
