/**
 * Two themes that are one: the events of the source are filed under the target, its address leads there for ever, and articles that the
 * engine would file under it go there too. All that moves is kept, so that the merge can be undone.
 */
import { eq, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { hold } from '@/db/locks';
import { themes, vocabularyMerges } from '@/db/schema/vocabulary';
import { badData } from '@/domain/errors';
import type { ThemeRecord } from '@/domain/vocabulary/vocabulary-views';
import { type Caller, writeAudit } from '../../audit/write-audit';
import { holdEvents } from '../../events/lock-events';
import { write } from '../../facts/write';
import { holdAllThemes, holdTheme } from '../save-theme';
import { touchEvents } from '../touch-events';
import { broughtByMerge, keptOfEvents } from './brought-by-merge';

/** Kept with a merge. `own`: the target stood there before any merge; `place`: where it stood then, if it did; `at`: where the source stood, from 1. */
export interface MovedTheme {
  readonly events: readonly {
    readonly event: number;
    readonly position: number;
    readonly origin: string;
    readonly place: number | null;
    readonly own: boolean;
  }[];
  readonly mentions: readonly { readonly mention: number; readonly at: number; readonly own: boolean }[];
  /** themes that had been merged into the source before */
  readonly followers: readonly string[];
}

export interface ThemeMerge {
  readonly source: { readonly id: string; readonly version: number };
  readonly target: { readonly id: string; readonly version: number };
  readonly by: Caller;
}

/** Returns the number of the merge. Throws `not-found`, bad data, or a conflict when one of the two was changed meanwhile. */
export async function mergeThemes(db: Database, { source, target, by }: ThemeMerge): Promise<number> {
  if (source.id === target.id) throw badData('A theme cannot be merged into itself. Choose another theme.', 'into');
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    await holdEvents(tx, await eventsOfTheme(tx, source.id));
    await holdAllThemes(tx);
    const from = await holdTheme(tx, source.id, source.version);
    const into = await holdTheme(tx, target.id, target.version);
    const moved = await moveTheme(tx, from.id, into.id);
    await tx
      .update(themes)
      .set({ mergedInto: into.id, version: from.version + 1 })
      .where(eq(themes.id, from.id));
    await tx
      .update(themes)
      .set({ version: into.version + 1 })
      .where(eq(themes.id, into.id));
    const [made] = await tx
      .insert(vocabularyMerges)
      .values({ kind: 'theme', source: from.id, target: into.id, moved, mergedBy: by.userId })
      .returning({ id: vocabularyMerges.id });
    if (!made) throw new Error('The database did not return the merge.');
    await touchEvents(
      tx,
      moved.events.map(({ event }) => event),
      { change: 'themes-merged', by, reason: `The themes “${from.label}” and “${into.label}” are the same.` },
    );
    await writeAudit(tx, {
      ...by,
      action: 'themes.merge',
      target: { type: 'theme', id: into.id },
      before: pair(from, into),
      after: summary(made.id, moved),
    });
    return made.id;
  });
}

const pair = (source: ThemeRecord, target: ThemeRecord) => ({ source, target });
const summary = (merge: number, { events, mentions }: MovedTheme) => ({ merge, events: events.length, mentions: mentions.length });

export async function eventsOfTheme(tx: Database, id: string): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(tx, sql`select event_id as id from event_themes where theme_id = ${id} order by 1`);
  return found.map((row) => row.id);
}

async function moveTheme(tx: Database, source: string, target: string): Promise<MovedTheme> {
  const [s, t] = [sql`${JSON.stringify([source])}::jsonb`, sql`${JSON.stringify([target])}::jsonb`];
  const brought = (what: 'event' | 'mention', id: SQL): SQL => broughtByMerge({ kind: 'theme', target, what, id });
  const targetToo = sql`exists (select 1 from event_themes other where other.event_id = mine.event_id and other.theme_id = ${target})`;
  const events = await rows<MovedTheme['events'][number] & Record<string, unknown>>(
    tx,
    sql`
      select event, position, origin, own, case when own then coalesce(first.place, mine.place) end as place
      from (
        select event, position, origin, place, place is not null and not ${brought('event', sql`event`)} as own
        from (
          select event_id as event, position, origin,
            (select position from event_themes other where other.event_id = mine.event_id and other.theme_id = ${target}) as place
          from event_themes mine where theme_id = ${source}
        ) mine
      ) mine left join (
        select distinct on (event) event, (told->>'place')::int as place from ${keptOfEvents({ kind: 'theme', target })}
        where told->>'place' is not null order by event, merge
      ) first using (event) order by event`,
  );
  // the first theme gives an event its color: where the source came first, the target does now
  await tx.execute(sql`
    update event_themes kept set position = mine.position from event_themes mine
    where kept.theme_id = ${target} and mine.event_id = kept.event_id and mine.theme_id = ${source} and mine.position < kept.position`);
  await tx.execute(sql`delete from event_themes mine where theme_id = ${source} and ${targetToo}`);
  await tx.execute(sql`update event_themes set theme_id = ${target} where theme_id = ${source}`);
  const mentions = await rows<MovedTheme['mentions'][number] & Record<string, unknown>>(
    tx,
    sql`
      select id as mention, themes @> ${t} and not ${brought('mention', sql`event_mentions.id`)} as own,
        (select min(place)::int from jsonb_array_elements_text(themes) with ordinality as list(one, place) where one = ${source}) as at
      from event_mentions where themes @> ${s} order by id`,
  );
  await tx.execute(sql`
    update event_mentions m set themes = (
      select jsonb_agg(to_jsonb(case when one = ${source} then ${target}::text else one end) order by place)
      from jsonb_array_elements_text(m.themes) with ordinality as list(one, place) where one <> ${source} or not m.themes @> ${t}
    ) where themes @> ${s}`);
  const followers = await rows<{ id: string }>(
    tx,
    sql`update themes set merged_into = ${target} where merged_into = ${source} returning id`,
  );
  return { events, mentions, followers: followers.map(({ id }) => id) };
}
