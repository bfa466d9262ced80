/** Computes the values of an event that its mentions report. */
import { asc, desc, eq, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, type events } from '@/db/schema/events';
import { combineSalience, type EventStatement, reconcile } from '@/engine/index';

const MENTION = {
  id: eventMentions.id,
  eventId: eventMentions.eventId,
  salience: eventMentions.salience,
  confidence: eventMentions.confidence,
  edtf: eventMentions.edtf,
  earliest: eventMentions.earliest,
  latest: eventMentions.latest,
  precision: eventMentions.precision,
  qualifier: eventMentions.qualifier,
  extent: eventMentions.extent,
  dateBasis: eventMentions.dateBasis,
  dateText: eventMentions.dateText,
  title: eventMentions.title,
  status: eventMentions.status,
  polarity: eventMentions.polarity,
  outcome: eventMentions.outcome,
  action: eventMentions.action,
  place: eventMentions.place,
  actors: eventMentions.actors,
  themes: eventMentions.themes,
  articleId: articles.id,
  published: articles.published,
};

export type Mention = Pick<typeof eventMentions.$inferSelect, Exclude<keyof typeof MENTION, 'articleId' | 'published'>> & {
  readonly articleId: number;
  readonly published: string;
};

/** The best mention comes first. */
export const readMentions = (db: Database, where: SQL | undefined): Promise<readonly Mention[]> =>
  db
    .select(MENTION)
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .where(where)
    .orderBy(desc(eventMentions.salience), asc(eventMentions.id));

/** Sorts by publication date, then by id. */
export const asPublished = (a: Mention, b: Mention): number =>
  a.published < b.published ? -1 : a.published > b.published ? 1 : a.id - b.id;

type Reported = Pick<
  typeof events.$inferSelect,
  | 'title'
  | 'status'
  | 'polarity'
  | 'outcome'
  | 'place'
  | 'salience'
  | 'edtf'
  | 'earliest'
  | 'latest'
  | 'precision'
  | 'qualifier'
  | 'extent'
  | 'dateBasis'
  | 'dateText'
>;

/** The values from at least one mention, of which the best comes first. The place is the one that was reported first. */
export function reportedValues(mentions: readonly Mention[]): Reported {
  const { title, status, polarity, outcome, date, dateFrom } = reconcile(mentions.map(toStatement));
  return {
    title,
    status,
    polarity,
    outcome,
    place: [...mentions].sort(asPublished).find(({ place }) => place)?.place ?? null,
    salience: combineSalience(mentions.map(({ articleId, salience }) => ({ report: articleId, salience }))),
    edtf: date.edtf,
    earliest: date.earliest,
    latest: date.latest,
    precision: date.precision,
    qualifier: date.qualifier,
    extent: date.extent,
    dateBasis: date.basis,
    dateText: mentions[dateFrom]?.dateText ?? null,
  };
}

const toStatement = (mention: Mention): EventStatement => ({
  article: `article ${mention.articleId}`,
  published: mention.published,
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
