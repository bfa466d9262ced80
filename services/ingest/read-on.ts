/** Reads a stored text that was not read completely, and stores its missing events. */
import { eq } from 'drizzle-orm';
import { articleRevisions, articles, type Database, eventMentions, idsOf, shownSources } from '@/db/database';
import type { NotRead } from '@/domain/desk/not-read';
import { notFound } from '@/domain/errors';
import type { TextReading } from '../reading/extraction';
import { type Caller, writeAudit } from '../timeline/facts/write';
import { type Begun, beginJoining, notStored } from './join-in-parts';
import { isAnchored } from './store-mentions';

export interface KnownText {
  /** ID of the revision */
  readonly id: number;
  readonly number: number;
  readonly articleId: number;
  readonly notRead: NotRead | null;
}

/** Call with the lock of `lockArticles` held. `lost`: the number of events whose words are not in the text. */
export async function readOn(
  tx: Database,
  { id, articleId, notRead: was }: KnownText,
  body: string,
  reading: TextReading,
  by: Caller & { readonly publish: boolean },
): Promise<{ readonly begun: Begun; readonly lost: number }> {
  const [standing] = await tx
    .select({ state: articles.state, unchecked: shownSources.publishUnchecked })
    .from(articles)
    .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
    .where(eq(articles.id, articleId));
  if (!standing) throw notFound('The article');
  const placed = await tx.selectDistinct({ id: eventMentions.eventId }).from(eventMentions).where(eq(eventMentions.revisionId, id));
  const anchored = reading.events.filter((event) => event.mentions.some((mention) => isAnchored(body, mention)));
  const missing = await notStored(
    tx,
    id,
    anchored.map((event) => ({ event, home: null })),
  );
  const publish = standing.state === 'published' && (by.publish || standing.unchecked);
  const storing = { by, publish, revisionId: id, body, extractorVersion: reading.extractorVersion };
  const begun = await beginJoining(tx, missing, { storing, isReadAgain: true, was }, reading.notRead, new Set(idsOf(placed)));
  await tx.update(articleRevisions).set({ extractorVersion: reading.extractorVersion }).where(eq(articleRevisions.id, id));
  await writeAudit(tx, by, 'articles.read', ['article', articleId], {
    after: { events: begun.joined, ...(reading.notRead === null ? {} : { notRead: reading.notRead }) },
  });
  return { begun, lost: reading.events.length - anchored.length };
}
