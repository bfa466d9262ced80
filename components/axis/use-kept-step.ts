'use client';
/**
 * Keeps the keyboard's place while lanes are ordered and folded: the link that was followed is another one afterwards, or has moved, and the
 * browser then drops the focus.
 */
import { useEffect, useRef } from 'react';

const STEP = '[data-lane-step]';

/** @param lanes changes whenever the lanes do */
export function useKeptStep(lanes: string): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      last.current = (target instanceof Element ? target.closest<HTMLElement>(STEP)?.dataset.laneStep : undefined) ?? null;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: these say that the lanes have changed
  useEffect(() => {
    if (last.current === null || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const [step, lane] = last.current.split(' ');
    const find = (one: string | undefined): HTMLElement | null =>
      document.querySelector(`[data-lane-step="${CSS.escape(`${one} ${lane}`)}"]`);
    // at either end of the list there is no further
    (find(step) ?? find(step === 'up' ? 'down' : 'up'))?.focus({ preventScroll: true });
  }, [lanes]);
}
