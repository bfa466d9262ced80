'use client';
/**
 * Keeps text that an editor types while a save is in progress. React resets a form when its action returns, which would
 * replace that text with the submitted values. The layout of the editors' pages uses this once for all forms.
 */
import { useEffect } from 'react';
import { listen } from '../ui/listen';

export function KeepTyped() {
  useEffect(() => keepTyped(document), []);
  return null;
}

export function keepTyped(page: Document): () => void {
  const typedSinceSubmit = new WeakMap<EventTarget, boolean>();
  const formOf = ({ target }: Event): EventTarget | null => (target as { form?: HTMLFormElement | null } | null)?.form ?? null;
  const onSubmit = ({ target }: Event) => {
    if (target) typedSinceSubmit.set(target, false);
  };
  const onInput = (event: Event) => {
    const form = formOf(event);
    if (form && typedSinceSubmit.has(form)) typedSinceSubmit.set(form, true);
  };
  const onReset = (event: Event) => {
    if (event.target && typedSinceSubmit.get(event.target)) event.preventDefault();
    if (event.target) typedSinceSubmit.delete(event.target);
  };
  return listen(page, { submit: onSubmit, input: onInput, reset: onReset }, true);
}
