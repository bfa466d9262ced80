'use client';
/** Opening and closing the side panel as history: `?event=ID` is pushed, Back closes, and the focus returns to what opened it. */
import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useOptimistic, useRef, useTransition } from 'react';
import { changeAddress, holdBack, useUnderWay } from '../shell/navigation';

interface Panel {
  /** the event that is open, or being opened */
  readonly wanted: number | null;
  readonly pending: boolean;
  readonly open: (id: number, opener: HTMLElement) => void;
  readonly close: () => void;
}

/** in the wider page the axis is laid out anew, and takes what it moves out of the page for a moment */
const UNREST_MS = 1000;

/** Tells this entry of the history from those that a zoom of the axis adds; by length only where need be, for a full history grows no longer. */
const historyEntry = (): string | number =>
  (window as { navigation?: { readonly currentEntry: { readonly key: string } | null } }).navigation?.currentEntry?.key ?? history.length;

/** Focuses the target, and again when it loses the focus to nobody while the page comes to rest. Returns what ends it. */
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

export function usePanel(selectedId: number | null, root: RefObject<HTMLElement | null>): Panel {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const leave = useUnderWay(pending);
  const [wanted, want] = useOptimistic(selectedId);
  const pushed = useRef(false);
  /** where in the history it opened */
  const entry = useRef<string | number>(0);
  const shown = useRef(selectedId);
  const last = useRef(selectedId);
  const opener = useRef<HTMLElement | null>(null);

  // With the commit itself: a key that is pressed right after it must not meet what was before.
  useLayoutEffect(() => {
    if (shown.current === null) entry.current = historyEntry();
    if (selectedId === null) pushed.current = false;
    shown.current = selectedId;
  }, [selectedId]);

  // However it closes (button, Esc, Back), the focus goes back to the row that opened it.
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
        // inside the panel there is nothing to come back to
        if (!from.closest('.event-panel')) opener.current = from;
        // A panel that follows another takes its place, so that one Back closes it.
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
          // before it has come there is no entry to go back from, nothing to fetch, and nothing else that gives the focus back
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
