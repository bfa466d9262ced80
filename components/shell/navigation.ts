'use client';
import { useCallback, useEffect, useId, useSyncExternalStore } from 'react';
import { listen } from '../ui/listen';

interface Click {
  readonly button: number;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Returns true for a click that opens a link in the same tab. */
export const isPlainClick = (click: Click): boolean =>
  click.button === 0 && !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);

/**
 * Returns the current URL with some parameters changed; null removes one. Keeps all others, such as the window of the axis. Browser only.
 */
export function changeAddress(changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    params.delete(name);
    if (value !== null) params.set(name, value);
  }
  const search = params.toString();
  return search ? `${window.location.pathname}?${search}` : window.location.pathname;
}

/** The last URL that the reader requested while the site was unreachable, kept until it is reachable. */
let held: string | null = null;
const listeners = new Set<() => void>();

export function holdBack(href: string | null): void {
  held = href;
  for (const listener of listeners) listener();
}

export const heldBack = (): string | null => held;

export function subscribeHeldBack(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Running navigations. Next.js cancels a navigation if the URL changes in the meantime, so other changes of the URL must wait. */
const underWay = new Set<string>();
const waiting = new Set<() => void>();

/** Runs the work now, or after all running navigations. A waiting function runs only once. */
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

/**
 * Hook for components that navigate in a transition. Call the returned function right before the navigation.
 * @param pending whether the transition is pending
 */
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

const subscribe = (changed: () => void): (() => void) => listen(window, { online: changed, offline: changed });

export function useOnline(): boolean {
  const isOnline = () => navigator.onLine;
  return useSyncExternalStore(subscribe, isOnline, () => true);
}
