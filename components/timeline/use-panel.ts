'use client';
/**
 * Opens and closes the side panel through the history: opening pushes `?event=ID`, and Back closes it. The focus then
 * returns to the element that opened it.
 */
import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useOptimistic, useRef, useTransition } from 'react';
import { changeAddress, holdBack, useUnderWay } from '../shell/navigation';

/** After the panel closes, the page is wider. The new layout of the axis detaches its items for a moment, and they lose the focus. */
const UNREST_MS = 1000;

/** Identifies the current history entry. The fallback is the length, which stops growing when the history is full. */
const historyEntry = (): string | number =>
  (window as { navigation?: { readonly currentEntry: { readonly key: string } | null } }).navigation?.currentEntry?.key ?? history.length;

/** Focuses the target, and again if the focus is lost while the layout settles. Returns a function that stops this. */
function giveBack(target: () => HTMLElement | null | undefined): () => void {
  const end = performance.now() + UNREST_MS;
  let frame = 0;
  const attempt = (): void => {
    if (document.activeElement === null || document.activeElement === document.body) target()?.focus({ preventScroll: true });
    if (performance.now() < end) frame = requestAnimationFrame(attempt);
  };
  target()?.focus({ preventScroll: true });
  frame = requestAnimationFrame(attempt);
  return () => cancelAnimationFrame(frame);
}

export function usePanel(selectedId: number | null, root: RefObject<HTMLElement | null>) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const leave = useUnderWay(pending);
  /** ID of the event that is open or about to open; null for none */
  const [wanted, want] = useOptimistic(selectedId);
  const pushed = useRef(false);
  /** the history entry in which the panel opened */
  const entry = useRef<string | number>(0);
  const shown = useRef(selectedId);
  const last = useRef(selectedId);
  const opener = useRef<HTMLElement | null>(null);

  // A layout effect runs with the commit, so a key pressed right after it sees the new state.
  useLayoutEffect(() => {
    if (shown.current === null) entry.current = historyEntry();
    if (selectedId === null) pushed.current = false;
    shown.current = selectedId;
  }, [selectedId]);

  // However the panel closes (button, Esc or Back), the focus returns to the row that opened it.
  useEffect(() => {
    if (selectedId === null && last.current !== null) {
      const row = root.current?.querySelector<HTMLElement>(`.event-row[data-event="${last.current}"] [data-open]`);
      last.current = selectedId;
      return giveBack(() => (opener.current?.isConnected ? opener.current : row));
    }
    last.current = selectedId;
  }, [selectedId, root]);

  const open = useCallback(
    (id: number, from: HTMLElement) =>
      startTransition(() => {
        want(id);
        // A link inside the panel disappears with it, so it cannot receive the focus later.
        if (!from.closest('.event-panel')) opener.current = from;
        // One panel replaces another in the history, so that one Back closes it.
        const how = shown.current === null ? 'push' : 'replace';
        if (how === 'push') pushed.current = true;
        leave();
        router[how](changeAddress({ event: String(id) }), { scroll: false });
      }),
    [router, want, leave],
  );

  const close = useCallback(
    () =>
      startTransition(() => {
        want(null);
        leave();
        if (shown.current === null) {
          // The panel is still loading. There is no history entry to go back from, and no effect restores the focus.
          holdBack(null);
          pushed.current = false;
          history.replaceState(null, '', changeAddress({ event: null }));
          giveBack(() => opener.current);
        } else if (pushed.current && historyEntry() === entry.current) router.back();
        else router.replace(changeAddress({ event: null }), { scroll: false });
      }),
    [router, want, leave],
  );

  return { wanted, pending, open, close };
}
