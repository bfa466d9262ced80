/** An event as a line of a bibliography: what, when, where it stands, in which revision, and when it was looked at. */
import { dateWords } from './date-words';
import { calendarWords } from './day-words';
import type { EventView } from './views';

type Citable = Pick<EventView, 'id' | 'title' | 'date' | 'version'>;

/** `site` is the site's name, `url` the event's full address, `accessed` a day `YYYY-MM-DD`. */
export function citeEvent(event: Citable, { site, url, accessed }: { site: string; url: string; accessed: string }): string {
  return `“${event.title}”, ${dateWords(event.date, 'short')}. ${site}, event ${event.id}, revision ${event.version}. ${url} (accessed ${calendarWords(accessed)}).`;
}
