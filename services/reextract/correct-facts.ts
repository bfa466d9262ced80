/** Corrects the facts of a stored article and extracts it again, because relative dates depend on them. Reviewed events do not change. */
import { and, eq, ne, sql } from 'drizzle-orm';
import { articles, type Database } from '@/db/database';
import type { ArticleRereading, FactsRecord, NewDate } from '@/domain/desk/reextraction';
import { badData, conflict, notFound } from '@/domain/errors';
import { lockUnchanged } from '../events/editing/save-event';
import { holdArticles, holdEventsOf, updateArticle } from '../events/lock-events';
import { extractorFor } from '../ingest/extract-article';
import { finishArticle, type GivenFacts } from '../ingest/finish-article';
import { joinRest } from '../ingest/join-in-parts';
import { lockArticles } from '../ingest/lock-articles';
import { renewMentions } from '../ingest/store-mentions';
import { factsOf, type StoredFacts, takeFacts } from '../ingest/take-facts';
import { type Extractor, readBetween, tryToRead } from '../reading/extraction';
import { type Caller, writeAudit } from '../timeline/facts/write';
import { resolveActors } from '../vocabulary/resolve-actors';
import { orRefuse, type Reread, readAgain, takeOver, workOutAgain } from './reread-article';

/** Throws `not-found`. */
export async function storedFacts(db: Database, articleId: number): Promise<FactsRecord> {
  const [row] = await factsOf(db, articleId);
  if (!row) throw notFound('The article');
  return { ...row, url: row.url ?? '' };
}

/** the reason in the history of its events */
const REASON = 'The article’s details were corrected and its events extracted again.';

interface FactsCorrection {
  readonly articleId: number;
  /** the version of the article that the editor edited */
  readonly version: number;
  readonly facts: GivenFacts;
  readonly by: Caller;
}

/** Returns null if no fact changed. Throws `not-found`, a conflict with `{ current }`, or bad data that names the fact. */
export async function correctFacts(
  db: Database,
  { articleId, version, facts, by }: FactsCorrection,
  given?: Extractor,
): Promise<ArticleRereading | null> {
  const wanted = checked(facts);
  const extract = given ?? (await extractorFor(db));
  const taken = await readBetween(db, extract, async (tx, read) => {
    await lockArticles(tx);
    await holdArticles(tx, [articleId]);
    const current = await storedFacts(tx, articleId);
    if (current.version !== version)
      throw conflict('Not saved: another editor changed this article. Your text is kept. Compare the versions.', { current });
    await refuseOthersAddress(tx, articleId, wanted.url);
    const { before, after } = await takeFacts(tx, articleId, wanted);
    if (!after) return null;
    await holdEventsOf(tx, articleId);
    const isMoved = before?.published !== after.published;
    const { told: report, begun } = await takeOver(tx, articleId, { by, read, reason: REASON, isMoved });
    await updateArticle(tx, articleId, { version: sql`${articles.version} + 1` });
    await writeAudit(tx, by, 'articles.correct-facts', ['article', articleId], { before, after: { ...after, reading: report } });
    return { told: report, begun };
  });
  if (taken) await joinRest(db, taken.begun);
  return taken?.told ?? null;
}

/** Validates the facts like those of a new article, but without defaults for an empty title or source. */
function checked(facts: GivenFacts): StoredFacts {
  if (!facts.title?.trim()) throw badData('Enter a title.', 'title');
  if (!facts.source?.trim()) throw badData('Enter a source.', 'source');
  if (!facts.published?.trim()) throw badData('Enter a publication date like 2024-01-09.', 'published');
  return finishArticle({ facts: {}, note: null, body: '', original: '' }, facts).article;
}

async function refuseOthersAddress(tx: Database, articleId: number, url: string | null): Promise<void> {
  if (url === null) return;
  const [other] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.url, url), ne(articles.id, articleId)))
    .limit(1);
  if (other) throw badData(`Article ${other.id} already has this URL. Enter another URL.`, 'url');
}

/** Returns the accepted readings whose event still has their date, and whose date is now different. */
const offersOf = ({ diff }: Reread) =>
  diff.changes.filter(({ stored, mention }) => stored.kept && stored.setsDate && mention.date.edtf !== stored.edtf);

/** Reads the article again without writing. Empty if the text could not be read. */
export async function newDates(db: Database, articleId: number, given?: Extractor): Promise<readonly NewDate[]> {
  const extract = given ?? (await extractorFor(db));
  const again = await readAgain(db, articleId, (article) => tryToRead(extract, article));
  return offersOf(again).map(({ stored, mention: { date } }) => ({ eventId: stored.eventId, version: stored.eventVersion, date }));
}

interface NewDateChoice {
  readonly articleId: number;
  readonly eventId: number;
  /** the version of the event that the editor saw */
  readonly version: number;
  readonly by: Caller;
}

/** The event stays accepted. Returns its new version. Throws `not-found`, or a conflict if the event or the offer has changed. */
export async function takeNewDate(db: Database, { articleId, eventId, version, by }: NewDateChoice, given?: Extractor): Promise<number> {
  const extract = given ?? (await extractorFor(db));
  return readBetween(db, extract, async (tx, read) => {
    await lockArticles(tx);
    await holdArticles(tx, [articleId]);
    await holdEventsOf(tx, articleId);
    const again = orRefuse(await readAgain(tx, articleId, read));
    await lockUnchanged(tx, { id: eventId, version }, { decision: 'accept' });
    const offer = offersOf(again).find(({ stored }) => stored.eventId === eventId);
    if (!offer) throw conflict('Not saved: the article no longer suggests a new date for this event. Reload the page.', null);
    const { stored, mention } = offer;
    await renewMentions(tx, [{ id: stored.id, mention }], { ...again.place, rowOf: await resolveActors(tx, mention.actors) });
    await workOutAgain(tx, eventId, by, 'The publication date of the article was corrected.');
    await writeAudit(tx, by, 'events.use-new-date', ['event', eventId], {
      before: { edtf: stored.edtf },
      after: { edtf: mention.date.edtf },
    });
    return version + 1;
  });
}
