'use client';
/**
 * More of the list, before or after what stands on the page. With scripts the further page joins the ones that are there, the reader
 * stays where they are and the address names them all; without, it is a link to the page alone.
 */
import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useEffect, useRef, useTransition } from 'react';
import { timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { MOST_PAGES, pagesHref } from '@/domain/list-pages';
import { changeAddress } from '../shell/change-address';
import { isPlainClick } from '../shell/plain-click';
import { RowSkeletons } from './row-skeletons';

interface MoreEventsProps {
  readonly filters: TimelineFilters;
  /** the pages that stand here, both inclusive */
  readonly first: number;
  readonly last: number;
  readonly pageCount: number;
  readonly where: 'above' | 'below';
  /** drawn on the server */
  readonly icon: ReactNode;
}

const rowLinks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.event-list .event-row a[data-open]')];

export function MoreEvents({ filters, first, last, pageCount, where, icon }: MoreEventsProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const lastRow = useRef<string | null>(null);
  const page = where === 'above' ? first - 1 : last + 1;

  // What was asked for has come: the focus goes to its first event, so that the reader goes on where it begins.
  useEffect(() => {
    if (pending || lastRow.current === null) return;
    const links = rowLinks();
    const at = links.findIndex((link) => link.dataset.open === lastRow.current);
    lastRow.current = null;
    links[at + 1]?.focus({ preventScroll: true });
  }, [pending]);

  if (page < 1 || page > pageCount) return null;

  const join = (click: MouseEvent): void => {
    const [from, to] = where === 'above' ? [page, last] : [first, page];
    // from some length on a new page is kinder than a longer one
    if (!isPlainClick(click) || to - from >= MOST_PAGES) return;
    click.preventDefault();
    if (where === 'below') lastRow.current = rowLinks().at(-1)?.dataset.open ?? null;
    const [path] = [pagesHref(filters, from, to)];
    const wanted = new URLSearchParams(path.split('?')[1]);
    startTransition(() => router.push(changeAddress({ page: wanted.get('page'), through: wanted.get('through') }), { scroll: false }));
  };

  const later = (where === 'above') === (filters.order === 'newest');
  return (
    <>
      {pending && where === 'below' ? <RowSkeletons /> : null}
      <nav aria-label={where === 'above' ? 'Pages before' : 'Pages after'} className="flex items-center gap-4 py-4 print:hidden">
        <a
          href={timelineHref({ ...filters, page })}
          rel={where === 'above' ? 'prev' : 'next'}
          className="button"
          data-variant="secondary"
          onClick={join}
          aria-busy={pending}
        >
          {icon}
          {later ? 'Show later events' : 'Show earlier events'}
        </a>
        <p className="text-ink-3 text-meta tabular-nums">
          {first === last ? `Page ${first}` : `Pages ${first} to ${last}`} of {pageCount}
        </p>
      </nav>
    </>
  );
}
