/** The event's public history: who changed what, and why. */
import { calendarWords } from '@/domain/day-words';
import type { RevisionView } from '@/domain/views';
import { EventSection, type SectionHeading } from './event-section';

/** what a change is called; one that is not listed is shown by its own name */
const CHANGES: Readonly<Record<string, string>> = {
  created: 'first report',
  'source-added': 'a further source',
  'source-removed': 'a source taken away',
  'split-off': 'made an event of its own',
  edited: 'changed',
  checked: 'checked',
  published: 'published',
  rejected: 'rejected',
};

export function EventHistory({ heading, history }: { heading?: SectionHeading; history: readonly RevisionView[] }) {
  if (history.length === 0) return null;
  return (
    <EventSection heading={heading} title="History">
      <ol className="flex flex-col gap-1 text-meta">
        {history.map((entry) => (
          <li key={entry.version} className="text-ink-2">
            <time dateTime={entry.at} className="text-ink-3">
              {calendarWords(entry.at.slice(0, 10))}
            </time>
            , {entry.by}: {CHANGES[entry.change] ?? entry.change}
            {entry.reason ? <span className="text-ink-3"> ({entry.reason})</span> : null}
          </li>
        ))}
      </ol>
    </EventSection>
  );
}
