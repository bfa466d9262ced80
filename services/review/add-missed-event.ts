/** Adds an event that the engine missed, with the selected sentence as evidence. */
import { eq } from 'drizzle-orm';
import { type Database, eventMentions, events } from '@/db/database';
import { conflict, notFound } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { EventView } from '@/domain/views';
import type { Span } from '@/engine/index';
import { insertEvent } from '../events/editing/create-event';
import { getDeskEvent } from '../events/get-event';
import { actorsOfEvent, themesOfEvent } from '../events/shown-participants';
import { signatureOfStored } from '../evidence/stored-signature';
import { EVIDENCE_BY_HAND, placeOf } from '../evidence/write-evidence';
import { lockArticles, newestRevision } from '../ingest/lock-articles';
import type { Extractor } from '../reading/extraction';
import { type Caller, write } from '../timeline/facts/write';
import { type EventProposal, proposeEvent } from './propose-event';

export interface MissedEvent extends Span {
  readonly articleId: number;
  /** number of the revision that the offsets refer to */
  readonly revision: number;
  readonly input: EventInput;
  readonly by: Caller;
  readonly reason?: string | null;
  /** runs with the event ID in the same transaction */
  readonly onEntered?: (tx: Database, id: number) => Promise<void>;
}

/** Adds a draft with the whole sentence as evidence. Throws `not-found`, a conflict if the text changed, or bad data with the field. */
export async function addMissedEvent(db: Database, missed: MissedEvent, given?: Extractor): Promise<EventView> {
  const { articleId, revision, start, end, onEntered, ...entry } = missed;
  const proposal = await proposeEvent(db, articleId, { start, end }, given);
  const id = await write(db, async (tx) => {
    // lock before the actors, in the same order as ingestion
    await lockArticles(tx);
    const made = await insertProposed(tx, { proposal, revision, ...entry });
    await onEntered?.(tx, made);
    return made;
  });
  return getDeskEvent(db, id);
}

interface ProposedEntry extends Pick<MissedEvent, 'revision' | 'input' | 'by' | 'reason'> {
  readonly proposal: EventProposal;
}

/** Inserts a draft with the sentence of a proposal, after `lockArticles`. Throws a conflict if the text changed. */
export async function insertProposed(tx: Database, { proposal, revision, input, ...by }: ProposedEntry): Promise<number> {
  const { articleId, dated, revisionId, salience } = proposal;
  const asRead = dated?.date.edtf === input.date.edtf && dated.date.qualifier === input.date.qualifier ? dated : null;
  return insertEvent(tx, {
    input,
    ...by,
    publish: false,
    ...(asRead ? { read: { date: asRead.date, dateText: asRead.words?.quote ?? null } } : {}),
    ...(salience === null ? {} : { salience }),
    async tie(tx, id) {
      const present = await newestRevision(tx, articleId);
      if (present.number !== revision || present.id !== revisionId)
        throw conflict('The article text has changed. Choose the sentence again.', {
          current: { revision: present.number },
          yours: { revision },
        });
      await tieToSentence(tx, id, proposal, asRead);
    },
  });
}

interface SentencePlace extends Pick<EventProposal, 'revisionId' | 'body' | 'extractorVersion' | 'trigger'> {
  readonly evidence: Span;
}

/** Adds a mention with the values of the event, because the editor read the sentence this way. */
export async function tieToSentence(tx: Database, eventId: number, reading: SentencePlace, asRead: EventProposal['dated']): Promise<void> {
  const [event] = await tx.select().from(events).where(eq(events.id, eventId));
  if (!event) throw notFound('The event');
  const actors = await actorsOfEvent(tx, eventId);
  const themes = await themesOfEvent(tx, eventId);
  const { title, edtf, earliest, latest, precision, qualifier, extent, dateBasis } = event;
  const { status, polarity, outcome, salience, action, place } = event;
  const words = {
    ...placeOf(reading.body, reading.evidence),
    dateStart: asRead?.words?.start ?? null,
    dateEnd: asRead?.words?.end ?? null,
    themes: themes.map(({ themeId }) => themeId),
  };
  await tx.insert(eventMentions).values({
    eventId,
    revisionId: reading.revisionId,
    state: 'accepted',
    ...words,
    signature: signatureOfStored(words, reading.trigger),
    dateText: asRead?.words?.quote ?? null,
    ...{ title, edtf, earliest, latest, precision, qualifier, extent, dateBasis },
    ...{ status, polarity, outcome, salience, action, place },
    actors: actors.map(({ actorId, role }) => ({ actorId, role })),
    rules: [...(asRead?.rules ?? []), EVIDENCE_BY_HAND],
    trace: asRead?.trace ?? [],
    extractorVersion: reading.extractorVersion,
  });
}
