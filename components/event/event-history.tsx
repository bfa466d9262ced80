/** The event's public history: who changed what, and why. */
import { calendarWords } from '@/domain/dates/day-words';
import { changesHref } from '@/domain/history/changes';
import { historyHref } from '@/domain/history/history';
import { revisionWords } from '@/domain/history/revision-words';
import type { RevisionView } from '@/domain/views';
import { PageLink } from '../ui/button';
import { EventSection, type SectionHeading } from './event-parts';

interface EventHistoryProps {
  readonly heading?: SectionHeading;
  /** the audience; editors may restore versions */
  readonly side?: 'readers' | 'editors';
  readonly event: { readonly id: number; readonly history: readonly RevisionView[] };
}

export function EventHistory({ heading, side = 'readers', event: { id, history } }: EventHistoryProps) {
  if (history.length === 0) return null;
  return (
    <EventSection heading={heading} title="History">
      <ol className="flex flex-col gap-1 text-meta">
        {history.map((entry) => (
          <li key={entry.version} className="text-ink-2">
            <time dateTime={entry.at} className="text-ink-3">
              {calendarWords(entry.at.slice(0, 10))}
            </time>
            , {entry.by}: {revisionWords(entry.change)}
            {entry.reason ? <span className="text-ink-3"> ({entry.reason})</span> : null}
          </li>
        ))}
      </ol>
      <p className="mt-3 flex flex-wrap gap-x-4 text-meta print:hidden">
        <PageLink href={historyHref(id, side)}>{side === 'readers' ? 'Compare versions' : 'Compare and restore versions'}</PageLink>
        {history.length > 1 ? <PageLink href={changesHref(id)}>Change log for this event</PageLink> : null}
      </p>
    </EventSection>
  );
}
