/** Writes the mentions of extracted events, with the selectors that locate their words again. */
import { type Database, eventMentions, insertRows, updateRows } from '@/db/database';
import type { ActorRole, DatedEvent, EventMention } from '@/engine/index';
import { placeOf } from '../evidence/write-evidence';
import type { ActorRow } from '../vocabulary/resolve-actors';

export type JoinReason = (typeof eventMentions.$inferSelect)['mergeReasons'][number];

export interface MentionPlace {
  readonly eventId: number;
  readonly revisionId: number;
  readonly body: string;
  readonly state: 'proposed' | 'accepted';
  /** why the mention was joined to an existing event; empty for a new event */
  readonly mergeReasons: readonly JoinReason[];
  readonly extractorVersion: string;
  /** the engine's actor keys → rows */
  readonly rowOf: ReadonlyMap<string, ActorRow>;
}

/** True when the body contains the mention's quote and date words at the stated offsets. */
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

/** rows per statement */
const AT_ONCE = 100;

/** Updates stored mentions to the current reading. Their event, state and merge reasons do not change. */
export async function renewMentions(
  tx: Database,
  renewed: readonly { readonly id: number; readonly mention: EventMention }[],
  place: Pick<MentionPlace, 'revisionId' | 'body' | 'extractorVersion' | 'rowOf'>,
): Promise<void> {
  const said = renewed.map(({ id, mention }) => {
    const row = mentionRow(mention, { ...place, eventId: 0, state: 'accepted', mergeReasons: [] });
    const { eventId: _, state: __, mergeReasons: ___, ...rest } = row;
    return { ...rest, id };
  });
  for (let at = 0; at < said.length; at += AT_ONCE) await updateRows(tx, eventMentions, said.slice(at, at + AT_ONCE));
}

function mentionRow(mention: EventMention, { body, rowOf, ...place }: MentionPlace): typeof eventMentions.$inferInsert {
  const { evidence, dateWords, date, trigger: _, sentence: __, ...said } = mention;
  const { basis: ___, ...days } = date;
  return {
    ...said,
    ...place,
    ...placeOf(body, evidence),
    ...days,
    dateStart: dateWords?.start ?? null,
    dateEnd: dateWords?.end ?? null,
    dateText: dateWords?.quote ?? null,
    actors: partiesOf(mention, rowOf),
    secondReading: mention.secondReading ?? null,
  };
}

/** Returns each actor once, in its first role. */
export function partiesOf(
  { actors }: Pick<EventMention, 'actors'>,
  rowOf: ReadonlyMap<string, ActorRow>,
): { actorId: number; role: ActorRole }[] {
  const seen = new Set<number>();
  return actors.flatMap(({ actor, role }) => {
    const actorId = rowOf.get(actor)?.id;
    return actorId === undefined || seen.has(actorId) || !seen.add(actorId) ? [] : [{ actorId, role }];
  });
}
