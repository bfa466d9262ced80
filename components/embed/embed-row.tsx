/** One event of an embed: date column, title that leads to its page, what it is and who took part, the source it rests on. */

import { isPastDue, moreArticles, OUTCOME_UNKNOWN, occurrenceLabel } from '@/domain/dates/occurrence-words';
import { fillOf } from '@/domain/drawing';
import { FAMILIES } from '@/domain/families';
import { eventHref } from '@/domain/hrefs';
import type { EventSummary } from '@/domain/views';
import { ActorsLine } from '../timeline/list/actors-line';
import { DateColumn } from '../timeline/list/date-column';
import { Glyph } from '../ui/glyph';
import { OutsideLink } from './embed-document';

export function EmbedRow({ event, today }: { event: EventSummary; today: string }) {
  const standing = isPastDue({ ...event, latest: event.date.latest }, today) ? OUTCOME_UNKNOWN : occurrenceLabel(event);
  return (
    <li className="event-row" data-family={event.family}>
      <DateColumn date={event.date} alone={false} />
      <div className="embed-text">
        <h4 className="row-title">
          <OutsideLink href={eventHref(event)}>{event.title}</OutsideLink>
        </h4>
        <p className="meta-line">
          <span className="theme-line">
            <Glyph family={event.family} fill={fillOf(event)} />
            {event.themes[0]?.label ?? FAMILIES[event.family].label}
          </span>
          {event.actors.length > 0 ? <ActorsLine actors={event.actors} /> : null}
          {standing ? <span>{standing}</span> : null}
          {event.checked ? null : <span>not reviewed</span>}
        </p>
        {event.source ? <p className="row-source">{`${event.source.sourceName}${moreArticles(event.sourceCount - 1)}`}</p> : null}
      </div>
    </li>
  );
}
