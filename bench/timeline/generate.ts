/**
 * Generates the events of the benchmark: from 1945 to 2026, with 300 actors (a few of them very frequent) and 20 themes. Dates are as
 * precise or vague as in articles. Each event has one sentence in an article with eight events. Pure and deterministic.
 */
import { dayNumber, dayOf, firstOfMonth, monthNumber } from '@/domain/dates/day-words';
import { type ActorRole, THEME_IDS, type ThemeId, type VocabularyActor } from '@/engine/model/event';
import { randomOf, zipf } from '@/services/testing/random/random';

export const ACTORS = 300;
export const THEMES: readonly ThemeId[] = THEME_IDS.slice(0, 20);
export const EVENTS_PER_ARTICLE = 8;

const FIRST = dayNumber('1945-01-01');
const DAYS = dayNumber('2026-12-31') - FIRST + 1;
const WORDS = 4_000;
const actorOf = zipf(ACTORS, 0.9);
const themeOf = zipf(THEMES.length, 0.4);
const wordRank = zipf(WORDS, 0.8);
const COUNTS_OF_ACTORS = [1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5] as const;
const DEEDS = [
  'meets',
  'signs a pact with',
  'imposes duties on',
  'sends aid to',
  'protests against',
  'votes on',
  'warns',
  'visits',
] as const;
const ROLES: readonly ActorRole[] = ['initiator', 'target', 'participant', 'participant', 'participant'];

/** Every tenth actor is an organ of the state nine positions earlier. */
export const MADE_UP_ACTORS: readonly VocabularyActor[] = Array.from({ length: ACTORS }, (_, n) => ({
  id: `land-${n}`,
  name: `Land ${n}`,
  kind: n % 10 === 9 ? ('organ' as const) : ('state' as const),
  aliases: [],
  ...(n % 10 === 9 ? { parent: `land-${n - 9}` } : {}),
}));

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** A word for a rank: not an English word, and no two share a stem. */
export function wordOf(rank: number): string {
  const syllable = (number: number): string =>
    (CONSONANTS[number % CONSONANTS.length] ?? '') + (VOWELS[Math.floor(number / CONSONANTS.length) % VOWELS.length] ?? '');
  return `${syllable(rank)}${syllable(Math.floor(rank / 70))}${syllable(rank * 7 + 3)}x`;
}

export interface MadeUpEvent {
  readonly title: string;
  readonly sentence: string;
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: 'day' | 'month' | 'year' | 'interval';
  readonly salience: number;
  readonly planned: boolean;
  /** ranks of the actors, without duplicates */
  readonly actors: readonly { readonly rank: number; readonly role: ActorRole }[];
  readonly themes: readonly ThemeId[];
}

/** `number` counts from 1, like the IDs. */
export function madeUpEvent(number: number): MadeUpEvent {
  const random = randomOf(number);
  const date = madeUpDate(random);
  const actors = distinct(COUNTS_OF_ACTORS[Math.floor(random() * COUNTS_OF_ACTORS.length)] ?? 1, () => actorOf(random()));
  const chance = random();
  const themes = distinct(chance < 0.4 ? 1 : chance < 0.85 ? 2 : 3, () => themeOf(random()));
  const [first, second] = [MADE_UP_ACTORS[actors[0] ?? 0]?.name ?? '', MADE_UP_ACTORS[actors[1] ?? actors[0] ?? 0]?.name ?? ''];
  const title = `${first} ${DEEDS[Math.floor(random() * DEEDS.length)]} ${second} over ${wordOf(wordRank(random()))} in Port ${wordOf(wordRank(random()))}`;
  return {
    title,
    sentence: `${title}, after ${wordOf(wordRank(random()))} and ${wordOf(wordRank(random()))}.`,
    ...date,
    // only a few are very important
    salience: Math.round((0.1 + 0.9 * random() ** 3) * 1000) / 1000,
    planned: random() < 0.05,
    actors: actors.map((rank, at) => ({ rank, role: ROLES[at] ?? 'participant' })),
    themes: themes.flatMap((rank) => THEMES[rank] ?? []),
  };
}

/** 12% are known to the month, 5% to the year; 8% last up to 60 days, 4% up to 900, 1% up to 20 years; the rest is one day. */
function madeUpDate(random: () => number): Pick<MadeUpEvent, 'edtf' | 'earliest' | 'latest' | 'precision'> {
  const begin = FIRST + Math.floor(random() * DAYS);
  const day = dayOf(begin);
  const kind = random();
  if (kind < 0.12) {
    const month = monthNumber(day);
    const earliest = firstOfMonth(month);
    return { edtf: day.slice(0, 7), earliest, latest: dayOf(dayNumber(firstOfMonth(month + 1)) - 1), precision: 'month' };
  }
  const year = day.slice(0, 4);
  if (kind < 0.17) return { edtf: year, earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' };
  const most = kind < 0.25 ? 60 : kind < 0.29 ? 900 : kind < 0.3 ? 7_300 : 0;
  if (most === 0) return { edtf: day, earliest: day, latest: day, precision: 'day' };
  const latest = dayOf(begin + 1 + Math.floor(random() * most));
  return { edtf: `${day}/${latest}`, earliest: day, latest, precision: 'interval' };
}

/** This many distinct numbers, or fewer if too many draws repeat. */
function distinct(count: number, draw: () => number): readonly number[] {
  const found = new Set<number>();
  for (let tries = 0; found.size < count && tries < count * 4; tries += 1) found.add(draw());
  return [...found];
}
