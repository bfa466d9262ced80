/** The sentences of the demonstration, each with the report of the review that means the same words, and whether a person has the last word on it. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { SHIPPED_REVIEW } from '@/domain/history/revision-words';
import type { Span } from '@/engine/index';
import type { Report } from './review-data';

/** A demonstration article whose text nobody changed. */
export interface StoredArticle {
  readonly name: string;
  readonly revisionId: number;
  readonly body: string;
  readonly extractorVersion: string;
}

/** A sentence that reports an event. */
export interface StoredMention extends Span {
  readonly id: number;
  readonly eventId: number;
  readonly revisionId: number;
  /** a person decided on the event or changed it, it is out of sight, or other articles report it too */
  readonly closed: boolean;
}

/** As the seed stored them, by the names of their files. */
export async function storedArticles(db: Database, hashes: Readonly<Record<string, string>>): Promise<readonly StoredArticle[]> {
  const found = await rows<{ hash: string; revisionId: number; body: string; extractorVersion: string }>(
    db,
    sql`
      select r.content_hash as hash, r.id as "revisionId", r.body, r.extractor_version as "extractorVersion"
      from articles a join article_revisions r on r.article_id = a.id
      where a.created_by is null and a.state = 'published'
        and r.content_hash in (select jsonb_array_elements_text(${JSON.stringify(Object.values(hashes))}::jsonb))
        and not exists (select 1 from article_revisions other where other.article_id = a.id and other.id <> r.id)
      order by r.id`,
  );
  const names = new Map(Object.entries(hashes).map(([name, hash]) => [hash, name]));
  return found.map(({ hash, ...article }) => ({ name: names.get(hash) ?? '', ...article }));
}

export const storedMentions = (db: Database, articles: readonly StoredArticle[]): Promise<readonly StoredMention[]> =>
  rows<StoredMention & Record<string, unknown>>(
    db,
    sql`
      with ours as (select value::int as id from jsonb_array_elements_text(${JSON.stringify(articles.map(({ revisionId }) => revisionId))}::jsonb))
      select m.id, m.event_id as "eventId", m.revision_id as "revisionId", m.start_offset as start, m.end_offset as end,
        m.state <> 'accepted' or e.state <> 'published' or e.merged_into is not null or e.origins::text ~ '"(human|edited)"'
          or e.checked_at is not null and ${SHIPPED_REVIEW} is distinct from (
            select reason from event_revisions v where v.event_id = e.id order by v.version desc limit 1
          )
          or exists (select 1 from event_revisions v where v.event_id = e.id and v.changed_by is not null)
          or exists (select 1 from event_mentions o where o.event_id = e.id and o.revision_id not in (select id from ours)) as closed
      from event_mentions m join events e on e.id = m.event_id
      where m.revision_id in (select id from ours) order by m.id`,
  );

/** Where the words of a report stand; null where the article is not stored. */
export function placeOfReport(
  articles: readonly StoredArticle[],
  [name, quote]: Report,
): (Span & { readonly article: StoredArticle }) | null {
  const article = articles.find((one) => one.name === name);
  const start = article?.body.indexOf(quote) ?? -1;
  return article && start >= 0 ? { article, start, end: start + quote.length } : null;
}

/** For each report, the mentions whose words are more like its own than those of any other report. */
export function mentionsOfReports(
  articles: readonly StoredArticle[],
  mentions: readonly StoredMention[],
  reports: readonly Report[],
): ReadonlyMap<Report, readonly StoredMention[]> {
  const places = reports.flatMap((report) => {
    const place = placeOfReport(articles, report);
    return place ? [{ report, place }] : [];
  });
  const found = new Map<Report, StoredMention[]>();
  for (const mention of mentions) {
    const near = places
      .filter(({ place }) => place.article.revisionId === mention.revisionId)
      .map(({ report, place }) => ({ report, likeness: likeness(place, mention) }))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (near && near.likeness >= LIKE) found.set(near.report, [...(found.get(near.report) ?? []), mention]);
  }
  return found;
}

/** words less alike than this are of two sentences */
const LIKE = 0.3;

/** The share of their words that two places have in common. */
const likeness = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
