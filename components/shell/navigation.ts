'use client';
import { useCallback, useEffect, useId, useSyncExternalStore } from 'react';

interface Click {
  readonly button: number;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** A click that means “here”: not one for a new tab or window. */
export const isPlainClick = (click: Click): boolean =>
  click.button === 0 && !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);

/** The current address with some parameters changed; null removes one. All others stay, such as the window of the axis. Browser only. */
export function changeAddress(changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    params.delete(name);
    if (value !== null) params.set(name, value);
  }
  const search = params.toString();
  return search ? `${window.location.pathname}?${search}` : window.location.pathname;
}

/** Where the reader wanted to go when the site could not be reached: kept until it can. One address, the last one asked for. */
let held: string | null = null;
const listeners = new Set<() => void>();

/** Keeps an address for later; null forgets it. */
export function holdBack(href: string | null): void {
  held = href;
  for (const listener of listeners) listener();
}

export const heldBack = (): string | null => held;

export function subscribeHeldBack(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Whether another page is on its way. The framework drops it when the address is changed meanwhile, so who keeps something in the address
 * waits for it.
 */
const underWay = new Set<string>();
const waiting = new Set<() => void>();

/** Runs the work now, or as soon as no page is on its way; the same function is run once. */
export function whenArrived(work: () => void): void {
  if (underWay.size === 0) work();
  else waiting.add(work);
}

function arrived(navigator: string): void {
  underWay.delete(navigator);
  if (underWay.size > 0) return;
  const works = [...waiting];
  waiting.clear();
  for (const work of works) work();
}

/** For who navigates inside a transition: call what it returns right before. @param pending of that transition */
export function useUnderWay(pending: boolean): () => void {
  const id = useId();
  useEffect(() => {
    if (!pending) arrived(id);
  }, [pending, id]);
  useEffect(() => () => arrived(id), [id]);
  return useCallback(() => {
    underWay.add(id);
  }, [id]);
}

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** Whether the browser believes that it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}
