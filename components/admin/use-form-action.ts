'use client';
/** `useFormAction`: `useActionState` for all forms. If the server does not answer, the form shows an error and keeps its input. */
import { unstable_isUnrecognizedActionError as isOutdated, unstable_rethrow as rethrowNavigation } from 'next/navigation';
import { useActionState, useMemo, useSyncExternalStore } from 'react';
import { type ActionState, type FormAction, formValues } from '@/domain/action-state';
import { otherSiteUrl } from '../ui/other-site-url';

const OUTDATED = 'Nothing was saved, because Dateline was updated. Your input is kept. Copy it, reload the page and try again.';
const UNANSWERED = 'Could not send the form, so your changes may not be saved. Your input is kept. Check your connection and try again.';

/** Turns a missing answer into an error that keeps the input. Passes on errors of the server, which have a digest, and redirects. */
export const catchUnanswered =
  <Data>(action: FormAction<Data>): FormAction<Data> =>
  async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      rethrowNavigation(error);
      if ((error instanceof Error && 'digest' in error) || otherSiteUrl() !== null) throw error;
      const message = isOutdated(error) ? OUTDATED : UNANSWERED;
      return {
        ok: false,
        error: { code: 'unavailable', message, field: null, fields: {}, details: null },
        values: formValues(form),
      };
    }
  };

const never = () => () => {};

export function useFormAction<Data>(action: FormAction<Data>) {
  // Before hydration and without scripts, the form posts to the server action itself.
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const run = useMemo(() => (isHydrated ? catchUnanswered(action) : action), [isHydrated, action]);
  return useActionState<ActionState<Data>, FormData>(run, null);
}
