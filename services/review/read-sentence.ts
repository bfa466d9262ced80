/** Reads a sentence that an editor selected, as the start of an event that the engine missed. */
import { desc, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { toDateEntry } from '@/domain/dates/date-entry';
import { type FieldValues, NEW_EVENT } from '@/domain/desk/event-values';
import { badData, notFound } from '@/domain/errors';
import { shortText } from '@/domain/text/cut-text';
import type { WhyDate } from '@/domain/views';
import {
  type EventMention,
  findActors,
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
import { extractorFor } from '../ingest/extract-article';
import { type Extractor, tryToRead } from '../reading/extraction';
import { actorIndex } from '../vocabulary/extraction-vocabulary';

interface ReadDate {
  readonly date: ResolvedDate;
  readonly words: Quote | null;
  readonly rules: readonly string[];
  readonly trace: readonly TraceEntry[];
}

export interface SentenceReading {
  readonly articleId: number;
  /** number of the revision that the offsets refer to */
  readonly revision: number;
  readonly revisionId: number;
  readonly body: string;
  readonly extractorVersion: string;
  /** complete sentences with their offsets */
  readonly evidence: Quote;
  /** null if no words of it state a date */
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

/** Throws `not-found`, or bad data that names `start`. Only tests pass `given`. */
export async function readSentence(db: Database, articleId: number, span: Span, given?: Extractor): Promise<SentenceReading> {
  const [found] = await db
    .select({ article: articles, revision: articleRevisions })
    .from(articles)
    .innerJoin(articleRevisions, eq(articleRevisions.articleId, articles.id))
    .where(eq(articles.id, articleId))
    .orderBy(desc(articleRevisions.number))
    .limit(1);
  if (!found) throw notFound('The article');
  const { article, revision } = found;
  const { body } = revision;
  const text = readText(body);
  const evidence = sentencesAround(body, text, span);
  const { title, published, language, url } = article;
  const extract = given ?? (await extractorFor(db));
  const extraction = await tryToRead(extract, { title, body, published, language, ...(url === null ? {} : { url }) }, evidence);
  const inside = (one: Span): boolean => one.start >= evidence.start && one.end <= evidence.end;
  const stored = await db
    .select({
      start: eventMentions.startOffset,
      end: eventMentions.endOffset,
      edtf: eventMentions.edtf,
      signature: eventMentions.signature,
    })
    .from(eventMentions)
    .where(eq(eventMentions.revisionId, revision.id));
  const isKnown = ({ evidence: { start, end }, date, signature }: EventMention): boolean =>
    stored.some((one) => one.start < end && one.end > start && one.edtf === date.edtf && sameTrigger(one.signature, signature) !== false);
  const mention = extraction.events
    .flatMap((event) => event.mentions)
    .filter((one) => inside(one.evidence) && !isKnown(one))
    .sort((a, b) => b.salience - a.salience)[0];
  const timex = extraction.timexes.find((one) => one.date !== null && inside(one.timex));
  const dated: ReadDate | null = mention
    ? { date: mention.date, words: mention.dateWords, rules: mention.rules, trace: mention.trace }
    : timex?.date
      ? { date: timex.date, words: wordsOf(timex.timex), rules: timex.rules, trace: timex.trace ?? [] }
      : null;
  const named = mention ? mention.actors : (extraction.actors ?? findActors(text, await actorIndex(db), title, published).filter(inside));
  return {
    articleId,
    revision: revision.number,
    revisionId: revision.id,
    body,
    extractorVersion: extraction.extractorVersion,
    evidence,
    dated,
    why: dated && whyDate({ ...dated, dateText: dated.words?.quote ?? null, edtf: dated.date.edtf }, dated.date.edtf, reasonOf),
    values: { ...NEW_EVENT, ...said(mention, evidence.quote), ...dateFields(dated), ...actorFields(named) },
    themes: mention?.themes ?? [],
    salience: mention?.salience ?? null,
    trigger: triggerIn(mention, evidence),
  };
}

const triggerIn = (mention: EventMention | undefined, { start }: Span): Signature['trigger'] =>
  mention?.signature.trigger ? { ...mention.signature.trigger, at: mention.trigger.start - start } : null;

const wordsOf = ({ start, end, quote }: Quote): Quote => ({ start, end, quote });

const MOST_TITLE = 300;
const MOST_ACTORS = 8;

function said(mention: EventMention | undefined, quote: string): FieldValues {
  if (!mention) return { title: shortText(quote.replace(/\s+/g, ' ').replace(/[.!?]["”’)]*$/, ''), MOST_TITLE) };
  const { title, status, outcome, action, place, themes } = mention;
  return { title, status, outcome, action: action ?? '', place: place ?? '', mainTheme: themes[0] ?? '' };
}

const dateFields = (dated: ReadDate | null): FieldValues =>
  dated ? Object.fromEntries(Object.entries(toDateEntry(dated.date)).map(([key, value]) => [`date.${key}`, value])) : {};

/** Unique names; saving the event finds or creates the actors. */
function actorFields(named: readonly { readonly name: string; readonly role?: string }[]): FieldValues {
  const roles = new Map<string, string>();
  for (const { name, role } of named) if (!roles.has(name)) roles.set(name, role ?? 'participant');
  const rows = [...roles].slice(0, MOST_ACTORS).flatMap(([name, role], at) => [
    [`actors.${at}.name`, name],
    [`actors.${at}.role`, role],
    [`actors.${at}.was`, ''],
    [`actors.${at}.slug`, ''],
  ]);
  return Object.fromEntries(rows);
}
