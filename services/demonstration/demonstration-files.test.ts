/** Checks the shipped review against the articles, the vocabulary and the gold chronology. It does not measure accuracy: people wrote the review. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import { parseEdtf } from '@/engine/calendar/edtf';
import { readAnyInput } from '../ingest/read-input';
import { demonstrationHashes, INVENTED_HASHES, REAL_HASH, type ReviewedEvent, readDemonstration, SHIPPED } from './demonstration-files';

interface GoldEvent {
  readonly fact: string;
  readonly status: string;
  readonly statusAlt?: readonly string[];
  readonly actors: readonly string[];
  readonly themes: readonly string[];
}
interface GoldDoc {
  readonly doc: string;
  readonly events: readonly GoldEvent[];
}

const DATA = path.resolve(import.meta.dirname, '../../data');
const gold = (name: string): unknown => JSON.parse(readFileSync(path.join(DATA, 'gold', name), 'utf8'));
const docs = gold('briefs.json') as readonly GoldDoc[];
const dates = new Map((gold('chronology.json') as { id: string; date: string }[]).map(({ id, date }) => [id, date]));
const files = readDemonstration(path.join(DATA, 'articles'));
const nameOf = (file: string): string => file.replace(/\.[a-z]+$/, '');

const reviewed = SHIPPED.events.flatMap(({ fact, event }) => (event ? [{ fact, event, title: event.title }] : []));
const reports = [...SHIPPED.events.flatMap((one) => one.reports), ...SHIPPED.rejected.map(({ report }) => report)];
/** The event of a fact. A summit may have several; the one on its date comes first. */
const eventOf = (fact: string): ReviewedEvent | undefined => reviewed.find((one) => one.fact === fact)?.event;
const statedIn = (fact: string) =>
  docs.flatMap(({ doc, events }) => events.filter((one) => one.fact === fact).map((one) => ({ doc, ...one })));

describe('shipped review', () => {
  it('identifies every demo article by the hash of its text', async () => {
    const hashes = await demonstrationHashes(files);
    expect(SHIPPED.articles).toEqual(Object.fromEntries(files.map(({ name }, at) => [nameOf(name), hashes[at]])));
    expect(Object.keys(SHIPPED.articles)).toEqual(expect.arrayContaining([SHIPPED.seedArticle, SHIPPED.unreviewed]));
  });

  it('tells the invented articles from the real one', async () => {
    const byHash = new Map<string, string>();
    for (const file of files) {
      const { article } = await readAnyInput({ text: file.text });
      const [hash = ''] = await demonstrationHashes([file]);
      byHash.set(hash, article.source);
    }
    const invented = [...byHash].filter(([, source]) => source === 'Dateline demonstration').map(([hash]) => hash);
    expect([...INVENTED_HASHES].sort()).toEqual(invented.sort());
    expect(INVENTED_HASHES).toHaveLength(files.length - 1);
    expect(byHash.get(REAL_HASH)).toBeTruthy();
  });

  it('quotes the articles exactly, without duplicates', async () => {
    const bodies = new Map<string, string>();
    for (const { name, text } of files) {
      const { article } = await readAnyInput({ text });
      bodies.set(nameOf(name), article.body);
    }
    expect(reports.filter(([name, quote]) => !bodies.get(name)?.includes(quote))).toEqual([]);
    const written = reports.map((one) => one.join(' '));
    expect(written.filter((one, at) => written.indexOf(one) !== at)).toEqual([]);
  });

  it.each(reviewed)('has valid actors, themes, date and title for: $title', ({ event }) => {
    const ids = new Set(VOCABULARY.map(({ id }) => id));
    expect(Object.keys(event.actors).filter((slug) => !ids.has(slug))).toEqual([]);
    expect(event.themes.filter((theme) => !THEMES.some(({ id }) => id === theme))).toEqual([]);
    expect(parseEdtf(event.date)).not.toBeNull();
    expect(event.title.length).toBeLessThanOrEqual(100);
    expect(event.title).toMatch(/^[A-Z].*[^.]$/);
  });

  it('has no duplicate events', () => {
    const keys = reviewed.map(({ event }) => JSON.stringify([event.date, Object.keys(event.actors).sort(), event.themes[0]]));
    expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
  });

  it('leaves the seed article to the engine', () => {
    const own = (entry: (typeof SHIPPED.events)[number]) => entry.reports.some(([name]) => name === SHIPPED.seedArticle);
    expect(SHIPPED.events.filter((entry) => own(entry) && entry.event)).toEqual([]);
    expect(SHIPPED.rejected.filter(({ report }) => report[0] === SHIPPED.seedArticle)).toEqual([]);
    const left = SHIPPED.events.filter(({ event }) => !event).map(({ fact }) => fact);
    expect(left).toEqual(['filoli', 'arms-sale', 'five-companies', 'track15-ny', 'liu-visit', 'taiwan-election', null]);
  });
});

describe('shipped review and gold chronology', () => {
  const covered = [...dates.keys()].filter((fact) => SHIPPED.events.some((one) => one.fact === fact));

  it('covers every fact of a reviewed article', () => {
    const missing = [...dates.keys()].filter((fact) => !covered.includes(fact));
    expect(missing.filter((fact) => statedIn(fact).some(({ doc }) => doc !== SHIPPED.unreviewed))).toEqual([]);
    expect(missing.length).toBeGreaterThan(0);
  });

  it('has no fact that the chronology lacks', () => {
    expect(reviewed.filter(({ fact }) => fact === null || !dates.has(fact))).toEqual([]);
  });

  it.each(covered.filter((fact) => eventOf(fact) !== undefined))('agrees on %s', (fact) => {
    const event = eventOf(fact);
    const stated = statedIn(fact);
    const last = stated.at(-1);
    expect(event?.date).toBe(dates.get(fact));
    expect([last?.status, ...(last?.statusAlt ?? [])]).toContain(event?.status);
    expect(stated.flatMap(({ themes }) => themes)).toContain(event?.themes[0]);
    const names = VOCABULARY.filter(({ id }) => event && id in event.actors).map(({ name }) => name);
    expect(stated.flatMap(({ actors }) => actors).filter((name) => !names.includes(name))).toEqual([]);
  });
});
