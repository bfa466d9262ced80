/**
 * What an event says, worked out again from its accepted mentions. Fields that a person set stay as they are; actors and themes of a
 * new source are added, none is taken away.
 */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventActors, eventMentions, events, eventThemes } from '@/db/schema/events';
import { type EventStatement, reconcile } from '@/engine/index';
import { type Participant, setActors, setThemes } from './set-participants';

/** Updates the event and raises its version; the caller records the revision. Without accepted mentions only the version changes. */
export async function reconcileEvent(tx: Database, id: number): Promise<void> {
  const [event] = await tx.select().from(events).where(eq(events.id, id)).for('update');
  const mentions = await tx
    .select({ mention: eventMentions, articleId: articles.id, published: articles.published })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .where(and(eq(eventMentions.eventId, id), eq(eventMentions.state, 'accepted')))
    .orderBy(desc(eventMentions.salience), asc(eventMentions.id));
  if (!event) throw new RangeError(`There is no event ${id}.`);
  if (mentions.length === 0) {
    await tx
      .update(events)
      .set({ version: event.version + 1 })
      .where(eq(events.id, id));
    return;
  }
  const chosen = reconcile(mentions.map(({ mention, articleId, published }) => toStatement(mention, articleId, published)));
  const dated = mentions[chosen.dateFrom]?.mention;
  const isMachine = (field: string): boolean => (event.origins[field] ?? 'machine') === 'machine';
  await tx
    .update(events)
    .set({
      version: event.version + 1,
      updatedAt: new Date(),
      salience: Math.max(event.salience, ...mentions.map(({ mention }) => mention.salience)),
      ...(isMachine('title') ? { title: chosen.title } : {}),
      ...(isMachine('status') ? { status: chosen.status, polarity: chosen.polarity } : {}),
      ...(isMachine('outcome') ? { outcome: chosen.outcome } : {}),
      ...(isMachine('place') && event.place === null
        ? { place: mentions.find(({ mention }) => mention.place)?.mention.place ?? null }
        : {}),
      ...(isMachine('date')
        ? {
            edtf: chosen.date.edtf,
            earliest: chosen.date.earliest,
            latest: chosen.date.latest,
            precision: chosen.date.precision,
            qualifier: chosen.date.qualifier,
            extent: chosen.date.extent,
            dateBasis: chosen.date.basis,
            dateText: dated?.dateText ?? null,
          }
        : {}),
    })
    .where(eq(events.id, id));
  const rows = mentions.map(({ mention }) => mention);
  if (isMachine('actors')) await addActors(tx, id, rows);
  if (isMachine('themes')) await addThemes(tx, id, rows);
}

type Mention = typeof eventMentions.$inferSelect;

const toStatement = (mention: Mention, articleId: number, published: string): EventStatement => ({
  article: `article ${articleId}`,
  published,
  date: {
    edtf: mention.edtf,
    earliest: mention.earliest,
    latest: mention.latest,
    precision: mention.precision,
    qualifier: mention.qualifier,
    extent: mention.extent,
    basis: mention.dateBasis,
  },
  title: mention.title,
  status: mention.status,
  polarity: mention.polarity,
  outcome: mention.outcome,
  salience: mention.salience,
});

async function addActors(tx: Database, id: number, mentions: readonly Mention[]): Promise<void> {
  const present = await tx.select().from(eventActors).where(eq(eventActors.eventId, id)).orderBy(asc(eventActors.position));
  const known = new Set(present.map((row) => row.actorId));
  const added = mentions.flatMap((mention) => mention.actors.filter((actor) => !known.has(actor.actorId)));
  if (added.length === 0) return;
  const kept = present.map(({ actorId, role, origin }): Participant => ({ actorId, role, origin }));
  await setActors(tx, id, [...kept, ...added.map((actor): Participant => ({ ...actor, origin: 'machine' }))]);
}

async function addThemes(tx: Database, id: number, mentions: readonly Mention[]): Promise<void> {
  const present = await tx.select().from(eventThemes).where(eq(eventThemes.eventId, id)).orderBy(asc(eventThemes.position));
  const known = new Set(present.map((row) => row.themeId));
  const added = mentions.flatMap((mention) => mention.themes.filter((theme) => !known.has(theme) && theme !== 'other'));
  if (added.length === 0) return;
  await setThemes(tx, id, [
    ...present.map(({ themeId, origin }) => ({ themeId, origin })),
    ...added.map((themeId) => ({ themeId, origin: 'machine' as const })),
  ]);
}
