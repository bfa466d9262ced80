/** The page around an event: the way back to its place on the timeline. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { panelHref } from '@/domain/hrefs';
import type { EventSummary } from '@/domain/views';

export function EventPageFrame({ event, children }: { event: EventSummary; children: ReactNode }) {
  return (
    <main className="event-page page-width py-6">
      <p className="mb-6 text-meta print:hidden">
        <Link href={panelHref(NO_FILTERS, event.id)} className="link">
          Show on the timeline
        </Link>
      </p>
      {children}
    </main>
  );
}
