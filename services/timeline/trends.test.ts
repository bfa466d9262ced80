/** Every figure of the trends is that of the plain way: event by event, day by day. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import { ACTION_SCORES } from '@/domain/action-scores';
import { dayNumber } from '@/domain/dates/day-words';
import { fillOf } from '@/domain/drawing';
import { filtersOf, type TimelineFilters, withChoice } from '@/domain/filters/timeline-filters';
import type { DaySpan } from '@/domain/timeline/tiles';
import { NO_CHOICE, PERIOD_UNITS, type Trends } from '@/domain/timeline/trends';
import type { VocabularyActor } from '@/engine/index';
import { ACTION_IDS, type ActionId, type EventStatus, type Outcome, type Polarity } from '@/engine/model/event';
import { idsWithWords, type PlainEvent, plainMatches, readPlainEvents } from '../testing/plain-timeline';
import { insertRandomEvent } from '../testing/random/change-events';
import { randomOf } from '../testing/random/random';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { refreshProjection } from './facts/write';
import { firstDay, lastDay } from './scope';
import { getTrends } from './trends';

const ACTORS: readonly VocabularyActor[] = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({
  id,
  name: id.toUpperCase(),
  kind: at === 2 ? ('organ' as const) : at === 4 ? ('person' as const) : ('state' as const),
  aliases: [],
  ...(at === 2 ? { parent: 'a' } : {}),
}));
const EVENTS = 180;
const ARTICLES = 40;

interface Told extends PlainEvent {
  readonly action: ActionId;
  readonly tookPlace: boolean;
  readonly closely: boolean;
}

describe.each(testDatabases())('trends on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let told: readonly Told[];
  beforeAll(async () => {
    handle = await open();
    const { db } = handle;
    await seedVocabulary(db, ACTORS, SAMPLE_THEMES);
    const random = randomOf(11);
    for (let n = 0; n < EVENTS; n += 1) await insertRandomEvent(db, random);
    await nameDeeds(db);
    await reportThem(db);
    await refreshProjection(db);
    told = await readTold(db);
  }, 120_000);
  afterAll(() => handle.close());

  it('nothing in the filter has no trends', async () => {
    expect(await getTrends(handle.db, filtersOf({ actor: ['nobody'] }), NO_CHOICE)).toBeNull();
  });

  it.each(Array.from({ length: 24 }, (_, n) => n))(
    'random filters %i',
    async (n) => {
      const random = randomOf(500 + n);
      const filters = randomFilters(random);
      const choice = {
        period: random() < 0.4 ? null : (PERIOD_UNITS[Math.floor(random() * 4)] ?? null),
        pairs: random() < 0.5 ? ('states' as const) : ('all' as const),
      };
      const events = plainMatches(told, filters, await wordsOf(handle.db, filters)) as readonly Told[];
      const trends = await getTrends(handle.db, filters, choice);
      if (events.length === 0) return expect(trends).toBeNull();
      if (!trends) throw new Error('There are events, so there are trends.');
      checkPeriods(trends, events, filters);
      checkCounts(trends, events, filters);
      checkBalance(trends, events, filters);
      checkPairs(trends, events, choice.pairs);
      await checkReports(handle.db, trends, events);
    },
    60_000,
  );
});

/** Actions, plans, denials and what was called off, by their numbers. */
async function nameDeeds(db: Database): Promise<void> {
  const actions = sql.join(
    ACTION_IDS.map((action) => sql`${action}`),
    sql`, `,
  );
  await db.execute(sql`
    update events set action = (array[${actions}])[1 + (id * 7919) % 16],
      status = (array['happened', 'happened', 'happened', 'ongoing', 'planned', 'hypothetical'])[1 + (id * 31) % 6],
      polarity = case when id % 11 = 0 then 'negated' else 'affirmed' end,
      outcome = (array['unknown', 'unknown', 'took-place', 'cancelled', 'postponed'])[1 + (id * 17) % 5]`);
}

/** Articles of three sources, each about some events; some held, some mentions rejected. */
async function reportThem(db: Database): Promise<void> {
  await db.execute(sql`insert into sources (name) values ('Gazette'), ('Herald'), ('Courier')`);
  await db.execute(sql`
    insert into articles (source_id, title, published, state)
    select (select min(id) from sources) + n % 3, 'Article ' || n, date '2019-11-01' + n * 41, case when n % 9 = 0 then 'draft' else 'published' end
    from generate_series(1, ${ARTICLES}::int) n`);
  await db.execute(sql`
    insert into article_revisions (article_id, number, body, original, content_hash, extractor_version)
    select id, 1, 'text', 'text', 'hash' || id, '1' from articles`);
  await db.execute(sql`
    insert into event_mentions (event_id, revision_id, state, start_offset, end_offset, quote, prefix, suffix, title, edtf, earliest, latest,
      precision, date_basis, status, salience, rules, trace, extractor_version)
    select e.id, r.id, case when (e.id + r.id) % 7 = 0 then 'rejected' else 'accepted' end, 0, 1, 't', '', '', e.title, '', e.earliest, e.latest,
      e.precision, 'explicit', 'happened', 0.5, '[]', '[]', '1'
    from events e join article_revisions r on (e.id * 13 + r.id * 5) % 23 = 0`);
}

interface Stored {
  readonly id: number;
  readonly action: ActionId;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly outcome: Outcome;
}

async function readTold(db: Database): Promise<readonly Told[]> {
  const stored = await rows<Stored>(db)`select id, action, status, polarity, outcome from events`;
  const deeds = new Map(stored.map((row) => [row.id, row]));
  return (await readPlainEvents(db)).map((event) => {
    const deed = deeds.get(event.id);
    if (!deed) throw new Error(`no event ${event.id}`);
    const closely = event.exact || (event.rank === 1 && monthsOf(event) === 1);
    return { ...event, action: deed.action, tookPlace: fillOf(deed) === 'filled', closely };
  });
}

const monthsOf = ({ from, to }: PlainEvent): number => {
  const [a, b] = [new Date(from * 86_400_000), new Date(to * 86_400_000)];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth() + 1;
};

const wordsOf = async (db: Database, { query }: TimelineFilters): Promise<ReadonlySet<number>> =>
  idsWithWords(db, query, await readPlainEvents(db));

function randomFilters(random: () => number): TimelineFilters {
  const year = 2020 + Math.floor(random() * 3);
  const chosen = filtersOf({
    actor: random() < 0.5 ? [] : ['a', 'b', 'c', 'd', 'e'].filter(() => random() < 0.4),
    theme: random() < 0.5 ? [] : ['summit', 'visit', 'sanction'].filter(() => random() < 0.5),
  });
  return {
    ...withChoice(chosen, 'actor', { match: random() < 0.3 ? 'all' : 'any', not: random() < 0.2 ? ['d'] : [] }),
    query: random() < 0.7 ? '' : random() < 0.5 ? 'harbor' : 'treaty or grain',
    from: random() < 0.3 ? null : random() < 0.5 ? String(year) : `${year}-0${1 + Math.floor(random() * 9)}-17`,
    to: random() < 0.3 ? null : `${year + 1}-0${1 + Math.floor(random() * 9)}`,
  };
}

interface Days {
  readonly from: number;
  readonly to: number;
}
const overlap = (one: Days, other: Days): number => Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1);
/** The days of a period that lie in the window. */
function daysIn({ from, to }: DaySpan, filters: TimelineFilters): Days {
  const window = {
    from: filters.from === null ? Number.NEGATIVE_INFINITY : dayNumber(firstDay(filters.from)),
    to: filters.to === null ? Number.POSITIVE_INFINITY : dayNumber(lastDay(filters.to)),
  };
  return { from: Math.max(window.from, dayNumber(from)), to: Math.min(window.to, dayNumber(to)) };
}
const shareOf = (event: Told, days: Days): number => overlap(event, days) / (event.to - event.from + 1);

function checkPeriods({ periods }: Trends, events: readonly Told[], filters: TimelineFilters): void {
  for (const [at, period] of periods.entries()) {
    const next = periods[at + 1];
    if (next) expect(dayNumber(next.from)).toBe(dayNumber(period.to) + 1);
  }
  const shares = events.map((event) => periods.reduce((sum, period) => sum + shareOf(event, daysIn(period, filters)), 0));
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) throw new Error('There are periods.');
  const whole = daysIn({ from: first.from, to: last.to }, filters);
  for (const [at, event] of events.entries()) expect(shares[at]).toBeCloseTo(shareOf(event, whole), 6);
}

function plainCount(events: readonly Told[], days: Days) {
  const sum = (list: readonly Told[]): number => list.reduce((total, event) => total + shareOf(event, days), 0);
  return {
    toTheDay: expect.closeTo(sum(events.filter(({ closely }) => closely)), 4),
    lessClosely: expect.closeTo(sum(events.filter(({ closely }) => !closely)), 4),
    touching: events.filter((event) => overlap(event, days) > 0).length,
  };
}

function checkCounts(trends: Trends, events: readonly Told[], filters: TimelineFilters): void {
  const chosen = filters.facets.theme?.values ?? [];
  const named = chosen.length > 0 ? chosen : [...new Set(events.flatMap(({ values }) => [...values.theme]))];
  const present = named.filter((theme) => events.some(({ values }) => values.theme.has(theme)));
  expect(trends.themes.map(({ id }) => id).sort()).toEqual([...present].sort());
  for (const [at, period] of trends.periods.entries()) {
    const days = daysIn(period, filters);
    expect(trends.all[at]).toEqual(plainCount(events, days));
    for (const { id, counts } of trends.themes)
      expect(counts[at]).toEqual(
        plainCount(
          events.filter(({ values }) => values.theme.has(id)),
          days,
        ),
      );
  }
}

/** The smallest and the largest mean are looked for among every choice of what may be in the period, by score. */
function checkBalance(trends: Trends, events: readonly Told[], filters: TimelineFilters): void {
  const scored = events.filter(({ tookPlace }) => tookPlace).map((event) => ({ ...event, score: ACTION_SCORES[event.action].score }));
  for (const [at, period] of trends.periods.entries()) {
    const days = daysIn(period, filters);
    const here = scored.filter((event) => overlap(event, days) > 0);
    const balance = trends.balance[at];
    if (here.length === 0 || !balance) {
      expect(balance).toEqual({ mean: null, least: null, most: null, sure: false, toTheDay: 0, lessClosely: 0 });
      continue;
    }
    const weights = here.map((event) => shareOf(event, days));
    const mean = here.reduce((sum, { score }, n) => sum + score * (weights[n] ?? 0), 0) / weights.reduce((sum, weight) => sum + weight, 0);
    expect(balance.mean).toBeCloseTo(mean, 4);
    expect(balance.sure).toBe(here.some((event) => event.closely || shareOf(event, days) === 1));
    const isOpen = (event: Told): boolean => !event.closely && shareOf(event, days) < 1;
    const sure = here.filter((event) => !isOpen(event)).map((event) => ({ score: event.score, weight: shareOf(event, days) }));
    const open = here.filter(isOpen).map(({ score }) => ({ score, weight: 1 }));
    const means = [...open, { score: 0, weight: 0 }].flatMap((bound) =>
      [(score: number) => score <= bound.score, (score: number) => score >= bound.score, () => false].map((among) => {
        const chosen = [...sure, ...open.filter(({ score }) => among(score))];
        const weight = chosen.reduce((sum, one) => sum + one.weight, 0);
        return chosen.reduce((sum, one) => sum + one.score * one.weight, 0) / weight;
      }),
    );
    const possible = means.filter((one) => !Number.isNaN(one));
    expect(balance.least).toBeCloseTo(Math.min(...possible), 4);
    expect(balance.most).toBeCloseTo(Math.max(...possible), 4);
    expect(balance.least).toBeLessThanOrEqual(mean + 1e-4);
    expect(balance.most).toBeGreaterThanOrEqual(mean - 1e-4);
  }
}

function checkPairs({ pairs: { actors, pairs } }: Trends, events: readonly Told[], whose: 'states' | 'all'): void {
  const slugs = whose === 'states' ? ['a', 'b', 'd'] : ['a', 'b', 'c', 'd', 'e'];
  const counts = slugs.map((slug) => ({
    slug,
    name: slug.toUpperCase(),
    count: events.filter((event) => event.values.actor.has(slug)).length,
  }));
  const present = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
  expect(actors).toEqual(present);
  const plain = present.flatMap(({ slug: one }, at) =>
    present.slice(at + 1).flatMap(({ slug: other }, step) => {
      // C belongs to A
      if ([one, other].sort().join('') === 'ac') return [];
      const shared = events.filter((event) => event.values.actor.has(one) && event.values.actor.has(other));
      const scored = shared.filter(({ tookPlace }) => tookPlace);
      const mean = scored.reduce((sum, { action }) => sum + ACTION_SCORES[action].score, 0) / scored.length;
      return shared.length === 0
        ? []
        : [{ one: at, other: at + 1 + step, count: shared.length, mean: scored.length === 0 ? null : expect.closeTo(mean, 4) }];
    }),
  );
  expect([...pairs].sort((a, b) => a.one - b.one || a.other - b.other)).toEqual(plain);
}

async function checkReports(db: Database, trends: Trends, events: readonly Told[]): Promise<void> {
  const told = await rows<{ id: number; source: number; published: string; event: number }>(db)`
    select a.id, a.source_id as source, a.published::text, m.event_id as event
    from articles a join article_revisions r on r.article_id = a.id join event_mentions m on m.revision_id = r.id
    where a.state = 'published' and m.state = 'accepted'`;
  const ids = new Set(events.map(({ id }) => id));
  const about = told.filter(({ event }) => ids.has(event));
  const plain = trends.periods.map(({ from, to }) => {
    const here = about.filter(({ published }) => dayNumber(published) >= dayNumber(from) && dayNumber(published) <= dayNumber(to));
    return { articles: new Set(here.map(({ id }) => id)).size, sources: new Set(here.map(({ source }) => source)).size };
  });
  expect(trends.reports).toEqual(plain);
  const inside = plain.reduce((sum, { articles }) => sum + articles, 0);
  expect(trends.reportsElsewhere).toBe(new Set(about.map(({ id }) => id)).size - inside);
}
