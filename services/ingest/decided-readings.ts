/**
 * A text is read anew, by a newer engine or because it was corrected. What it says again of a sentence that is known is held against what
 * became of that sentence: what an editor took out, rejected or showed by other words does not come back, and a sentence whose words were
 * corrected tells of the same event as before, wherever editors have put it.
 */
import { and, eq, or, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { dayNumber } from '@/domain/dates/day-words';
import { type DatedEvent, type EventMention, nearThemes, type Span } from '@/engine/index';
import { EVIDENCE_BY_HAND } from '../evidence/write-evidence';
import { replacedWords } from './replaced-words';
import { likenessOf, placesOf, shareOfWords } from './same-words';
import { isAnchored } from './store-mentions';

type Mention = typeof eventMentions.$inferSelect;

/** the share of words that the titles of one happening have in common at least, when an engine or a text calls it otherwise */
const KINDRED = 0.4;

/** A sentence that is known, with what holds for a reading that says the same. */
interface Decided {
  readonly mention: Mention;
  /** out: it does not come back; silent: nor does anything else of its event; home: it goes to the event of the sentence */
  readonly verdict: 'out' | 'silent' | 'home';
  /** its words, and those that stood for them before an editor chose others */
  readonly words: readonly string[];
  /** where they stand in the text at hand */
  readonly places: readonly Span[];
}

/** An event of the text at hand; `home` is the stored event that it is, where that is known. */
export interface Reading {
  readonly event: DatedEvent;
  readonly home: number | null;
}

/** The events that are news, in their order. Call it when the sentences stand where they are to stand. */
export async function withoutDecided(
  tx: Database,
  articleId: number,
  body: string,
  found: readonly DatedEvent[],
): Promise<readonly Reading[]> {
  const decided = found.length === 0 ? [] : await decidedOf(tx, articleId, body);
  if (decided.length === 0) return found.map((event) => ({ event, home: null }));
  const atHome = new Map<number, DatedEvent>();
  const strangers: Reading[] = [];
  for (const event of found) {
    const told = event.mentions.flatMap((mention) => (isAnchored(body, mention) ? [{ mention, like: mostAlike(mention, decided) }] : []));
    if (told.some(({ like }) => like?.verdict === 'silent')) continue;
    const open = told.filter(({ like }) => like?.verdict !== 'out');
    // what stands beside a sentence that is known tells of the same event
    const first = open.find(({ like }) => like !== null)?.like?.mention.eventId ?? null;
    for (const home of new Set(open.map(({ like }) => like?.mention.eventId ?? first))) {
      const mentions = open.filter(({ like }) => (like?.mention.eventId ?? first) === home).map(({ mention }) => mention);
      if (home === null) strangers.push({ event: { ...event, mentions }, home });
      else atHome.set(home, { ...event, mentions: [...(atHome.get(home)?.mentions ?? []), ...mentions] });
    }
  }
  return [...strangers, ...[...atHome].map(([home, event]) => ({ event, home }))];
}

async function decidedOf(tx: Database, articleId: number, body: string): Promise<readonly Decided[]> {
  const found = await tx
    .select({ mention: eventMentions, eventState: events.state })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(
      and(
        eq(articleRevisions.articleId, articleId),
        or(
          eq(eventMentions.state, 'rejected'),
          eq(eventMentions.health, 'orphaned'),
          eq(events.state, 'rejected'),
          sql`${eventMentions.rules} ? ${EVIDENCE_BY_HAND}::text`,
        ),
      ),
    )
    .orderBy(eventMentions.id);
  const replaced = await replacedWords(
    tx,
    found.map(({ mention }) => mention),
  );
  return found.map(({ mention, eventState }) => {
    const words = [mention.quote, ...(replaced.get(mention.id) ?? [])];
    const isSilent = eventState === 'rejected' || mention.rules.includes(EVIDENCE_BY_HAND);
    const verdict = isSilent ? 'silent' : mention.state === 'rejected' ? 'out' : 'home';
    return { mention, verdict, words, places: words.flatMap((quote) => placesOf(body, quote)) };
  });
}

/** Null when the reading says what no known sentence said. */
function mostAlike(reading: EventMention, decided: readonly Decided[]): Decided | null {
  let [best, most]: [Decided | null, number] = [null, 0];
  for (const one of decided) {
    const kinship = kinshipOf(reading, one.mention);
    const likeness = kinship === 0 ? 0 : likenessOf(reading.evidence, one);
    if (likeness > 0 && kinship + likeness > most) [best, most] = [one, kinship + likeness];
  }
  return best;
}

/** How sure it is that both tell of one happening: not at all where one is denied, their dates exclude one another or their titles have little in common. */
function kinshipOf({ date, title, action, themes, polarity }: EventMention, mention: Mention): number {
  const first = Math.max(dayNumber(date.earliest), dayNumber(mention.earliest));
  const last = Math.min(dayNumber(date.latest), dayNumber(mention.latest));
  if (first > last || polarity !== mention.polarity) return 0;
  const near: readonly string[] = nearThemes(themes);
  const sameKind = action === mention.action || mention.themes.some((theme) => near.includes(theme));
  const titles = title === mention.title ? 1 : sameKind ? shareOfWords(title, mention.title) : 0;
  return titles < KINDRED ? 0 : 1 + titles * 4 + Number(date.edtf === mention.edtf) * 2 + Number(action === mention.action);
}
