/** The event's public history: who changed what, and why. */
import { changesHref } from '@/domain/changes';
import { calendarWords } from '@/domain/day-words';
import { revisionWords } from '@/domain/revision-words';
import type { RevisionView } from '@/domain/views';
import { EventSection, type SectionHeading } from './event-section';

interface EventHistoryProps {
  readonly heading?: SectionHeading;
  readonly event: { readonly id: number; readonly history: readonly RevisionView[] };
}

export function EventHistory({ heading, event: { id, history } }: EventHistoryProps) {
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
      {history.length > 1 ? (
        <p className="mt-3 text-meta">
          <a className="link" href={changesHref(id)}>
            What was corrected, in words
          </a>
        </p>
      ) : null}
    </EventSection>
  );
}
