/** Where the sources of an event say something else than the event shows. */
import { lieApart } from '@/domain/dates/in-time';
import type { EventView } from '@/domain/views';
import type { EventStatus } from '@/engine/model/event';

interface Statement {
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
  readonly status: EventStatus;
}

interface StatingMention extends Statement {
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
    if (lieApart(mention, event)) says.push(mention.edtf);
    const forerunner = (mention.status === 'planned' || mention.status === 'hypothetical') && event.status !== 'hypothetical';
    if (mention.status !== event.status && !forerunner) says.push(mention.status);
    return says.length > 0 ? [{ mentionId: mention.id, sourceName: mention.sourceName, says: says.join(', ') }] : [];
  });
}
