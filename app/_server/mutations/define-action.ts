/** Creates a server action from a definition. A test ensures that every export of a 'use server' file is created here. */
import 'server-only';
import { revalidatePath } from 'next/cache';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { noteAction } from '@/db/request-context';
import type { FormAction } from '@/domain/action-state';
import { safePath } from '@/domain/hrefs';
import type { AuditAction } from '@/domain/people/audit-actions';
import { database } from '../context';
import type { SessionCookie } from '../session/session-cookie';
import { type Access, register } from './registry';
import { type ActionDefinition, runAction } from './run-action';

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
