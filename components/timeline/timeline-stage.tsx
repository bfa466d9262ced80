'use client';
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { RESULTS } from '../filters/filter-ids';
import { FilterProvider } from '../filters/filter-state';
import { isPlainClick } from '../shell/navigation';
import { Link } from '../ui/button';
import { listen } from '../ui/listen';
import { SpokenStatus } from '../ui/spoken-status';
import { usePanel } from './use-panel';

export interface StageProps {
  readonly filters: TimelineFilters;
  readonly selectedId: number | null;
  readonly rail: ReactNode;
  /** close icon of the panel, rendered on the server like `waiting` */
  readonly closeIcon: ReactNode;
  readonly waiting: ReactNode;
  readonly panel: ReactNode;
  readonly children: ReactNode;
}

/**
 * Connects list, axis and panel. Opens events in the panel, highlights the hovered or focused event in both views, and
 * handles clicks. Works on the rendered elements (`data-event`, `data-open`), so the list needs no script of its own.
 */
export function TimelineStage({ filters, selectedId, rail, closeIcon, waiting, panel, children }: StageProps) {
  const root = useRef<HTMLElement>(null);
  const near = useRef<string | null>(null);
  const [said, say] = useState('');
  const { wanted, pending, open, close } = usePanel(selectedId, root);

  const openFrom = useCallback(
    (target: EventTarget, click: MouseEvent) => {
      // Dialogs and popovers have an empty `data-open`, and their clicks also arrive here.
      const link = target instanceof Element ? target.closest<HTMLElement>('[data-open]:not([data-open=""])') : null;
      if (!link || !isPlainClick(click)) return;
      click.preventDefault();
      // A click at the end of a drag on the axis does not open an event.
      if (link.closest('[data-dragged]')) return;
      say(`Opened: ${link.textContent?.trim() ?? ''}`);
      // If the module cannot load, the axis does not move.
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
        data-panel={wanted ?? undefined}
        onClickCapture={(click) => openFrom(click.target, click)}
        onPointerOver={(hover) => stepTo(hover.target)}
        onPointerLeave={() => stepTo(null)}
        onFocus={(focus) => stepTo(focus.target)}
      >
        {rail}
        <div id={RESULTS} className="timeline-main">
          {children}
        </div>
        {wanted === null ? null : (
          <PanelFrame filters={filters} loading={pending && wanted !== selectedId} onClose={close} closeIcon={closeIcon} waiting={waiting}>
            {panel}
          </PanelFrame>
        )}
        <SpokenStatus>{said}</SpokenStatus>
      </main>
    </FilterProvider>
  );
}

interface PanelFrameProps extends Pick<StageProps, 'filters' | 'closeIcon' | 'waiting' | 'children'> {
  readonly loading: boolean;
  readonly onClose: () => void;
}

/** the panel is beside the list from this width on; keep in sync with the stylesheet */
const BESIDE = '(width >= 80rem)';

/** The side panel. On narrow screens it covers the page. Its close link works without scripts. */
function PanelFrame({ filters, loading, onClose, closeIcon, waiting, children }: PanelFrameProps) {
  const panel = useRef<HTMLElement>(null);

  // Moves the focus into the panel. If the panel covers the page, the page behind it becomes inert.
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    const beside = matchMedia(BESIDE);
    const behind = [...document.querySelectorAll<HTMLElement>('.timeline-main, .site-header, footer')];
    const set = () => {
      for (const element of behind) element.inert = !beside.matches;
    };
    set();
    const leave = listen(beside, { change: set });
    return () => {
      leave();
      for (const element of behind) element.inert = false;
    };
  }, []);

  return (
    <>
      <div className="fixed inset-0 z-29 bg-[rgb(20_24_26/0.4)] desk:hidden print:hidden" onClick={onClose} aria-hidden="true" />
      <section ref={panel} className="event-panel" aria-label="Event" tabIndex={-1} aria-busy={loading}>
        <Link
          href={timelineHref(filters)}
          scroll={false}
          className="button panel-close sticky top-2 z-2 float-right mt-2 mr-2 mb-0 ml-0 bg-surface"
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
