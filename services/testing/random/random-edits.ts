/** Random operations of editors on a small store: every kind of change, on random events. Many of them are refused. */
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { articles, type Database, eventMentions, events, rows } from '@/db/database';
import { inputOf } from '@/domain/desk/event-values';
import { ACTOR_ROLES, EVENT_STATUSES, type EventFields, OUTCOMES } from '@/domain/event-input';
import { RELATION_KINDS } from '@/domain/relation-kinds';
import { publishArticle } from '../../articles/publish-article';
import { createEvent } from '../../events/editing/create-event';
import { reviewEvent } from '../../events/editing/review-event';
import { removeMention, reviewMention } from '../../events/editing/review-mention';
import { restoreVersion, saveEvent } from '../../events/editing/save-event';
import { getEvent } from '../../events/get-event';
import { decideRelation } from '../../events/merging/decide-relation';
import { mergeChosen } from '../../events/merging/merge-events';
import { splitEvent } from '../../events/merging/split-event';
import { unmergeEvent } from '../../events/merging/unmerge-event';
import { undoChange } from '../../history/undo-change';
import { undoPublishing } from '../../history/undo-publishing';
import { ingestArticle } from '../../ingest/ingest-article';
import { knowingExtractor } from '../plain-extractor';
import { sampleEvent } from '../sample-event';
import { pick, type Random, upTo } from './random';
import { acceptSome, chooseEvidence, setSomeTheme } from './random-desk';
import { mergeSomeActors, mergeSomeThemes, partSomeActors, partSomeThemes } from './random-merges';
import { correctSome, rereadSome } from './random-texts';

type Operation = (db: Database, random: Random) => Promise<unknown>;

const STATES = ['Peru', 'Chile', 'Oman', 'Iraq'] as const;
const THEMES = ['meeting', 'sanction', 'visit', 'trade'] as const;
const BY = { userId: 'editor-1', requestId: 'random' } as const;

const some = <T>(random: Random, list: readonly T[]): T[] => list.filter(() => random() < 0.5);
const day = (random: Random): string => `2020-0${1 + upTo(random, 3)}-1${upTo(random, 9)}`;

/** A random row, or an ID that does not exist. */
async function chosen(db: Database, random: Random, from: ReturnType<typeof sql>): Promise<{ id: number; version: number }> {
  const found = await rows<{ id: number; version: number }>(db)`select id, version from (${from}) one order by id`;
  const row = found.length === 0 ? null : pick(random, found);
  return { id: row?.id ?? 999_999, version: (row?.version ?? 1) - (random() < 0.1 ? 1 : 0) || 1 };
}

const anEvent = (db: Database, random: Random) =>
  chosen(db, random, sql`select id, version from ${events} where ${events.mergedInto} is null`);
const aProposal = (db: Database, random: Random) =>
  chosen(db, random, sql`select id, 1 as version from ${eventMentions} where ${eventMentions.state} = 'proposed'`);
/** A random accepted mention of an event with several. */
const aFurtherMention = (db: Database, random: Random) =>
  chosen(
    db,
    random,
    sql`select id, 1 as version from (
      select id, state, count(*) filter (where state = 'accepted') over (partition by event_id) as n from ${eventMentions}
    ) m where state = 'accepted' and n > 1`,
  );
/** A random event whose last change was an undo. */
const anUndoneEvent = (db: Database, random: Random) =>
  chosen(
    db,
    random,
    sql`select e.id, e.version from ${events} e join event_revisions r on r.event_id = e.id and r.version = e.version and r.change = 'undone'
      where e.merged_into is null`,
  );

const randomFields = (random: Random): Partial<EventFields> => ({
  ...(random() < 0.5 ? { title: `Title ${upTo(random, 50)}` } : {}),
  ...(random() < 0.3 ? { place: pick(random, ['Lima', 'Muscat', null]) } : {}),
  ...(random() < 0.3 ? { summary: pick(random, ['A summary.', null]) } : {}),
  ...(random() < 0.3 ? { date: { edtf: day(random), qualifier: null, extent: 'throughout' as const } } : {}),
  ...(random() < 0.2 ? { status: pick(random, EVENT_STATUSES), outcome: pick(random, OUTCOMES) } : {}),
  ...(random() < 0.3 ? { themes: [pick(random, THEMES), ...some(random, THEMES)] } : {}),
  ...(random() < 0.3 ? { actors: some(random, STATES).map((name) => ({ name, role: pick(random, ACTOR_ROLES) })) } : {}),
});

function ingest(publish: boolean): Operation {
  return async (db, random) => {
    const sentence = () => `${pick(random, STATES)} ${pick(random, ['met', 'sanctioned'])} ${pick(random, STATES)} on ${day(random)}.`;
    const text = Array.from({ length: 1 + upTo(random, 3) }, sentence).join(' ');
    const input = { text, title: 'A report', source: `Paper ${upTo(random, 3)}`, published: '2020-04-01' } as const;
    return ingestArticle(db, input, { ...BY, publish }, await knowingExtractor(db));
  };
}

async function save(db: Database, random: Random) {
  const { id, version } = await anEvent(db, random);
  const event = await getEvent(db, id, { includeDrafts: true });
  const input = sampleEvent({ ...(event ? inputOf(event) : {}), ...randomFields(random) });
  return saveEvent(db, { id, version, input, by: BY, reason: pick(random, ['A reason.', null]) });
}

async function merge(db: Database, random: Random) {
  const choice = () => pick(random, ['into', 'from', 'both'] as const);
  const choose = { title: choice(), date: choice(), themes: choice(), actors: choice(), place: choice() };
  return mergeChosen(db, { into: await anEvent(db, random), from: await anEvent(db, random), choose, by: BY });
}

async function split(db: Database, random: Random) {
  const event = await chosen(
    db,
    random,
    sql`select id, version from ${events} where (select count(*) from ${eventMentions} m where m.event_id = ${events.id} and m.state = 'accepted') > 1`,
  );
  const mentions = await db
    .select({ id: eventMentions.id })
    .from(eventMentions)
    .where(and(eq(eventMentions.eventId, event.id), eq(eventMentions.state, 'accepted')));
  return splitEvent(db, { ...event, mentions: some(random, mentions).map(({ id }) => id), by: BY });
}

async function link(db: Database, random: Random) {
  const [part, whole] = [await anEvent(db, random), await anEvent(db, random)];
  const decision = pick(random, ['accept', 'reject'] as const);
  return decideRelation(db, {
    partId: part.id,
    wholeId: whole.id,
    kind: pick(random, RELATION_KINDS),
    decision,
    by: BY,
    byHand: random() < 0.8,
  });
}

const review = async (db: Database, random: Random, decision: 'accept' | 'reject') =>
  reviewMention(db, { id: (await aProposal(db, random)).id, decision, by: BY });
/** Operations by name, which a failing test prints. Entries listed several times are more frequent. */
export const OPERATIONS: readonly (readonly [string, Operation])[] = [
  ['ingest', ingest(true)],
  ['hold', ingest(false)],
  ['hold', ingest(false)],
  ['save', save],
  ['save', save],
  ['create', async (db, random) => createEvent(db, { input: sampleEvent(randomFields(random)), by: BY, publish: random() < 0.5 })],
  ['accept', async (db, random) => reviewEvent(db, { ...(await anEvent(db, random)), decision: 'accept', by: BY })],
  ['reject', async (db, random) => reviewEvent(db, { ...(await anEvent(db, random)), decision: 'reject', by: BY })],
  [
    'restore',
    async (db, random) => {
      const event = await anEvent(db, random);
      return restoreVersion(db, { ...event, to: 1 + upTo(random, event.version), by: BY });
    },
  ],
  ['undo', async (db, random) => undoChange(db, { ...(await anEvent(db, random)), by: BY })],
  ['undo', async (db, random) => undoChange(db, { ...(await anEvent(db, random)), by: BY })],
  ['do again', async (db, random) => undoChange(db, { ...(await anUndoneEvent(db, random)), by: BY })],
  ['merge', merge],
  ['merge', merge],
  ['merge actors', mergeSomeActors],
  // undone more often than merged, so that several actors always remain
  ['part actors', partSomeActors],
  ['part actors', partSomeActors],
  ['part actors', partSomeActors],
  ['merge themes', mergeSomeThemes],
  ['part themes', partSomeThemes],
  [
    'unmerge',
    async (db, random) => {
      const merged = await chosen(db, random, sql`select id, version from ${events} where ${isNotNull(events.mergedInto)}`);
      return unmergeEvent(db, { ...merged, by: BY });
    },
  ],
  ['split', split],
  ['link', link],
  ['link', link],
  ['accept a sentence', (db, random) => review(db, random, 'accept')],
  ['reject a sentence', (db, random) => review(db, random, 'reject')],
  ['remove a sentence', async (db, random) => removeMention(db, { mentionId: (await aFurtherMention(db, random)).id, by: BY })],
  ['set a theme', setSomeTheme],
  ['choose the evidence', chooseEvidence],
  ['accept several', acceptSome],
  ['correct a text', correctSome],
  ['read a text again', rereadSome],
  [
    'publish an article',
    async (db, random) => {
      const article = await chosen(db, random, sql`select id, version from ${articles}`);
      return publishArticle(db, { ...article, by: BY });
    },
  ],
  [
    'undo the publishing of an article',
    async (db, random) => {
      const article = await chosen(db, random, sql`select id, version from ${articles} where ${articles.version} > 1`);
      return undoPublishing(db, { ...article, by: BY });
    },
  ],
];
