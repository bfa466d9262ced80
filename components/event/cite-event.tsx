/** Sharing and citing an event: its permanent address, a citation in the style of one's choice, the tray, and a frame for a page of one's own. */
import { citableEvent } from '@/domain/citation/citable';
import { citationHrefs, eventCitationHref } from '@/domain/citation/citation-files';
import { eventHref } from '@/domain/hrefs';
import type { SiteNames } from '@/domain/site-settings';
import type { EventView } from '@/domain/views';
import { Citations } from '../cite/citations';
import { CopyAddress } from '../cite/copy-address';
import { EmbedMakerLate } from '../embed-code/embed-maker-late';
import { TrayTick } from '../tray/tray-tick';
import { EventSection, type SectionHeading } from './event-section';

interface CiteEventProps {
  readonly heading?: SectionHeading;
  readonly event: EventView;
  /** the reader's day */
  readonly today: string;
  readonly site: SiteNames;
}

export function CiteEvent({ heading, event, today, site }: CiteEventProps) {
  return (
    <EventSection heading={heading} title="Share and cite">
      <p className="mb-3 flex flex-wrap gap-2">
        <CopyAddress label="Copy link" before="" path={eventHref(event)} />
        <TrayTick event={event} />
      </p>
      <Citations
        item={citableEvent(event, { origin: '', accessed: today, site })}
        files={citationHrefs((file) => eventCitationHref(event.id, file))}
      />
      <details className="needs-script mt-3">
        <summary className="link text-meta">Embed this event</summary>
        <div className="mt-3">
          <EmbedMakerLate subject={{ kind: 'chosen', ids: [event.id] }} />
        </div>
      </details>
    </EventSection>
  );
}
