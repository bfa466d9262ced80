/** The collection: selected events in the order of the URL. */
import type { Metadata } from 'next';
import { oembedLink } from '@/app/_server/answers/oembed';
import { database } from '@/app/_server/context';
import { pageOrigin, site, today } from '@/app/_server/site';
import { TrayPage } from '@/components/tray/tray-page';
import { parseChosen, trayHref } from '@/domain/chosen-events';
import { byBeginning } from '@/domain/dates/day-words';
import { loadChosen, mergeTargets } from '@/services/export/load-records';
import { toChronology } from '@/services/export/to-chronology';

export async function generateMetadata({ searchParams }: PageProps<'/tray'>): Promise<Metadata> {
  const chosen = parseChosen((await searchParams).event);
  const types = chosen.length === 0 ? {} : oembedLink(await pageOrigin(), trayHref(chosen));
  return { title: 'Collection', robots: { index: false }, alternates: { types } };
}

export default async function Page({ searchParams }: PageProps<'/tray'>) {
  const chosen = parseChosen((await searchParams).event);
  const db = await database();
  const [records, targets] = await Promise.all([loadChosen(db, chosen), mergeTargets(db, chosen)]);
  const shown = new Set(records.map(({ id }) => id));
  const current = chosen.map((id) => targets[id] ?? id).map((id) => (shown.has(id) ? id : null));
  const chronology = toChronology(records, { origin: await pageOrigin(), accessed: today(), site: (await site()).name });
  const inTime = [...records].sort(byBeginning).map(({ id }) => id);
  return <TrayPage asked={chosen} current={current} chronology={chronology} inTime={inTime} />;
}
