'use client';
/** Date fields for the window, for the keyboard and exact dates, with the buttons for the window. */
import { useState, useSyncExternalStore } from 'react';
import { printWindow } from '@/domain/timeline/axis-window';
import type { DaySpan } from '@/domain/timeline/tiles';
import { type DayWindow, daysOf, getWindow, setWindow, subscribe, type WindowMove, windowOver } from '../axis/layout/window-store';
import { useFilterState } from '../filters/filter-state';
import { loadReader } from '../filters/load-reader';
import { Button } from '../ui/button';
import { DayInput } from '../ui/day-input';
import { LEAST_DAYS } from './brush-moves';

type End = 'from' | 'to';
const NAMES: Record<End, string> = { from: 'Visible dates from', to: 'Visible dates to' };

interface Typed {
  readonly end: End;
  readonly text: string;
}

export interface FieldsProps {
  readonly whole: DaySpan;
  readonly firstWindow: DaySpan | null;
}

export function WindowFields({ whole, firstWindow }: FieldsProps) {
  const window = useWindow(firstWindow, subscribeResting);
  const { filters, apply } = useFilterState();
  const shown = window === null ? whole : daysOf(window);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [wrong, setWrong] = useState<End | null>(null);
  const [inUse, setInUse] = useState(false);

  const commit = async (entered: Typed | null = typed) => {
    if (entered === null) return;
    const { readDays } = await loadReader();
    const { end, text } = entered;
    const days = readDays(text);
    const next = days && windowOver({ ...shown, [end]: days[end] });
    if (!next || next.to - next.from < LEAST_DAYS) return setWrong(end);
    forget();
    if (days[end] !== shown[end]) setFromOverview(next, 'jumped');
  };

  const forget = () => {
    setTyped(null);
    setWrong(null);
  };

  const [here, all] = [windowOver(shown), windowOver(whole)];
  const isKept = filters.from !== null || filters.to !== null;
  const isWhole = here.from <= all.from && here.to >= all.to && !isKept;

  const field = (end: End) => (
    <div className="inline-flex items-center gap-2 text-ink-2 [&_.control]:w-26 [&_.control]:text-[0.8125rem]">
      <span>{end === 'from' ? 'Visible dates' : 'to'}</span>
      <DayInput
        aria-label={NAMES[end]}
        aria-invalid={wrong === end ? true : undefined}
        aria-describedby={wrong === end ? 'window-wrong' : undefined}
        value={typed?.end === end ? typed.text : shown[end]}
        onChange={(change) => setTyped({ end, text: change.target.value })}
        onTake={(day) => commit({ end, text: day })}
        onBlur={() => commit()}
        onKeyDown={(key) => {
          if (key.key === 'Enter') commit();
          else if (key.key === 'Escape') forget();
        }}
      />
    </div>
  );

  return (
    <fieldset
      className="window-fields needs-script"
      data-dense=""
      aria-label="Visible dates"
      onFocus={() => {
        setInUse(true);
        void loadReader();
      }}
      onBlur={({ currentTarget, relatedTarget }) => setInUse(currentTarget.contains(relatedTarget))}
    >
      {field('from')}
      {field('to')}
      {/* The full window needs no buttons. They stay while the focus is in the fieldset or a field has new input. */}
      {isWhole && typed === null && !inUse ? null : (
        <>
          <Button onClick={() => apply({ ...filters, ...shown }, 'push')}>Filter list to this range</Button>
          <Button
            variant="quiet"
            className="px-2"
            onClick={() => {
              // Uses one history entry, because the URL for the list also contains the window.
              setFromOverview(all, isKept ? 'moving' : 'jumped');
              if (isKept) apply({ ...filters, from: null, to: null }, 'push', printWindow(whole));
            }}
          >
            Show all dates
          </Button>
        </>
      )}
      {wrong === null ? null : (
        <p id="window-wrong" role="alert" className="basis-full text-error text-meta">
          Enter a date like 2024, 2024-01 or 2024-01-09. The start must be before the end.
        </p>
      )}
    </fieldset>
  );
}

/** @param first the window that the axis will open with, used until another one is set */
export function useWindow(first: DaySpan | null, listen: (listener: () => void) => () => void = subscribe): DayWindow | null {
  const set = useSyncExternalStore(listen, getWindow, () => null);
  return set ?? (first && windowOver(first));
}

/** Waits for the end of a movement, for content that need not update during a drag. */
const subscribeResting = (listener: () => void): (() => void) => subscribe((_, { how }) => how !== 'moving' && listener());

export const setFromOverview = (window: DayWindow, how: WindowMove['how']): void => setWindow(window, { by: 'overview', how });
