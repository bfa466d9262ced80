/** A view whose filters find too much, or while too many others ask: the page says so and leads on. */
import 'server-only';
import type { ReactNode } from 'react';
import { TooMuch } from '@/components/timeline/too-much';
import type { Database } from '@/db/database';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { declinedIn } from '@/services/clocks/refusals';
import { nameChoices } from '@/services/timeline/facets/name-choices';
import { readWhole } from '@/services/timeline/get-timeline';
import { today } from './today';

interface View {
  readonly title: string;
  readonly filters: TimelineFilters;
  /** the page under other filters; the timeline's by itself */
  readonly hrefOf?: (filters: TimelineFilters) => string;
  /** a shorter time is a way on; so it is unless it is said that it is none */
  readonly timed?: boolean;
}

/** What `load` gives, drawn by `draw`; or why it was not worked out. */
export async function orRefused<T>(db: Database, view: View, load: () => Promise<T>, draw: (loaded: T) => ReactNode): Promise<ReactNode> {
  try {
    return draw(await load());
  } catch (error) {
    const declined = declinedIn(error);
    if (declined === null) throw error;
    const choices = await nameChoices(db, view.filters);
    // the rollup knows them, whatever is asked for
    const { starts } = await readWhole(db, NO_FILTERS);
    const years = [...new Set(starts.map(({ month }) => Math.floor(month / 12)))];
    const passes = declined.code === 'unavailable';
    return (
      <>
        {/* the page answers as a page: search engines are told that it is none */}
        <meta name="robots" content="noindex" />
        <TooMuch {...view} message={declined.message} passes={passes} choices={choices} today={today()} years={years} />
      </>
    );
  }
}
