'use client';
/** Sharing and citing an event: its permanent address, a line for a bibliography, and the best quotation with its source. */
import { useEffect, useState } from 'react';
import { calendarWords } from '@/domain/day-words';
import { citeEvent } from '@/domain/event-citation';
import { eventHref } from '@/domain/hrefs';
import type { EventView } from '@/domain/views';
import { CopyButton } from '../ui/copy-button';
import { EventSection, type SectionHeading } from './event-section';

interface CiteEventProps {
  readonly heading?: SectionHeading;
  readonly event: EventView;
  /** the reader's day */
  readonly today: string;
}

export function CiteEvent({ heading, event, today }: CiteEventProps) {
  const path = eventHref(event);
  // the server does not know under which name it is reached; without scripts the path alone is shown
  const [url, setUrl] = useState(path);
  useEffect(() => setUrl(new URL(path, window.location.href).href), [path]);
  const citation = citeEvent(event, { site: 'Dateline', url, accessed: today });
  const best = event.mentions[0];
  return (
    <EventSection heading={heading} title="Share and cite">
      <p className="break-words text-ink-2 text-meta">{citation}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        <CopyButton label="Copy link" text={() => url} />
        <CopyButton label="Copy citation" text={() => citation} />
        {best ? (
          <CopyButton
            label="Copy quotation"
            text={() =>
              `“${best.quote}” (${best.source.sourceName}, “${best.source.articleTitle}”, ${calendarWords(best.source.published)}) ${best.source.url ?? url}`
            }
          />
        ) : null}
      </p>
    </EventSection>
  );
}
