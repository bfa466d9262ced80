'use client';
/** Shows the title and date of the mark under the pointer or with the keyboard focus, because most marks have no room for them. */
import { useEffect, useRef, useState } from 'react';
import { lazy } from '../ui/lazy';
import { listen } from '../ui/listen';
import { subscribe } from './layout/window-store';

const Tooltip = lazy(() => import('../ui/tooltip').then((file) => file.Tooltip));

/** ms before the hint appears, so that it does not cover marks that the pointer only passes */
const OPENING_MS = 250;
/** ms in which the pointer can move from a mark to its hint */
const CLOSING_MS = 150;

const markAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.ax[data-hint]') : null;
const focusedMark = (): HTMLElement | null => {
  const mark = document.activeElement && markAt(document.activeElement);
  return mark?.matches(':focus-visible') ? mark : null;
};

/** Returns the hint, and the event handlers for the box of the axis. */
export function useMarkHint() {
  const [mark, show] = useState<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = (): void => clearTimeout(timer.current);
  const showIn = (pause: number, next: () => HTMLElement | null): void => {
    stay();
    timer.current = setTimeout(() => show(next()), pause);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (mark === null) return;
    // The mark moves away from under the pointer, or disappears.
    const leave = subscribe(() => show(focusedMark()));
    /** The first Esc closes the hint, the second one the panel. */
    const dismiss = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      show(null);
    };
    const stop = listen(document, { keydown: dismiss }, true);
    return () => {
      leave();
      stop();
    };
  }, [mark]);

  const box = {
    onPointerOver({ target, pointerType }: React.PointerEvent) {
      const next = pointerType === 'mouse' ? markAt(target) : null;
      if (next !== null) showIn(mark === null ? OPENING_MS : 0, () => (next.isConnected ? next : null));
    },
    onPointerOut: () => (mark === null ? stay() : showIn(CLOSING_MS, focusedMark)),
    onPointerDown: () => showIn(0, () => null),
    onFocus: () => showIn(0, focusedMark),
    onBlur: () => showIn(0, () => null),
  };
  const [title, ...rest] = mark?.dataset.hint?.split('\n') ?? [];
  const hint =
    mark === null ? null : (
      <Tooltip anchor={mark} onPointerEnter={stay} onPointerLeave={() => showIn(CLOSING_MS, focusedMark)}>
        <p className="font-medium">{title}</p>
        {rest.map((words) => (
          <p key={words} className="text-ink-2">
            {words}
          </p>
        ))}
      </Tooltip>
    );
  return { hint, box };
}
