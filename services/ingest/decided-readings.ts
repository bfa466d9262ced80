/**
 * Compares a new reading of a text with the decisions already made on its sentences. A text is read again by a newer engine or after a
 * correction. Sentences that an editor removed, rejected or replaced stay out. A corrected sentence keeps its event, even if editors moved
 * it to another event.
 */
import type { Database } from '@/db/database';
import type { NotRead } from '@/domain/desk/not-read';
import { type DatedEvent, type EventMention, mergeMentions } from '@/engine/index';
import { log } from '../log';
import { knownActors } from '../vocabulary/resolve-actors';
import { canCompare, decidedOf, saidAgain } from './decided-sentences';
import { isAnchored } from './store-mentions';

/** An event of the current text; `home` is the ID of the stored event that it matches, if known. */
export interface Reading {
  readonly event: DatedEvent;
  readonly home: number | null;
}

/** An event that is read again but stays out because of an editor's decision. */
export interface LeftOut {
  readonly title: string;
  readonly edtf: string;
}

export interface Readings {
  /** new events, and events that belong to a known stored event */
  readonly open: readonly Reading[];
  readonly leftOut: readonly LeftOut[];
  /** why no events are returned; null otherwise */
  readonly notRead: NotRead | null;
}

/** Call after the mentions have been reanchored to `body`. */
export async function withoutDecided(tx: Database, articleId: number, body: string, found: readonly DatedEvent[]): Promise<Readings> {
  const decided = found.length === 0 ? [] : await decidedOf(tx, articleId, body);
  if (decided.length === 0) return { open: found.map((event) => ({ event, home: null })), leftOut: [], notRead: null };
  const sentences = found.flatMap(({ mentions }) => mentions.filter((mention) => isAnchored(body, mention)));
  if (!canCompare(sentences, decided)) {
    log().warn(
      { article: articleId, sentences: sentences.length, decided: decided.length },
      'too many sentences to compare with those already decided',
    );
    return { open: [], leftOut: [], notRead: 'failed' };
  }
  const named = sentences.flatMap(({ actors }) => actors);
  const rowOf = await knownActors(tx, named);
  const again = await saidAgain(sentences, decided, rowOf);
  const leftOut: LeftOut[] = [];
  const atHome = new Map<number, readonly EventMention[]>();
  const strangers: Reading[] = [];
  for (const event of found) {
    const anchored = event.mentions.flatMap((mention) =>
      isAnchored(body, mention) ? [{ mention, like: again.get(mention) ?? null }] : [],
    );
    const open = anchored.some(({ like }) => like?.verdict === 'silent') ? [] : anchored.filter(({ like }) => like?.verdict !== 'out');
    if (open.length === 0 && anchored.length > 0) leftOut.push({ title: event.title, edtf: event.date.edtf });
    // mentions without a match belong to the same event as the first matched one
    const first = open.find(({ like }) => like !== null)?.like?.mention.eventId ?? null;
    for (const home of new Set(open.map(({ like }) => like?.mention.eventId ?? first))) {
      const mentions = open.filter(({ like }) => (like?.mention.eventId ?? first) === home).map(({ mention }) => mention);
      if (home === null) strangers.push(...toldBy(mentions, event).map((one) => ({ event: one, home })));
      else atHome.set(home, [...(atHome.get(home) ?? []), ...mentions]);
    }
  }
  const atHomeReadings = [...atHome].flatMap(([home, mentions]) => {
    const [event] = toldBy(mentions);
    return event ? [{ event: { ...event, mentions }, home }] : [];
  });
  return { open: [...strangers, ...atHomeReadings], leftOut, notRead: null };
}

/** The event as read if all its mentions are left; otherwise events merged from the remaining mentions. */
function toldBy(mentions: readonly EventMention[], read?: DatedEvent): readonly DatedEvent[] {
  if (read && read.mentions.length === mentions.length) return [read];
  return mergeMentions(mentions.map((mention) => ({ article: '', published: '', mention }))).map(({ event }) => event);
}
