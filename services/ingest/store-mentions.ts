/** Writes the mentions of extracted events, each with the selectors that find its words again. */
import type { Database } from '@/db/database';
import { insertRows } from '@/db/insert-rows';
import { eventMentions } from '@/db/schema/events';
import { wholeCharacters } from '@/domain/text/cut-text';
import type { DatedEvent, EventMention, MatchReason } from '@/engine/index';
import type { ActorRow } from '../vocabulary/resolve-actors';

/** length of the text kept before and after a quotation, as in the W3C TextQuoteSelector */
const CONTEXT = 32;

export interface MentionPlace {
  readonly eventId: number;
  readonly revisionId: number;
  readonly body: string;
  readonly state: 'proposed' | 'accepted';
  /** why it was joined to an event that was there before; empty for a new event */
  readonly mergeReasons: readonly MatchReason[];
  readonly extractorVersion: string;
  /** the engine's actor keys → rows */
  readonly rowOf: ReadonlyMap<string, ActorRow>;
}

/** True when every word the mention points at stands where it says. */
export const isAnchored = (body: string, { evidence, dateWords }: EventMention): boolean =>
  evidence.end > evidence.start &&
  body.slice(evidence.start, evidence.end) === evidence.quote &&
  (dateWords === null || body.slice(dateWords.start, dateWords.end) === dateWords.quote);

export async function storeMentions(
  tx: Database,
  events: readonly { readonly event: DatedEvent; readonly place: MentionPlace }[],
): Promise<void> {
  const rows = events.flatMap(({ event, place }) =>
    event.mentions.filter((mention) => isAnchored(place.body, mention)).map((mention) => mentionRow(mention, place)),
  );
  await insertRows(tx, eventMentions, rows);
}

/** A mention as it is stored. */
export function mentionRow(mention: EventMention, place: MentionPlace): typeof eventMentions.$inferInsert {
  const { evidence, dateWords, date } = mention;
  return {
    eventId: place.eventId,
    revisionId: place.revisionId,
    state: place.state,
    startOffset: evidence.start,
    endOffset: evidence.end,
    quote: evidence.quote,
    prefix: wholeCharacters(place.body.slice(Math.max(0, evidence.start - CONTEXT), evidence.start)),
    suffix: wholeCharacters(place.body.slice(evidence.end, evidence.end + CONTEXT)),
    dateStart: dateWords?.start ?? null,
    dateEnd: dateWords?.end ?? null,
    dateText: dateWords?.quote ?? null,
    title: mention.title,
    edtf: date.edtf,
    earliest: date.earliest,
    latest: date.latest,
    precision: date.precision,
    qualifier: date.qualifier,
    extent: date.extent,
    dateBasis: mention.dateBasis,
    status: mention.status,
    polarity: mention.polarity,
    outcome: mention.outcome,
    salience: mention.salience,
    action: mention.action,
    place: mention.place,
    actors: mention.actors.flatMap(({ actor, role }) => {
      const actorId = place.rowOf.get(actor)?.id;
      return actorId === undefined ? [] : [{ actorId, role }];
    }),
    themes: mention.themes,
    rules: mention.rules,
    trace: mention.trace,
    mergeReasons: place.mergeReasons,
    extractorVersion: place.extractorVersion,
  };
}

/** A slice may cut a surrogate pair; the half is dropped, for the database stores whole characters only. */
