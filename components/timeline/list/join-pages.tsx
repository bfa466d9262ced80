'use client';
/**
 * Link to the next or previous page of the list. With scripts, the link adds that page to the current list and to the URL. The reader keeps
 * their place. The component stays mounted without a further page, because the focus must still move to the new rows.
 */
import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useEffect, useRef, useTransition } from 'react';
import { changeAddress, isPlainClick } from '@/components/shell/navigation';
import { type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { MOST_PAGES, pagesInAddress } from '@/domain/timeline/list-pages';

export interface JoinProps {
  readonly filters: TimelineFilters;
  /** the first and last page on display, both inclusive */
  readonly first: number;
  readonly last: number;
  /** the page to add; null if there is none */
  readonly page: number | null;
  readonly where: 'above' | 'below';
  /** placeholder while the page loads; the server renders this and the following nodes */
  readonly waiting: ReactNode;
  readonly count: ReactNode;
  readonly children: ReactNode;
}

const rowLinks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.event-list .event-row a[data-open]')];

export function JoinPages({ filters, first, last, page, where, waiting, count, children }: JoinProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const knownRows = useRef<ReadonlySet<string | undefined> | null>(null);

  // After the page has loaded, the focus moves to its first event, so that the reader can continue there.
  useEffect(() => {
    if (pending || knownRows.current === null) return;
    const earlier = knownRows.current;
    knownRows.current = null;
    rowLinks()
      .find(({ dataset }) => !earlier.has(dataset.open))
      ?.focus({ preventScroll: true });
  }, [pending]);

  if (page === null) return null;

  const join = (click: MouseEvent): void => {
    const [from, to] = where === 'above' ? [page, last] : [first, page];
    // A long list opens a new page instead of growing.
    if (!isPlainClick(click) || to - from >= MOST_PAGES) return;
    click.preventDefault();
    if (where === 'below') knownRows.current = new Set(rowLinks().map(({ dataset }) => dataset.open));
    startTransition(() => router.push(changeAddress({ ...pagesInAddress(from, to) }), { scroll: false }));
  };

  return (
    <>
      {pending ? waiting : null}
      <nav aria-label={where === 'above' ? 'Previous pages' : 'Next pages'} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
        <a
          href={timelineHref({ ...filters, page })}
          rel={where === 'above' ? 'prev' : 'next'}
          className="button print:hidden"
          data-variant="secondary"
          onClick={join}
          aria-busy={pending}
        >
          {children}
        </a>
        {count}
      </nav>
    </>
  );
}
