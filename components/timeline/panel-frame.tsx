'use client';
/** The side panel: beside the page where there is room, a sheet over it where there is not. Without scripts its close link works. */
import Link from 'next/link';
import { type ReactNode, useEffect, useRef } from 'react';
import { timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';

interface PanelFrameProps {
  readonly filters: TimelineFilters;
  readonly loading: boolean;
  readonly onClose: () => void;
  /** drawn on the server, like what stands there while the event comes */
  readonly closeIcon: ReactNode;
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** from here on the panel stands beside the list (the stylesheet says the same) */
const BESIDE = '(width >= 80rem)';

export function PanelFrame({ filters, loading, onClose, closeIcon, waiting, children }: PanelFrameProps) {
  const panel = useRef<HTMLElement>(null);

  // The focus goes into the panel; over the page, the page behind it cannot be reached meanwhile.
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    const beside = matchMedia(BESIDE);
    const behind = [...document.querySelectorAll<HTMLElement>('.timeline-main, .site-header, footer')];
    const set = () => {
      for (const element of behind) element.inert = !beside.matches;
    };
    set();
    beside.addEventListener('change', set);
    return () => {
      beside.removeEventListener('change', set);
      for (const element of behind) element.inert = false;
    };
  }, []);

  return (
    <>
      <div className="panel-scrim" onClick={onClose} aria-hidden="true" />
      <section ref={panel} className="event-panel" aria-label="Event" tabIndex={-1} aria-busy={loading}>
        <Link
          href={timelineHref(filters)}
          scroll={false}
          className="button panel-close"
          data-variant="quiet"
          data-icon-only=""
          aria-label="Close the event"
          onClick={(click) => {
            click.preventDefault();
            onClose();
          }}
        >
          {closeIcon}
        </Link>
        {loading ? waiting : children}
      </section>
    </>
  );
}
