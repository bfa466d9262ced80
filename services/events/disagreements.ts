/** Finds the sources whose date or status differs from that of the event. */
import { dateWords, type WordedDate } from '@/domain/dates/date-words';
import { dayNumber, lieApart } from '@/domain/dates/day-words';
import { statusWords } from '@/domain/dates/occurrence-words';
import type { EventView } from '@/domain/views';
import type { EventStatus } from '@/engine/model/event';

interface Statement extends Pick<WordedDate, 'earliest' | 'latest'> {
  readonly status: EventStatus;
}

interface StatingMention extends WordedDate, Statement {
  readonly id: number;
  readonly sourceName: string;
  /** publication date of the article */
  readonly published: string;
}

/**
 * A date disagrees if it does not overlap the event’s date. A status disagrees if it differs, except for an earlier stage. "Planned" may
 * precede any event, and "under way" may be reported until the last day.
 */
export function disagreementsOf(event: Statement, mentions: readonly StatingMention[]): EventView['disagreements'] {
  return mentions.flatMap((mention) => {
    const says: string[] = [];
    if (lieApart(mention, event)) says.push(dateWords(mention));
    if (mention.status !== event.status && !isForerunner(mention, event)) says.push(statusWords(mention.status));
    return says.length > 0 ? [{ mentionId: mention.id, sourceName: mention.sourceName, says: says.join(', ') }] : [];
  });
}

function isForerunner({ status, published }: StatingMention, event: Statement): boolean {
  if (status === 'ongoing') return event.status === 'happened' && dayNumber(published) <= dayNumber(event.latest);
  return (status === 'planned' || status === 'hypothetical') && event.status !== 'hypothetical';
}
