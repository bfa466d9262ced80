/** Where sources give another date or status than the event: both are shown, the chosen one first. */
import { dateWords } from '@/domain/dates/date-words';
import { statusWords } from '@/domain/dates/occurrence-words';
import { factualStatus } from '@/domain/factual-status';
import type { EventView } from '@/domain/views';
import { EventSection, type SectionHeading } from './event-section';

export function Disagreements({ heading, event }: { heading?: SectionHeading; event: EventView }) {
  if (event.disagreements.length === 0) return null;
  return (
    <EventSection heading={heading} title="Sources disagree">
      <table className="w-full text-left">
        <caption className="sr-only">Date and status by source</caption>
        <tbody>
          <tr className="border-b align-top">
            <th scope="row" className="py-2 pr-4 font-medium text-meta">
              This event
            </th>
            <td className="py-2">
              {dateWords(event.date)}, {statusWords(factualStatus(event))}
            </td>
          </tr>
          {event.disagreements.map((entry) => (
            <tr key={entry.mentionId} className="border-b align-top last:border-b-0">
              <th scope="row" className="py-2 pr-4 font-normal text-ink-2 text-meta">
                {entry.sourceName}
              </th>
              <td className="py-2 text-ink-2">{entry.says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </EventSection>
  );
}
