/** Offers new dates for accepted events after the publication date of their article was corrected, and applies them one by one. */
import type { Database } from '@/db/database';
import type { NewDate } from '@/domain/desk/reextraction';
import { conflict } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { staleVersion } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { holdArticles, holdEventsOf, lockEvent } from '../events/lock-events';
import { extractorFor } from '../ingest/extract-article';
import { lockArticles } from '../ingest/lock-articles';
import { renewMentions } from '../ingest/store-mentions';
import { type Extractor, readBetween, tryToRead } from '../reading/extraction';
import { resolveActors } from '../vocabulary/resolve-actors';
import { orRefuse, type Reread, readAgain, workOutAgain } from './reread-article';

/** The accepted readings whose event still has their date, and whose date is another one now. */
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
    const row = await lockEvent(tx, eventId);
    if (row.version !== version) throw staleVersion(await getEvent(tx, eventId, { includeDrafts: true }), { decision: 'accept' });
    const offer = offersOf(again).find(({ stored }) => stored.eventId === eventId);
    if (!offer) throw conflict('Not saved: the article no longer has another date for this event. Reload the page.', null);
    const { stored, mention } = offer;
    await renewMentions(tx, [{ id: stored.id, mention }], { ...again.place, rowOf: await resolveActors(tx, mention.actors) });
    await workOutAgain(tx, eventId, by, 'The publication date of the article was corrected.');
    await writeAudit(tx, {
      ...by,
      action: 'events.use-new-date',
      target: { type: 'event', id: eventId },
      before: { edtf: stored.edtf },
      after: { edtf: mention.date.edtf },
    });
    return version + 1;
  });
}
