'use client';
/** The window that axis and overview share, as the overview needs it: read on every change, set under a pointer or a key. */
import { useSyncExternalStore } from 'react';
import type { DaySpan } from '@/domain/timeline/tiles';
import { type DayWindow, getWindow, setWindow, subscribe, type WindowMove, windowOver } from '../axis/window/window-store';

/** @param first what the axis will show first, until it or the reader has set another */
export function useWindow(first: DaySpan | null): DayWindow | null {
  const set = useSyncExternalStore(subscribe, getWindow, () => null);
  return set ?? (first && windowOver(first));
}

/** The same as it was when it last came to rest: for what nobody reads under a moving hand. */
export function useRestingWindow(first: DaySpan | null): DayWindow | null {
  const set = useSyncExternalStore(subscribeResting, getWindow, () => null);
  return set ?? (first && windowOver(first));
}

const subscribeResting = (listener: () => void): (() => void) => subscribe((_, { how }) => how !== 'moving' && listener());

export const setFromOverview = (window: DayWindow, how: WindowMove['how']): void => setWindow(window, { by: 'overview', how });
