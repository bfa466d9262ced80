'use client';
/** Hooks for the window that axis and overview share. */
import { useSyncExternalStore } from 'react';
import type { DaySpan } from '@/domain/timeline/tiles';
import { type DayWindow, getWindow, setWindow, subscribe, type WindowMove, windowOver } from '../axis/window/window-store';

/** @param first the window that the axis will open with, used until another one is set */
export function useWindow(first: DaySpan | null): DayWindow | null {
  const set = useSyncExternalStore(subscribe, getWindow, () => null);
  return set ?? (first && windowOver(first));
}

/** Returns the window at the end of the last movement, for content that need not update during a drag. */
export function useRestingWindow(first: DaySpan | null): DayWindow | null {
  const set = useSyncExternalStore(subscribeResting, getWindow, () => null);
  return set ?? (first && windowOver(first));
}

const subscribeResting = (listener: () => void): (() => void) => subscribe((_, { how }) => how !== 'moving' && listener());

export const setFromOverview = (window: DayWindow, how: WindowMove['how']): void => setWindow(window, { by: 'overview', how });
