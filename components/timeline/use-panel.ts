'use client';
/** Opening and closing the side panel as history: `?event=ID` is pushed, Back closes, and the focus returns to what opened it. */
import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useOptimistic, useRef, useTransition } from 'react';
import { changeAddress } from '../shell/change-address';

interface Panel {
  /** the event that is open, or being opened */
  readonly wanted: number | null;
  readonly pending: boolean;
  readonly open: (id: number, opener: HTMLElement) => void;
  readonly close: () => void;
}

export function usePanel(selectedId: number | null, root: RefObject<HTMLElement | null>): Panel {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [wanted, want] = useOptimistic(selectedId);
  const pushed = useRef(false);
  const last = useRef(selectedId);
  const opener = useRef<HTMLElement | null>(null);

  // However it closes (button, Esc, Back), the focus goes back to the row that opened it.
  useEffect(() => {
    if (selectedId === null && last.current !== null) {
      pushed.current = false;
      const row = root.current?.querySelector<HTMLElement>(`.event-row[data-event="${last.current}"] [data-open]`);
      const back = opener.current?.isConnected ? opener.current : row;
      back?.focus({ preventScroll: true });
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
        const how = last.current === null ? 'push' : 'replace';
        if (how === 'push') pushed.current = true;
        router[how](changeAddress({ event: String(id) }), { scroll: false });
      }),
    [router, want],
  );

  const close = useCallback(
    () =>
      startTransition(() => {
        want(null);
        if (pushed.current) router.back();
        else router.replace(changeAddress({ event: null }), { scroll: false });
      }),
    [router, want],
  );

  return { wanted, pending, open, close };
}
