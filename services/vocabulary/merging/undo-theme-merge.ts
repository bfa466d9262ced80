/** A merge of two themes taken back. What was changed meanwhile stays: where an editor has taken the target out, the source does not come back. */
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { hold } from '@/db/locks';
import { themes, vocabularyMerges } from '@/db/schema/vocabulary';
import { conflict, notFound } from '@/domain/errors';
import type { ThemeRecord } from '@/domain/vocabulary/vocabulary-views';
import { type Caller, writeAudit } from '../../audit/write-audit';
import { holdEvents } from '../../events/lock-events';
import { write } from '../../facts/write';
import { holdAllThemes } from '../save-theme';
import { getThemeRecord } from '../theme-records';
import { touchEvents } from '../touch-events';
import { broughtByMerge, keptOfEvents } from './brought-by-merge';
import { eventsOfTheme, type MovedTheme } from './merge-themes';

/** Returns the theme that stands for itself again. Throws `not-found` for no such merge, a conflict when the target was itself merged since. */
export function undoThemeMerge(db: Database, mergeId: number, by: Caller): Promise<ThemeRecord> {
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    const [merge] = await tx
      .select()
      .from(vocabularyMerges)
      .where(and(eq(vocabularyMerges.id, mergeId), eq(vocabularyMerges.kind, 'theme'), isNull(vocabularyMerges.undoneAt)))
      .for('update');
    if (!merge) throw notFound('This merge');
    await holdEvents(tx, await eventsOfTheme(tx, merge.target));
    await holdAllThemes(tx);
    const [source, target] = [await getThemeRecord(tx, merge.source), await getThemeRecord(tx, merge.target)];
    if (target.mergedInto !== null || source.mergedInto !== target.id)
      throw conflict(`“${target.label}” was merged into another theme. Undo that merge first.`, { target: target.id });
    await tx
      .update(themes)
      .set({ mergedInto: null, version: source.version + 1 })
      .where(eq(themes.id, source.id));
    await tx
      .update(themes)
      .set({ version: target.version + 1 })
      .where(eq(themes.id, target.id));
    const events = await moveBack(tx, { merge: mergeId, source: source.id, target: target.id, moved: merge.moved as MovedTheme });
    await tx.update(vocabularyMerges).set({ undoneAt: new Date() }).where(eq(vocabularyMerges.id, mergeId));
    await touchEvents(tx, events, {
      change: 'themes-parted',
      by,
      reason: `The merge of the themes “${source.label}” and “${target.label}” was undone.`,
    });
    await writeAudit(tx, {
      ...by,
      action: 'themes.undo-merge',
      target: { type: 'theme', id: source.id },
      before: { merge: mergeId, target: target.id },
      after: { events: events.length },
    });
    return getThemeRecord(tx, source.id);
  });
}

interface WayBack {
  readonly merge: number;
  readonly source: string;
  readonly target: string;
  readonly moved: MovedTheme;
}

/** The target stays where it stood before the merge, and where another merge has brought it too. */
const stays = ({ merge, target }: WayBack, what: 'event' | 'mention'): SQL =>
  sql`(given.own or ${broughtByMerge({ kind: 'theme', target, what, id: sql`given.${sql.raw(what)}`, except: merge })})`;

async function moveBack(tx: Database, back: WayBack): Promise<readonly number[]> {
  const { merge, source, target, moved } = back;
  const given = sql`jsonb_to_recordset(${JSON.stringify(moved.events)}::jsonb) as given(event int, position smallint, origin text, place smallint, own boolean)`;
  const touched = await rows<{ id: number }>(
    tx,
    sql`
      insert into event_themes (event_id, theme_id, position, origin)
      select given.event, ${source}, given.position, given.origin
      from ${given} join event_themes now on now.event_id = given.event and now.theme_id = ${target}
      on conflict do nothing returning event_id as id`,
  );
  await tx.execute(sql`
    delete from event_themes now using ${given} where now.event_id = given.event and now.theme_id = ${target} and not ${stays(back, 'event')}`);
  // where it stood, or the first of those stood that are merged into it still, unless somebody has put it elsewhere
  const own = sql`case when given.own then given.place end`;
  await tx.execute(sql`
    update event_themes now set position = least(${own}, others.first)
    from ${given} left join (
      select event, min((told->>'position')::int) as first from ${keptOfEvents({ kind: 'theme', target, except: merge })} group by event
    ) others on others.event = given.event
    where now.event_id = given.event and now.theme_id = ${target} and now.position = least(${own}, given.position, others.first)`);
  await tx.execute(sql`
    update event_mentions m set themes = (
      select jsonb_agg(one order by place) from (
        select case when given.stay or one <> to_jsonb(${target}::text) then one else to_jsonb(${source}::text) end, place::numeric
        from jsonb_array_elements(m.themes) with ordinality as list(one, place)
        union all select to_jsonb(${source}::text), coalesce(given.at, 1000) - 0.5 where given.stay
      ) list(one, place)
    )
    from (
      select given.*, ${stays(back, 'mention')} as stay
      from jsonb_to_recordset(${JSON.stringify(moved.mentions)}::jsonb) as given(mention int, at int, own boolean)
    ) given
    where m.id = given.mention and m.themes @> ${JSON.stringify([target])}::jsonb and not m.themes @> ${JSON.stringify([source])}::jsonb`);
  await tx.execute(sql`
    update themes set merged_into = ${source} where id in (select jsonb_array_elements_text(${JSON.stringify(moved.followers)}::jsonb))`);
  return touched.map(({ id }) => id).sort((a, b) => a - b);
}
