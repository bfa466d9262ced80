/** Where the sources of an event say something else than the event shows. */
import { dateWords, type WordedDate } from '@/domain/dates/date-words';
import { lieApart } from '@/domain/dates/in-time';
import { statusWords } from '@/domain/dates/occurrence-words';
import type { EventView } from '@/domain/views';
import type { EventStatus } from '@/engine/model/event';

interface Statement extends Pick<WordedDate, 'earliest' | 'latest'> {
  readonly status: EventStatus;
}

interface StatingMention extends WordedDate, Statement {
  readonly id: number;
  readonly sourceName: string;
}

/**
 * A date disagrees when it excludes the event's date; a coarser or finer one that overlaps it does not.
 * A status disagrees, except that "planned" before the event is what a forerunner naturally says.
 */
export function disagreementsOf(event: Statement, mentions: readonly StatingMention[]): EventView['disagreements'] {
  return mentions.flatMap((mention) => {
    const says: string[] = [];
    if (lieApart(mention, event)) says.push(dateWords(mention));
    const forerunner = (mention.status === 'planned' || mention.status === 'hypothetical') && event.status !== 'hypothetical';
    if (mention.status !== event.status && !forerunner) says.push(statusWords(mention.status));
    return says.length > 0 ? [{ mentionId: mention.id, sourceName: mention.sourceName, says: says.join(', ') }] : [];
  });
}
