/**
 * Computes pasts: events as they were known between two of their reports, from the mentions published until then. Values set by an editor
 * may depend on later reports, so they are left out.
 */
import { and, asc, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { articleRevisions, articles, type Database, eventMentions, rows } from '@/db/database';
import { toStoredDay } from '@/db/schema/column-types';
import { combineSalience, type EventStatement, reconcile } from '@/engine/index';
import { groupByEvent } from '../../group';

export interface Past {
  readonly event_id: number;
  /** the day of the next report */
  readonly known_to: string;
  /** the columns of `events` that differ, and the rows of `actors` and `themes` */
  readonly past: Readonly<Record<string, unknown>>;
}

/** Selects the ids of events that were reported on several days, of all or of the given ones. */
export const reportedAgain = (ids: readonly number[] | null): SQL => sql`
  select mention.event_id as id from event_mentions mention
  join article_revisions revision on revision.id = mention.revision_id
  join articles article on article.id = revision.article_id and article.state = 'published'
  where mention.state = 'accepted' ${ids === null ? sql`` : sql`and mention.event_id = any(${`{${ids.join(',')}}`}::int[])`}
  group by mention.event_id having min(article.published) < max(article.published)`;

/** The pasts of the events: one for each day with reports, except the last. */
export async function readPasts(db: Database, ids: readonly number[]): Promise<readonly Past[]> {
  const mentions = await readMentions(
    db,
    and(sql`${eventMentions.eventId} in (${reportedAgain(ids)})`, eq(eventMentions.state, 'accepted'), eq(articles.state, 'published')),
  );
  if (mentions.length === 0) return [];
  const names = await namesOf(db, mentions);
  const byEvent = groupByEvent(mentions, (mention) => mention);
  return [...byEvent].flatMap(([event_id, all]) =>
    daysOf(all)
      .slice(1)
      .map((day) => {
        const earlier = all.filter(({ published }) => published < day);
        return { event_id, known_to: day, past: pastOf(earlier, names) };
      }),
  );
}

const daysOf = (mentions: readonly Mention[]): readonly string[] => [...new Set(mentions.map(({ published }) => published))].sort();

/** Actor id → the name of the actor, or of the actor that it was merged into. */
async function namesOf(db: Database, mentions: readonly Mention[]): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(mentions.flatMap(({ actors }) => actors.map(({ actorId }) => actorId)))];
  const found = await rows<{ id: number; name: string }>(db)`
    select said.id, kept.name from actors said join actors kept on kept.id = said.root where said.id = any(${`{${ids.join(',')}}`}::int[])`;
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The first mention in `seen` is the best one. */
function pastOf(seen: readonly Mention[], names: ReadonlyMap<number, string>): Past['past'] {
  const inOrder = [...seen].sort(asPublished);
  const { earliest, latest, dateBasis, dateText, ...values } = reportedValues(seen);
  const action = firstAction(inOrder);
  const roles = new Map<number, string>();
  for (const { actorId, role } of inOrder.flatMap((one) => one.actors))
    if (names.has(actorId) && !roles.has(actorId)) roles.set(actorId, role);
  const sure = seen.flatMap(({ confidence }) => confidence ?? []);
  return {
    ...values,
    ...(action === null ? {} : { action }),
    ...{ earliest: toStoredDay(earliest), latest: toStoredDay(latest), date_basis: dateBasis, date_text: dateText },
    ...{ summary: null, checked_at: null, origins: {}, confidence: sure.length === 0 ? null : Math.max(...sure) },
    search_text: [...new Set([...roles.keys()].map((id) => names.get(id))), values.place].filter(Boolean).join('\n'),
    actors: [...roles].map(([id, role], position) => ({ actor_id: id, role, origin: 'machine', position })),
    themes: themesOf(inOrder).map((id, position) => ({ theme_id: id, origin: 'machine', position })),
  };
}

function firstAction(inOrder: readonly Mention[]): Mention['action'] {
  const day = inOrder[0]?.published;
  const first = Math.min(...inOrder.flatMap(({ published, articleId }) => (published === day ? [articleId] : [])));
  return inOrder.find(({ articleId, action }) => articleId === first && action !== null)?.action ?? null;
}

/** An event gets the theme "other" when its first article had no other theme for it. */
function themesOf(inOrder: readonly Mention[]): readonly string[] {
  const first = inOrder[0]?.articleId;
  const begun = inOrder.filter(({ articleId }) => articleId === first).flatMap(({ themes }) => themes);
  const specific = inOrder.flatMap(({ themes }) => themes).filter((theme) => theme !== 'other');
  return [...new Set([...(begun.every((theme) => theme === 'other') ? ['other'] : []), ...specific])];
}

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

/**
 * Computes the values of an event that its mentions report. The values from at least one mention, of which the best comes first. The
 * place is the one that was reported first.
 */
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
