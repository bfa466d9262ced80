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
import { type ActorRow, knownActors } from '../vocabulary/resolve-actors';
import { replacedWords } from './replaced-words';
import { likenessOf, placesOf, shareOfWords, standsIn } from './same-words';
import { isAnchored } from './store-mentions';

type Mention = typeof eventMentions.$inferSelect;

/** the share of words that the titles of one happening have in common at least, when an engine or a text calls it otherwise */
const KINDRED = 0.4;

/** A sentence that is known, with what holds for a reading that says the same. */
interface Decided {
  readonly mention: Mention;
  /** out: it does not come back; silent: nor does anything else of its event; home: it goes to the event of the sentence */
  readonly verdict: 'out' | 'silent' | 'home';
  /** where its words stand in the text at hand, and those that stood for them before an editor chose others */
  readonly places: readonly Span[];
  /** those of them that are gone from it */
  readonly gone: readonly string[];
}

/** An event of the text at hand; `home` is the stored event that it is, where that is known. */
export interface Reading {
  readonly event: DatedEvent;
  readonly home: number | null;
}

/** An event that is read again and does not come back, because an editor has decided on it. */
export interface LeftOut {
  readonly title: string;
  readonly edtf: string;
}

export interface Readings {
  /** what is news, and what goes to an event that is known */
  readonly open: readonly Reading[];
  readonly leftOut: readonly LeftOut[];
}

/** Call it when the sentences stand where they are to stand. */
export async function withoutDecided(tx: Database, articleId: number, body: string, found: readonly DatedEvent[]): Promise<Readings> {
  const decided = found.length === 0 ? [] : await decidedOf(tx, articleId, body);
  if (decided.length === 0) return { open: found.map((event) => ({ event, home: null })), leftOut: [] };
  const rowOf = await knownActors(tx, found.flatMap(actorsOf));
  const leftOut: LeftOut[] = [];
  const atHome = new Map<number, DatedEvent>();
  const strangers: Reading[] = [];
  for (const event of found) {
    const told = event.mentions.flatMap((mention) =>
      isAnchored(body, mention) ? [{ mention, like: mostAlike(mention, decided, rowOf) }] : [],
    );
    const open = told.some(({ like }) => like?.verdict === 'silent') ? [] : told.filter(({ like }) => like?.verdict !== 'out');
    if (open.length === 0 && told.length > 0) leftOut.push({ title: event.title, edtf: event.date.edtf });
    // what stands beside a sentence that is known tells of the same event
    const first = open.find(({ like }) => like !== null)?.like?.mention.eventId ?? null;
    for (const home of new Set(open.map(({ like }) => like?.mention.eventId ?? first))) {
      const mentions = open.filter(({ like }) => (like?.mention.eventId ?? first) === home).map(({ mention }) => mention);
      if (home === null) strangers.push({ event: { ...event, mentions }, home });
      else atHome.set(home, { ...event, mentions: [...(atHome.get(home)?.mentions ?? []), ...mentions] });
    }
  }
  return { open: [...strangers, ...[...atHome].map(([home, event]) => ({ event, home }))], leftOut };
}

const actorsOf = ({ mentions }: DatedEvent) => mentions.flatMap(({ actors }) => actors);

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
    const places = words.flatMap((quote) => placesOf(body, quote));
    return { mention, verdict, places, gone: words.filter((quote) => !body.includes(quote)) };
  });
}

/** Null when the reading says what no known sentence said. */
function mostAlike(reading: EventMention, decided: readonly Decided[], rowOf: ReadonlyMap<string, ActorRow>): Decided | null {
  let [best, most]: [Decided | null, number] = [null, 0];
  for (const one of decided) {
    const kinship = kinshipOf(reading, one.mention);
    const stands = standsIn(reading.evidence, one.places) && (reading.title === one.mention.title || isOfSame(reading, one.mention, rowOf));
    const likeness = stands ? 1 : likenessOf(reading.evidence, one.gone);
    if (kinship > 0 && likeness > 0 && kinship + likeness > most) [best, most] = [one, kinship + likeness];
  }
  return best;
}

/** Whether both name the same actors, and any at all. */
function isOfSame({ actors }: EventMention, mention: Mention, rowOf: ReadonlyMap<string, ActorRow>): boolean {
  const read = new Set(actors.map(({ actor }) => rowOf.get(actor)?.id ?? actor));
  const known = new Set<number | string>(mention.actors.map(({ actorId }) => actorId));
  return read.size > 0 && read.size === known.size && [...read].every((one) => known.has(one));
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
