/**
 * A text is read anew, by a newer engine or because it was corrected. What it says again of a sentence that is known is held against what
 * became of that sentence: what an editor took out, rejected or showed by other words does not come back, and a sentence whose words were
 * corrected tells of the same event as before, wherever editors have put it.
 */
import type { Database } from '@/db/database';
import type { NotRead } from '@/domain/desk/not-read';
import { type DatedEvent, type EventMention, mergeMentions } from '@/engine/index';
import { log } from '../log';
import { knownActors } from '../vocabulary/resolve-actors';
import { canCompare, decidedOf, saidAgain } from './decided-sentences';
import { isAnchored } from './store-mentions';

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
  /** why nothing comes in; null where it does */
  readonly notRead: NotRead | null;
}

/** Call it when the sentences stand where they are to stand. */
export async function withoutDecided(tx: Database, articleId: number, body: string, found: readonly DatedEvent[]): Promise<Readings> {
  const decided = found.length === 0 ? [] : await decidedOf(tx, articleId, body);
  if (decided.length === 0) return { open: found.map((event) => ({ event, home: null })), leftOut: [], notRead: null };
  const sentences = found.flatMap(({ mentions }) => mentions.filter((mention) => isAnchored(body, mention)));
  if (!canCompare(sentences, decided)) {
    log().warn(
      { article: articleId, sentences: sentences.length, decided: decided.length },
      'too many sentences to compare with those decided on',
    );
    return { open: [], leftOut: [], notRead: 'failed' };
  }
  const rowOf = await knownActors(
    tx,
    sentences.flatMap(({ actors }) => actors),
  );
  const again = await saidAgain(sentences, decided, rowOf);
  const leftOut: LeftOut[] = [];
  const atHome = new Map<number, readonly EventMention[]>();
  const strangers: Reading[] = [];
  for (const event of found) {
    const told = event.mentions.flatMap((mention) => (isAnchored(body, mention) ? [{ mention, like: again.get(mention) ?? null }] : []));
    const open = told.some(({ like }) => like?.verdict === 'silent') ? [] : told.filter(({ like }) => like?.verdict !== 'out');
    if (open.length === 0 && told.length > 0) leftOut.push({ title: event.title, edtf: event.date.edtf });
    // what stands beside a sentence that is known tells of the same event
    const first = open.find(({ like }) => like !== null)?.like?.mention.eventId ?? null;
    for (const home of new Set(open.map(({ like }) => like?.mention.eventId ?? first))) {
      const mentions = open.filter(({ like }) => (like?.mention.eventId ?? first) === home).map(({ mention }) => mention);
      if (home === null) strangers.push(...toldBy(mentions, event).map((one) => ({ event: one, home })));
      else atHome.set(home, [...(atHome.get(home) ?? []), ...mentions]);
    }
  }
  const known = [...atHome].flatMap(([home, mentions]) => {
    const [event] = toldBy(mentions);
    return event ? [{ event: { ...event, mentions }, home }] : [];
  });
  return { open: [...strangers, ...known], leftOut, notRead: null };
}

/** What these sentences tell: the event that was read, or, where not all of it is left, what is read of these alone. */
function toldBy(mentions: readonly EventMention[], read?: DatedEvent): readonly DatedEvent[] {
  if (read && read.mentions.length === mentions.length) return [read];
  return mergeMentions(mentions.map((mention) => ({ article: '', published: '', mention }))).map(({ event }) => event);
}
