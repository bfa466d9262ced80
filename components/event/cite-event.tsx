/** Sharing and citing an event: its permanent address, a citation in the style of one's choice, and the best quotation with its source. */
import { citableEvent } from '@/domain/citation/citable';
import { citationHrefs, eventCitationHref } from '@/domain/citation/citation-files';
import { calendarWords } from '@/domain/day-words';
import { eventHref, quoteUrl } from '@/domain/hrefs';
import type { EventView } from '@/domain/views';
import { Citations } from '../cite/citations';
import { CopyAddress } from '../cite/copy-address';
import { EventSection, type SectionHeading } from './event-section';

interface CiteEventProps {
  readonly heading?: SectionHeading;
  readonly event: EventView;
  /** the reader's day */
  readonly today: string;
}

export function CiteEvent({ heading, event, today }: CiteEventProps) {
  const best = event.mentions.find(({ quote }) => quote !== '');
  return (
    <EventSection heading={heading} title="Share and cite">
      <p className="mb-3 flex flex-wrap gap-2">
        <CopyAddress label="Copy link" before="" path={eventHref(event)} />
        {best ? (
          <CopyAddress
            label="Copy quotation"
            before={`“${best.quote}” (${best.source.sourceName}, “${best.source.articleTitle}”, ${calendarWords(best.source.published)}) `}
            path={quoteUrl(best.source.url, best.quote) ?? eventHref(event)}
          />
        ) : null}
      </p>
      <Citations
        item={citableEvent(event, { origin: '', accessed: today })}
        files={citationHrefs((file) => eventCitationHref(event.id, file))}
      />
    </EventSection>
  );
}
