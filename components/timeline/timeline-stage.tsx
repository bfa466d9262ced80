'use client';
import Link from 'next/link';
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { FilterProvider } from '../filters/filter-state';
import { isPlainClick } from '../shell/navigation';
import { usePanel } from './use-panel';

interface StageProps {
  readonly filters: TimelineFilters;
  readonly selectedId: number | null;
  readonly rail: ReactNode;
  /** of the panel, drawn on the server, like what stands there while an event comes */
  readonly closeIcon: ReactNode;
  readonly waiting: ReactNode;
  /** the selected event's content, rendered on the server */
  readonly panel: ReactNode;
  readonly children: ReactNode;
}

/**
 * What binds list, axis and panel: opening an event beside the page, keeping both views in step under pointer and focus, and the
 * reader's keys. It works on the rendered elements (`data-event`, `data-open`), so the list itself needs no script.
 */
export function TimelineStage({ filters, selectedId, rail, closeIcon, waiting, panel, children }: StageProps) {
  const root = useRef<HTMLElement>(null);
  const near = useRef<string | null>(null);
  const [said, say] = useState('');
  const { wanted, pending, open, close } = usePanel(selectedId, root);

  const openFrom = useCallback(
    (target: EventTarget, click: MouseEvent) => {
      // dialogs and popovers, which also pass their clicks on to here, mark themselves with an empty one
      const link = target instanceof Element ? target.closest<HTMLElement>('[data-open]:not([data-open=""])') : null;
      if (!link || !isPlainClick(click)) return;
      click.preventDefault();
      // the end of a drag over the axis is no choice
      if (link.closest('[data-dragged]')) return;
      say(`Opened: ${link.textContent?.trim() ?? ''}`);
      // without the network the axis stays where it is
      import('./follow-on-axis').then(
        ({ followOnAxis }) => followOnAxis(link),
        () => undefined,
      );
      open(Number(link.dataset.open), link);
    },
    [open],
  );

  const stepTo = useCallback((target: EventTarget | null) => {
    const id = target instanceof Element ? (target.closest<HTMLElement>('[data-event]')?.dataset.event ?? null) : null;
    if (id === near.current) return;
    near.current = id;
    for (const element of root.current?.querySelectorAll('[data-near]') ?? []) element.removeAttribute('data-near');
    if (id === null) return;
    for (const element of root.current?.querySelectorAll(`[data-event="${CSS.escape(id)}"]`) ?? []) element.setAttribute('data-near', '');
  }, []);

  return (
    <FilterProvider filters={filters}>
      <main
        ref={root}
        className="timeline-page page-width"
        data-panel={wanted === null ? undefined : 'open'}
        onClickCapture={(click) => openFrom(click.target, click)}
        onPointerOver={(hover) => stepTo(hover.target)}
        onPointerLeave={() => stepTo(null)}
        onFocus={(focus) => stepTo(focus.target)}
      >
        {rail}
        <div className="timeline-main">{children}</div>
        {wanted === null ? null : (
          <PanelFrame filters={filters} loading={pending && wanted !== selectedId} onClose={close} closeIcon={closeIcon} waiting={waiting}>
            {panel}
          </PanelFrame>
        )}
        <p className="sr-only" role="status">
          {said}
        </p>
      </main>
    </FilterProvider>
  );
}

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

/** The side panel: beside the page where there is room, a sheet over it where there is not. Without scripts its close link works. */
function PanelFrame({ filters, loading, onClose, closeIcon, waiting, children }: PanelFrameProps) {
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
