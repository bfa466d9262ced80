/**
 * Checks the demonstration corpus against the calendar and against its table of expected events: a brief with a wrong weekday
 * or a quotation that the text does not hold would teach readers of the demonstration something false.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { THEME_IDS } from '@/engine/model/event';

interface ExpectedEvent {
  readonly id: string;
  readonly fact: string;
  readonly quote: string;
  readonly dateText: string | null;
  readonly date: string;
  readonly dateAlt?: readonly string[];
  readonly status: string;
  readonly themes: readonly string[];
}
interface ExpectedDoc {
  readonly doc: string;
  readonly title: string;
  readonly source: string;
  readonly published: string;
  readonly events: readonly ExpectedEvent[];
}
interface Fact {
  readonly id: string;
  readonly date: string;
}
interface Brief {
  readonly front: Record<string, unknown>;
  readonly body: string;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string): string => readFileSync(here(path), 'utf8');
const briefs = readdirSync(here('articles'))
  .filter((name) => /^\d{3}-[a-z0-9-]+\.md$/.test(name))
  .map((name) => name.slice(0, -3));
const expected = JSON.parse(read('gold/briefs.json')) as ExpectedDoc[];
const facts = new Map((JSON.parse(read('gold/chronology.json')) as Fact[]).map((fact) => [fact.id, fact]));

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

function readBrief(name: string): Brief {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)\n$/.exec(read(`articles/${name}.md`)) ?? [];
  return { front: load(front) as Record<string, unknown>, body };
}

/** First and last day (`YYYY-MM-DD`) that a date of the tables covers; years, months, days and intervals of them, `~` ignored. */
function bounds(date: string): readonly [string, string] {
  const parts = date.replaceAll('~', '').split('/');
  const start = parts[0] ?? '';
  const end = parts.at(-1) ?? '';
  const [year = 0, month = 12, day] = end.split('-').map(Number);
  const last = day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, '0');
  return [`${start}-01-01`.slice(0, 10), `${year}-${two(month)}-${two(last)}`];
}

const weekdaysOf = (date: string): string[] => bounds(date).map((day) => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '');

describe('the demonstration corpus', () => {
  it('has an expected-events entry for every brief and for nothing else', () => {
    expect(expected.map((doc) => doc.doc)).toEqual(briefs);
  });

  it('states every fact of the chronology somewhere', () => {
    const stated = new Set(expected.flatMap((doc) => doc.events.map((event) => event.fact)));
    expect([...facts.keys()].filter((id) => !stated.has(id))).toEqual([]);
  });

  it('gives every expected event an id of its own', () => {
    const ids = expected.flatMap((doc) => doc.events.map((event) => event.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(expected)('$doc', (doc) => {
  const { front, body } = readBrief(doc.doc);

  it('carries the front matter that the expected events name', () => {
    const published = front.published instanceof Date ? front.published.toISOString().slice(0, 10) : front.published;
    expect({ ...front, published }).toEqual({
      title: doc.title,
      source: 'Dateline demonstration',
      published: doc.published,
      language: 'en',
      note: 'brief written for this demonstration',
    });
    expect(doc.source).toBe('Dateline demonstration');
  });

  it('has between 70 and 150 words', () => {
    const words = body.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(70);
    expect(words).toBeLessThanOrEqual(150);
  });

  it('names its day of publication in the dateline', () => {
    const [, month, day] = doc.published.split('-').map(Number);
    const name = MONTHS[(month ?? 1) - 1] ?? '';
    expect(body.split(' — ')[0]).toMatch(new RegExp(`, ${name}\\.? ${day}$`));
  });

  it.each(doc.events)('quotes the text for $id', (event) => {
    expect(body).toContain(event.quote);
    if (event.dateText !== null) expect(body).toContain(event.dateText);
    expect(event.themes.filter((theme) => !(THEME_IDS as readonly string[]).includes(theme))).toEqual([]);
  });

  it.each(doc.events)('dates $id in agreement with the chronology', (event) => {
    const fact = facts.get(event.fact);
    expect(fact, event.fact).toBeDefined();
    const [factStart, factEnd] = bounds(fact?.date ?? '');
    for (const date of [event.date, ...(event.dateAlt ?? [])]) {
      const [start, end] = bounds(date);
      expect(start <= factEnd && factStart <= end, `${date} against ${fact?.date}`).toBe(true);
    }
  });

  it.each(doc.events)('agrees with the calendar on the weekday of $id', (event) => {
    const named = WEEKDAYS.filter((weekday) => event.dateText?.includes(weekday));
    const either = [event.date, ...(event.dateAlt ?? [])].flatMap(weekdaysOf);
    expect(named.filter((weekday) => !either.includes(weekday))).toEqual([]);
  });

  it.each(doc.events)('gives $id a status that fits the day of publication', (event) => {
    const [start, end] = bounds(event.date);
    if (event.status === 'happened') expect(start <= doc.published).toBe(true);
    if (event.status === 'planned' || event.status === 'hypothetical') expect(end > doc.published).toBe(true);
  });
});
