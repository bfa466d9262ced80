/** Computes the values of an event that its mentions report. */
import { asc, desc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { combineSalience, type EventStatement, reconcile } from '@/engine/index';

const {
  prefix: _prefix,
  suffix: _suffix,
  signature: _signature,
  rules: _rules,
  trace: _trace,
  ...columns
} = getTableColumns(eventMentions);

/** The best mention comes first. */
export const readMentions = (db: Database, where: SQL | undefined) =>
  db
    .select({ ...columns, articleId: articles.id, published: articles.published })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .where(where)
    .orderBy(desc(eventMentions.salience), asc(eventMentions.id));

export type Mention = Awaited<ReturnType<typeof readMentions>>[number];

/** Sorts by publication date, then by id. */
export const asPublished = (a: Mention, b: Mention): number =>
  a.published < b.published ? -1 : a.published > b.published ? 1 : a.id - b.id;

/** The values from at least one mention, of which the best comes first. The place is the one that was reported first. */
export function reportedValues(mentions: readonly Mention[]) {
  const { title, status, polarity, outcome, date, dateFrom } = reconcile(mentions.map(toStatement));
  const { basis: dateBasis, ...days } = date;
  const place = [...mentions].sort(asPublished).find((mention) => mention.place)?.place ?? null;
  const salience = combineSalience(mentions.map((mention) => ({ report: mention.articleId, salience: mention.salience })));
  return { title, status, polarity, outcome, place, salience, ...days, dateBasis, dateText: mentions[dateFrom]?.dateText ?? null };
}

function toStatement(mention: Mention): EventStatement {
  const { edtf, earliest, latest, precision, qualifier, extent, dateBasis: basis } = mention;
  const { articleId, published, title, status, polarity, outcome, salience } = mention;
  const date = { edtf, earliest, latest, precision, qualifier, extent, basis };
  return { article: `article ${articleId}`, published, date, title, status, polarity, outcome, salience };
}
