import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { fromStoredDay } from '@/db/schema/column-types';
import { testDatabases } from '@/db/testing/test-database';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { type DatedEvent, kindredThemes, nearThemes, THEME_IDS, type ThemeId, type VocabularyActor } from '@/engine/index';
import { changeSomething, insertRandomEvent, insertSources } from '../../testing/random/change-events';
import { randomOf } from '../../testing/random/random';
import { SAMPLE_THEMES } from '../../testing/sample-vocabulary';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { findCandidates } from './find-candidates';

const ACTORS: readonly VocabularyActor[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id, kind: 'state', aliases: [] }));
const EVENTS = 150;
const ROUNDS = 4;
/** Lengths of the incoming event's date, in days. */
const LENGTHS = [1, 1, 7, 30, 62, 63, 64, 365, 512, 513, 514, 3_652, 36_525, 900_000] as const;

const ROUGH_ABOVE_DAYS = 7;
const MAX_ROUGH = 16;
/** Events of these themes on different days are different events. The same applies if the main theme is a visit. */
const TOGETHER: readonly ThemeId[] = ['meeting', 'summit', 'negotiation'];

interface Stored {
  readonly id: number;
  readonly earliest: string;
  readonly latest: string;
  readonly eligible: boolean;
  readonly actors: readonly string[];
  readonly themes: readonly ThemeId[];
  readonly action: string;
  readonly parties: readonly string[];
  readonly salience: number;
}

const readStored = (db: Database): Promise<readonly Stored[]> =>
  rows<Stored & Record<string, unknown>>(db)`
    select id, earliest::text, latest::text, state <> 'rejected' and merged_into is null as eligible, action, salience,
    (select coalesce(json_agg(slug), '[]') from actors where id = any(parties)) as parties,
    (select coalesce(json_agg(a.slug), '[]') from event_actors p join actors a on a.id = p.actor_id where p.event_id = events.id) as actors,
    (select coalesce(json_agg(theme_id), '[]') from event_themes where event_id = events.id) as themes
  from events order by id`;

const meets = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((one) => b.includes(one));

/** Selects candidates event by event, as the comment of the file describes. */
function plainly(stored: readonly Stored[], { date, actors, themes, action }: DatedEvent): number[] {
  const [first, last] = [dayNumber(date.earliest), dayNumber(date.latest)];
  const together = themes[0] === 'visit' || themes.some((theme) => TOGETHER.includes(theme));
  const margin = first === last && !together ? 2 : 0;
  const named = actors.map(({ actor }) => actor);
  const kindred = kindredThemes(themes);
  const fitting = stored.flatMap((event) => {
    const [from, to] = [event.earliest, event.latest].map((day) => dayNumber(fromStoredDay(day))) as [number, number];
    const meet = from <= last + margin && to >= first - margin;
    const sides =
      meets(event.actors, named) || ((named.length === 0 || event.actors.length === 0) && meets(event.themes, nearThemes(themes)));
    const near = last - first < ROUGH_ABOVE_DAYS && to - from < ROUGH_ABOVE_DAYS;
    const sameDays = from === first && to === last;
    const kind = kindred === null || event.themes.length === 0 || meets(event.themes, kindred) || event.action === action;
    if (!event.eligible || !meet || !sides || (!near && !sameDays && !kind)) return [];
    const claim = [
      sameDays ? 1 : 0,
      event.actors.filter((slug) => named.includes(slug)).length,
      event.action === action ? 1 : 0,
      event.salience,
    ];
    return [{ id: event.id, near, claim: [...claim, -event.id] }];
  });
  const byClaim = (a: { claim: readonly number[] }, b: { claim: readonly number[] }): number =>
    a.claim.map((part, index) => (b.claim[index] ?? 0) - part).find((difference) => difference !== 0) ?? 0;
  const rough = fitting.filter(({ near }) => !near).sort(byClaim);
  return [...fitting.filter(({ near }) => near), ...rough.slice(0, MAX_ROUGH)].map(({ id }) => id);
}

function incomingEvent(random: () => number): DatedEvent {
  const length = LENGTHS[Math.floor(random() * LENGTHS.length)] ?? 1;
  // An event that lasts for centuries began long before.
  const earliest = dayNumber('2020-01-01') + Math.floor(random() * 1_460) - (length > 1_000 ? Math.floor(random() * length) : 0);
  const actors = ACTORS.filter(() => random() < 0.3).map(({ id }) => ({ actor: id }));
  const themes = THEME_IDS.filter(() => random() < 0.1);
  const action = random() < 0.5 ? 'CONSULT' : 'SANCTION';
  return { date: { earliest: dayOf(earliest), latest: dayOf(earliest + length - 1) }, actors, themes, action } as unknown as DatedEvent;
}

describe.each(testDatabases())('candidates on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, ACTORS, SAMPLE_THEMES);
    await insertSources(handle.db);
    const random = randomOf(11);
    for (let n = 0; n < EVENTS; n += 1) await insertRandomEvent(handle.db, random);
  }, 120_000);
  afterAll(() => handle.close());

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'round %i: match a plain implementation after random writes',
    async (round) => {
      const { db } = handle;
      const random = randomOf(200 + round);
      for (let n = 0; n < 30; n += 1) await changeSomething(db, random);
      const stored = await readStored(db);
      for (const { actors, parties } of stored) expect([...parties].sort()).toEqual([...actors].sort());
      const found = await rows<{ id: number; slug: string; name: string }>(db)`select id, slug, name from actors`;
      const rowOf = new Map(found.map((row) => [row.slug, row]));
      for (let n = 0; n < 25; n += 1) {
        const events = Array.from({ length: 1 + (n % 3) }, () => incomingEvent(random));
        const candidates = await findCandidates(db, events, rowOf);
        const wanted = new Set(events.flatMap((event) => plainly(stored, event)));
        expect(candidates.map(({ id }) => Number(id))).toEqual([...wanted].sort((a, b) => a - b));
      }
    },
    120_000,
  );
});
