/**
 * Renders a view that may be slow. Adds a notice if the data changed while the view loaded. If the filters match too much or
 * the server is busy, renders an explanation with links instead.
 */
import 'server-only';
import type { ReactNode } from 'react';
import { StaleCountsNotice, TooMuch, type TooMuchProps } from '@/components/timeline/list/refused-view';
import type { Database } from '@/db/database';
import { timelineHref } from '@/domain/filters/timeline-filters';
import { yearsWithEvents } from '@/services/timeline/counts';
import { nameChoices } from '@/services/timeline/facet-names';
import { dataVersion } from '@/services/timeline/facts/query-cache';
import { declinedIn } from '@/services/timeline/facts/time-limit';
import { today } from '../site';

type View = Pick<TooMuchProps, 'title' | 'filters' | 'hrefOf' | 'timed'>;

/** loads below this duration count as consistent */
const MOMENT_MS = 2_000;

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
        {/* The status is 200, so search engines need this to skip the page. */}
        <meta name="robots" content="noindex" />
        <TooMuch {...view} message={declined.message} passes={passes} choices={choices} today={today()} years={years} />
      </>
    );
  }
}
