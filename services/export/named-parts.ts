/** What the records of many events name again and again, by number: actors, themes, and the reports that mentions stand in. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { ActorRef, SourceRef, ThemeView } from '@/domain/views';
import { loadBatched } from '../facts/batched-loader';
import { arrayOf } from '../facts/timeline-projection';

interface NamedActor extends ActorRef {
  /** of an organ the state it belongs to, the first one on record */
  readonly parent: ActorRef | null;
}

interface PlacedTheme extends ThemeView {
  /** in the list of themes */
  readonly position: number;
}

export const actorsById = (db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, NamedActor>> =>
  loadBatched(db, 'actors', ids, async (unknown) => {
    const found = await rows<NamedActor & Record<string, unknown>>(
      db,
      sql`
        select a.id, a.slug, a.name, a.kind, case when a.kind = 'organ' then (
          select json_build_object('id', above.id, 'slug', above.slug, 'name', above.name, 'kind', above.kind)
          from actor_affiliations link join actors above on above.id = link.parent_id
          where link.actor_id = a.id order by link.id limit 1) end as parent
        from actors a where a.id = any(${arrayOf(unknown)})`,
    );
    return new Map(found.map((actor) => [actor.id, actor]));
  });

export const themesById = (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, PlacedTheme>> =>
  loadBatched(db, 'themes', ids, async () => {
    const found = await rows<PlacedTheme & Record<string, unknown>>(db, sql`select id, label, family, icon, position from themes`);
    return new Map(found.map((theme) => [theme.id, theme]));
  });

/** By the number of a revision, where its article is published. Of a hidden source nothing is told, not even its name. */
export const sourcesByRevision = (db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, SourceRef>> =>
  loadBatched(db, 'sources by revision', ids, async (unknown) => {
    const found = await rows<SourceRef & { readonly revisionId: number } & Record<string, unknown>>(
      db,
      sql`
        select r.id as "revisionId", article.id as "articleId", article.title as "articleTitle", article.published::text as published, article.url,
          article.note, article.language, s.name as "sourceName"
        from article_revisions r
        join articles article on article.id = r.article_id
        join sources s on s.id = article.source_id
        where r.id = any(${arrayOf(unknown)}) and article.state = 'published' and s.display_right <> 'hidden'`,
    );
    return new Map(found.map(({ revisionId, ...source }) => [revisionId, source]));
  });
