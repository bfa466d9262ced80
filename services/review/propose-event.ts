/** Proposes an event from a sentence that an editor chose, or from an article's lead. The engine's extraction supplies the values. */

import { eq } from 'drizzle-orm';
import { type Database, eventMentions } from '@/db/database';
import { toDateEntry } from '@/domain/dates/date-entry';
import { type FieldValues, inputValues, NEW_EVENT } from '@/domain/desk/event-values';
import { badData } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import { shortText } from '@/domain/text/cut-text';
import type { WhyDate } from '@/domain/views';
import {
  type EventMention,
  findActors,
  overlaps,
  type Quote,
  type ResolvedDate,
  readText,
  type Signature,
  type Span,
  sameTrigger,
  type TraceEntry,
} from '@/engine/index';
import { reasonOf } from '../events/get-event';
import { whyDate } from '../events/why-date';
import { wordsAt } from '../evidence/write-evidence';
import { filing } from '../find-names';
import { extractorFor } from '../ingest/extract-article';
import { newestText } from '../ingest/lock-articles';
import type { MentionPlace } from '../ingest/store-mentions';
import { type Extractor, tryToRead } from '../reading/extraction';
import { actorIndex } from '../vocabulary/extraction-vocabulary';

interface ReadDate {
  readonly date: ResolvedDate;
  readonly words: Quote | null;
  readonly rules: readonly string[];
  readonly trace: readonly TraceEntry[];
}

export interface EventProposal extends Pick<MentionPlace, 'revisionId' | 'body' | 'extractorVersion'> {
  readonly articleId: number;
  /** number of the revision that the offsets refer to */
  readonly revision: number;
  /** complete sentences with their offsets */
  readonly evidence: Quote;
  /** what the engine extracts from the sentence; null if it finds no event */
  readonly input: EventInput | null;
  /** null if nothing dates it; without words, the date comes from the article */
  readonly dated: ReadDate | null;
  readonly why: WhyDate | null;
  /** initial values of the event form */
  readonly values: FieldValues;
  readonly themes: readonly string[];
  readonly salience: number | null;
  /** the word that states the event, relative to the start of the evidence; null if the engine found no event */
  readonly trigger: Signature['trigger'];
}

/** The complete sentences that the selection touches, at most three. Throws bad data that names `start`. */
function sentencesAround(body: string, { sentences }: ReturnType<typeof readText>, span: Span): Quote {
  const { start, end } = wordsAt(body, span);
  const touched = sentences.filter((one) => one.start < end && one.end > start).slice(0, 3);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) throw badData('Choose a sentence in the text.', 'start');
  const words = wordsAt(body, { start: first.start, end: last.end });
  return { ...words, quote: body.slice(words.start, words.end) };
}

/** The source of a proposed event: words that an editor chose, or opening sentences, which report the main news. */
export type ProposedFrom = Span | { readonly opening: Span };

/** Throws `not-found`, or bad data that names `start`. Only tests pass `given`. */
export async function proposeEvent(db: Database, articleId: number, from: ProposedFrom, given?: Extractor): Promise<EventProposal> {
  const { article, revision, text: stored } = await newestText(db, articleId);
  const { body } = revision;
  const text = readText(body);
  const isMain = 'opening' in from;
  const span = isMain ? from.opening : sentencesAround(body, text, from);
  const { title, published } = article;
  const extract = given ?? (await extractorFor(db));
  const extraction = await tryToRead(extract, stored, span);
  const isKnown = await knownMentions(db, revision.id);
  const all = extraction.events.flatMap((event) => event.mentions);
  const mentions = all.filter((one) => isWithin(one.evidence, span) && !isKnown(one));
  const mention = isMain ? mainOf(text, mentions) : datedBeside(chosenOf(mentions, from), all);
  const first = { start: span.start, end: span.start + 1 };
  const evidence = isMain ? sentencesAround(body, text, mention?.evidence ?? first) : { ...span, quote: body.slice(span.start, span.end) };
  const timex = extraction.timexes.find((one) => one.date !== null && isWithin(one.timex, evidence));
  const dated: ReadDate | null = mention
    ? { date: mention.date, words: mention.dateWords, rules: mention.rules, trace: mention.trace }
    : timex?.date
      ? { date: timex.date, words: wordsOf(timex.timex), rules: timex.rules, trace: timex.trace ?? [] }
      : null;
  const input = mention ? inputOf((await filing(db))(mention)) : null;
  const named = input ? [] : (extraction.actors ?? findActors(text, await actorIndex(db), title, published));
  return {
    articleId,
    revision: revision.number,
    revisionId: revision.id,
    body,
    extractorVersion: extraction.extractorVersion,
    evidence,
    input,
    dated,
    why: dated && whyDate({ ...dated, dateText: dated.words?.quote ?? null, edtf: dated.date.edtf }, dated.date.edtf, reasonOf),
    values: {
      ...NEW_EVENT,
      ...(input
        ? inputValues(input, (slug) => slug)
        : { title: titleOf(evidence.quote), ...dateFields(dated), ...actorFields(named.filter((one) => isWithin(one, evidence))) }),
    },
    themes: input?.themes ?? [],
    salience: mention?.salience ?? null,
    trigger: triggerIn(mention, evidence),
  };
}

const isWithin = (one: Span, { start, end }: Span): boolean => one.start >= start && one.end <= end;

/** Returns whether a mention in the revision already reports this event. */
async function knownMentions(db: Database, revisionId: number): Promise<(mention: EventMention) => boolean> {
  const stored = await db
    .select({
      start: eventMentions.startOffset,
      end: eventMentions.endOffset,
      edtf: eventMentions.edtf,
      signature: eventMentions.signature,
    })
    .from(eventMentions)
    .where(eq(eventMentions.revisionId, revisionId));
  return ({ evidence, date, signature }) =>
    stored.some((one) => overlaps(one, evidence) && one.edtf === date.edtf && sameTrigger(one.signature, signature) !== false);
}

const surestOf = (mentions: readonly EventMention[]): EventMention | undefined =>
  [...mentions].sort((a, b) => b.confidence - a.confidence || b.salience - a.salience)[0];

/** Returns the most certain event whose verb or noun is among the chosen words, or otherwise in their sentences. */
const chosenOf = (mentions: readonly EventMention[], words: Span): EventMention | undefined =>
  surestOf(mentions.filter(({ trigger }) => isWithin(trigger, words))) ?? surestOf(mentions);

/** "A protested in May and called the ambassador": if only the article dates an act, it gets the date of the actor’s other act. */
function datedBeside(mention: EventMention | undefined, all: readonly EventMention[]): EventMention | undefined {
  if (!mention || mention.dateWords) return mention;
  const doer = mention.actors.find(({ role }) => role === 'initiator')?.actor;
  const beside = all.find(
    ({ sentence, dateWords, actors }) =>
      sentence === mention.sentence && dateWords !== null && actors.some(({ actor, role }) => role === 'initiator' && actor === doer),
  );
  if (!beside) return mention;
  const { date, dateWords, dateBasis, rules, trace } = beside;
  return { ...mention, date, dateWords, dateBasis, rules, trace };
}

/** Returns the event most likely to be a headline, among the most confident events of each sentence. */
const mainOf = ({ sentences }: ReturnType<typeof readText>, mentions: readonly EventMention[]): EventMention | undefined =>
  sentences
    .flatMap((sentence) => surestOf(mentions.filter(({ trigger }) => isWithin(trigger, sentence))) ?? [])
    .sort((a, b) => b.salience - a.salience)[0];

const triggerIn = (mention: EventMention | undefined, { start }: Span): Signature['trigger'] =>
  mention?.signature.trigger ? { ...mention.signature.trigger, at: mention.trigger.start - start } : null;

const wordsOf = ({ start, end, quote }: Quote): Quote => ({ start, end, quote });

const MOST_TITLE = 300;
const MOST_ACTORS = 8;

const titleOf = (text: string): string => shortText(text.replace(/\s+/g, ' ').replace(/[.!?]["”’)]*$/, ''), MOST_TITLE);

function inputOf({ title, date, status, outcome, action, place, themes, actors }: EventMention): EventInput {
  const { edtf, qualifier, extent } = date;
  const roles = new Map(actors.slice(0, MOST_ACTORS).map(({ name, role }) => [name, role]));
  return {
    title: shortText(title, MOST_TITLE),
    summary: null,
    date: { edtf, qualifier, extent },
    ...{ status, outcome, action, place, reference: null, themes: [...themes] },
    actors: [...roles].map(([name, role]) => ({ name, role })),
  };
}

const dateFields = (dated: ReadDate | null): FieldValues =>
  dated ? Object.fromEntries(Object.entries(toDateEntry(dated.date)).map(([key, value]) => [`date.${key}`, value])) : {};

/** Unique names; saving the event finds or creates the actors. */
function actorFields(named: readonly { readonly name: string }[]): FieldValues {
  const names = new Set(named.map(({ name }) => name));
  const rows = [...names].slice(0, MOST_ACTORS).flatMap((name, at) => [
    [`actors.${at}.name`, name],
    [`actors.${at}.role`, 'participant'],
    [`actors.${at}.was`, ''],
    [`actors.${at}.slug`, ''],
  ]);
  return Object.fromEntries(rows);
}
