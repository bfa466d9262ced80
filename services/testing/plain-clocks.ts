/** Computes the timeline at its clocks with a simple algorithm, from the mentions of each event. */
import { type Database, rows } from '@/db/database';
import { fromStoredDay, toStoredDay } from '@/db/schema/column-types';
import { dayNumber } from '@/domain/dates/day-words';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { combineSalience, reconcile } from '@/engine/index';
import type { ActionId, ActorRole, EventStatus, Outcome, Polarity } from '@/engine/model/event';
import type { DateBasis, Extent, Precision } from '@/engine/model/resolved-date';
import type { Qualifier } from '@/engine/model/timex';
import { type PlainEvent, plainEvents, readStored, type Stored } from './plain-timeline';

interface Told {
  readonly eventId: number;
  readonly id: number;
  readonly article: number;
  readonly published: string;
  /** null if the source must not be named */
  readonly source: string | null;
  readonly title: string;
  readonly quote: string;
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: Precision;
  readonly qualifier: Qualifier | null;
  readonly extent: Extent;
  readonly basis: DateBasis;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly outcome: Outcome;
  readonly salience: number;
  readonly action: ActionId | null;
  readonly place: string | null;
  readonly actors: readonly { readonly actorId: number; readonly role: ActorRole }[];
  readonly themes: readonly string[];
  /** true if only a language model states this sentence */
  readonly byModel: boolean;
}

/** The events of the timeline at these clocks. */
export async function readPlainByClock(
  db: Database,
  { clock, known }: Pick<TimelineFilters, 'clock' | 'known'>,
): Promise<readonly PlainEvent[]> {
  const stored = await readStored(db);
  if (clock === 'happened' && known === null) return plainEvents(db, stored);
  const mentions = await rows<Told>(db)`
    select m.event_id as "eventId", m.id, a.id as article, a.published::text, case when s.display_right <> 'hidden' then s.slug end as source,
      m.title, m.quote, m.edtf, m.earliest::text, m.latest::text, m.precision, m.qualifier, m.extent, m.date_basis as basis, m.status, m.polarity,
      m.outcome, m.salience, m.action, m.place, m.actors, m.themes,
      coalesce(m.second_reading->>'readers', 'engine') = 'model' as "byModel"
    from event_mentions m join article_revisions r on r.id = m.revision_id join articles a on a.id = r.article_id join shown_sources s on s.id = a.source_id
    where m.state = 'accepted' and a.state = 'published'
    order by a.published, m.id`;
  const names = new Map((await rows<{ id: number; name: string }>(db)`select id, name from actors`).map(({ id, name }) => [id, name]));
  const firstDays = new Map<number, string>();
  const shown = stored.flatMap((event): Stored[] => {
    const all = mentions.filter(({ eventId }) => eventId === event.id);
    const seen = all.filter(({ published }) => known === null || published <= known);
    const [first] = seen;
    if (first === undefined) return [];
    firstDays.set(event.id, first.published);
    const sources = seen.flatMap(({ source }) => source ?? []);
    return [{ ...(seen.length === all.length ? event : pastOf(event, seen, names)), sources }];
  });
  const events = await plainEvents(db, shown);
  if (clock === 'happened') return events;
  return events.map((event) => {
    const day = dayNumber(firstDays.get(event.id) ?? '');
    return { ...event, from: day, to: day, exact: true };
  });
}

/** Reconciles an event from `seen`, which is in order of publication. */
function pastOf(event: Stored, seen: readonly Told[], names: ReadonlyMap<number, string>): Stored {
  const ranked = [...seen].sort((a, b) => b.salience - a.salience || a.id - b.id);
  const { date, title, status, polarity, outcome } = reconcile(
    ranked.map(({ article, published, basis, edtf, earliest, latest, precision, qualifier, extent, ...one }) => ({
      article: `article ${article}`,
      published,
      date: { edtf, earliest: fromStoredDay(earliest), latest: fromStoredDay(latest), precision, qualifier, extent, basis },
      title: one.title,
      status: one.status,
      polarity: one.polarity,
      outcome: one.outcome,
      salience: one.salience,
    })),
  );
  const actors = new Map<number, ActorRole>();
  for (const { actorId, role } of seen.flatMap((one) => one.actors)) if (!actors.has(actorId)) actors.set(actorId, role);
  const [first] = seen;
  const [opening] = [...seen].sort((a, b) => a.published.localeCompare(b.published) || a.article - b.article);
  const begun = seen.filter(({ article }) => article === first?.article).flatMap(({ themes }) => themes);
  const specific = seen.flatMap(({ themes }) => themes).filter((theme) => theme !== 'other');
  const place = seen.find((one) => one.place !== null)?.place ?? null;
  return {
    ...event,
    earliest: toStoredDay(date.earliest),
    latest: toStoredDay(date.latest),
    precision: date.precision,
    extent: date.extent,
    title,
    status,
    polarity,
    outcome,
    place,
    salience: combineSalience(seen.map(({ article, salience }) => ({ report: article, salience }))),
    action: seen.find(({ article, action }) => article === opening?.article && action !== null)?.action ?? event.action,
    origins: {},
    checked: false,
    byModel: seen.every((one) => one.byModel),
    actors: [...actors].map(([id, role]) => ({ id, role })),
    themes: [...new Set([...(begun.every((theme) => theme === 'other') ? ['other'] : []), ...specific])],
    searchText: [
      ...seen.flatMap(({ quote, source }) => (source === null ? [] : [quote])),
      ...[...actors.keys()].map((id) => names.get(id)),
      place,
    ]
      .filter(Boolean)
      .join('\n'),
  };
}
