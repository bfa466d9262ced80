/**
 * A view that may take long: drawn, under the moments it is of where something was written meanwhile; or, where its filters find too much or too
 * many others ask, a page that says so and leads on.
 */
import 'server-only';
import type { ReactNode } from 'react';
import { StaleCountsNotice, TooMuch } from '@/components/timeline/head/refused-view';
import type { Database } from '@/db/database';
import { timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { declinedIn } from '@/services/clocks/refusals';
import { dataVersion } from '@/services/facts/data-version';
import { nameChoices } from '@/services/timeline/facets/name-choices';
import { yearsWithEvents } from '@/services/timeline/years-with-events';
import { today } from './today';

interface View {
  readonly title: string;
  readonly filters: TimelineFilters;
  /** the page under other filters; the timeline's by itself */
  readonly hrefOf?: (filters: TimelineFilters) => string;
  /** a shorter time is a way on; so it is unless it is said that it is none */
  readonly timed?: boolean;
}

/** what took shorter is as good as of one moment */
const MOMENT_MS = 2_000;

/** What `load` gives, drawn by `draw`; or why it was not worked out. */
export async function orRefused<T>(db: Database, view: View, load: () => Promise<T>, draw: (loaded: T) => ReactNode): Promise<ReactNode> {
  const before = { version: await dataVersion(db), at: new Date() };
  try {
    const loaded = await load();
    const at = new Date();
    const moved = at.getTime() - before.at.getTime() >= MOMENT_MS && (await dataVersion(db)) !== before.version;
    return (
      <>
        {moved ? <StaleCountsNotice from={before.at} to={at} href={(view.hrefOf ?? timelineHref)(view.filters)} /> : null}
        {draw(loaded)}
      </>
    );
  } catch (error) {
    const declined = declinedIn(error);
    if (declined === null) throw error;
    const passes = declined.code === 'unavailable';
    const [choices, years] = await Promise.all([nameChoices(db, view.filters), passes ? [] : yearsWithEvents(db)]);
    return (
      <>
        {/* the page answers as a page: search engines are told that it is none */}
        <meta name="robots" content="noindex" />
        <TooMuch {...view} message={declined.message} passes={passes} choices={choices} today={today()} years={years} />
      </>
    );
  }
}
