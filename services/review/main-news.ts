/** Finds articles whose main news no event covers, and adds that event. */
import type { Database } from '@/db/database';
import { leadOf, leadWithout, overlaps, readText, type Span } from '@/engine/index';
import { lockArticles, newestRevision } from '../ingest/lock-articles';
import type { Extractor } from '../reading/extraction';
import { write } from '../timeline/facts/write';
import { insertProposed, type MissedEvent } from './add-missed-event';
import { listCandidates } from './list-candidates';
import { proposeEvent } from './propose-event';

/** characters that contain the first sentences of any article */
const OPENING = 10_000;

const openingOf = (body: string) => readText(body.slice(0, OPENING));

/** The opening of a text if none of these sentences is in it; null otherwise. The sentences of rejected events count. */
export const leadWithoutEvent = (body: string, covered: readonly Span[]): Span | null => leadWithout(openingOf(body), covered);

/** `revision`: number of the revision on display */
export type MainNews = Pick<MissedEvent, 'articleId' | 'revision' | 'by'>;

/** The event that covers the main news, or the sentence that probably reports it. */
export type AddedMainNews = { readonly eventId: number } | { readonly sentence: Span };

/**
 * Adds what the engine proposes for the opening of an article as a draft. Adds nothing if an event already covers it, or if the engine
 * proposes nothing. Throws `not-found`, or a conflict if the text changed.
 */
export async function addMainNews(db: Database, { articleId, revision, by }: MainNews, given?: Extractor): Promise<AddedMainNews> {
  const proposal = await proposeEvent(db, articleId, 'lead', given);
  const { input, evidence } = proposal;
  const lead = leadOf(openingOf(proposal.body));
  return write(db, async (tx): Promise<AddedMainNews> => {
    await lockArticles(tx);
    const candidates = await listCandidates(tx, articleId, (await newestRevision(tx, articleId)).number);
    const covering = candidates.find((one) => lead === null || overlaps(one, lead));
    if (covering) return { eventId: covering.event.id };
    if (input === null) return { sentence: evidence };
    return { eventId: await insertProposed(tx, { proposal, revision, input, by }) };
  });
}
