'use client';
/**
 * The link to more of the list. With scripts the further page joins the ones that are there, the reader stays where they are and the address
 * names them all; without, it leads to the page alone. It stays when there is no more, because the focus is still to go to what came.
 */
import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useEffect, useRef, useTransition } from 'react';
import { changeAddress, isPlainClick } from '@/components/shell/navigation';
import { timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { MOST_PAGES, pagesInAddress } from '@/domain/timeline/list-pages';

interface JoinProps {
  readonly filters: TimelineFilters;
  /** the pages that stand here, both inclusive */
  readonly first: number;
  readonly last: number;
  /** the one to join; null: there is no more */
  readonly page: number | null;
  readonly where: 'above' | 'below';
  /** what stands there while it comes; this and what follows is drawn on the server */
  readonly waiting: ReactNode;
  readonly count: ReactNode;
  readonly children: ReactNode;
}

const rowLinks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.event-list .event-row a[data-open]')];

export function JoinPages({ filters, first, last, page, where, waiting, count, children }: JoinProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const lastRow = useRef<string | null>(null);

  // What was asked for has come: the focus goes to its first event, so that the reader goes on where it begins.
  useEffect(() => {
    if (pending || lastRow.current === null) return;
    const links = rowLinks();
    const at = links.findIndex((link) => link.dataset.open === lastRow.current);
    lastRow.current = null;
    links[at + 1]?.focus({ preventScroll: true });
  }, [pending]);

  if (page === null) return null;

  const join = (click: MouseEvent): void => {
    const [from, to] = where === 'above' ? [page, last] : [first, page];
    // from some length on a new page is kinder than a longer one
    if (!isPlainClick(click) || to - from >= MOST_PAGES) return;
    click.preventDefault();
    if (where === 'below') lastRow.current = rowLinks().at(-1)?.dataset.open ?? null;
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
